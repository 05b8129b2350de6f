import { rm } from 'node:fs/promises';
import { liveMapping, runsOf, type LiveKind, type LiveRow } from '#lib/ingestion/live-rows.ts';
import { keepText } from '../../uploads.ts';
import { importFile } from '../importing/import-file.ts';
import { logFacts } from '../log-facts.ts';
import { OperationError, type Poise } from '../operation.ts';

export interface Batch {
	readonly kind: LiveKind;
	readonly source: string;
	/** On whose clock they are told; left out: the log's. */
	readonly zone?: string;
	readonly rows: readonly LiveRow[];
	/** Who sends, for the audit trail. */
	readonly actor: string;
}

/** Rows that may wait: beyond that, senders are asked to come back. */
const MOST_WAITING = 50_000;
export const RETRY_SECONDS = 2;

interface Waiting extends Batch {
	readonly done: (imports: readonly number[]) => void;
	readonly fail: (cause: unknown) => void;
}

/** What other systems send while the server runs. */
export interface Intake {
	/**
	 * Takes a batch into the log. Batches that wait at the same time go in together, so that the log is judged once for all.
	 * @returns the imports it went in with, once they are committed
	 * @throws OperationError `busy` when too much waits already
	 */
	take(batch: Batch): Promise<readonly number[]>;
	/** Takes in what waits, and nothing after it. */
	close(): Promise<void>;
}

const intakes = new WeakMap<object, Intake>();

/** The intake of a workspace: one, so that batches wait for each other. */
export function intakeOf(poise: Poise): Intake {
	const known = intakes.get(poise.engine);
	if (known) return known;
	const intake = createIntake(poise);
	intakes.set(poise.engine, intake);
	return intake;
}

function createIntake(poise: Poise): Intake {
	let waiting: Waiting[] = [];
	let working: Promise<void> | undefined;
	let isClosed = false;
	const work = async () => {
		for (let first = waiting[0]; first; first = waiting[0]) {
			const { kind: ofKind, source: ofSource, zone: ofZone } = first;
			const together = waiting.filter(
				({ kind, source, zone }) => kind === ofKind && source === ofSource && zone === ofZone
			);
			await takeAll(poise, together);
			waiting = waiting.filter((batch) => !together.includes(batch));
		}
		working = undefined;
	};
	return {
		take(batch) {
			if (batch.rows.length === 0) return Promise.resolve([]);
			const rows = waiting.reduce((sum, each) => sum + each.rows.length, 0);
			if (isClosed || (rows > 0 && rows + batch.rows.length > MOST_WAITING)) return Promise.reject(busy());
			return new Promise((done, fail) => {
				waiting.push({ ...batch, done, fail });
				working ??= Promise.resolve().then(work);
			});
		},
		async close() {
			isClosed = true;
			await working;
		}
	};
}

/** Takes batches in together; where that fails, one by one, so that none suffers for another. */
async function takeAll(poise: Poise, batches: readonly Waiting[]): Promise<void> {
	try {
		const imports = await takeTogether(poise, batches);
		for (const { done } of batches) done(imports);
	} catch (cause) {
		if (batches.length === 1) return batches[0]?.fail(cause);
		for (const batch of batches) await takeAll(poise, [batch]);
	}
}

async function takeTogether(poise: Poise, batches: readonly Batch[]): Promise<readonly number[]> {
	const [first] = batches;
	if (!first) return [];
	const { kind, source, actor } = first;
	const zone = first.zone ?? (await logFacts(poise)).zone;
	const imports: number[] = [];
	for (const { fields, rows } of runsOf(withoutRepeats(batches))) {
		const path = await keepText(poise.config, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
		try {
			const receipt = await importFile(
				poise,
				{ path, name: `${source}.ndjson`, mapping: liveMapping(kind, source, zone, fields), live: true },
				{ signal: new AbortController().signal, actor, report: () => undefined }
			);
			if (receipt.rowsRejected > 0) throw new Error(`${receipt.rowsRejected} rows were not taken in`);
			if (receipt.importId !== null && !imports.includes(receipt.importId)) imports.push(receipt.importId);
		} finally {
			await rm(path, { force: true });
		}
	}
	return imports;
}

/** The rows of all batches, in order. A row that an earlier one of them sent already is the same row, not a second one. */
function withoutRepeats(batches: readonly Batch[]): LiveRow[] {
	const seen = new Set<string>();
	return batches.flatMap(({ rows }) => {
		const fresh = rows.filter((row) => !seen.has(JSON.stringify(row)));
		for (const row of rows) seen.add(JSON.stringify(row));
		return fresh;
	});
}

function busy(): OperationError {
	return new OperationError('refused', {
		code: 'busy',
		message: { en: 'More is waiting to be taken in than can be kept.', zh: '待导入的数据过多，暂时无法接收。' },
		hint: {
			en: `Send this batch again in ${RETRY_SECONDS} seconds; nothing of it was kept.`,
			zh: `请在 ${RETRY_SECONDS} 秒后重新发送，本批尚未保存。`
		}
	});
}
