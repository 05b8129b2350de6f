import { z } from 'zod';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { GRID } from '#lib/staffing/ratio/frontier.ts';
import { assumptionsInput } from './assumptions-input.ts';
import { operation } from './operation.ts';
import { askedMix } from './planning/chosen-mix.ts';
import { heldTerms } from './planning/held-terms.ts';
import { answerOf, ratioAnswer } from './planning/ratio-answer.ts';
import { ratioOn } from './planning/ratio.ts';

export const planRatio = operation({
	name: 'ratio',
	summary:
		'What share of contacts people should answer first: for every share which topics the bot has, the people it takes by quarter-hour, service, and cost with churn and risk; the cheapest that keeps all targets and floors.',
	input: z.object({
		assumptions: assumptionsInput,
		...heldTerms,
		share: askedMix,
		grid: z.int().min(1).max(1000).default(GRID).describe('Even steps from no first touch by people to all.'),
		check: z.boolean().default(false).describe('Also play the shown plan through, event by event.')
	}),
	output: ratioAnswer,
	async run(poise, { assumptions, floor, people, share: shown, grid, check }) {
		const ratio = await ratioOn(poise, {
			assumptions: assumptions as Overrides,
			floor,
			people,
			grid
		});
		return answerOf(ratio, shown, check);
	}
});
