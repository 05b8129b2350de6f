import { z } from 'zod';
import { checkArticle } from '#lib/bot/knowledge/check-article.ts';
import { draftSchema } from '#lib/bot/knowledge/draft.ts';
import { changeInput, changeOutput } from './knowing/changing.ts';
import { keepVersions, keptKnowledge } from './knowing/own-articles.ts';
import { changedMeanwhile, wrongArticle } from './knowing/problems.ts';
import { surroundingsOf } from './knowing/surroundings.ts';
import { operation } from './operation.ts';

export const saveKnowledge = operation({
	name: 'knowledge-save',
	summary:
		'Saves an article of the company’s own as a new version; under the id of a shipped one it takes its place. A running bot learns it in the background.',
	input: z.object({
		article: draftSchema,
		basedOn: z
			.int()
			.min(0)
			.optional()
			.describe('The version that was edited: refused where there is a newer one. Left out: saved on top of any.'),
		...changeInput
	}),
	output: z.object(changeOutput),
	async run(poise, { article: draft, basedOn, by, note }, { actor }) {
		const checked = checkArticle(draft, await surroundingsOf(poise, [draft.id]));
		if ('problems' in checked) throw wrongArticle(checked.problems);
		const { article } = checked;
		const latest = keptKnowledge(poise).latest.get(article.id);
		if (basedOn !== undefined && latest && latest.version !== basedOn)
			throw changedMeanwhile(article.id, latest.by, latest.version);
		// saved as it is, it is no new version
		const isSame = latest?.content.kind === 'own' && JSON.stringify(latest.content.article) === JSON.stringify(article);
		if (isSame) return { article: article.id, version: latest.version, state: 'own' as const };
		const change = { actor, by, note, action: 'knowledge-save' };
		const [version] = keepVersions(poise, [{ id: article.id, content: { kind: 'own', article } }], change);
		return { article: article.id, version: version?.version ?? 0, state: 'own' as const };
	}
});
