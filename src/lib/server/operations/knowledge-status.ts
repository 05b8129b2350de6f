import { z } from 'zod';
import { isEngineWanted, readyEngine } from './conversing/bot-engine.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { areTestsUnderWay } from './knowing/test-run.ts';
import { operation, type Poise } from './operation.ts';

const STATES = ['idle', 'learning', 'in-use', 'failed'] as const;

export const knowledgeStatus = operation({
	name: 'knowledge-status',
	summary: 'Whether the bot answers by the articles as they are now, or still learns them.',
	input: z.object({}),
	output: z.object({
		state: z
			.enum(STATES)
			.describe(
				'idle: nobody has talked to the bot yet, and it learns when somebody does; failed: it goes on by the old ones.'
			),
		failure: z.string().nullable().describe('Why it could not learn, in English.'),
		isTesting: z.boolean().describe('The test questions are being asked.')
	}),
	async run(poise) {
		const failure = readyEngine(poise)?.learning.failure ?? null;
		return { state: await stateOf(poise), failure, isTesting: areTestsUnderWay(poise) };
	}
});

async function stateOf(poise: Poise): Promise<(typeof STATES)[number]> {
	const articles = await knownArticles(poise);
	const engine = readyEngine(poise);
	if (!engine) return isEngineWanted(poise) ? 'learning' : 'idle';
	if (engine.learning.isUnderWay) return 'learning';
	if (engine.learning.failure !== null) return 'failed';
	return engine.learntLast.articles === articles ? 'in-use' : 'learning';
}
