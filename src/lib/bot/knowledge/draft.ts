import { z } from 'zod';
import { SCENARIOS } from './article.ts';

const texts = z.record(z.string(), z.string());
const lists = z.record(z.string(), z.array(z.string()));

/** An article as somebody hands it in: of the right shape, and nothing else is certain of it (see `checkArticle`). */
export const draftSchema = z.object({
	id: z.string().describe('Lower-case words joined by hyphens, in any script.'),
	scenario: z.string().describe(`Whose customers ask: ${SCENARIOS.join(', ')}.`),
	topic: z.string().default('').describe('One word, or several joined by hyphens; left out: “other”.'),
	entities: z.array(z.string()).default([]).describe('What it is about; left out: its topic.'),
	title: texts.describe('By language, as all texts: {"en": "…", "zh": "…"}.'),
	questions: lists.describe('Questions of customers that it answers.'),
	answer: texts,
	steps: lists.default({}),
	showing: z
		.record(
			z.string(),
			z.array(
				z.union([
					z.object({ step: z.int(), picture: z.string(), alt: z.string() }),
					z.object({ step: z.int(), video: z.string(), title: z.string() })
				])
			)
		)
		.optional()
		.describe(
			'Beside a step, counted from 1: a picture of the workspace with words for who does not see it, or a video.'
		),
	slots: z.array(z.string()).default([]).describe('What the bot asks for before it answers.'),
	verify: z.boolean().default(false).describe('Who asks must prove who they are first.'),
	risk: z.string().default('none'),
	links: z.array(z.object({ to: z.string(), kind: z.string() })).default([]),
	validFrom: z.string().optional().describe('First day on which it holds, YYYY-MM-DD.'),
	validUntil: z.string().optional().describe('Last day on which it holds.')
});
export type Draft = z.output<typeof draftSchema>;
