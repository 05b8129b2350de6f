import { z } from 'zod';
import { shippedArticles } from './conversing/known-articles.ts';
import { changeInput, changeOutput } from './knowing/changing.ts';
import { keepVersions, versionsOf } from './knowing/own-articles.ts';
import { noArticle, noVersion } from './knowing/problems.ts';
import { operation } from './operation.ts';

export const restoreKnowledge = operation({
	name: 'knowledge-restore',
	summary: 'Brings an earlier version of an article back, as a new version; 0 is what is shipped.',
	input: z.object({ article: z.string().min(1), version: z.int().min(0), ...changeInput }),
	output: z.object(changeOutput),
	async run(poise, { article: id, version: wanted, by, note }, { actor }) {
		const versions = versionsOf(poise, id);
		const isShipped = (await shippedArticles()).some((each) => each.id === id);
		if (versions.length === 0 && !isShipped) throw noArticle(id);
		const content =
			wanted === 0 && isShipped
				? ({ kind: 'shipped' } as const)
				: versions.find(({ version }) => version === wanted)?.content;
		if (!content) throw noVersion(id, wanted);
		const change = { actor, by, note: note || `↺ ${wanted}`, action: 'knowledge-restore' };
		const [version] = keepVersions(poise, [{ id, content }], change);
		return { article: id, version: version?.version ?? 0, state: content.kind };
	}
});
