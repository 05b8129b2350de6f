import type { Bilingual } from '#lib/log/bilingual.ts';
import { OperationError } from '../operation.ts';

/** What the engine says of a statement itself. Of anything else it is not passed on: it may name folders and settings. */
const SPOKEN = [
	'Binder',
	'Catalog',
	'Conversion',
	'Invalid Input',
	'Invalid Type',
	'Mismatch Type',
	'Out of Range',
	'Parser',
	'Syntax'
];

/** Characters that stand for two columns of a caret line. */
const WIDE = /[ᄀ-ᅟ⺀-꓏가-힣豈-﫿︰-﹏＀-｠￠-￦]/u;

const mend: Bilingual = {
	en: 'Mend the statement and run it again. Nothing was changed.',
	zh: '请修改语句后重试。未做任何更改。'
};

/** The engine's complaint about a statement in our words, with its place in the text. What is no complaint comes back as it is. */
export function engineProblem(cause: unknown, sql: string): unknown {
	if (!(cause instanceof Error) || cause instanceof OperationError) return cause;
	const [, kind = '', rest = ''] = /^([A-Z][A-Za-z ]*) Error: ([\s\S]*)$/.exec(cause.message) ?? [];
	if (/^out of memory$/i.test(kind)) return refusal('sql-memory', memory, null, cause);
	if (!SPOKEN.includes(kind))
		return kind === '' || kind === 'INTERRUPT' ? cause : refusal('sql-failed', failed, null, cause);
	const [said = ''] = rest.split('\n\n');
	// Its guesses at names come from all it knows.
	const text = said
		.split('\n')
		.filter((line) => !line.startsWith('Did you mean'))
		.join(' ')
		.trim();
	const message = { en: text, zh: `数据库提示：${text}` };
	return refusal('sql-engine', { message, hint: mend }, placeIn(rest, sql), cause);
}

interface Words {
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

const memory: Words = {
	message: { en: 'The statement needs more memory than there is.', zh: '语句所需内存超出上限。' },
	hint: {
		en: 'Ask for fewer rows or groups, or sum up before sorting. Nothing was changed.',
		zh: '请减少行数或分组，或先汇总再排序。未做任何更改。'
	}
};

const failed: Words = {
	message: { en: 'The engine could not run the statement.', zh: '数据库无法执行该语句。' },
	hint: { en: 'Try it in parts. Nothing was changed.', zh: '请拆成几部分重试。未做任何更改。' }
};

export interface Place {
	readonly line: number;
	readonly column: number;
}

function refusal(code: string, words: Words, place: Place | null, cause?: unknown): OperationError {
	const at = place === null ? {} : { line: place.line, column: String(place.column) };
	return new OperationError('refused', { code, ...words, ...at }, { cause });
}

/** Where the engine's caret points: `LINE 2: … text …` and a line below it with `^`; long lines are cut on both sides. */
function placeIn(message: string, sql: string): Place | null {
	const [, number = '', shown = '', spaces = ''] = /\n\nLINE (\d+): (.*)\n( *)\^/.exec(message) ?? [];
	if (number === '') return null;
	const line = Number(number);
	const whole = sql.split('\n')[line - 1] ?? '';
	const isCut = shown.startsWith('...');
	const snippet = shown.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
	const from = Math.max(0, whole.indexOf(snippet));
	let columns = spaces.length - `LINE ${number}: `.length - (isCut ? 3 : 0);
	let characters = Array.from(whole.slice(0, from)).length;
	for (const character of snippet) {
		if (columns <= 0) break;
		columns -= WIDE.test(character) ? 2 : 1;
		characters++;
	}
	return { line, column: characters + 1 };
}
