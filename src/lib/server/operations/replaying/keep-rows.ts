import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileKind } from '#lib/log/fields.ts';
import type { SideLog } from '#lib/log/side-logs.ts';
import { currentSchedules } from '../business-hours.ts';
import { takeBack } from '../importing/take-back.ts';
import { intakeOf } from '../intake/intake.ts';
import { judgeLog } from '../judge-log.ts';
import { currentWindows } from '../ledger-windows.ts';
import { forget } from '../log-facts.ts';
import type { Poise } from '../operation.ts';
import type { ReplayRows } from './replay-rows.ts';

const SOURCE = 'replay' satisfies SideLog;
const KINDS = ['conversations', 'messages'] as const;
/** Which replay, by when it was made, stands in the log; null: none, or one that was cut short. */
const MARK = ['replay', 'rows'] as const;

export const keptReplay = ({ state }: Pick<Poise, 'state'>): string | null =>
	(state.get(...MARK) as { readonly at: string | null } | undefined)?.at ?? null;

/** Puts a replay into the log of its own, in the place of the one before; it is judged by the windows and business hours of the company's. */
export async function keepRows(
	poise: Poise,
	rows: readonly ReplayRows[],
	{ at, actor }: { readonly at: string; readonly actor: string }
): Promise<void> {
	const log = await poise.openSideLog(SOURCE);
	await empty(poise, log);
	for (const [zone, some] of Map.groupBy(rows, (each) => each.zone))
		for (const kind of KINDS)
			await intakeOf(log).take({ kind, source: SOURCE, zone, rows: some.flatMap((each) => each[kind]), actor });
	poise.state.put(...MARK, { at });
}

/** Empties it, where there is one: what customers wrote leaves it with the import it came from. */
export async function forgetRows(poise: Poise): Promise<void> {
	if (existsSync(join(poise.config.workspace, SOURCE))) await empty(poise, await poise.openSideLog(SOURCE));
}

async function empty(poise: Poise, log: Poise): Promise<void> {
	poise.state.put(...MARK, { at: null });
	const [windows, schedules] = await poise.engine.read(async (session) => [
		await currentWindows(session),
		await currentSchedules(session)
	]);
	await log.engine.write(async (session) => {
		const imports = await session.rows<{ id: number; kind: FileKind }>('SELECT id, kind FROM import ORDER BY id DESC');
		for (const { id, kind } of imports) await takeBack(session, id, kind);
		await session.run('DELETE FROM ledger_windows');
		await session.run(`INSERT INTO ledger_windows VALUES (1, $1, now()::TIMESTAMP, $2)`, [
			JSON.stringify(windows),
			SOURCE
		]);
		await session.run('DELETE FROM business_hours');
		await session.run(`INSERT INTO business_hours VALUES (1, $1, now()::TIMESTAMP, $2)`, [
			JSON.stringify(schedules),
			SOURCE
		]);
		await judgeLog(session);
	});
	forget(log);
}
