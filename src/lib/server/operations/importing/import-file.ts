import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { FileKind } from '#lib/log/fields.ts';
import { judgeLog } from '../judge-log.ts';
import { forget } from '../log-facts.ts';
import type { Context, Poise } from '../operation.ts';
import { mergeStaged } from './merge.ts';
import { prepareFile, type Prepared } from './prepare-file.ts';
import { alreadyTaken, forgetSample, listRejects, nextImportId, recordImport, type Reject } from './record-import.ts';
import { readFileOnce } from './read-file.ts';
import { writeRejectsFile } from './rejects-file.ts';
import { lineSql, stageFile } from './stage.ts';

export interface ImportRequest {
	readonly path: string;
	/** What the user calls the file. */
	readonly name: string;
	readonly source?: string | undefined;
	readonly kind?: FileKind | undefined;
	readonly mapping?: Mapping | undefined;
	readonly zone?: string | undefined;
	readonly set?: Readonly<Record<string, string>>;
	readonly dryRun?: boolean;
	readonly sample?: boolean;
	/** Write the rejects as a file in the workspace; else they are fetched from the warehouse. */
	readonly rejectsToFile?: boolean;
}

/** The contract's receipt: rowsRead = rowsImported + rowsDuplicate + rowsRejected. */
export interface Receipt {
	readonly importId: number | null;
	readonly file: string;
	readonly source: string;
	readonly kind: FileKind;
	readonly encoding: string;
	readonly delimiter: string;
	readonly zone: string;
	/** Canonical field → the source's column, as people read it. */
	readonly mapping: Readonly<Record<string, string>>;
	readonly rowsRead: number;
	readonly rowsImported: number;
	readonly rowsDuplicate: number;
	readonly rowsRejected: number;
	readonly conversations: number;
	readonly rejects: readonly Reject[];
	readonly rejectsFile: string | null;
	/** Cells that could not be read and were left empty, by canonical field. */
	readonly cleaned: Readonly<Record<string, number>>;
	readonly warnings: readonly Bilingual[];
	readonly seconds: number;
}

/** Rejects a receipt shows; all of them are kept. */
const SHOWN_REJECTS = 1_000;

/**
 * Takes one file in: all of it in one transaction, or nothing.
 * @throws OperationError when the file is refused
 */
export async function importFile(poise: Poise, request: ImportRequest, context: Context): Promise<Receipt> {
	const started = Date.now();
	const scratch = join(poise.config.workspace, 'tmp', randomUUID());
	try {
		const prepared = await prepareFile(request);
		const read = await readFileOnce(prepared, scratch, context);
		const seconds = () => (Date.now() - started) / 1000;
		const receipt = await poise.engine.write((session) => {
			const dry = request.dryRun ?? false;
			return takeIn({ session, poise, request, prepared, read, context, seconds, startedAt: started, dry });
		}, context.signal);
		if (!request.dryRun) {
			forget(poise);
			poise.state.record(new Date().toISOString(), {
				actor: context.actor,
				action: 'import',
				detail: { file: request.name, importId: receipt.importId, rows: receipt.rowsImported }
			});
		}
		context.report({ phase: 'done', file: request.name, fraction: 1, rows: receipt.rowsRead });
		if (!request.rejectsToFile || receipt.importId === null || receipt.rowsRejected === 0) return receipt;
		return { ...receipt, rejectsFile: await writeRejectsFile(poise, receipt.importId) };
	} catch (cause) {
		if (cause instanceof DryRun) return cause.receipt;
		throw cause;
	} finally {
		await rm(`${scratch}.utf8`, { force: true });
		await rm(`${scratch}.clean`, { force: true });
	}
}

/** Leaves the transaction without keeping anything. */
class DryRun extends Error {
	readonly receipt: Receipt;
	constructor(receipt: Receipt) {
		super('dry run');
		this.receipt = receipt;
	}
}

interface Taking {
	readonly session: Parameters<Parameters<Poise['engine']['write']>[0]>[0];
	readonly poise: Poise;
	readonly request: ImportRequest;
	readonly prepared: Prepared;
	readonly read: Awaited<ReturnType<typeof readFileOnce>>;
	readonly context: Context;
	readonly seconds: () => number;
	readonly startedAt: number;
	readonly dry: boolean;
}

async function takeIn(taking: Taking): Promise<Receipt> {
	const { session, request, prepared, read, context, seconds, startedAt, dry } = taking;
	const { kind, source, zone, encoding, delimiter } = prepared;
	const described = { file: request.name, source, kind, encoding, delimiter, zone, mapping: prepared.described };
	const earlier = await alreadyTaken(session, { digest: read.digest, prepared });
	if (earlier)
		return {
			importId: earlier.id,
			...described,
			rowsRead: earlier.rowsRead,
			rowsImported: 0,
			rowsDuplicate: earlier.rowsRead - earlier.rowsRejected,
			rowsRejected: earlier.rowsRejected,
			conversations: 0,
			rejects: await listRejects(session, earlier.id, SHOWN_REJECTS),
			rejectsFile: null,
			cleaned: {},
			warnings: [
				...prepared.warnings,
				{
					en: 'This very file was taken in before: nothing was added.',
					zh: '这个文件此前已导入过，未重复添加。'
				}
			],
			seconds: seconds()
		};
	if (!request.sample) await forgetSample(session);
	const staged = await stageFile(session, prepared, read, context);
	const importId = await nextImportId(session);
	context.report({ phase: 'merge', file: request.name, fraction: null, rows: staged.good });
	const merged = await mergeStaged(session, {
		kind,
		source,
		importId,
		fields: prepared.fields,
		digest: read.digest,
		ordinal: staged.ordinal,
		...(await lineSql(session, read, staged))
	});
	const rejects = [...read.rejects, ...staged.rejects].sort((a, b) => a.line - b.line);
	const rowsRejected = read.summary.rejected + staged.rejected;
	const counts = {
		rowsRead: read.summary.records,
		rowsImported: merged.imported,
		rowsDuplicate: merged.duplicate,
		rowsRejected
	};
	if (counts.rowsRead !== counts.rowsImported + counts.rowsDuplicate + counts.rowsRejected)
		throw new Error(`rows do not add up: ${JSON.stringify(counts)}`);
	context.report({ phase: 'judge', file: request.name, fraction: null, rows: counts.rowsRead });
	const warnings = [...prepared.warnings, ...staged.warnings];
	const receipt: Receipt = {
		importId,
		...described,
		...counts,
		conversations: kind === 'conversations' ? merged.touched : 0,
		rejects: rejects.slice(0, SHOWN_REJECTS),
		rejectsFile: null,
		cleaned: staged.cleaned,
		warnings,
		seconds: seconds()
	};
	await recordImport(session, { receipt, prepared, digest: read.digest, rejects, startedAt, sample: request.sample ?? false });
	await judgeLog(session);
	if (dry) throw new DryRun({ ...receipt, importId: null });
	return { ...receipt, seconds: seconds() };
}
