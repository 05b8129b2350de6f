import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { createTurns } from '../../warehouse/turns.ts';
import type { Unpacked } from './table-file.ts';
import { damaged, encrypted, noTable, unreadableSheet, unpacksTooLarge, workbookTooLarge } from './unpack-problems.ts';
import { workerPath } from '../worker-path.ts';

/** A workbook is read as a whole: so large may it be, and so much memory may that take. */
const MOST_WORKBOOK_BYTES = 128 * 1024 ** 2;
const MOST_HEAP_MB = 3072;
const workbook = { en: 'workbook', zh: '工作簿' };
/** One at a time: each may take much of the machine's memory. */
const reading = createTurns(1);

/** What the worker answers. */
export type WorkbookAnswer =
	| {
			readonly sheet: string;
			/** Other sheets with something in them. */
			readonly others: readonly string[];
			/** Whole numbers of more than fifteen digits, which a spreadsheet rounds. */
			readonly hasRounded: boolean;
			/** Where rows of the copy stand in the sheet, wherever the distance changes: line, row. */
			readonly lines: readonly (readonly [line: number, row: number])[];
	  }
	| { readonly failure: 'empty' | 'encrypted' | 'too-large' | 'unreadable'; readonly detail: string };

export interface WorkbookTask {
	readonly path: string;
	readonly copyPath: string;
	readonly limit: number;
}

/** Reads a workbook (.xlsx, .xlsb, .xls, .ods) in a thread of its own and writes its first table as text. */
export async function unpackWorkbook(
	path: string,
	copyPath: string,
	limit: number,
	signal: AbortSignal
): Promise<Unpacked> {
	const { size } = await stat(path);
	if (size > MOST_WORKBOOK_BYTES) throw workbookTooLarge(MOST_WORKBOOK_BYTES);
	const answer = await reading.take(() => askWorker({ path, copyPath, limit }, signal), signal);
	if ('failure' in answer) throw problemOf(answer, limit);
	const { sheet, others, hasRounded, lines } = answer;
	return {
		path: copyPath,
		container: 'workbook',
		isPlain: false,
		broken: [],
		brokenRows: 0,
		warnings: sheetWarnings(sheet, others, hasRounded),
		lineOf(line) {
			const [copied = 0, row = 0] = lines.findLast(([at]) => at <= line) ?? [];
			return row + line - copied;
		}
	};
}

function problemOf({ failure, detail }: Extract<WorkbookAnswer, { failure: string }>, limit: number) {
	if (failure === 'empty') return noTable(workbook);
	if (failure === 'encrypted') return encrypted();
	return failure === 'too-large' ? unpacksTooLarge(limit) : unreadableSheet(workbook, detail);
}

function askWorker(task: WorkbookTask, signal: AbortSignal): Promise<WorkbookAnswer> {
	return new Promise((done, fail) => {
		const worker = new Worker(workerPath('read-workbook.ts'), {
			workerData: task,
			execArgv: [],
			resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB }
		});
		const stop = () => {
			const cause = signal.reason instanceof Error ? signal.reason : new Error('cancelled');
			void worker.terminate().finally(() => fail(cause));
		};
		signal.addEventListener('abort', stop, { once: true });
		if (signal.aborted) stop();
		worker.once('message', (answer: WorkbookAnswer) => done(answer));
		worker.once('error', (cause: Error & { code?: string }) =>
			fail(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? workbookTooLarge(MOST_WORKBOOK_BYTES) : cause)
		);
		worker.once('exit', (code) => {
			signal.removeEventListener('abort', stop);
			fail(damaged(workbook, new Error(`the reader ended with ${code}`)));
		});
	});
}

/** Which table was taken, which were not, and what line numbers mean. */
export function sheetWarnings(sheet: string, others: readonly string[], hasRounded: boolean): Bilingual[] {
	const warnings: Bilingual[] = [
		sheet === ''
			? { en: 'Lines are rows of the table.', zh: '行号是表格中的行。' }
			: { en: `Lines are rows of the sheet “${sheet}”.`, zh: `行号是工作表“${sheet}”中的行。` }
	];
	if (others.length > 0) {
		const names = others.filter(Boolean).slice(0, 10).join(', ');
		const named = names === '' ? '' : `: ${names}`;
		warnings.push({
			en: `${others.length} more table${others.length === 1 ? ' is' : 's are'} in the file and not taken in${named}. Save them as files of their own to import them.`,
			zh: `文件中另有 ${others.length} 张表未导入${named}。如需导入，请分别另存为文件。`
		});
	}
	if (hasRounded)
		warnings.push({
			en: 'Some numbers have more than 15 digits, which spreadsheets round: ids among them may have lost their last digits. Export them as text.',
			zh: '有些数字超过 15 位，表格软件会四舍五入：其中的编号可能已丢失末几位。请以文本格式导出。'
		});
	return warnings;
}
