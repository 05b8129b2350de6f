/** Where the records of a JSON text stand: one after another, in one list, or in a list under a key. */
export type JsonShape =
	{ readonly kind: 'values' } | { readonly kind: 'lines' } | { readonly kind: 'list'; readonly key: string | null };

export interface JsonValue {
	readonly text: string;
	/** Physical line, from 1, where it starts. */
	readonly line: number;
}

/** A record may have so many characters; a longer one is no record of a log. */
export const LONGEST_VALUE = 32 * 1024 * 1024;

const QUOTE = 34;
const BACKSLASH = 92;
const LF = 10;
const CR = 13;

/**
 * Cuts a JSON text, as it comes, into its records, each as text. What is no JSON is cut at line ends (`lines`), so that one broken
 * line costs itself alone.
 */
export function createJsonCutter(shape: JsonShape, onValue: (value: JsonValue) => void) {
	return shape.kind === 'lines' ? cutLines(onValue) : cutValues(shape, onValue);
}

function cutLines(onValue: (value: JsonValue) => void) {
	let rest = '';
	let line = 1;
	const emit = (text: string) => {
		if (text.trim() !== '') onValue({ text, line });
		line++;
	};
	return {
		push(chunk: string): void {
			const whole = rest + chunk;
			// A carriage return at the end may be the half of a line end.
			const lines = whole.replace(/\r$/, '').split(/\r\n|\n|\r/);
			rest = (lines.pop() ?? '') + (whole.endsWith('\r') ? '\r' : '');
			if (rest.length > LONGEST_VALUE) throw new RangeError('too long');
			for (const each of lines) emit(each);
		},
		end(): void {
			if (rest.trim() !== '') emit(rest);
			rest = '';
		},
		line: () => line
	};
}

function cutValues(
	shape: { readonly kind: 'values' } | { readonly key: string | null },
	onValue: (value: JsonValue) => void
) {
	const key = 'key' in shape ? shape.key : null;
	/** How deep the records lie. */
	const level = 'key' in shape ? (key === null ? 1 : 2) : 0;
	let depth = 0;
	let isInside = level < 2;
	let inString = false;
	let escaped = false;
	let line = 1;
	let lastString = '';
	let stringStart = -1;
	let text = '';
	let from = -1;
	let start = 1;
	let lastCode = 0;

	const close = (end: string) => {
		const value = (text + end).trim();
		if (value !== '') onValue({ text: value, line: start });
		text = '';
		from = -1;
	};
	return {
		push(chunk: string): void {
			if (from >= 0) from = 0;
			if (stringStart >= 0) stringStart = 0;
			for (let i = 0; i < chunk.length; i++) {
				const code = chunk.charCodeAt(i);
				if (code === CR || (code === LF && lastCode !== CR)) line++;
				lastCode = code;
				if (inString) {
					if (escaped) escaped = false;
					else if (code === BACKSLASH) escaped = true;
					else if (code === QUOTE) {
						inString = false;
						if (stringStart >= 0) lastString += chunk.slice(stringStart, i);
						stringStart = -1;
					}
					continue;
				}
				const isBlank = code <= 32;
				if (isInside && depth === level && from < 0 && !isBlank && code !== 44 && code !== 93 && code !== 125) {
					from = i;
					start = line;
				}
				if (code === QUOTE) {
					inString = true;
					if (depth === 1 && level === 2) {
						stringStart = i + 1;
						lastString = '';
					}
				} else if (code === 123 || code === 91) {
					depth++;
					if (level === 2 && depth === 2) isInside = code === 91 && lastString === key;
				} else if (code === 125 || code === 93) {
					if (from >= 0 && depth === level) {
						close(chunk.slice(from, i));
					}
					depth--;
					if (level === 2 && depth < 2) isInside = false;
					if (from >= 0 && depth === level) close(chunk.slice(from, i + 1));
				} else if (from >= 0 && depth === level && (code === 44 || (level === 0 && isBlank)))
					close(chunk.slice(from, i));
			}
			if (from >= 0) text += chunk.slice(from);
			if (stringStart >= 0) lastString += chunk.slice(stringStart);
			if (text.length > LONGEST_VALUE) throw new RangeError('too long');
		},
		end(): void {
			if (from >= 0) close('');
		},
		line: () => line
	};
}

/** How a JSON text is laid out, from its start. `complete` says that the start is all of it. */
export function jsonShape(head: string, complete: boolean): JsonShape {
	const text = head.trimStart();
	if (text.startsWith('[')) return { kind: 'list', key: null };
	const [first = '', second = ''] = text.split(/\r\n|\n|\r/, 2);
	const firstLine = objectOf(first);
	if (
		firstLine &&
		(second.trim() === '' ? !complete || listKey(firstLine) === null : second.trimStart().startsWith('{'))
	)
		return { kind: 'lines' };
	const values: JsonValue[] = [];
	const cutter = createJsonCutter({ kind: 'values' }, (value) => values.length < 2 && values.push(value));
	cutter.push(text);
	if (complete) cutter.end();
	if (values.length > 1) return { kind: 'values' };
	const whole = objectOf(values[0]?.text ?? '');
	const key = whole ? listKey(whole) : values.length === 0 ? firstListKey(text) : null;
	return key === null ? { kind: 'values' } : { kind: 'list', key };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: null;
	} catch {
		return null;
	}
}

/** The key of the longest list of objects: what a page of an interface wraps its records in. */
function listKey(value: Readonly<Record<string, unknown>>): string | null {
	const lists = Object.entries(value).flatMap(([key, list]) =>
		Array.isArray(list) && typeof list[0] === 'object' && list[0] !== null ? [{ key, length: list.length }] : []
	);
	const others = Object.values(value).filter((each) => typeof each === 'object' && each !== null).length - lists.length;
	const [longest] = lists.sort((a, b) => b.length - a.length);
	return longest && others <= 1 ? longest.key : null;
}

/** The same, of an object whose end is not in sight. */
function firstListKey(text: string): string | null {
	return /"((?:[^"\\]|\\.)*)"\s*:\s*\[\s*\{/.exec(text)?.[1] ?? null;
}
