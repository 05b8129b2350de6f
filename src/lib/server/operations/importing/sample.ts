import type { Session } from '../../warehouse/engine.ts';
import { OperationError } from '../operation.ts';
import { recordTables } from './record-import.ts';

/** Takes the sample out, and all that hangs on it: real data has come. */
export async function forgetSample(session: Session): Promise<void> {
	const [row] = await session.rows<{ n: number }>('SELECT count(*) AS n FROM import WHERE sample');
	if (row?.n === 0) return;
	for (const table of [...recordTables, 'reject', 'line_break'])
		await session.run(`DELETE FROM ${table} WHERE import_id IN (SELECT id FROM import WHERE sample)`);
	await session.run('DELETE FROM import WHERE sample');
}

/** @throws OperationError when something else than the sample was taken in: the two would pass for one log */
export async function keepSampleApart(session: Session): Promise<void> {
	const [row] = await session.rows<{ n: number }>('SELECT count(*) AS n FROM import WHERE NOT sample');
	if (row?.n !== 0) throw logNotEmpty();
}

export function logNotEmpty(): OperationError {
	return new OperationError('refused', {
		code: 'log-not-empty',
		message: { en: 'The workspace already holds a log.', zh: '工作区中已有日志。' },
		hint: {
			en: 'Use another workspace (--workspace DIR) for the sample.',
			zh: '请为样本另选一个工作区（--workspace DIR）。'
		}
	});
}
