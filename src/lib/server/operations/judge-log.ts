import { openDaySql, type OpenSchedule } from '#lib/ledger/business-time.ts';
import { openDays } from '#lib/log/open-hours.ts';
import { clockYears } from '#lib/log/zones.ts';
import { TEXT_EDITION } from '#lib/ledger/derive.ts';
import { RULES_EDITION } from '#lib/ledger/rules.ts';
import { issuesSql, judgeSql, spansSql } from '#lib/ledger/judge.ts';
import { currentSchedules } from './business-hours.ts';
import { COUNTED_FROM, READING_EDITION } from '#lib/bot/reading/edition.ts';
import { conversationReadingsSql, customerTextsSql } from '#lib/ledger/readings.ts';
import { deriveLog } from './derive-log.ts';
import { setLocalTimes } from './set-local-times.ts';
import { currentWindows } from './ledger-windows.ts';
import type { Engine, Session } from '../warehouse/engine.ts';

/** Of the rules, and of the patterns they rest on. */
const EDITION = 100 * RULES_EDITION + TEXT_EDITION;
/** Conversations judged by one statement: their chains fit into memory, and they stay in the order of their ids. */
const BLOCK = 2_000_000;

/** Judges the whole log anew, inside the caller's transaction. */
export async function judgeLog(session: Session): Promise<void> {
	await deriveLog(session);
	const [texts] = await session.rows<{ any: boolean }>(
		'SELECT EXISTS (FROM conversation WHERE text IS NOT NULL OR subject IS NOT NULL) AS "any"'
	);
	const hasTexts = texts?.any === true;
	const [span] = await session.rows<{ first: number | null; last: number | null }>(
		'SELECT year(min(opened_at)) AS first, year(max(opened_at)) AS last FROM conversation'
	);
	const [firstYear, lastYear] = clockYears(span?.first, span?.last);
	await setLocalTimes(session, firstYear, lastYear);
	// What was opened in the last year may be answered in the next.
	const schedules: OpenSchedule[] = (await currentSchedules(session)).map((schedule) => ({
		schedule,
		days: openDays(schedule, firstYear, lastYear + 1)
	}));
	for (const statement of openDaySql(schedules)) await session.run(statement);
	await session.run('DELETE FROM judged');
	const windows = await currentWindows(session);
	for (const statement of spansSql(windows)) await session.run(statement);
	await session.run(issuesSql(windows));
	await gatherReadings(session);
	const [ids] = await session.rows<{ first: number | null; last: number | null }>(
		'SELECT min(id) AS first, max(id) AS last FROM conversation_record'
	);
	const { first, last } = ids ?? {};
	if (typeof first === 'number' && typeof last === 'number')
		for (let from = first; from <= last; from += BLOCK)
			await session.run(judgeSql({ windows, hasTexts, schedules }, { from, to: from + BLOCK }));
	await session.run(
		'DROP TABLE issue; DROP TABLE log_span; DROP TABLE log_bulk; DROP TABLE open_day; DROP TABLE conversation_reading'
	);
	await session.run('DELETE FROM ledger_edition');
	await session.run(`INSERT INTO ledger_edition VALUES (${EDITION})`);
}

/** What texts were read to say, by conversation; readings of texts that are gone, or by older recognisers, are forgotten. */
async function gatherReadings(session: Session): Promise<void> {
	const [have] = await session.rows<{ any: boolean }>('SELECT EXISTS (FROM text_reading) AS "any"');
	if (have?.any === true)
		await session.run(
			`DELETE FROM text_reading WHERE digest NOT IN (SELECT digest FROM (${customerTextsSql(READING_EDITION)}))`
		);
	// Without any, no text is looked at.
	await session.run(`${conversationReadingsSql(READING_EDITION, COUNTED_FROM)}${have?.any === true ? '' : ' LIMIT 0'}`);
}

/** Judges anew what was judged by other rules than today's. Called when a workspace is opened. */
export async function judgeIfOutdated(engine: Engine): Promise<void> {
	const isOutdated = await engine.read(async (session) => {
		const [row] = await session.rows<{ outdated: boolean }>(
			`SELECT EXISTS (FROM judged) AND NOT EXISTS (FROM ledger_edition WHERE rules = ${EDITION}) AS outdated`
		);
		return row?.outdated === true;
	});
	if (isOutdated) await engine.write(judgeLog);
}
