import { z } from 'zod';
import { READING_EDITION } from '#lib/bot/reading/edition.ts';
import type { TextReading } from '#lib/bot/reading/read-text.ts';
import { customerTextsSql } from '#lib/ledger/readings.ts';
import type { Session } from '../warehouse/engine.ts';
import { readFeltExamples } from './evaluating/felt-examples.ts';
import { judgeLog } from './judge-log.ts';
import { forget, remember } from './log-facts.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { openReadingThread } from './reading/reading-thread.ts';

/** Texts read and kept at a time, about half a second's: what an end at any moment loses. */
const BATCH = 4_096;

export const analyseTextsOperation = operation({
	name: 'texts',
	summary:
		'How many of the customers’ texts were read for language and feelings; with `analyse`, reads the others in the background, keeps what was read even if cancelled, and judges the log anew.',
	input: z.object({ analyse: z.boolean().default(false) }),
	output: z.object({
		texts: z.int().describe('Different texts by customers in the log.'),
		read: z.int().describe('Those that today’s recognisers have read.'),
		languages: z
			.array(z.object({ language: z.string(), n: z.int() }))
			.describe('Conversations by language, the commonest first.'),
		upset: z.int().describe('Conversations with a text that reads anxious or angry.'),
		felt: z.int().describe('Conversations whose feelings were read.'),
		edition: z.int().describe('Of the recognisers.')
	}),
	isLong: true,
	async run(poise, { analyse }, context) {
		if (analyse) await analyseTexts(poise, context);
		return textsRead(poise);
	}
});

/** How far the texts of the log were read. */
export function textsRead(poise: Poise) {
	return remember(poise, 'texts-read', () =>
		poise.engine.read(async (session) => {
			const [texts] = await session.rows<{ texts: number; read: number }>(
				`SELECT count(*) AS texts, count(r.digest) AS read
				FROM (SELECT DISTINCT digest FROM (${customerTextsSql(READING_EDITION)})) LEFT JOIN text_reading r USING (digest)`
			);
			const languages = await session.rows<{ language: string; n: number }>(
				'SELECT language, count(*) AS n FROM judged WHERE language IS NOT NULL GROUP BY language ORDER BY n DESC, language'
			);
			const [felt] = await session.rows<{ upset: number; felt: number }>(
				'SELECT count(*) FILTER (upset) AS upset, count(upset) AS felt FROM judged'
			);
			return {
				texts: texts?.texts ?? 0,
				read: texts?.read ?? 0,
				languages,
				upset: felt?.upset ?? 0,
				felt: felt?.felt ?? 0,
				edition: READING_EDITION
			};
		})
	);
}

const underWay = new WeakSet<Poise>();

/**
 * Reads the texts that have not been read, a batch a transaction, then judges the log with what they say. Ended at any
 * moment, it loses one batch, and goes on from there the next time.
 */
async function analyseTexts(poise: Poise, context: Context): Promise<void> {
	if (underWay.has(poise)) throw new OperationError('refused', isUnderWay);
	underWay.add(poise);
	try {
		const read = await readTexts(poise, context);
		context.report({ phase: 'judge', fraction: null });
		await poise.engine.write(judgeLog, context.signal);
		const { actor } = context;
		poise.state.record(new Date().toISOString(), { actor, action: 'analyse-texts', detail: { texts: read } });
	} finally {
		underWay.delete(poise);
		forget(poise);
	}
}

/** @returns how many */
async function readTexts(poise: Poise, { signal, report }: Context): Promise<number> {
	const unread = `SELECT digest::VARCHAR AS digest, any_value(text) AS text FROM (${customerTextsSql(READING_EDITION)})
		WHERE digest NOT IN (SELECT digest FROM text_reading) GROUP BY ALL`;
	const { texts, read: before } = await textsRead(poise);
	const wanted = texts - before;
	if (wanted === 0) return 0;
	report({ phase: 'learn', fraction: null });
	const thread = openReadingThread(await readFeltExamples(), signal);
	let read = 0;
	try {
		await poise.engine.read(async (session) => {
			let waiting: Unread[] = [];
			const keep = async () => {
				const readings = await thread.read(waiting.map(({ text }) => text));
				await poise.engine.write((writing) => keepReadings(writing, waiting, readings), signal);
				read += waiting.length;
				waiting = [];
				report({ phase: 'texts', fraction: Math.min(1, read / wanted), rows: read });
			};
			for await (const rows of session.stream<Unread>(unread)) {
				signal.throwIfAborted();
				for (const row of rows) {
					waiting.push(row);
					if (waiting.length === BATCH) await keep();
				}
			}
			if (waiting.length > 0) await keep();
		}, signal);
		return read;
	} finally {
		await thread.close();
	}
}

interface Unread {
	readonly digest: string;
	readonly text: string;
}

async function keepReadings(
	session: Session,
	texts: readonly Unread[],
	readings: readonly TextReading[]
): Promise<void> {
	const rows = texts.map(({ digest, text }, at) => ({ digest, characters: text.length, ...readings[at] }));
	await session.run(
		`INSERT INTO text_reading SELECT r.digest::UBIGINT, r.characters, r.language, r.confidence, r.anxious, r.urgent
		FROM (SELECT unnest(from_json($1, '[{"digest":"VARCHAR","characters":"INTEGER","language":"VARCHAR","confidence":"FLOAT","anxious":"FLOAT","urgent":"FLOAT"}]')) AS r)`,
		[JSON.stringify(rows)]
	);
}

const isUnderWay = {
	code: 'analysis-under-way',
	message: { en: 'The texts are being read already.', zh: '文本分析正在进行。' },
	hint: { en: 'Wait until it has ended, or cancel it.', zh: '请等待其结束，或取消后再试。' }
};
