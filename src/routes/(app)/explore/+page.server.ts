import { metrics } from '#lib/metrics/catalogue/all.ts';
import { dimensions } from '#lib/metrics/dimensions.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import { checkQuery, missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import type { MetricQuery } from '#lib/metrics/query.ts';
import { answerQuery, sqlOf } from '#lib/server/operations/answer-query.ts';
import { listConversations } from '#lib/server/operations/list-conversations.ts';
import { listValues } from '#lib/server/operations/list-values.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { mostPanels } from '#lib/ui/charts/options/series.ts';
import { largestGroups } from '#lib/ui/explore/groups.ts';
import { readExploreQuery, type ExploreQuery } from '#lib/ui/explore/query.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';
import { comparisonOf, eventActions } from './comparison.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals: { poise } }): Promise<{ explore: ExplorePage | null }> => {
	if ((await logFacts(poise)).conversations === 0) return { explore: null };
	const written = readExploreQuery(url.searchParams);
	// Who names no figure yet sees one that this log has.
	const isOpen = url.searchParams.has('metric') || (await canAnswer(poise, written.metric));
	const address = isOpen ? written : { ...written, metric: 'volume' };
	const asked = checkQuery(toMetricQuery(address));
	// Where the question cannot be asked, the controls, too, show the one that is answered instead
	const query = 'code' in asked ? readExploreQuery(new URLSearchParams()) : address;
	const checked = 'code' in asked ? fallback(query) : asked;
	const [all, whole] = [await one(poise, checked), await one(poise, { ...checked, by: [] })];
	const { rows, left } =
		query.grain && query.by ? largestGroups(all.rows, query.by, mostPanels) : { rows: all.rows, left: 0 };
	return {
		explore: {
			query,
			metrics: metrics.map(({ id, label }) => ({ id, label })),
			dimensions: dimensions.filter(({ temporal }) => !temporal).map(({ id, label }) => ({ id, label })),
			filters: await listValues(poise),
			result: { ...all, rows },
			left,
			whole,
			...(await comparisonOf(poise, query, checked)),
			sql: sqlOf(checked)
				.map(({ sql }) => sql)
				.join('\n\n'),
			conversations: query.rows ? await listConversations(poise, checked, query.page) : null,
			problem: 'code' in asked ? asked.message : null
		}
	};
};

export const actions: Actions = eventActions;

async function canAnswer(poise: Poise, id: string): Promise<boolean> {
	const metric = metrics.find((one) => one.id === id);
	return metric !== undefined && missingNeeds(metric.needs, (await logFacts(poise)).known).length === 0;
}

function toMetricQuery({ metric, by, grain, where, from, to }: ExploreQuery): MetricQuery {
	return {
		metrics: [metric],
		by: [...(grain ? [grain] : []), ...(by ? [by] : [])],
		where: [...where],
		...(from === null ? {} : { from }),
		...(to === null ? {} : { to })
	};
}

function fallback(plain: ExploreQuery): CheckedQuery {
	const query = checkQuery(toMetricQuery(plain));
	if ('code' in query) throw new TypeError(query.message.en);
	return query;
}

async function one(poise: Poise, query: CheckedQuery): Promise<MetricResult> {
	const [result] = await answerQuery(poise, query);
	if (!result) throw new TypeError('a question about one metric has one answer');
	return result;
}
