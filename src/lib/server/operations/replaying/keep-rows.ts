import type { LiveRow } from '#lib/ingestion/live-rows.ts';
import { intakeOf } from '../intake/intake.ts';
import type { Context, Poise } from '../operation.ts';
import { undoImport } from '../undo-import.ts';
import type { ReplayRows } from './replay-rows.ts';

const SOURCE = 'replay';
const KINDS = ['conversations', 'messages'] as const;

/** Puts a replay into the log of its own, in the place of the one before. */
export async function keepRows(poise: Poise, rows: readonly ReplayRows[], context: Context): Promise<void> {
	const log = await poise.openSide(SOURCE);
	const before = await log.engine.read((session) =>
		session.rows<{ id: number }>('SELECT id FROM import ORDER BY id DESC')
	);
	for (const { id } of before) await undoImport(log, id, context);
	for (const kind of KINDS) {
		const all: readonly LiveRow[] = rows.flatMap((each) => each[kind]);
		await intakeOf(log).take({ kind, source: SOURCE, rows: all, actor: context.actor });
	}
}
