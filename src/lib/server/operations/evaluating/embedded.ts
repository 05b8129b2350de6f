import { z } from 'zod';
import { openEmbedder } from '../../open-embedder.ts';
import { ENGINE_CHOICES, type Choice, type EngineChoice } from '../../providers/embeddings/choose-embedder.ts';
import type { Embedder } from '#lib/bot/embedder.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import type { LabelledText } from './labelled-texts.ts';
import type { Context, Poise } from '../operation.ts';

export const engineChoice = z
	.enum(ENGINE_CHOICES)
	.optional()
	.describe('auto: the best that runs here; wasm: our model without native code; none: by letters alone.');

/** What an answer says of the engine that gave the texts their meaning. */
export const engineUsed = {
	engine: z.enum(['native', 'wasm', 'remote', 'none']),
	model: z.string().nullable(),
	passedOver: z.array(z.object({ engine: z.string(), reason: z.string() }))
};

/** The engine of the process, or one opened for this once. */
export async function withEmbeddings<T>(
	poise: Poise,
	engine: EngineChoice | undefined,
	use: (chosen: Choice) => Promise<T>
): Promise<T> {
	if (engine === undefined) return use(await poise.embeddings.choose());
	const embeddings = openEmbedder(poise.config, engine);
	try {
		return await use(await embeddings.choose());
	} finally {
		await embeddings.close();
	}
}

const BATCH = 256;

/** Whether an engine was taught the language of a text; its vector would mean nothing else. */
const knowsLanguage = ({ languages }: Embedder, text: string) =>
	languages === undefined || languages.includes(isChinese(text) ? 'zh' : 'en');

/** Every text as `make` wants it, with its vector where an engine runs that knows its language. */
export async function withVectors<T>(
	texts: readonly LabelledText[],
	embedder: Choice['embedder'],
	make: (text: LabelledText, vector?: Float32Array) => T,
	{ signal, report }: Context
): Promise<readonly T[]> {
	const made: T[] = [];
	for (let from = 0; from < texts.length; from += BATCH) {
		signal.throwIfAborted();
		const batch = texts.slice(from, from + BATCH);
		const known = batch.filter(({ text }) => embedder && knowsLanguage(embedder, text));
		const vectors = (await embedder?.embed(known.map(({ text }) => text))) ?? [];
		const vectorOf = new Map(known.map((each, at) => [each, vectors[at]]));
		made.push(...batch.map((each) => make(each, vectorOf.get(each))));
		report({ phase: 'learn', fraction: made.length / texts.length, rows: made.length });
	}
	return made;
}

/** Vectors by text, of those that differ; none where no engine runs. */
export async function embedAll(
	texts: readonly string[],
	embedder: Choice['embedder'],
	{ signal, report }: Context
): Promise<ReadonlyMap<string, Float32Array>> {
	const found = new Map<string, Float32Array>();
	if (!embedder) return found;
	const different = [...new Set(texts)];
	for (let from = 0; from < different.length; from += BATCH) {
		signal.throwIfAborted();
		const batch = different.slice(from, from + BATCH);
		const vectors = await embedder.embed(batch);
		for (const [at, text] of batch.entries()) if (vectors[at]) found.set(text, vectors[at]);
		report({ phase: 'learn', fraction: found.size / different.length, rows: found.size });
	}
	return found;
}
