import { z } from 'zod';
import type { EmotionScore } from '#lib/bot/emotion/evaluate.ts';
import type { LabelledMessage } from '#lib/bot/emotion/own.ts';
import { THRESHOLD, type FeltExample } from '#lib/bot/emotion/recogniser.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import type { Choice } from '../providers/embeddings/choose-embedder.ts';
import { engineChoice, engineUsed, withEmbeddings, withVectors } from './evaluating/embedded.ts';
import { inThread } from './evaluating/in-thread.ts';
import { readFeltExamples } from './evaluating/felt-examples.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { readLabelledTexts, type LabelledText } from './evaluating/labelled-texts.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';

const UPSET = ['1', 'true', 'yes'];
const CALM = ['0', 'false', 'no'];
const OWN = 'Messages with the same columns to learn from, in place of those that are shipped.';

export const evaluateEmotions = operation({
	name: 'bot-evaluate-emotions',
	summary:
		'Measures on labelled messages (columns text and label; 1: its writer is anxious or angry) how well the bot tells upset from calm, at its own threshold; with `train`, after learning from those messages alone.',
	input: z.object({ emotions: anyFile, train: anyFile.optional().describe(OWN), engine: engineChoice }),
	httpInput: z.object({ emotions: uploadedFile, train: uploadedFile.optional().describe(OWN), engine: engineChoice }),
	output: z.object({
		n: z.int(),
		precision: z.number().nullable(),
		recall: z.number().nullable(),
		f1: z.number().nullable(),
		auc: z.number().nullable(),
		falseAlarmsPer100Calm: z.number().nullable(),
		majority: z.number().nullable().describe('What always saying the commoner of the two would get right.'),
		threshold: z.number().describe('Of the score, from which on a message counts as upset.'),
		...engineUsed,
		milliseconds: z.object({ embed: z.number(), train: z.number(), perText: z.number() })
	}),
	isLong: true,
	async run(poise, { emotions, train, engine }, context) {
		const own = train && (await readMessages(poise, train, context));
		if (own && new Set(own.map(isUpset)).size < 2) throw oneKind(train.name);
		const texts = await readMessages(poise, emotions, context);
		return await withEmbeddings(poise, engine, async ({ embedder, passedOver }) => {
			const began = performance.now();
			const toMessage = (message: LabelledText, vector?: Float32Array): LabelledMessage => ({
				text: message.text,
				label: isUpset(message),
				vector: isChinese(message.text) ? undefined : vector
			});
			const taught = own
				? { own: await withVectors(own, embedder, toMessage, context), shipped: null }
				: { own: null, shipped: await shippedExamples(embedder) };
			const ready = performance.now();
			const test = await withVectors(texts, embedder, toMessage, context);
			const embedded = performance.now();
			const { score, milliseconds } = await inThread<Measured>('evaluate-emotions.ts', { ...taught, test }, context);
			return {
				...score,
				threshold: THRESHOLD,
				engine: embedder?.engine ?? ('none' as const),
				model: embedder?.model ?? null,
				passedOver: [...passedOver],
				milliseconds: {
					embed: ready - began,
					train: milliseconds.train,
					perText: (embedded - ready + milliseconds.test) / texts.length
				}
			};
		});
	}
});

const isUpset = ({ label }: LabelledText) => UPSET.includes(label.toLowerCase());

/** @throws OperationError `refused` for a label that is neither, or a file without messages */
async function readMessages(
	poise: Poise,
	file: z.output<typeof anyFile>,
	context: Context
): Promise<readonly LabelledText[]> {
	const texts = await readLabelledTexts(poise, file, context);
	if (texts.length === 0) throw noMessages(file.name);
	const odd = texts.find(({ label }) => ![...UPSET, ...CALM].includes(label.toLowerCase()));
	if (odd) throw oddLabel(odd.label, file.name);
	return texts;
}

/** The messages that are shipped, those with vectors that the embedder knows the language of. */
async function shippedExamples(embedder: Choice['embedder']): Promise<readonly FeltExample[]> {
	const shipped = await readFeltExamples();
	const known = embedder ? shipped.filter(({ text, isPlain }) => isPlain !== true && !isChinese(text)) : [];
	const vectors = (await embedder?.embed(known.map(({ text }) => text))) ?? [];
	const vectorOf = new Map(known.map((example, at) => [example, vectors[at]]));
	return shipped.map((each) => ({ ...each, vector: vectorOf.get(each) }));
}

interface Measured {
	readonly score: EmotionScore;
	readonly milliseconds: { readonly train: number; readonly test: number };
}

const oddLabel = (label: string, file: string) =>
	new OperationError('refused', {
		code: 'bad-label',
		message: { en: `The label "${label}" is neither 0 nor 1.`, zh: `标签“${label}”既不是 0 也不是 1。` },
		hint: { en: 'Write 1 for anxious or angry, 0 for calm.', zh: '焦虑或生气填 1，平静填 0。' },
		file,
		column: 'label'
	});

const noMessages = (file: string) =>
	new OperationError('refused', {
		code: 'no-rows',
		message: { en: 'There is no message to judge.', zh: '没有可供判断的消息。' },
		hint: { en: 'Give a file with messages and their labels.', zh: '请提供含消息及标签的文件。' },
		file
	});

const oneKind = (file: string) =>
	new OperationError('refused', {
		code: 'one-kind',
		message: { en: 'All messages to learn from have the same label.', zh: '用于训练的消息标签全部相同。' },
		hint: {
			en: 'Give upset and calm ones, some dozens of each.',
			zh: '请同时提供焦虑生气与平静的消息，各几十条以上。'
		},
		file
	});
