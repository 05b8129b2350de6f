import type { Cell, Workbook } from '#lib/brief/workbook/book.ts';

/**
 * Works a workbook out from its inputs alone, as a spreadsheet does: every formula is parsed and evaluated, no cached value is
 * read. Knows what the brief's formulas use, and throws for the rest.
 */
export function evaluate(book: Workbook, inputs: Readonly<Record<string, number | string>> = {}) {
	const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
	const named = new Map(book.names.map((each) => [each.name, each]));
	const known = new Map<string, Scalar>();
	const changed = new Map(
		Object.entries(inputs).map(([name, value]) => {
			const cell = named.get(name);
			if (!cell) throw new Error(`no cell is called ${name}`);
			return [`${cell.sheet}!${cell.row},${cell.column}`, value];
		})
	);

	function at(sheet: string, row: number, column: number): Scalar {
		const place = `${sheet}!${row},${column}`;
		const found = known.get(place);
		if (found !== undefined) return found;
		const cell: Cell | undefined = sheets.get(sheet)?.rows[row]?.[column];
		const value =
			changed.get(place) ?? (cell?.formula === undefined ? (cell?.value ?? 0) : one(parse(cell.formula, sheet)));
		known.set(place, value);
		return value;
	}

	function parse(formula: string, sheet: string): Value {
		const tokens = formula.match(
			/"(?:[^"]|"")*"|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[A-Za-z_][A-Za-z0-9_.]*|<=|>=|<>|[-+*/^(),:<>=]/g
		);
		if (tokens?.join('') !== formula) throw new Error(`unreadable: ${formula}`);
		let next = 0;
		const peek = () => tokens[next];
		const take = (wanted?: string) => {
			const token = tokens[next++];
			if (token === undefined || (wanted !== undefined && token !== wanted))
				throw new Error(`${String(wanted)} in ${formula}`);
			return token;
		};
		const chain = (inner: () => Value, signs: readonly string[]) => (): Value => {
			let left = inner();
			for (let sign = peek(); sign !== undefined && signs.includes(sign); sign = peek()) {
				take();
				left = broadcast(sign, left, inner());
			}
			return left;
		};
		const primary = (): Value => {
			const token = take();
			if (token === '(') {
				const inside = comparison();
				take(')');
				return inside;
			}
			if (token === '-') return broadcast('-', 0, primary());
			if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
			if (/^\d/.test(token)) return Number(token);
			if (peek() === '(') return call(token);
			const place = /^([A-Z]{1,2})(\d+)$/.exec(token);
			if (!place) {
				const cell = named.get(token);
				if (!cell) throw new Error(`no cell is called ${token}`);
				return at(cell.sheet, cell.row, cell.column);
			}
			const [row, column] = [Number(place[2]) - 1, columnOf(place[1] ?? '')];
			if (peek() !== ':') return at(sheet, row, column);
			take();
			const end = /^([A-Z]{1,2})(\d+)$/.exec(take());
			if (!end || columnOf(end[1] ?? '') !== column) throw new Error(`a range of one column: ${formula}`);
			return Array.from({ length: Number(end[2]) - row }, (_, step) => at(sheet, row + step, column));
		};
		const power = chain(primary, ['^']);
		const product = chain(power, ['*', '/']);
		const sum = chain(product, ['+', '-']);
		const comparison = chain(sum, ['=', '<>', '<', '>', '<=', '>=']);
		const call = (name: string): Value => {
			take('(');
			// only the branch that is asked for counts, as in spreadsheets: the others may divide by 0
			const values: Value[] = [];
			for (;;) {
				values.push(comparison());
				if (peek() !== ',') break;
				take();
			}
			take(')');
			const numbers = values.flat().map(Number);
			switch (name) {
				case 'IF':
					return (one(values[0]) ? values[1] : values[2]) ?? 0;
				case 'AND':
					return Number(numbers.every(Boolean));
				case 'MIN':
					return Math.min(...numbers);
				case 'MAX':
					return Math.max(...numbers);
				case 'ROUND':
					return Math.round(numbers[0] ?? 0);
				case 'LN':
					return Math.log(numbers[0] ?? 0);
				case 'EXP':
					return Math.exp(numbers[0] ?? 0);
				case 'SUM':
					return numbers.reduce((total, each) => total + each, 0);
				case 'SUMPRODUCT': {
					const [first = [], second] = values.map((value) => [value].flat());
					return first.reduce<number>((total, each, row) => total + Number(each) * Number(second?.[row] ?? 1), 0);
				}
				case 'NPV': {
					const [rate = 0, ...flows] = numbers;
					// from the last month back: another way than powers
					return flows.reduceRight((worth, flow) => (worth + flow) / (1 + rate), 0);
				}
				default:
					throw new Error(`${name} is not known`);
			}
		};
		const result = comparison();
		if (next !== tokens.length) throw new Error(`more than was read: ${formula}`);
		return result;
	}

	return {
		at,
		named(name: string): Scalar {
			const cell = named.get(name);
			if (!cell) throw new Error(`no cell is called ${name}`);
			return at(cell.sheet, cell.row, cell.column);
		}
	};
}

type Scalar = number | string;
type Value = Scalar | Scalar[];

const one = (value: Value | undefined): Scalar => (Array.isArray(value) ? (value[0] ?? 0) : (value ?? 0));
const columnOf = (letters: string) =>
	Array.from(letters).reduce((at, letter) => at * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function broadcast(sign: string, left: Value, right: Value): Value {
	if (!Array.isArray(left) && !Array.isArray(right)) return apply(sign, left, right);
	const length = Array.isArray(left) ? left.length : (right as Scalar[]).length;
	const pick = (value: Value, row: number) => (Array.isArray(value) ? (value[row] ?? 0) : value);
	return Array.from({ length }, (_, row) => apply(sign, pick(left, row), pick(right, row)));
}

function apply(sign: string, left: Scalar, right: Scalar): number {
	const [a, b] = [Number(left), Number(right)];
	switch (sign) {
		case '+':
			return a + b;
		case '-':
			return a - b;
		case '*':
			return a * b;
		case '/':
			return a / b;
		case '^':
			return a ** b;
		case '=':
			return Number(left === right);
		case '<>':
			return Number(left !== right);
		case '<':
			return Number(a < b);
		case '>':
			return Number(a > b);
		case '<=':
			return Number(a <= b);
		default:
			return Number(a >= b);
	}
}
