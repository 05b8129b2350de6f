import { metrics } from '#lib/metrics/catalogue/all.ts';
import { writeCondition } from '#lib/metrics/condition.ts';
import { dimensions } from '#lib/metrics/dimensions.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import { checkQuery, missingNeeds, type CheckedQuery } from '#lib/metrics/validate.ts';
import type { MetricQuery } from '#lib/metrics/query.ts';
import { withClasses } from '#lib/server/operations/checked-query.ts';
import { askedLog } from '#lib/server/operations/asked-log.ts';
import { answerQuery, sqlOf } from '#lib/server/operations/answer-query.ts';
import { listConversations } from '#lib/server/operations/list-conversations.ts';
import { listValues } from '#lib/server/operations/list-values.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { manageViews, savedViews } from '#lib/server/operations/saved-views.ts';
import { perform } from '#lib/server/perform.ts';
import { unknownValues } from '#lib/server/operations/unknown-values.ts';
import { mostPanels } from '#lib/ui/charts/options/series.ts';
import { firstGroups } from '#lib/ui/explore/groups.ts';
import { misreadIn, readExploreQuery, USUAL_METRIC, type ExploreQuery } from '#lib/ui/explore/query.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';
import { fail, redirect } from '@sveltejs/kit';
import type { z } from 'zod';
import { comparisonOf, eventActions } from './comparison.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({
	url,
	locals
}): Promise<{
	explore: ExplorePage | null;
	/** What is asked is a log beside the company's. */
	isSideLog: boolean;
}> => {
	const { where } = readExploreQuery(url.searchParams);
	const poise = await askedLog(locals.poise, 'metrics', { where });
	const isSideLog = poise.sideLog !== null;
	if ((await logFacts(poise)).conversations === 0) return { explore: null, isSideLog };
	const view = url.searchParams.get('view');
	const saved = view === null ? undefined : savedViews(poise).find(({ id }) => id === view);
	if (saved) redirect(307, `/explore?${saved.address}`);
	const written = readExploreQuery(url.searchParams);
	// Who names no figure yet sees one that this log has.
	const isOpen = url.searchParams.has('metric') || (await canAnswer(poise, written.metric));
	const address = isOpen ? written : { ...written, metric: 'volume' };
	const asked = checkQuery(toMetricQuery(address));
	// Where the question cannot be asked, the controls, too, show the one that is answered instead
	const { query, leftOut } = 'code' in asked ? askableOf(address) : { query: address, leftOut: [] };
	const checked = await withClasses(poise, 'code' in asked ? certain(query) : asked);
	const [all, whole] = [await one(poise, checked), await one(poise, { ...checked, by: [] })];
	// Pictures of two dimensions have a panel, a row or a column for each value of one of them
	const paneled = query.grain ? query.by : query.and;
	const { rows, left } =
		paneled && query.chart !== 'table' ? firstGroups(all.rows, paneled, mostPanels) : { rows: all.rows, left: 0 };
	const panels = checked.by.find(({ id }) => id === paneled);
	return {
		isSideLog,
		explore: {
			query,
			metrics: metrics.map(({ id, label }) => ({ id, label })),
			dimensions: dimensions.filter(({ temporal }) => !temporal).map(({ id, label }) => ({ id, label })),
			filters: await listValues(poise),
			result: { ...all, rows },
			panels: panels ? await one(poise, { ...checked, by: [panels] }) : null,
			left,
			whole,
			...(await comparisonOf(poise, query, checked)),
			sql: (await sqlOf(poise, checked)).map(({ sql }) => sql).join('\n\n'),
			conversations: query.rows ? await listConversations(poise, checked, query.page, query.sort ?? '-opened') : null,
			problem: 'code' in asked ? { ...asked, leftOut } : null,
			misread: [...misreadIn(url.searchParams), ...(view === null ? [] : [{ name: 'view', text: view }])],
			views: savedViews(poise),
			notSaved: null,
			remarks: await unknownValues(poise, checked)
		}
	};
};

/** What one of the forms asks of the operation, and back to the view it was asked from. */
async function changeViews(
	{ request, locals: { poise } }: RequestEvent,
	input: (text: (name: string) => string) => z.input<typeof manageViews.input>
) {
	const sent = await request.formData();
	const text = (name: string) => {
		const value = sent.get(name);
		return typeof value === 'string' ? value : '';
	};
	const context = { signal: request.signal, actor: 'http', report: () => undefined };
	const performed = await perform(poise, manageViews.name, input(text), context);
	if ('failure' in performed) {
		const { code, message, hint } = performed.failure.problem;
		return fail(422, {
			notSaved: { message, hint, taken: code === 'name-taken' && text('id') === '' ? text('name') : null }
		});
	}
	redirect(303, `/explore?${text('back')}`);
}

export const actions: Actions = {
	...eventActions,
	save: (event) =>
		changeViews(event, (text) => ({
			add: [{ name: text('name'), address: text('back') }],
			replace: text('replace') !== ''
		})),
	rename: (event) => changeViews(event, (text) => ({ rename: { id: text('id'), name: text('name') } })),
	remove: (event) => changeViews(event, (text) => ({ remove: text('id') }))
};

async function canAnswer(poise: Poise, id: string): Promise<boolean> {
	const metric = metrics.find((one) => one.id === id);
	return metric !== undefined && missingNeeds(metric.needs, (await logFacts(poise)).known).length === 0;
}

function toMetricQuery({ metric, by, and, grain, top, where, from, to }: ExploreQuery): MetricQuery {
	return {
		metrics: [metric],
		by: [grain, by, and].filter((dimension) => dimension !== null),
		where: [...where],
		...(from === null ? {} : { from }),
		...(to === null ? {} : { to }),
		...(top === null ? {} : { top })
	};
}

/** As much of a question as can be asked: part by part, whatever makes it impossible is left out, and told. */
function askableOf(asked: ExploreQuery): { readonly query: ExploreQuery; readonly leftOut: readonly string[] } {
	const { metric, grain, by, and, where, from, to } = asked;
	const isAskable = (each: ExploreQuery) => !('code' in checkQuery(toMetricQuery(each)));
	const bare = { ...asked, grain: null, by: null, and: null, where: [], from: null, to: null };
	const leftOut: string[] = [];
	let query: ExploreQuery = bare;
	const add = (said: string | null, part: Partial<ExploreQuery>) => {
		if (said === null) return;
		if (isAskable({ ...query, ...part })) query = { ...query, ...part };
		else leftOut.push(said);
	};
	if (!isAskable(bare)) {
		query = { ...bare, metric: USUAL_METRIC };
		leftOut.push(metric);
	}
	add(grain, { grain });
	for (const split of [by, and]) add(split, query.by === null ? { by: split } : { and: split });
	for (const condition of where) add(writeCondition(condition), { where: [...query.where, condition] });
	add(from, { from });
	add(to, { to });
	return { query, leftOut };
}

function certain(query: ExploreQuery): CheckedQuery {
	const checked = checkQuery(toMetricQuery(query));
	if ('code' in checked) throw new TypeError(checked.message.en);
	return checked;
}

async function one(poise: Poise, query: CheckedQuery): Promise<MetricResult> {
	const [result] = await answerQuery(poise, query);
	if (!result) throw new TypeError('a question about one metric has one answer');
	return result;
}
