import { z } from 'zod';
import type { EmotionScore } from '#lib/bot/emotion/evaluate.ts';
import { THRESHOLD, type FeltExample } from '#lib/bot/emotion/recogniser.ts';
import { isChinese } from '#lib/bot/texts/script.ts';
import { engineChoice, engineUsed, withEmbeddings, withVectors } from './evaluating/embedded.ts';
import { inThread } from './evaluating/in-thread.ts';
import { readFeltExamples } from './evaluating/felt-examples.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { readLabelledTexts, type LabelledText } from './evaluating/labelled-texts.ts';
import { operation, OperationError } from './operation.ts';

const UPSET = ['1', 'true', 'yes'];
const CALM = ['0', 'false', 'no'];

export const evaluateEmotions = operation({
	name: 'bot-evaluate-emotions',
	summary:
		'Measures on labelled messages (columns text and label; 1: its writer is anxious or angry) how well the bot tells upset from calm, at its own threshold.',
	input: z.object({ emotions: anyFile, engine: engineChoice }),
	httpInput: z.object({ emotions: uploadedFile, engine: engineChoice }),
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
	async run(poise, { emotions, engine }, context) {
		const texts = await readLabelledTexts(poise, emotions, context);
		if (texts.length === 0) throw noMessages(emotions.name);
		const odd = texts.find(({ label }) => ![...UPSET, ...CALM].includes(label.toLowerCase()));
		if (odd) throw oddLabel(odd.label, emotions.name);
		return await withEmbeddings(poise, engine, async ({ embedder, passedOver }) => {
			const began = performance.now();
			const shipped = await readFeltExamples();
			const known = embedder ? shipped.filter(({ text }) => !isChinese(text)) : [];
			const vectors = (await embedder?.embed(known.map(({ text }) => text))) ?? [];
			const vectorOf = new Map(known.map((example, at) => [example, vectors[at]]));
			const train: readonly FeltExample[] = shipped.map((each) => ({ ...each, vector: vectorOf.get(each) }));
			const ready = performance.now();
			const toMessage = ({ text, label }: LabelledText, vector?: Float32Array) => ({
				text,
				label: UPSET.includes(label.toLowerCase()),
				vector: isChinese(text) ? undefined : vector
			});
			const test = await withVectors(texts, embedder, toMessage, context);
			const embedded = performance.now();
			const { score, milliseconds } = await inThread<Measured>('evaluate-emotions.ts', { train, test }, context);
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
