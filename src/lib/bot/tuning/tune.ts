import type { PolicySettings } from '../policy/settings.ts';
import { play, type Played, type Player } from './play.ts';
import type { ScoredConversation } from './scored.ts';
import { costOf, sumOf, weightOf, type PolicyCost, type PolicyPrices } from './cost.ts';

export type Threshold = keyof PolicySettings;
export const TUNED: readonly Threshold[] = ['escalateFrom', 'confidentFrom', 'loops', 'watchFrom'];

/** What is tuned on. */
export interface TuningSet {
	readonly player: Player;
	readonly conversations: readonly ScoredConversation[];
	readonly prices: PolicyPrices;
}

/** What comes of settings: shares of all conversations by weight, and what an average one costs. */
export interface Consequence {
	readonly answered: number;
	readonly asked: number;
	readonly handedOff: number;
	/** Of all, by the rule that handed them over. */
	readonly byRule: Readonly<Record<string, number>>;
	readonly cost: PolicyCost;
	readonly perConversation: number;
}

/** Settings applied to scores: fast enough to follow a slider. Nothing of nothing. */
export function consequenceOf({ player, conversations, prices }: TuningSet, settings: PolicySettings): Consequence {
	const outcomes: Record<Played['outcome'], number> = { answered: 0, asked: 0, 'handed-off': 0 };
	const byRule: Record<string, number> = {};
	const cost = { bot: 0, people: 0, wrong: 0, upset: 0 };
	const total = conversations.reduce((sum, each) => sum + weightOf(each), 0) || 1;
	for (const conversation of conversations) {
		const share = weightOf(conversation) / total;
		const played = play(player, conversation, settings);
		outcomes[played.outcome] += share;
		if (played.outcome === 'handed-off' && played.rule !== null)
			byRule[played.rule] = (byRule[played.rule] ?? 0) + share;
		const own = costOf(played, conversation.label, prices);
		cost.bot += share * own.bot;
		cost.people += share * own.people;
		cost.wrong += share * own.wrong;
		cost.upset += share * own.upset;
	}
	const { answered, asked } = outcomes;
	return { answered, asked, handedOff: outcomes['handed-off'], byRule, cost, perConversation: sumOf(cost) };
}

/** The places that are tried: every twentieth of a share, loops from one to five. */
export const placesOf = (threshold: Threshold): readonly number[] =>
	threshold === 'loops' ? [1, 2, 3, 4, 5] : Array.from({ length: 21 }, (_, step) => step / 20);

/** How well a threshold tells what it is to tell, where labels say so. */
export interface Told {
	/** Of what it lets through, what is right; null where it lets nothing through. */
	readonly precision: number | null;
	/** Of what is right, what it lets through. */
	readonly recall: number | null;
	/** Of F1, the harmonic mean of both; null without either. */
	readonly f1: number | null;
}

export interface CurvePoint extends Consequence {
	readonly at: number;
	/** Null: nobody labelled what this threshold tells. */
	readonly told: Told | null;
}

/** One threshold at one place, the others as they are set. */
export function pointOf(set: TuningSet, settings: PolicySettings, threshold: Threshold, at: number): CurvePoint {
	return {
		at,
		...consequenceOf(set, { ...settings, [threshold]: at }),
		told: toldAt(set.conversations, threshold, at)
	};
}

/** One threshold moved over its places, the others as they are set. */
export const curveOf = (set: TuningSet, settings: PolicySettings, threshold: Threshold): readonly CurvePoint[] =>
	placesOf(threshold).map((at) => pointOf(set, settings, threshold, at));

/**
 * Precision and recall at a place: of a person being needed (escalateFrom), of an upset customer (watchFrom), of a question answered by the right article
 * (confidentFrom, of those that one answers). Repeated questions have no labels.
 */
export function toldAt(conversations: readonly ScoredConversation[], threshold: Threshold, at: number): Told | null {
	const judged = conversations.flatMap((each) => judge(each, threshold, at) ?? []);
	if (judged.length === 0) return null;
	const sum = (is: (each: Judged) => boolean) => judged.filter(is).reduce((total, { weight }) => total + weight, 0);
	const [through, hits, wanted] = [
		sum(({ isThrough }) => isThrough),
		sum(({ isThrough, isRight }) => isThrough && isRight),
		sum(({ isWanted }) => isWanted)
	];
	return {
		precision: through > 0 ? hits / through : null,
		recall: wanted > 0 ? hits / wanted : null,
		f1: through + wanted > 0 ? (2 * hits) / (through + wanted) : null
	};
}

interface Judged {
	readonly isThrough: boolean;
	readonly isRight: boolean;
	readonly isWanted: boolean;
	readonly weight: number;
}

function judge(conversation: ScoredConversation, threshold: Threshold, at: number): Judged | null {
	const { label, turns } = conversation;
	const weight = weightOf(conversation);
	const most = (score: 'anxious' | 'urgent') => Math.max(0, ...turns.map(({ felt }) => felt[score]));
	if (threshold === 'escalateFrom' || threshold === 'watchFrom') {
		const is = threshold === 'escalateFrom' ? label.needsPerson : label.isUpset;
		if (is === undefined) return null;
		const isThrough = most(threshold === 'escalateFrom' ? 'urgent' : 'anxious') >= at;
		return { isThrough, isRight: is, isWanted: is, weight };
	}
	if (threshold === 'loops' || label.article === undefined) return null;
	const found = turns[0]?.found;
	const first = found?.passages[0]?.article;
	const isThrough = found !== undefined && first !== undefined && found.inScope && found.confidence >= at;
	return { isThrough, isRight: first === label.article, isWanted: label.article !== null, weight };
}

/** Gains of less than this are rounding. */
const NOTHING = 1e-9;
const MOST_ROUNDS = 5;

/**
 * Looks for the cheapest settings: one threshold after the other is moved to where the cost is least, until none moves (coordinate descent). Of places that cost
 * the same, the one nearest to where it stood. The softer tone costs nothing: where labels tell who is upset, it is set to the best F1, else left. Yields after
 * every settings tried, so that others may have the thread.
 */
export function* searchCheapest(set: TuningSet, from: PolicySettings): Generator<void, PolicySettings> {
	let settings = { ...from, watchFrom: surest(set, from) };
	for (let round = 0; round < MOST_ROUNDS; round++) {
		const before = settings;
		for (const threshold of TUNED.filter((each) => each !== 'watchFrom')) {
			const now = settings[threshold];
			const tried: { readonly at: number; readonly cost: number }[] = [];
			for (const at of [now, ...placesOf(threshold)]) {
				tried.push({ at, cost: consequenceOf(set, { ...settings, [threshold]: at }).perConversation });
				yield;
			}
			const least = Math.min(...tried.map(({ cost }) => cost));
			const best = tried
				.filter(({ cost }) => cost <= least + NOTHING)
				.sort((a, b) => Math.abs(a.at - now) - Math.abs(b.at - now))[0];
			settings = { ...settings, [threshold]: best?.at ?? now };
		}
		if (TUNED.every((threshold) => settings[threshold] === before[threshold])) break;
	}
	return settings;
}

export function cheapest(set: TuningSet, from: PolicySettings): PolicySettings {
	const search = searchCheapest(set, from);
	for (;;) {
		const { done, value } = search.next();
		if (done) return value;
	}
}

function surest({ conversations }: TuningSet, { watchFrom }: PolicySettings): number {
	const tried = [watchFrom, ...placesOf('watchFrom')].map((at) => ({
		at,
		f1: toldAt(conversations, 'watchFrom', at)?.f1 ?? null
	}));
	const best = Math.max(...tried.map(({ f1 }) => f1 ?? -1));
	return tried.find(({ f1 }) => f1 !== null && f1 >= best - NOTHING)?.at ?? watchFrom;
}
