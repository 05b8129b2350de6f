import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { IntentScore } from '#lib/bot/intent/evaluate.ts';
import type { Example } from '#lib/bot/intent/heads.ts';
import { OUT_OF_SCOPE } from '#lib/bot/intent/recogniser.ts';
import { openEmbedder } from '../open-embedder.ts';
import { ENGINE_CHOICES, type EngineChoice } from '../providers/embeddings/choose-embedder.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { readLabelledTexts, type LabelledText } from './labelled-texts.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { workerPath } from './worker-path.ts';

const engine = z
	.enum(ENGINE_CHOICES)
	.optional()
	.describe('auto: the best that runs here; wasm: our model without native code; none: by letters alone.');

export const evaluateBot = operation({
	name: 'bot-evaluate',
	summary:
		'Teaches the recogniser of intents labelled questions (columns text and label), as the knowledge would, and measures it on others. The label "oos" marks questions out of scope.',
	input: z.object({ train: anyFile, test: anyFile, engine }),
	httpInput: z.object({ train: uploadedFile, test: uploadedFile, engine }),
	output: z.object({
		n: z.int().describe('Questions of the test that are in scope.'),
		accuracy: z.number().nullable(),
		macroF1: z.number().nullable(),
		outOfScope: z
			.object({ n: z.int(), precision: z.number().nullable(), recall: z.number(), auroc: z.number().nullable() })
			.nullable(),
		engine: z.enum(['native', 'wasm', 'remote', 'none']),
		model: z.string().nullable(),
		passedOver: z.array(z.object({ engine: z.string(), reason: z.string() })),
		confusions: z.array(z.object({ intent: z.string(), takenFor: z.string(), n: z.int() })),
		milliseconds: z.object({ embed: z.number(), train: z.number(), perText: z.number() })
	}),
	isLong: true,
	async run(poise, { train, test, engine }, context) {
		const taught = await readLabelledTexts(poise, train, context);
		const asked = await readLabelledTexts(poise, test, context);
		if (new Set(taught.filter(({ label }) => label !== OUT_OF_SCOPE).map(({ label }) => label)).size < 2)
			throw tooFewIntents(train.name);
		if (asked.length === 0) throw nothingAsked(test.name);
		return await withEmbeddings(poise, engine, async ({ embedder, passedOver }) => {
			const began = performance.now();
			const [learn, try_] = [await withVectors(taught, embedder, context), await withVectors(asked, embedder, context)];
			const embed = performance.now() - began;
			const { score, milliseconds } = await evaluate(learn, try_, context);
			return {
				...score,
				engine: embedder?.engine ?? ('none' as const),
				model: embedder?.model ?? null,
				passedOver: [...passedOver],
				milliseconds: {
					embed,
					train: milliseconds.train,
					perText: milliseconds.test / asked.length + embed / (taught.length + asked.length)
				}
			};
		});
	}
});

type Chosen = Awaited<ReturnType<ReturnType<typeof openEmbedder>['choose']>>;

/** The engine of the process, or one opened for this once. */
async function withEmbeddings<T>(
	poise: Poise,
	engine: EngineChoice | undefined,
	use: (chosen: Chosen) => Promise<T>
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

async function withVectors(
	texts: readonly LabelledText[],
	embedder: Chosen['embedder'],
	{ signal, report }: Context
): Promise<readonly Example[]> {
	const examples: Example[] = [];
	for (let from = 0; from < texts.length; from += BATCH) {
		signal.throwIfAborted();
		const batch = texts.slice(from, from + BATCH);
		const vectors = await embedder?.embed(batch.map(({ text }) => text));
		batch.forEach(({ text, label }, at) => examples.push({ text, intent: label, vector: vectors?.[at] }));
		report({ phase: 'learn', fraction: examples.length / texts.length, rows: examples.length });
	}
	return examples;
}

interface Measured {
	readonly score: IntentScore;
	readonly milliseconds: { readonly train: number; readonly test: number };
}

function evaluate(train: readonly Example[], test: readonly Example[], { signal, report }: Context): Promise<Measured> {
	report({ phase: 'learn', fraction: null });
	const worker = new Worker(workerPath('evaluate-intents.ts'), { execArgv: [], workerData: { train, test } });
	const { promise, resolve, reject } = Promise.withResolvers<Measured>();
	const stop = () => reject(signal.reason as Error);
	signal.addEventListener('abort', stop, { once: true });
	worker.on('message', resolve);
	worker.on('error', reject);
	worker.on('exit', (code) => reject(new Error(`the thread that learns ended with ${code}`)));
	return promise.finally(() => {
		signal.removeEventListener('abort', stop);
		return worker.terminate();
	});
}

const tooFewIntents = (file: string) =>
	new OperationError('refused', {
		code: 'too-few-intents',
		message: { en: 'There are not two different labels to tell apart.', zh: '文件中没有两个可以区分的不同标签。' },
		hint: {
			en: 'Give questions of two intents at least, several of each.',
			zh: '请至少提供两种意图的问题，每种若干条。'
		},
		file
	});

const nothingAsked = (file: string) =>
	new OperationError('refused', {
		code: 'no-rows',
		message: { en: 'There is no question to try.', zh: '没有可供测试的问题。' },
		hint: { en: 'Give a file with questions and their labels.', zh: '请提供含问题及标签的文件。' },
		file
	});
