import { error } from '@sveltejs/kit';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { graphKnowledge } from '#lib/server/operations/graph-knowledge.ts';
import { listKnowledge } from '#lib/server/operations/list-knowledge.ts';
import { OperationError } from '#lib/server/operations/operation.ts';
import { showKnowledge } from '#lib/server/operations/show-knowledge.ts';
import type { KnowledgePage } from '#lib/ui/pages/knowledge.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	url,
	locals: { poise },
	request
}): Promise<{ knowledge: KnowledgePage }> => {
	const context = { signal: request.signal, actor: 'http', report: () => undefined };
	const asked = url.searchParams.get('article');
	const shown = asked === null ? null : await show(asked);
	const scenario = shown?.scenario ?? SCENARIOS.find((each) => each === url.searchParams.get('scenario')) ?? 'general';
	const [{ articles }, graph] = await Promise.all([
		listKnowledge.run(poise, {}, context).then((answer) => listKnowledge.output.parse(answer)),
		graphKnowledge.run(poise, { scenario }, context).then((answer) => graphKnowledge.output.parse(answer))
	]);
	const count = (of: string) => articles.filter((each) => each.scenario === of).length;
	return {
		knowledge: {
			scenario,
			counts: {
				general: count('general'),
				'e-commerce': count('e-commerce'),
				telecom: count('telecom'),
				finance: count('finance'),
				medical: count('medical'),
				legal: count('legal')
			},
			articles: articles.filter((each) => each.scenario === scenario),
			graph,
			shown
		}
	};

	async function show(article: string) {
		try {
			return showKnowledge.output.parse(await showKnowledge.run(poise, { article }, context));
		} catch (cause) {
			if (cause instanceof OperationError) error(404, cause.problem.message.en);
			throw cause;
		}
	}
};
