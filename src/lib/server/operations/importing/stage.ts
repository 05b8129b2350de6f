import { cleanCellSql, placeholders } from '#lib/ingestion/cells.ts';
import type { Newline } from '#lib/ingestion/scan-types.ts';
import { isScoreWord, TELLING } from '#lib/ingestion/scores.ts';
import { planLoad, type LoadPlan } from '#lib/ingestion/plan.ts';
import {
	countOrders,
	orderCountsSql,
	sampleNeeds,
	samplesFromRows,
	settleOrders,
	surveyManners,
	type Manners,
	type OpenOrder,
	type OrderCounts,
	type SampleNeed
} from '#lib/ingestion/survey.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldsOf, type FieldType, type FileKind } from '#lib/log/fields.ts';
import { zoneTransitions } from '#lib/log/zones.ts';
import { quoteIdentifier, quoteLiteral, quotePath } from '#lib/sql/quote.ts';
import { ROW_GROUP, type Session } from '../../warehouse/engine.ts';
import type { Context } from '../operation.ts';
import type { Prepared } from './prepare-file.ts';
import { refused } from './recognise-table.ts';
import type { ReadFile } from './read-file.ts';
import type { FieldSummary, Reject } from './receipt.ts';
import { PART } from './file-parts.ts';
import { listProblems } from './staged-problems.ts';
import { countCleaned, summariseFields } from './staged-summary.ts';

export interface Staged {
	/** Rows in `staged`, rejected ones included. */
	readonly good: number;
	readonly rejected: number;
	readonly rejects: readonly Reject[];
	readonly cleaned: Readonly<Record<string, number>>;
	readonly columns: readonly FieldSummary[];
	readonly warnings: readonly Bilingual[];
}

const TYPES: Record<FieldType, string> = {
	text: 'VARCHAR',
	instant: 'TIMESTAMP',
	seconds: 'DOUBLE',
	boolean: 'BOOLEAN',
	share: 'DOUBLE',
	integer: 'INTEGER',
	money: 'DOUBLE',
	author: 'VARCHAR',
	event: 'VARCHAR'
};
/**
 * Named, because the engine takes the first line end it meets for that of the file, one inside quotes too. CR LF it cannot be
 * told (1.5.5 then reads nothing), but there it meets the header's first.
 */
const NEWLINES: Record<Newline, string> = {
	lf: String.raw`new_line = '\n',`,
	crlf: '',
	cr: String.raw`new_line = '\r',`
};
/** Fewer filled cells than this in the head, and the whole column is looked at for how it is written. */
const ENOUGH_SAMPLES = 20;
const ROW_GROUP_SHARE = 2 / 3;
const THREADS_OF_BUFFER = 4;
const LEAST_LINE = 256 * 1024;
const MOST_BUFFER = 32 * 1024 * 1024;
/** Of other sizes the engine (1.5.5) loses rows where a buffer ends, or takes a quote for an open one. */
const BUFFER_STEP = 64 * 1024;
const EXTREMES = 500;
const FIRST_YEAR = 1970;
const LAST_YEAR = 2050;
const PROGRESS_MS = 200;

/**
 * Makes `staged`: one row a good record of the file, typed, with its number from 0 in the file's order (`record`) and the
 * canonical field that keeps it out (`problem`). It is a view over `STAGED_ROWS`.
 * @throws OperationError when the columns cannot be read as the mapping says
 */
export async function stageFile(
	session: Session,
	prepared: Prepared,
	read: ReadFile,
	memoryBytes: number,
	context: Context
): Promise<Staged> {
	const identifiers = prepared.columns.map((_, index) => `c${index}`);
	const raw = rawSql(read, identifiers);
	const { manners, assumedSeconds } = await learnManners(session, prepared, raw, identifiers);
	const plan = planLoad({
		mapping: prepared.mapping,
		columns: prepared.columns,
		identifiers,
		manners,
		clock: prepared.zone === 'UTC' ? null : zoneTransitions(prepared.zone, FIRST_YEAR, LAST_YEAR)
	});
	// Where somebody may have written a placeholder as a message, the reader keeps them all, and other columns are cleaned of theirs.
	const isKept = plan.prose.some((identifier) => read.placeheld(identifiers.indexOf(identifier)));
	const unclean = (column: number) => read.padded(column) || (isKept && read.placeheld(column));
	const source = plan.source(rawSql(read, identifiers, isKept), unclean);
	await watch(session, prepared, context, () =>
		session.run(stageSql(plan, source, stagingPlace(read.summary.bytes, memoryBytes), prepared.kind))
	);
	// The engine numbers the rows of a new table from 0, in the order of the file.
	const [count] = await session.rows<{ n: number; last: number | null }>(
		`SELECT count(*) AS n, max(rowid) AS last FROM ${STAGED_ROWS}`
	);
	const good = count?.n ?? 0;
	if (good !== read.summary.good || (good > 0 && count?.last !== good - 1))
		throw new Error(`the engine read ${good} records where the scan found ${read.summary.good}`);
	await session.run(`CREATE OR REPLACE TEMP VIEW staged AS SELECT rowid AS record, * FROM ${STAGED_ROWS}`);
	const cleaned = await countCleaned(session, plan);
	const rejected = await listProblems(session, plan, read);
	return {
		good,
		...rejected,
		cleaned,
		columns: await summariseFields(session, plan, rejected.rejected),
		warnings: assumedSeconds.map((column) => ({
			en: `Column "${column}" holds bare numbers and is read as seconds. Say otherwise with "unit" in the mapping.`,
			zh: `“${column}”列是没有单位的数字，按秒读取。如非秒，请在映射中用 "unit" 指明。`
		}))
	};
}

/** The reader itself drops placeholders: a comparison there is free, a CASE over the column is not. */
function rawSql(read: ReadFile, identifiers: readonly string[], keepsPlaceholders = false): string {
	const { paths, skip, newline, syntax } = read;
	const { line, buffer } = readerLimits(read);
	const columns = identifiers.map((name) => `${quoteLiteral(name)}: 'VARCHAR'`).join(', ');
	const quote = syntax.quote ?? '';
	const empty = keepsPlaceholders ? [''] : placeholders;
	return `read_csv([${paths.map(quotePath).join(', ')}], compression = 'none', auto_detect = false, columns = {${columns}}, delim = ${quoteLiteral(syntax.delimiter)},
		quote = ${quoteLiteral(quote)}, escape = ${quoteLiteral(quote)}, header = false, skip = ${skip}, ${NEWLINES[newline]} strict_mode = true,
		null_padding = false, nullstr = [${empty.map(quoteLiteral).join(', ')}], max_line_size = ${line}, buffer_size = ${buffer})`;
}

/**
 * How much the reader takes at once. Of records that span lines a whole part: within it nothing is guessed. Of others no more than a
 * row group: what one thread reads is stored at once, and a little more would leave a rest that is written anew at the next
 * checkpoint, as much work as the reading itself. A thread gets the longest line allowed, or a quarter of the buffer if that is more.
 */
function readerLimits({ paths, summary, longestRecordBytes }: ReadFile): { line: number; buffer: number } {
	const { bytes, records, multiLine, bodyStart } = summary;
	const longest = Math.max(LEAST_LINE, longestRecordBytes + 1024);
	const isWhole = multiLine > 0 || paths.length > 1;
	const line = isWhole ? PART.bytes + longest + bodyStart : longest;
	const rows = (THREADS_OF_BUFFER * ROW_GROUP_SHARE * ROW_GROUP * bytes) / Math.max(1, records);
	const buffer = isWhole ? line : Math.max(line, Math.min(MOST_BUFFER, rows));
	return { line, buffer: Math.ceil(buffer / BUFFER_STEP) * BUFFER_STEP };
}

/** How the columns are written: from the head where it holds enough, else from the whole file. */
async function learnManners(
	session: Session,
	prepared: Prepared,
	raw: string,
	identifiers: readonly string[]
): Promise<{ manners: Manners; assumedSeconds: readonly string[] }> {
	const needs = sampleNeeds(prepared.mapping, prepared.columns);
	const samples = new Map(needs.map((need) => [need.key, samplesFromRows(need, prepared.rows)]));
	const isOpen = ({ key, purpose, isUnitSaid }: SampleNeed) => {
		if (purpose === 'duration' && isUnitSaid) return false;
		const cells = samples.get(key) ?? [];
		// what the extreme words are shows in the whole column only
		if (purpose === 'score') return cells.length < TELLING || cells.some(isScoreWord);
		return cells.length < ENOUGH_SAMPLES;
	};
	const sparse = prepared.complete ? [] : needs.filter(isOpen);
	if (sparse.length) {
		const found = await sampleWhole(session, sparse, raw, identifiers);
		for (const [key, cells] of found) samples.set(key, [...(samples.get(key) ?? []), ...cells]);
	}
	const survey = surveyManners(needs, samples);
	const counts = prepared.complete
		? new Map(survey.open.map(({ need, order }) => [need.key, countOrders(samples.get(need.key) ?? [], order)]))
		: await countWhole(session, survey.open, raw, identifiers);
	const { manners, problems } = settleOrders(survey, counts);
	const [problem] = problems;
	if (problem) throw refused(problem, prepared.name);
	return { manners, assumedSeconds: survey.assumedSeconds };
}

function cellOf({ columns, date }: SampleNeed, identifiers: readonly string[]): string {
	const cells = columns.map((index) => cleanCellSql(quoteIdentifier(identifiers[index] ?? '')));
	return (date === undefined ? cells : [quoteLiteral(date), ...cells]).join(` || ' ' || `);
}

/** The first and last cells of a column in the order of letters: bounded memory, and every way of writing is likely among them. */
async function sampleWhole(
	session: Session,
	needs: readonly SampleNeed[],
	raw: string,
	identifiers: readonly string[]
): Promise<[string, readonly string[]][]> {
	const cells = needs.map((need, index) => `${cellOf(need, identifiers)} AS n${index}`).join(', ');
	const extremes = needs.map(({ purpose }, index) => {
		const cell = `n${index}`;
		const extremes = `min(${cell}, ${EXTREMES}), max(${cell}, ${EXTREMES})`;
		// of words every one counts, of marks how often they occur
		const words = purpose === 'score' ? `, min(DISTINCT ${cell}, ${EXTREMES})` : '';
		return `list_concat(${extremes}${words}) AS n${index}`;
	});
	const [row] = await session.rows<Record<string, readonly (string | null)[] | null>>(
		`SELECT ${extremes.join(', ')} FROM (SELECT ${cells} FROM ${raw})`
	);
	return needs.map(({ key }, index) => [key, (row?.[`n${index}`] ?? []).filter((cell) => cell !== null)]);
}

async function countWhole(
	session: Session,
	open: readonly OpenOrder[],
	raw: string,
	identifiers: readonly string[]
): Promise<Map<string, OrderCounts>> {
	if (open.length === 0) return new Map();
	const cells = open.map(({ need }, index) => `${cellOf(need, identifiers)} AS n${index}`).join(', ');
	const counts = open.map(({ order }, index) => {
		const { dayFirst, monthFirst } = orderCountsSql(`n${index}`, order);
		return `${dayFirst} AS d${index}, ${monthFirst} AS m${index}`;
	});
	const [row] = await session.rows<Record<string, number>>(
		`SELECT ${counts.join(', ')} FROM (SELECT ${cells} FROM ${raw})`
	);
	return new Map(
		open.map(({ need }, index) => [
			need.key,
			{ dayFirst: row?.[`d${index}`] ?? 0, monthFirst: row?.[`m${index}`] ?? 0 }
		])
	);
}

/** Up to this share of the engine's memory a file is staged in memory; beyond it spilling would cost more than a table on disk. */
const MEMORY_SHARE = 0.4;

/** The table of the rows as the file has them. */
export const STAGED_ROWS = 'staged_rows';
/** The same with a key of their own. */
export const STAGED_KEYED = 'staged_keyed';

/** Removes what a large file was staged in; nothing to do for the others. */
export async function dropStaged(session: Session): Promise<void> {
	await session.run(`DROP TABLE IF EXISTS ${STAGED_ROWS}`);
	await session.run(`DROP TABLE IF EXISTS ${STAGED_KEYED}`);
}

export type StagingPlace = 'TEMP TABLE' | 'TABLE';

/** Where the rows of a file wait: in memory, or as a compressed and encrypted table that is dropped after the import. */
export function stagingPlace(bytes: number, memoryBytes: number): StagingPlace {
	return bytes > MEMORY_SHARE * memoryBytes ? 'TABLE' : 'TEMP TABLE';
}

/**
 * Fields of a record that the file does not fill. Nothing but NULL, they cost next to nothing while the rest is written; a large table
 * that becomes the log's (`completeStaged`) is spared a rewriting for each.
 */
function unfilledSql(plan: LoadPlan, kind: FileKind, place: StagingPlace): string[] {
	const filled = new Set(plan.fields.map(({ name }) => name));
	if (place !== 'TABLE' || kind !== 'conversations') return [];
	return fieldsOf[kind]
		.filter(({ name }) => !filled.has(name))
		.map(({ name, type }) => `NULL::${TYPES[type]} AS ${quoteIdentifier(name)}`);
}

function stageSql(plan: LoadPlan, source: string, place: StagingPlace, kind: FileKind): string {
	// A number beyond the column's is no reason to refuse the file.
	const columns = plan.fields.map(
		({ name, type, sql }) => `TRY_CAST(${sql} AS ${TYPES[type]}) AS ${quoteIdentifier(name)}`
	);
	const flags = plan.fields.map(({ cleaned }, index) =>
		cleaned === null ? '' : `CASE WHEN ${cleaned} THEN ${2 ** index}::BIGINT ELSE 0 END`
	);
	const mask = flags.filter(Boolean).join(' + ') || '0';
	// Which fields have a value, told in passing: to read it off a large table later costs a third of writing it.
	const filled = plan.fields.map(
		({ name }, index) => `CASE WHEN ${quoteIdentifier(name)} IS NULL THEN 0 ELSE ${2 ** index}::BIGINT END`
	);
	return `CREATE OR REPLACE ${place} ${STAGED_ROWS} AS SELECT *, (${filled.join(' + ') || '0'})::BIGINT AS filled FROM (
		SELECT ${[...columns, ...unfilledSql(plan, kind, place)].join(',\n\t')}, ${plan.rejectField}::VARCHAR AS problem, (${mask})::BIGINT AS cleaned
		FROM ${source})`;
}

/** Reports how far a statement has come while it runs. */
async function watch(
	session: Session,
	{ name, bytes }: Prepared,
	context: Context,
	work: () => Promise<void>
): Promise<void> {
	const report = (fraction: number | null) =>
		context.report({ phase: 'load', file: name, fraction, ...(fraction === null ? {} : { bytes: fraction * bytes }) });
	// However quickly it is done
	report(null);
	const timer = setInterval(() => report(session.progress()), PROGRESS_MS);
	try {
		await work();
	} finally {
		clearInterval(timer);
	}
}
