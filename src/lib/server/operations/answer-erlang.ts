import { z } from 'zod';
import { answerQuestion } from '#lib/staffing/answer-question.ts';
import { models } from '#lib/staffing/models.ts';
import { operation } from './operation.ts';

const MOST_QUESTIONS = 100_000;

/** Each question is checked by itself, so that one that is wrong leaves the others answered. */
const question = z
	.looseObject({ model: z.string() })
	.describe(`Fields by model, see docs/staffing.md. Models: ${models.map(({ name }) => name).join(', ')}.`);

export const answerErlang = operation({
	name: 'erlang',
	summary: 'Queueing and staffing formulas: blocking, waiting, giving up, how many people are needed. Reads no log.',
	input: z.object({ questions: z.array(question).max(MOST_QUESTIONS) }),
	output: z.object({
		answers: z
			.array(z.looseObject({}))
			.describe('In the order of the questions; {"error":{…}} where one has no answer.')
	}),
	run: (_poise, { questions }) => Promise.resolve({ answers: questions.map(answerQuestion) })
});
