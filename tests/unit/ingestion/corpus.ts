import { createRandom, type Random } from '#lib/stats/random.ts';
import { english, french, japanese, simplified, terse, traditional, wordy, type Language } from './corpus-words.ts';

/** How a clean table is made dirty. Every trait is chosen by chance, by itself. */
export interface Traits {
	readonly encoding: string;
	readonly delimiter: string;
	readonly quoting: 'minimal' | 'all' | 'ragged' | 'single' | 'backslash' | 'none' | 'escaped';
	readonly newline: '\n' | '\r\n' | '\r';
	readonly preamble: 'none' | 'title' | 'titles' | 'titles-blank' | 'padded' | 'comments' | 'sep' | 'blank' | 'pairs';
	readonly footer: 'none' | 'words' | 'blank-words' | 'sum' | 'padded' | 'comment' | 'several' | 'cells';
	readonly header: 'plain' | 'duplicate' | 'empty' | 'groups';
	readonly trailing: 'none' | 'all' | 'rows' | 'header' | 'many';
	readonly misfits: 'none' | 'short' | 'long' | 'both';
	readonly blanks: boolean;
	readonly comments: boolean;
	readonly ends: boolean;
	readonly columns: number;
	readonly rows: number;
}

export interface Specimen {
	readonly traits: Traits;
	readonly bytes: Uint8Array;
	readonly names: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly text: string;
	/** Records of a wrong length among them. */
	readonly misfits: number;
}

const languages: Readonly<Record<string, Language>> = {
	gb18030: simplified,
	big5: traditional,
	shift_jis: japanese,
	'windows-1252': french
};
const unicode = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'utf-16le-bom', 'utf-16be-bom'];
const encodings = [...unicode, 'utf-8', 'utf-8', ...Object.keys(languages)];

export function specimen(seed: number): Specimen {
	const random = createRandom(seed);
	const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
	/** Most files have few of the oddities. */
	const mostly = <T>(usual: T, others: readonly T[]): T => (random() < 0.5 ? usual : pick(others));
	const traits: Traits = {
		encoding: pick(encodings),
		delimiter: pick([',', ',', '\t', ';', '|', '~', '^', '\u0001', '\u001f']),
		quoting: pick(['minimal', 'minimal', 'all', 'ragged', 'single', 'backslash', 'none', 'escaped']),
		newline: pick(['\n', '\r\n', '\r']),
		preamble: mostly('none', ['title', 'titles', 'titles-blank', 'padded', 'comments', 'sep', 'blank', 'pairs']),
		footer: mostly('none', ['words', 'blank-words', 'sum', 'padded', 'comment', 'several', 'cells']),
		header: mostly('plain', ['duplicate', 'empty', 'groups']),
		trailing: random() < 0.75 ? 'none' : pick(['all', 'rows', 'header', 'many']),
		misfits: random() < 0.7 ? 'none' : pick(['short', 'long', 'both']),
		blanks: random() < 0.25,
		comments: random() < 0.1,
		ends: random() < 0.8,
		columns: 2 + Math.floor(random() * 8),
		rows: pick([3, 4, 6, 12, 40, 150])
	};
	return write(
		traits,
		languages[traits.encoding] ?? pick([...Object.values(languages), english, english, terse, wordy, wordy]),
		random,
		pick
	);
}

function write(traits: Traits, language: Language, random: Random, pick: <T>(choices: readonly T[]) => T): Specimen {
	const { delimiter, quoting, newline, columns } = traits;
	const plain = quoting === 'none';
	const headers = language.headers.slice(0, columns);
	if (traits.header === 'duplicate') headers[columns - 1] = headers[1] ?? '';
	if (traits.header === 'empty') headers[Math.min(1, columns - 2)] = '';
	const value = (column: number, row: number): string => {
		if (column === 0) return `T-${1000 + row}`;
		if (column === 3)
			return `2026-03-${String(1 + (row % 28)).padStart(2, '0')} ${String(row % 24).padStart(2, '0')}:05`;
		if (column === 7) return String(30 + ((row * 37) % 900));
		if (random() < 0.1) return '';
		const words = [pick(language.words), pick(language.words), pick(language.words)];
		if (plain) return (words[0] ?? '').replaceAll(delimiter, ' ');
		if (random() < 0.6) return words[0] ?? '';
		return pick([
			words.join(', '),
			`say "${words[0] ?? ''}" please`,
			`"${words[0] ?? ''}"`,
			`${words[0] ?? ''}${newline}${words[1] ?? ''}`,
			words.join(delimiter),
			words.join('; '),
			`${words[0] ?? ''} (5" wide)`,
			`C:\\${words[0] ?? ''}\\new`,
			`<p>${words[0] ?? ''}</p>`
		]).replaceAll(quoting === 'escaped' ? newline : '\u0000', ' ');
	};
	const rows = Array.from({ length: traits.rows }, (_, row) => headers.map((_, column) => value(column, row)));
	const record = (cells: readonly string[]) => cells.map((cell) => quoted(cell, traits, random)).join(delimiter);
	const isTrailing = (...kinds: readonly Traits['trailing'][]) => kinds.includes(traits.trailing);
	const after = traits.trailing === 'many' ? delimiter.repeat(3) : delimiter;
	const groups =
		traits.header === 'groups' && columns > 3
			? headers.map((_, column) => (column % 3 === 0 ? (language.groups[column / 3] ?? '') : ''))
			: null;
	const lines = [...preamble(traits, language, pick)];
	if (groups) lines.push(groups.join(delimiter));
	lines.push(record(headers) + (isTrailing('all', 'header', 'many') ? after : ''));
	let misfits = 0;
	for (const [at, row] of rows.entries()) {
		lines.push(record(row) + (isTrailing('all', 'rows', 'many') ? after : ''));
		if (traits.blanks && at % 5 === 3) lines.push('');
		if (traits.comments && at % 7 === 2) lines.push('# checked by hand');
		if (traits.misfits !== 'none' && at % 20 === 1 && at < rows.length - 1) {
			const isLong = traits.misfits === 'long' || (traits.misfits === 'both' && at % 40 === 1);
			lines.push(record(isLong ? [...row, 'extra', 'more', 'again', 'and so on'] : row.slice(0, columns > 2 ? 2 : 1)));
			misfits++;
		}
	}
	lines.push(...footer(traits, language, pick));
	const text = lines.join(newline) + (traits.ends ? newline : '');
	const named = groups ? headers.map((name, at) => `${language.groups[Math.floor(at / 3)] ?? ''} › ${name}`) : headers;
	return { traits, bytes: encode(text, traits.encoding), names: named, rows, text, misfits };
}

function quoted(cell: string, { quoting, delimiter }: Traits, random: Random): string {
	if (quoting === 'none') return cell;
	if (quoting === 'escaped')
		return Array.from(cell, (one) => (one === delimiter || '\\"'.includes(one) ? `\\${one}` : one)).join('');
	const quote = quoting === 'single' ? "'" : '"';
	const needed =
		cell.includes(delimiter) ||
		cell.includes(quote) ||
		/[\n\r]/.test(cell) ||
		(quoting === 'backslash' && cell.includes('\\'));
	if (!needed && !(quoting === 'all' || quoting === 'single' || (quoting === 'ragged' && random() < 0.5))) return cell;
	const inside =
		quoting === 'backslash'
			? cell.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
			: cell.replaceAll(quote, quote + quote);
	return quote + inside + quote;
}

function preamble(traits: Traits, { titles }: Language, pick: <T>(choices: readonly T[]) => T): string[] {
	const { delimiter, columns } = traits;
	switch (traits.preamble) {
		case 'none':
			return [];
		case 'title':
			return [titles[0] ?? ''];
		case 'titles':
			return [...titles];
		case 'titles-blank':
			return [...titles, ''];
		case 'padded':
			return [(titles[0] ?? '') + delimiter.repeat(columns - 1), delimiter.repeat(columns - 1)];
		case 'comments':
			return [`# ${titles[0] ?? ''}`, `# ${titles[1] ?? ''}, it's "so"`];
		case 'sep':
			return [`sep=${delimiter}`];
		case 'blank':
			return ['', ''];
		case 'pairs':
			return [`${pick(titles)}${delimiter}2026-03-01`, `Filter:${delimiter}none`, ''];
	}
}

function footer(traits: Traits, { footers }: Language, pick: <T>(choices: readonly T[]) => T): string[] {
	const { delimiter, columns } = traits;
	// With two columns a padded footer is a record like any other.
	switch (columns > 2 || !['padded', 'cells'].includes(traits.footer) ? traits.footer : 'none') {
		case 'words':
			return [pick(footers)];
		case 'blank-words':
			return ['', pick(footers)];
		case 'sum':
			return [`Total${delimiter}118${delimiter.repeat(columns - 2)}`];
		case 'padded':
			return [pick(footers) + delimiter.repeat(columns - 1)];
		case 'comment':
			return ['# end of file'];
		case 'several':
			return ['', ...footers];
		case 'cells':
			return ['', `Generated${delimiter}2026-03-01`];
		default:
			return [];
	}
}

/** Bytes of a text in an encoding that Node only decodes: its decoder, turned round. */
const tables = new Map<string, Map<string, number[]>>();
function tableOf(encoding: string): Map<string, number[]> {
	const known = tables.get(encoding);
	if (known) return known;
	const decoder = new TextDecoder(encoding);
	const table = new Map<string, number[]>();
	for (let first = 0x80; first < 0x100; first++) {
		const alone = decoder.decode(Uint8Array.of(first));
		if (alone !== '\uFFFD' && !table.has(alone)) table.set(alone, [first]);
		for (let second = 0x40; second < 0x100; second++) {
			const pair = decoder.decode(Uint8Array.of(first, second));
			if (Array.from(pair).length === 1 && pair !== '\uFFFD' && !table.has(pair)) table.set(pair, [first, second]);
		}
	}
	tables.set(encoding, table);
	return table;
}

export function encode(text: string, encoding: string): Uint8Array {
	if (encoding.startsWith('utf-8')) return Buffer.from(encoding.endsWith('bom') ? `\uFEFF${text}` : text);
	if (encoding.startsWith('utf-16')) {
		const bytes = Buffer.from(encoding.endsWith('bom') ? `\uFEFF${text}` : text, 'utf16le');
		return encoding.startsWith('utf-16be') ? bytes.swap16() : bytes;
	}
	const table = tableOf(encoding);
	return Buffer.from(
		Array.from(text).flatMap((letter) => {
			const code = letter.charCodeAt(0);
			return code < 0x80 ? [code] : (table.get(letter) ?? [0x3f]);
		})
	);
}
