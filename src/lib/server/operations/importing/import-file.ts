import { forgetMapping, recallMapping, rememberMapping } from '../remembered-mappings.ts';
import { adoptStaged, completeStaged } from './adopt-staged.ts';
import { judgeLog } from '../judge-log.ts';
import { forget, logFacts, readFacts } from '../log-facts.ts';
import { measurableBy } from './measurable.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { sideLogOf } from '#lib/log/side-logs.ts';
import { createPseudonym } from '../../security/pseudonyms.ts';
import { keyStaged } from './record-key.ts';
import { maskStaged, type MaskedCells } from './mask.ts';
import { mergeInput, type MergeInput } from './merge-input.ts';
import { mergeStaged, type Merged } from './merge.ts';
import {
	againWarning,
	maskingWarning,
	newVersionsWarning,
	repeatedWarning,
	replacedWarning,
	strangeTimesWarning,
	unknownEventsWarning,
	unlistedWarning
} from './import-warnings.ts';
import { prepareFile, type Prepared } from './prepare-file.ts';
import {
	alreadyTaken,
	countConversations,
	listRejects,
	otherReadings,
	recordImport,
	recordLines,
	type EarlierImport
} from './record-import.ts';
import type { ImportRequest, Receipt } from './receipt.ts';
import { readFileOnce, type ReadFile } from './read-file.ts';
import { dropOrphanedRejects, writeRejectsFile } from './rejects-file.ts';
import { forgetSample, keepSampleApart } from './sample.ts';
import { dropStaged, stageFile, stagingPlace, type Staged } from './stage.ts';
import { takeBack } from './take-back.ts';
import { beginImport } from './under-way.ts';
import { openTableFile } from './unpack-file.ts';
import type { Session } from '../../warehouse/engine.ts';

/** Rejects a receipt shows; all of them are kept. */
const SHOWN_REJECTS = 1_000;

/**
 * Takes one file in: all of it in one transaction, or nothing.
 * @throws OperationError when the file is refused
 */
export async function importFile(poise: Poise, request: ImportRequest, context: Context): Promise<Receipt> {
	const started = Date.now();
	// First of all: who looks while it waits for its turn reads which file it is
	context.report({ phase: 'read', file: request.name, fraction: null });
	const mask = request.mask ?? true;
	const isNoted = !request.dryRun && !request.sample && !request.live;
	const ended = !isNoted ? () => undefined : beginImport(poise.state, { file: request.name, startedAt: started });
	const { path, name, mapping: { encoding, delimiter } = {} } = request;
	const opened = await openTableFile(poise, { path, name, encoding, delimiter }, context).catch((cause: unknown) => {
		ended();
		throw cause;
	});
	try {
		const before = await logFacts(poise);
		const prepared = await prepareFile(request, opened.table, (columns) => recallMapping(poise, columns));
		if (poise.sideLog === null && sideLogOf(prepared.source) !== null) throw reservedSource(prepared.source);
		const read = await readFileOnce(prepared, opened, context);
		const seconds = () => (Date.now() - started) / 1000;
		const receipt = await poise.engine.writePrepared(
			async (session) => {
				const earlier = request.live ? undefined : await alreadyTaken(session, { digest: read.digest, prepared, mask });
				if (earlier) return { earlier };
				const staged = await stageFile(session, prepared, read, poise.config.memoryBytes, context);
				const { fields, bytes, name: file } = prepared;
				const place = stagingPlace(read.summary.bytes, poise.config.memoryBytes);
				const { memoryBytes } = poise.config;
				const masking = { pseudonym: createPseudonym(poise.keys), fields, rows: staged.good, bytes, file, memoryBytes };
				const masked = mask ? await maskStaged(session, masking, context) : null;
				await keyStaged(session, prepared.kind, fields, place);
				const input = await mergeInput(session, request, prepared, read, staged);
				const adopted = place === 'TABLE' && !request.sample ? await completeStaged(session, input) : null;
				return { staged, masked, input, adopted };
			},
			(session, found) => {
				const known = before.synthetic ? new Set<string>() : before.known;
				const taking = { session, request, prepared, read, context, seconds, startedAt: started, known };
				return found.earlier ? repeatReceipt(taking, found.earlier) : takeIn(taking, found);
			},
			context.signal,
			dropStaged
		);
		if (!request.dryRun) forget(poise);
		context.report({ phase: 'done', file: request.name, fraction: 1, rows: receipt.rowsRead });
		return request.dryRun ? receipt : await afterwards(poise, request, prepared, receipt, context);
	} catch (cause) {
		if (cause instanceof DryRun) return cause.receipt;
		throw cause;
	} finally {
		ended();
		await opened.close();
	}
}

const reservedSource = (source: string) =>
	new OperationError('refused', {
		code: 'reserved-source',
		message: {
			en: `“${source}” is the name of a log of Poise’s own and cannot be that of a source.`,
			zh: `“${source}”是 Poise 自身日志的名称，不能用作来源名。`
		},
		hint: {
			en: 'Give the source another name (--source, or “source” in the mapping).',
			zh: '请换一个来源名（--source，或映射中的 "source"）。'
		}
	});

/** What belongs to a file that is in the log now: should it fail, the file is in all the same, and the receipt says so. */
async function afterwards(
	poise: Poise,
	request: ImportRequest,
	prepared: Prepared,
	receipt: Receipt,
	context: Context
): Promise<Receipt> {
	try {
		const { columns, zone, corrects } = prepared;
		const { mapping } = request;
		const zoned = request.zone === undefined ? {} : { zone };
		const didRead = receipt.rowsImported + receipt.rowsDuplicate > 0;
		if (mapping && corrects && didRead && !request.live)
			rememberMapping(poise, { name: request.name, columns, mapping: { ...mapping, ...zoned } });
		// who agrees with what is recognised has done with what was settled before
		else if (mapping && !request.live) forgetMapping(poise, { columns });
		// Its numbers are of the company's imports
		if (poise.sideLog === null)
			poise.state.record(new Date().toISOString(), {
				actor: context.actor,
				action: 'import',
				detail: { file: request.name, importId: receipt.importId, rows: receipt.rowsImported }
			});
		await dropOrphanedRejects(poise);
		const wantsFile = request.rejectsToFile && receipt.importId !== null && receipt.rowsRejected > 0;
		return { ...receipt, rejectsFile: wantsFile ? await writeRejectsFile(poise, receipt.importId) : null };
	} catch (cause) {
		const text = cause instanceof Error ? cause.message : String(cause);
		const warning = {
			en: `The file is in the log, but what follows could not be written: ${text}`,
			zh: `文件已导入，但后续信息写入失败：${text}`
		};
		return { ...receipt, warnings: [...receipt.warnings, warning] };
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
	readonly session: Session;
	readonly request: ImportRequest;
	readonly prepared: Prepared;
	readonly read: ReadFile;
	readonly context: Context;
	readonly seconds: () => number;
	readonly startedAt: number;
	/** Fields that the log filled before, the sample aside. */
	readonly known: ReadonlySet<string>;
}

async function unknownEvents(session: Session, kind: Prepared['kind'], fields: readonly string[]) {
	if (kind !== 'events' || !fields.includes('event')) return [];
	const [row] = await session.rows<{ n: number; known: number }>(
		"SELECT count(event) AS n, count(event) FILTER (WHERE event <> 'other') AS known FROM staged WHERE problem IS NULL"
	);
	return unknownEventsWarning(row?.n ?? 0, row?.known ?? 0);
}

/** The receipt of a file that was taken in before: it changes nothing. */
async function repeatReceipt(taking: Taking, earlier: EarlierImport): Promise<Receipt> {
	const { session, prepared, seconds } = taking;
	return {
		importId: earlier.id,
		...describe(taking),
		rowsRead: earlier.rowsRead,
		rowsImported: 0,
		rowsDuplicate: earlier.rowsRead - earlier.rowsRejected,
		rowsRejected: earlier.rowsRejected,
		conversations: 0,
		rejects: await listRejects(session, earlier.id, SHOWN_REJECTS),
		rejectsFile: null,
		cleaned: {},
		columns: [],
		measurable: prepared.kind === 'benchmarks' ? null : measurableBy(taking.known, taking.known),
		masked: earlier.masked,
		warnings: [
			...prepared.warnings,
			{ en: 'This very file was taken in before: nothing was added.', zh: '这个文件此前已导入过，未重复添加。' }
		],
		seconds: seconds()
	};
}

function describe({ request, prepared }: Taking) {
	const { kind, source, zone, encoding, delimiter, described, ignored } = prepared;
	return { file: request.name, source, kind, encoding, delimiter, zone, mapping: described, ignored };
}

/** From an import's preparation to its transaction. */
interface Taken {
	readonly staged: Staged;
	readonly masked: MaskedCells | null;
	readonly input: MergeInput;
	/** What taking the staged table in as it is comes to; null where it must be merged. */
	readonly adopted: Merged | null;
}

async function takeIn(taking: Taking, { staged, masked, input, adopted }: Taken): Promise<Receipt> {
	const { session, request, prepared, read, context, seconds, startedAt } = taking;
	const { kind, importId, fields } = input;
	await (request.sample ? keepSampleApart(session) : forgetSample(session));
	context.report({ phase: 'merge', file: request.name, fraction: null, rows: staged.good });
	const replaced = request.live ? [] : await otherReadings(session, read.digest, kind);
	const again: string[] = [];
	for (const { id } of replaced) again.push(...(await takeBack(session, id, kind)));
	const merged = adopted ?? (await mergeStaged(session, input));
	if (adopted) await adoptStaged(session);
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
	const warnings = [
		...prepared.warnings,
		...staged.warnings,
		...replaced.map(({ id }) => replacedWarning(id)),
		...maskingWarning(replaced, masked !== null),
		...againWarning(again),
		...strangeTimesWarning(kind, staged.columns, startedAt),
		...(await unknownEvents(session, kind, fields)),
		...unlistedWarning(rowsRejected, rejects.length),
		...repeatedWarning(merged.repeated),
		...(request.live ? [] : newVersionsWarning(merged.replaced))
	];
	const receipt: Receipt = {
		importId,
		...describe(taking),
		...counts,
		conversations: kind === 'conversations' ? merged.touched : 0, // turns find theirs once the log is judged
		rejects: rejects.slice(0, SHOWN_REJECTS),
		rejectsFile: null,
		cleaned: staged.cleaned,
		columns: staged.columns,
		measurable: null,
		masked,
		warnings,
		seconds: seconds()
	};
	await recordImport(session, {
		receipt,
		prepared: { ...prepared, fields },
		digest: read.digest,
		rejects,
		startedAt,
		sample: request.sample ?? false
	});
	await recordLines(session, importId, read);
	await judgeLog(session);
	const conversations = await countConversations(session, receipt);
	const { known } = await readFacts(session);
	// Reported figures make none of ours measurable.
	const measurable = kind === 'benchmarks' ? null : measurableBy(known, taking.known);
	const whole = { ...receipt, conversations, measurable };
	if (request.dryRun) throw new DryRun({ ...whole, importId: null });
	return { ...whole, seconds: seconds() };
}
