import { checkStatement } from '#lib/console/check-statement.ts';
import { lineAndColumn, refusals, type Refusal } from '#lib/console/refusal.ts';
import type { Parsed } from '#lib/console/syntax-tree.ts';
import { views } from '#lib/console/views.ts';
import type { Session } from '../../warehouse/engine.ts';
import { OperationError, type Poise } from '../operation.ts';
import { engineProblem } from './engine-problem.ts';

/** Longer ones are generated, and the parser's time grows with them. */
const LONGEST_STATEMENT = 50_000;

const viewNames = views.map(({ name }) => name);

export interface GuestStatement {
	readonly sql: string;
	/** How long it may run once its turn has come. */
	readonly seconds: number;
}

/**
 * Lets `work` run a statement that an analyst wrote, once it has passed the check: until then the engine is asked for its
 * tree and nothing else. Its own complaints come back in our words. `work` gets a signal that fires when its time is up, too.
 * @throws OperationError `refused` for what may not run, fails or lasts too long
 */
export async function withStatement<T>(
	{ engine }: Pick<Poise, 'engine'>,
	{ sql, seconds }: GuestStatement,
	work: (session: Session, signal: AbortSignal) => Promise<T>,
	signal: AbortSignal
): Promise<T> {
	if (sql.length > LONGEST_STATEMENT) throw refused(refusals.tooLong(LONGEST_STATEMENT), sql);
	const late = new AbortController();
	const whole = AbortSignal.any([signal, late.signal]);
	let clock: NodeJS.Timeout | undefined;
	try {
		return await engine.readAsGuest(async (session) => {
			const refusal = checkStatement(await parse(session, sql), viewNames);
			if (refusal) throw refused(refusal, sql);
			clock = setTimeout(() => late.abort(tooSlow(seconds)), seconds * 1000);
			return await work(session, whole);
		}, whole);
	} catch (cause) {
		throw engineProblem(cause, sql);
	} finally {
		clearTimeout(clock);
	}
}

async function parse(session: Session, sql: string): Promise<Parsed> {
	// A text with NUL would end there for the parser, and not for us.
	if (sql.includes('\0')) return { error: true, error_type: 'parser', error_message: 'a NUL character' };
	const [row] = await session.rows<{ tree: string }>('SELECT json_serialize_sql($1::VARCHAR) AS tree', [sql]);
	return JSON.parse(row?.tree ?? '{"error":false,"statements":[]}') as Parsed;
}

function refused({ code, message, hint, at }: Refusal, sql: string): OperationError {
	const place = at === null ? null : lineAndColumn(sql, at);
	return new OperationError('refused', {
		code,
		message,
		hint,
		...(place === null ? {} : { line: place.line, column: String(place.column) })
	});
}

function tooSlow(seconds: number): OperationError {
	return new OperationError('refused', {
		code: 'sql-timeout',
		message: {
			en: `The statement ran longer than ${seconds} seconds and was stopped.`,
			zh: `语句运行超过 ${seconds} 秒，已停止。`
		},
		hint: {
			en: 'Nothing was changed. Narrow it by time or sum up earlier; by command line and API, --seconds gives it up to 300.',
			zh: '未做任何更改。请缩小时间范围或提前汇总；命令行与 API 可用 seconds 放宽至 300 秒。'
		}
	});
}
