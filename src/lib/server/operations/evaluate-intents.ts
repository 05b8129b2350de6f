import { z } from 'zod';
import type { IntentScore } from '#lib/bot/intent/evaluate.ts';
import type { Example } from '#lib/bot/intent/heads.ts';
import { namesToLearn } from '#lib/bot/intent/names.ts';
import { OUT_OF_SCOPE } from '#lib/bot/intent/recogniser.ts';
import { engineChoice, engineUsed, withEmbeddings, withVectors } from './evaluating/embedded.ts';
import { inThread } from './evaluating/in-thread.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { readLabelledTexts, type LabelledText } from './evaluating/labelled-texts.ts';
import { operation, OperationError } from './operation.ts';

export const evaluateIntentsOperation = operation({
	name: 'bot-evaluate',
	summary:
		'Teaches the recogniser of intents labelled questions (columns text and label), as the knowledge would, and measures it on others. The label "oos" marks questions out of scope.',
	input: z.object({ train: anyFile, test: anyFile, engine: engineChoice }),
	httpInput: z.object({ train: uploadedFile, test: uploadedFile, engine: engineChoice }),
	output: z.object({
		n: z.int().describe('Questions of the test that are in scope.'),
		accuracy: z.number().nullable(),
		macroF1: z.number().nullable(),
		outOfScope: z
			.object({ n: z.int(), precision: z.number().nullable(), recall: z.number(), auroc: z.number().nullable() })
			.nullable(),
		...engineUsed,
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
			const toExample = ({ text, label }: LabelledText, vector?: Float32Array): Example => ({
				text,
				intent: label,
				vector
			});
			const named = namesToLearn(taught.map(({ label }) => label));
			const names = named.map(({ text, intent }): LabelledText => ({ text, label: intent }));
			const learn = [
				...(await withVectors(taught, embedder, toExample, context)),
				...(await withVectors(names, embedder, (...name) => ({ ...toExample(...name), isName: true }), context))
			];
			const try_ = await withVectors(asked, embedder, toExample, context);
			const embed = performance.now() - began;
			const { score, milliseconds } = await inThread<Measured>(
				'evaluate-intents.ts',
				{ train: learn, test: try_ },
				context
			);
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

interface Measured {
	readonly score: IntentScore;
	readonly milliseconds: { readonly train: number; readonly test: number };
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
