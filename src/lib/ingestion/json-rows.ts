/** A number as it is written: long ids would lose digits as a number. */
class Literal {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

/** Beyond this depth and width an object is a document, not a record. */
const DEEPEST = 8;
export const MOST_JSON_COLUMNS = 2000;

/** A record as cells by column: nested objects with dots, lists of plain values joined, numbers as written. Null: no record. */
export function flattenJson(text: string): Map<string, string> | null {
	let value: unknown;
	try {
		value = parseLiterally(text);
	} catch {
		return null;
	}
	const record = unwrap(value);
	if (!isObject(record)) return null;
	const cells = new Map<string, string>();
	flatten(record, '', 0, cells);
	return cells;
}

type Reviver = (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown;

/** Only numbers that a number cannot hold to the letter are worth the slower way. */
function parseLiterally(text: string): unknown {
	if (!/\d{16}|\d\.\d|\d[eE]/.test(text)) return JSON.parse(text);
	const keep: Reviver = (_, value, context) =>
		typeof value === 'number' ? new Literal(context?.source ?? String(value)) : value;
	return JSON.parse(text, keep);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Literal);
}

/** `{"ticket": {…}}` is the ticket. */
function unwrap(value: unknown): unknown {
	if (!isObject(value)) return value;
	const [only, ...more] = Object.values(value);
	return more.length === 0 && isObject(only) && Object.keys(only).length > 1 ? only : value;
}

function flatten(
	value: Readonly<Record<string, unknown>>,
	above: string,
	depth: number,
	cells: Map<string, string>
): void {
	for (const [key, each] of Object.entries(value)) {
		const name = above === '' ? key : `${above}.${key}`;
		if (isObject(each) && depth < DEEPEST && Object.keys(each).length > 0) flatten(each, name, depth + 1, cells);
		else cells.set(name, cellOf(each));
	}
}

function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'string') return value;
	if (value instanceof Literal) return value.text;
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (Array.isArray(value) && !value.some((each) => Array.isArray(each) || isObject(each)))
		return value
			.map(cellOf)
			.filter((each) => each !== '')
			.join(', ');
	return jsonText(value);
}

function jsonText(value: unknown): string {
	if (value instanceof Literal) return value.text;
	if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
	if (isObject(value))
		return `{${Object.entries(value)
			.map(([key, each]) => `${JSON.stringify(key)}:${jsonText(each)}`)
			.join(',')}}`;
	return JSON.stringify(value);
}
