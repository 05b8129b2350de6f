import { quantileOfSorted } from '#lib/stats/summaries.ts';
import { priceOf } from './cost.ts';
import type { Frontier } from './frontier.ts';
import { handedOver } from './handing-over.ts';
import type { RatioPrices, RatioQuestion } from './question.ts';
import { workOf, type RatioTopic } from './topic.ts';

/** Total cost; eight draws in ten lie between p10 and p90. */
export interface CostBand {
	readonly humanShare: number;
	readonly p10: number;
	readonly p50: number;
	readonly p90: number;
}

/** One way in which what is not known for certain may be. */
export interface RatioDraw {
	/** In the order of the question's. */
	readonly topics: readonly RatioTopic[];
	readonly prices: RatioPrices;
	readonly shrinkage: number;
}

export interface Bands {
	/** In the order of the frontier's points. */
	readonly costs: readonly CostBand[];
	/** The share that is cheapest in each draw, of those that keep everything; eight in ten lie between. Null: none keeps everything. */
	readonly best: { readonly p10: number; readonly p50: number; readonly p90: number } | null;
}

/**
 * How far the frontier's cost may lie off, when how the bot's contacts end, prices, wages and churn are drawn. Topics go over in the order that
 * is planned. People are not staffed anew for every draw: hours at work follow from hours of work as they do along the frontier, which is
 * the same queue at many loads.
 */
export function bandsOf(
	{ points, order }: Frontier,
	{ topics }: Pick<RatioQuestion, 'topics'>,
	draws: readonly RatioDraw[]
): Bands {
	const hoursOf = hoursByWork(points);
	const totals = points.map(() => new Float64Array(draws.length));
	const cheapest: number[] = [];
	const shares = points.map(({ humanShare }) => handedOver(topics, order, humanShare));
	for (const [at, draw] of draws.entries()) {
		let best: { readonly share: number; readonly cost: number } | undefined;
		for (const [place, point] of points.entries()) {
			const toBot = shares[place] ?? [];
			const seconds = draw.topics.reduce(
				(sum, topic, each) => sum + topic.share * workOf(topic, toBot[each] ?? 0).seconds,
				0
			);
			const paidHours = hoursOf((point.contacts * seconds) / 3600) / (1 - draw.shrinkage);
			const { cost } = priceOf({ ...point, paidHours }, draw.topics, toBot, draw.prices);
			const own = totals[place];
			if (own) own[at] = cost.total;
			if (point.feasible && (!best || cost.total <= best.cost)) best = { share: point.humanShare, cost: cost.total };
		}
		if (best) cheapest.push(best.share);
	}
	return {
		costs: points.map(({ humanShare, cost }, place) => ({
			humanShare,
			...quantiles(totals[place] ?? new Float64Array(0), cost.total)
		})),
		best: cheapest.length > 0 ? quantiles(Float64Array.from(cheapest), 0) : null
	};
}

function quantiles(values: Float64Array, without: number) {
	const sorted = Array.from(values.toSorted());
	const at = (probability: number) => quantileOfSorted(sorted, probability) ?? without;
	return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

/** Hours at work for hours of work, between the frontier's points by straight lines and beyond them in proportion. */
function hoursByWork(points: Frontier['points']): (work: number) => number {
	const known = points
		.map(({ workHours, agentHours }) => ({ workHours, agentHours }))
		.sort((one, other) => one.workHours - other.workHours);
	return (work) => {
		const above = known.findIndex(({ workHours }) => workHours >= work);
		const high = known[above === -1 ? known.length - 1 : above];
		if (!high || high.workHours === 0) return 0;
		const low = above > 0 ? known[above - 1] : undefined;
		if (above === -1 || !low || high.workHours === low.workHours) return (high.agentHours * work) / high.workHours;
		const part = (work - low.workHours) / (high.workHours - low.workHours);
		return low.agentHours + part * (high.agentHours - low.agentHours);
	};
}
