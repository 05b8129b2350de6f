import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { keptKnowledge, useModule } from './knowing/own-articles.ts';
import { operation } from './operation.ts';

export const knowledgeModules = operation({
	name: 'knowledge-modules',
	summary:
		'Whether the shipped articles of each scenario are used; switches those of one off or on. The company’s own stay in use.',
	input: z.object({
		scenario: z.enum(SCENARIOS).optional(),
		use: z.boolean().optional().describe('false switches the shipped articles of the scenario off.')
	}),
	output: z.object({
		modules: z.array(z.object({ scenario: z.enum(SCENARIOS), isUsed: z.boolean() }))
	}),
	run(poise, { scenario, use }, { actor }) {
		if (scenario !== undefined && use !== undefined) useModule(poise, scenario, use, actor);
		const { off } = keptKnowledge(poise);
		return Promise.resolve({ modules: SCENARIOS.map((each) => ({ scenario: each, isUsed: !off.includes(each) })) });
	}
});
