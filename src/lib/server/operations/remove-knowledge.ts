import { z } from 'zod';
import { knownArticles } from './conversing/known-articles.ts';
import { changeInput, changeOutput } from './knowing/changing.ts';
import { keepVersions } from './knowing/own-articles.ts';
import { noArticle } from './knowing/problems.ts';
import { operation } from './operation.ts';

export const removeKnowledge = operation({
	name: 'knowledge-remove',
	summary:
		'Takes an article out of use, a shipped one too: the bot no longer answers with it. Its versions stay, and knowledge-restore brings any of them back.',
	input: z.object({ article: z.string().min(1), ...changeInput }),
	output: z.object(changeOutput),
	async run(poise, { article: id, by, note }, { actor }) {
		if (!(await knownArticles(poise)).some((each) => each.id === id)) throw noArticle(id);
		const change = { actor, by, note, action: 'knowledge-remove' };
		const [version] = keepVersions(poise, [{ id, content: { kind: 'off' } }], change);
		return { article: id, version: version?.version ?? 0, state: 'off' as const };
	}
});
