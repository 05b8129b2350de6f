import type { FileKind } from '#lib/log/fields.ts';
import { judgeLog } from './judge-log.ts';
import { takeBack } from './importing/take-back.ts';
import { dropOrphanedRejects, noSuchImport } from './importing/rejects-file.ts';
import { forget } from './log-facts.ts';
import { OperationError, type Context, type Poise } from './operation.ts';
import { forgetRows } from './replaying/keep-rows.ts';

export interface Undone {
	readonly importId: number;
	readonly file: string;
	readonly rows: number;
	/** Later files of the same kind with rows that were known then, and may be no longer: taken in again, they bring them back. */
	readonly again: readonly string[];
}

/**
 * Takes one import back whole: what it added goes, what it replaced comes back, and what later files wrote over it stands
 * on what was there before. The log is judged anew, all in one transaction.
 */
export async function undoImport(poise: Poise, importId: number, context: Context): Promise<Undone> {
	const undone = await poise.engine.write(async (session) => {
		const [found] = await session.rows<{ file: string; kind: FileKind; rows: number; sample: boolean }>(
			'SELECT file, kind, rows_imported AS rows, sample FROM import WHERE id = $1',
			[importId]
		);
		if (!found) throw noSuchImport(importId);
		if (found.sample) throw isSample();
		context.report({ phase: 'merge', file: found.file, fraction: null, rows: found.rows });
		const again = await takeBack(session, importId, found.kind);
		context.report({ phase: 'judge', file: found.file, fraction: null });
		await judgeLog(session);
		return { importId, file: found.file, rows: found.rows, again };
	}, context.signal);
	await dropOrphanedRejects(poise);
	await forgetRows(poise);
	forget(poise);
	context.report({ phase: 'done', file: undone.file, fraction: 1, rows: undone.rows });
	poise.state.record(new Date().toISOString(), {
		actor: context.actor,
		action: 'undo-import',
		detail: { file: undone.file, importId, rows: undone.rows }
	});
	return undone;
}

function isSample(): OperationError {
	return new OperationError('refused', {
		code: 'sample-import',
		message: { en: 'The synthetic sample is not taken back by hand.', zh: '模拟样本无需手动撤回。' },
		hint: { en: 'It goes with the first log that you import.', zh: '导入第一份真实日志时，它会自动移除。' }
	});
}
