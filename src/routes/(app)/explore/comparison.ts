import { fail } from '@sveltejs/kit';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { CheckedQuery } from '#lib/metrics/validate.ts';
import { compareArms } from '#lib/server/operations/compare-arms.ts';
import { compareEvent } from '#lib/server/operations/compare-event.ts';
import { comparePrevious } from '#lib/server/operations/compare-periods.ts';
import { changeEvents, manageEvents } from '#lib/server/operations/manage-events.ts';
import { OperationError, type Poise } from '#lib/server/operations/operation.ts';
import { failureOf } from '#lib/server/perform.ts';
import type { ExploreQuery } from '#lib/ui/explore/query.ts';
import type { ExplorePage } from '#lib/ui/pages/explore.ts';
import type { Difference } from '#lib/ui/pages/explore-difference.ts';
import type { EventChoice, PeriodDifference } from '#lib/ui/pages/explore-periods.ts';
import type { Actions } from './$types';

type Compared = Pick<ExplorePage, 'difference' | 'periods' | 'notCompared' | 'events'>;

/** What the address compares, as far as the log can. */
export async function comparisonOf(poise: Poise, query: ExploreQuery, checked: CheckedQuery): Promise<Compared> {
	const events = await eventsOf(poise);
	const none: Compared = { difference: null, periods: null, notCompared: null, events };
	if (query.compare === null) return none;
	if (query.compare === 'first-responder') return { ...none, difference: await armsOf(poise, checked) };
	const event = query.event ?? events[0]?.id;
	if (query.compare === 'event' && event === undefined) return { ...none, notCompared: noEvent };
	try {
		const periods = await periodsOf(poise, checked, query.compare === 'event' ? event : undefined);
		return { ...none, periods };
	} catch (cause) {
		if (!(cause instanceof OperationError)) throw cause;
		return { ...none, notCompared: { title: cause.problem.message, hint: cause.problem.hint } };
	}
}

async function armsOf(poise: Poise, query: CheckedQuery): Promise<Difference | null> {
	const [metric] = query.metrics;
	if (!metric) return null;
	return compareArms(poise, metric, query, true);
}

async function periodsOf(
	poise: Poise,
	query: CheckedQuery,
	event: string | undefined
): Promise<PeriodDifference | null> {
	const [metric] = query.metrics;
	if (!metric) return null;
	if (event === undefined) return comparePrevious(poise, metric, query, true);
	return compareEvent(poise, { metric, query, event, adjust: true });
}

async function eventsOf(poise: Poise): Promise<EventChoice[]> {
	const { events, proposed } = await changeEvents(poise, { add: [], remove: [] }, { actor: 'http' });
	const named = events.map((event) => ({ ...event, isProposed: false }));
	return proposed ? [...named, { ...proposed, isProposed: true }] : named;
}

/** Naming an event, and taking one away. */
export const eventActions = {
	addEvent: async ({ locals: { poise }, request }) => {
		const sent = await request.formData();
		const event = manageEvents.input.safeParse({ add: [{ name: sent.get('name'), date: sent.get('date') }] });
		if (!event.success) return fail(400, { refused: badEvent });
		return changed(poise, event.data, request);
	},
	removeEvent: async ({ locals: { poise }, request }) => {
		const id = (await request.formData()).get('id');
		return changed(poise, { add: [], remove: typeof id === 'string' ? [id] : [] }, request);
	}
} satisfies Actions;

async function changed(poise: Poise, input: Parameters<typeof changeEvents>[1], request: Request) {
	try {
		await changeEvents(poise, input, { actor: 'http' });
		return { refused: null };
	} catch (cause) {
		return fail(422, { refused: failureOf(cause, request.signal).problem.message });
	}
}

const badEvent: Bilingual = {
	en: 'An event needs a day and a name of at most 80 letters. Nothing was kept.',
	zh: '事件需要日期和不超过 80 字的名称，未保存。'
};
const noEvent = {
	title: { en: 'No event is named yet', zh: '还没有事件' },
	hint: {
		en: 'Under “Events”, name the day on which something changed: the bot switched on, a new price list.',
		zh: '请在“事件”中写下发生变化的那一天，例如机器人上线、价格调整。'
	}
};
