import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { mappingSchema } from '#lib/ingestion/mapping.ts';
import { fileKinds } from '#lib/log/fields.ts';
import { written } from '#lib/log/written.ts';
import { textSchema } from './bilingual-schema.ts';
import { anyFile, pathOf, takenPath, uploadedFile } from './file-input.ts';
import { importFile } from './importing/import-file.ts';
import { operation, OperationError, type Context, type Problem } from './operation.ts';

const slug = written('source-name');

const options = {
	source: slug.optional().describe('What the log is called; part of every record’s identity.'),
	kind: z.enum(fileKinds).optional(),
	mapping: mappingSchema.optional().describe('How canonical fields are read from columns; proposed where left out.'),
	zone: z.string().optional().describe('IANA zone of unmarked times.'),
	map: z
		.record(z.string(), z.string())
		.default({})
		.describe('Columns whose canonical field the user names, over what is proposed: field by column.'),
	set: z.record(z.string(), z.string()).default({}).describe('Canonical fields that are the same in every row.'),
	mask: z
		.boolean()
		.default(true)
		.describe('Mask personal identifiers in texts and customer ids before anything is kept.'),
	dryRun: z.boolean().default(false).describe('Only say what would happen.')
};

const receipt = z.object({
	importId: z.int().nullable(),
	file: z.string(),
	source: z.string(),
	kind: z.string(),
	encoding: z.string(),
	delimiter: z.string(),
	zone: z.string(),
	mapping: z.record(z.string(), z.string()),
	ignored: z.array(z.string()),
	rowsRead: z.int(),
	rowsImported: z.int(),
	rowsDuplicate: z.int(),
	rowsRejected: z.int(),
	conversations: z.int(),
	rejects: z.array(z.object({ line: z.int(), column: z.string().nullable(), reason: z.string(), raw: z.string() })),
	rejectsFile: z.string().nullable(),
	cleaned: z.record(z.string(), z.int()),
	columns: z.array(
		z.object({
			field: z.string(),
			column: z.string().nullable(),
			type: z.string(),
			scale: z.tuple([z.number(), z.number()]).nullable(),
			filled: z.number(),
			low: z.union([z.string(), z.number()]).nullable(),
			high: z.union([z.string(), z.number()]).nullable()
		})
	),
	measurable: z
		.object({
			metrics: z.array(z.string()),
			gained: z.array(z.string()),
			not: z.array(z.object({ metric: z.string(), missing: z.array(z.string()) }))
		})
		.nullable(),
	masked: z
		.record(z.string(), z.int())
		.nullable()
		.describe('Cells in which an identifier was masked, by its type; null where masking was off.'),
	warnings: z.array(textSchema),
	seconds: z.number()
});
const refusal = z.object({
	file: z.string(),
	error: z.object({
		code: z.string(),
		message: textSchema,
		hint: textSchema,
		file: z.string().optional(),
		line: z.number().optional(),
		column: z.string().optional()
	})
});

export const importLog = operation({
	name: 'import',
	isLong: true,
	summary: 'Takes in ticket logs: recognised, mapped, cleaned, compared with what is known; every row accounted for.',
	input: z.object({
		files: z.array(anyFile).min(1).max(100),
		...options
	}),
	httpInput: z.object({ files: z.array(uploadedFile).min(1).max(100), ...options }),
	output: z.object({ imports: z.array(z.union([receipt, refusal])) }),
	async run(poise, input, context) {
		const imports = [];
		for (const file of input.files) {
			const { source, kind, mapping, zone, map, set, mask, dryRun } = input;
			try {
				const path = await (dryRun ? pathOf : takenPath)(poise.config, file);
				try {
					const taken = await importFile(
						poise,
						{
							path,
							name: file.name,
							source,
							kind,
							mapping,
							zone,
							map,
							set,
							mask,
							dryRun,
							rejectsToFile: 'path' in file
						},
						context
					);
					imports.push(taken);
				} finally {
					if ('upload' in file && !dryRun) await rm(path, { force: true });
				}
			} catch (cause) {
				const problem = refusalOf(cause, input.files.length, context);
				imports.push({ file: file.name, error: problem });
			}
		}
		return { imports };
	}
});

/** Several files are separate: one that fails does not take back the others, nor their receipts. A single one fails as a whole. */
function refusalOf(cause: unknown, files: number, { signal }: Context): Problem {
	if (files === 1) throw cause;
	if (signal.aborted)
		return {
			code: 'cancelled',
			message: { en: 'Cancelled: nothing of this file was taken in.', zh: '已取消：该文件未导入任何内容。' },
			hint: {
				en: 'Files with a receipt are in the log; take them back if you like.',
				zh: '已有回执的文件在日志中，如不需要可撤回。'
			}
		};
	if (cause instanceof OperationError) return cause.problem;
	const text = cause instanceof Error ? cause.message : String(cause);
	return {
		code: 'internal',
		message: { en: `This file failed: ${text}`, zh: `此文件导入出错：${text}` },
		hint: { en: 'Nothing of it was taken in; the other files stand.', zh: '该文件未导入任何内容；其他文件不受影响。' }
	};
}
