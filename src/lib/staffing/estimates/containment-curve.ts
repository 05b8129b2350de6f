import { drawBeta } from '#lib/stats/draws.ts';
import { antitonic, isotonic } from '#lib/stats/isotonic.ts';
import { createRandom } from '#lib/stats/random.ts';
import { quantileOfSorted } from '#lib/stats/summaries.ts';

/** What became of the contacts of one topic. */
export interface TopicEndings {
	readonly topic: string;
	/** All of them, whoever came first. */
	readonly contacts: number;
	/** How much work one is for a person; topics are put in its order. Null: not known, last. */
	readonly complexity: number | null;
	/** Begun by the bot and old enough to be judged. */
	readonly tried: number;
	/** Of these, solved for good without a person. */
	readonly resolved: number;
	/** Of these, kept from people and not solved. */
	readonly falselyContained: number;
}

export interface Banded {
	readonly value: number;
	/** 95 % of redrawn curves. */
	readonly low: number;
	readonly high: number;
}

/** One topic's place on the curve. */
export interface CurvePoint {
	readonly topic: string;
	/** Share of all contacts that are no more complex, this topic included, 0..1. */
	readonly upTo: number;
	readonly tried: number;
	/** k(u): the bot solves it for good; falling. */
	readonly resolved: Banded | null;
	/** φ(u): the bot keeps it, unsolved; rising. */
	readonly falselyContained: Banded | null;
	/** Nobody sent such contacts to the bot: what its neighbours say stands in, and it is not known. */
	readonly isExtrapolated: boolean;
}

const DRAWS = 500;
/** Of a topic whose contacts hardly ever went to the bot nothing is known by itself. */
const LEAST_TRIED = 10;

/**
 * How well a bot does as contacts get more complex: isotonic curves over topics, easiest first, weighted by how often it was tried. Bands are
 * curves fitted to shares drawn from each topic's own uncertainty (Beta, Jeffreys prior), seeded.
 */
export function containmentCurve(topics: readonly TopicEndings[], seed = 1): readonly CurvePoint[] {
	const sorted = topics.toSorted(
		(a, b) =>
			(a.complexity ?? Infinity) - (b.complexity ?? Infinity) || b.contacts - a.contacts || (a.topic < b.topic ? -1 : 1)
	);
	const weights = sorted.map(({ tried }) => tried);
	const all = sorted.reduce((sum, { contacts }) => sum + contacts, 0);
	const isTried = weights.some((weight) => weight > 0);
	const shareOf = (count: number, tried: number) => (tried === 0 ? 0 : count / tried);
	const resolved = antitonic(
		sorted.map((each) => shareOf(each.resolved, each.tried)),
		weights
	);
	const falsely = isotonic(
		sorted.map((each) => shareOf(each.falselyContained, each.tried)),
		weights
	);
	const random = createRandom(seed, 'containment curve');
	const redrawn = Array.from({ length: isTried ? DRAWS : 0 }, () => ({
		resolved: antitonic(
			sorted.map((each) => drawBeta(random, each.resolved + 0.5, each.tried - each.resolved + 0.5)),
			weights
		),
		falsely: isotonic(
			sorted.map((each) => drawBeta(random, each.falselyContained + 0.5, each.tried - each.falselyContained + 0.5)),
			weights
		)
	}));
	const banded = (value: number, at: number, of: 'resolved' | 'falsely'): Banded | null => {
		if (!isTried) return null;
		const values = redrawn.map((each) => each[of][at] ?? NaN).sort((a, b) => a - b);
		return {
			value,
			low: Math.min(value, quantileOfSorted(values, 0.025) ?? value),
			high: Math.max(value, quantileOfSorted(values, 0.975) ?? value)
		};
	};
	let before = 0;
	return sorted.map(({ topic, contacts, tried }, at) => {
		before += contacts;
		return {
			topic,
			upTo: all === 0 ? 0 : before / all,
			tried,
			resolved: banded(resolved[at] ?? NaN, at, 'resolved'),
			falselyContained: banded(falsely[at] ?? NaN, at, 'falsely'),
			isExtrapolated: tried < LEAST_TRIED
		};
	});
}
