import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { metricQuerySchema } from '#lib/metrics/query.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import { answerQuery } from './answer-query.ts';
import { textSchema } from './bilingual-schema.ts';
import { checkedQuery } from './checked-query.ts';
import { conversationTable, ledgerTable, messageTable, metricTable } from './exporting/export-table.ts';
import { exportFormats, exportTypes, notWritable, writeTable } from './exporting/write-table.ts';
import { MOST_ROWS } from './exporting/write-xlsx.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { unknownValues } from './unknown-values.ts';

export const exportKinds = ['conversations', 'messages', 'metrics', 'ledger'] as const;
export const exportOptions = metricQuerySchema.extend({
	what: z
		.enum(exportKinds)
		.describe('Conversations with their verdicts, what was written in them, figures, or the verdicts alone.'),
	format: z.enum(exportFormats).default('csv')
});
export type ExportOptions = z.output<typeof exportOptions>;

const rowTables = { conversations: conversationTable, messages: messageTable, ledger: ledgerTable };

const written = z.object({
	file: z.string(),
	what: z.enum(exportKinds),
	format: z.enum(exportFormats),
	rows: z.int(),
	bytes: z.int(),
	warnings: z.array(textSchema)
});
export type Exported = z.output<typeof written>;

export const exportLogOperation = operation({
	name: 'export',
	summary: 'Writes conversations, their messages, figures or verdicts as CSV, Parquet or a workbook.',
	input: exportOptions.extend({ out: z.string().min(1).describe('The file to write.') }),
	httpInput: exportOptions,
	fileTypes: Object.values(exportTypes),
	output: written,
	async run(poise, { out, ...options }, context) {
		if (!isAbsolute(out)) throw new TypeError('the path of an export is absolute');
		const { rows, bytes, warnings } = await exportLog(poise, options, out, context);
		return { file: out, what: options.what, format: options.format, rows, bytes, warnings: [...warnings] };
	}
});

/**
 * Writes an export for its owner alone; what stood at the path is replaced once the new file is whole.
 * @throws OperationError for a question that cannot be asked, or more rows than the format holds
 */
export async function exportLog(
	poise: Poise,
	{ what, format, ...asked }: ExportOptions,
	path: string,
	{ signal, report }: Pick<Context, 'signal' | 'report'>
): Promise<Pick<Exported, 'rows' | 'bytes' | 'warnings'>> {
	const all = await checkedQuery(poise, asked);
	if (what !== 'metrics' && asked.metrics.length > 1) throw new OperationError('usage', oneMetric);
	// None asked for means every figure, and every conversation.
	const query = what === 'metrics' || asked.metrics.length > 0 ? all : { ...all, metrics: [] };
	const part = `${path}.${randomUUID()}.part`;
	const figures = what === 'metrics' ? await answerQuery(poise, query, signal) : [];
	const remarks = [...(await unknownValues(poise, query, signal)), ...figures.flatMap(unmeasured)];
	try {
		const done = await poise.engine.read(async (session) => {
			try {
				const table =
					what === 'metrics'
						? metricTable(
								session,
								figures,
								query.by.map(({ id }) => id)
							)
						: await rowTables[what](session, query);
				const rows = table.count;
				if (format === 'xlsx' && rows >= MOST_ROWS) throw tooManyRows(rows);
				report({ phase: 'export', file: basename(path), fraction: null, rows });
				return { rows, warnings: [...remarks, ...(await writeTable[format](session, table, part, signal))] };
			} finally {
				for (const name of ['chosen', 'figures']) await session.run(`DROP TABLE IF EXISTS ${name}`);
			}
		}, signal);
		const { size } = await stat(part);
		await rename(part, path);
		return { ...done, bytes: size };
	} catch (cause) {
		await rm(part, { force: true });
		throw notWritable(cause, path);
	}
}

/**
 * The same into a working file of the workspace, for an answer over HTTP; whoever sends it removes it.
 * @returns its path
 */
export async function exportForDownload(
	poise: Poise,
	options: ExportOptions,
	signal: AbortSignal
): Promise<{ readonly path: string } & Pick<Exported, 'bytes' | 'warnings'>> {
	const folder = join(poise.config.workspace, 'tmp');
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const path = join(folder, `${randomUUID()}.export`);
	const { bytes, warnings } = await exportLog(poise, options, path, { signal, report: () => undefined });
	return { path, bytes, warnings };
}

/** What the log cannot answer has no rows: that is said, and why. */
function unmeasured({ label, notMeasurable }: MetricResult): Exported['warnings'] {
	if (!notMeasurable) return [];
	const missing = notMeasurable.missing.join(', ');
	return [
		{
			en: `${label.en} is not measurable: the log lacks ${missing}.`,
			zh: `无法计算${label.zh}：日志缺少 ${missing}。`
		}
	];
}

const oneMetric = {
	code: 'one-metric',
	message: {
		en: 'Conversations can be those behind one figure, not several.',
		zh: '会话只能按一个指标筛选，不能同时按多个。'
	},
	hint: { en: 'Name one metric, or none for all conversations.', zh: '请只写一个指标；不写则导出全部会话。' }
};

function tooManyRows(rows: number): OperationError {
	return new OperationError('refused', {
		code: 'too-many-rows',
		message: {
			en: `A sheet holds ${MOST_ROWS - 1} rows; these are ${rows}.`,
			zh: `一张工作表最多 ${MOST_ROWS - 1} 行，此次共 ${rows} 行。`
		},
		hint: { en: 'Take CSV or Parquet, or fewer conversations.', zh: '请改用 CSV 或 Parquet，或缩小范围。' }
	});
}
