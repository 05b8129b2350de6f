import { quantile } from '#lib/stats/summaries.ts';
import { rateOf, type Rate } from './rate.ts';
import type { Handler, ReplayedConversation, ReplayedTurn } from './replay-conversation.ts';

/**
 * How a conversation stands when nothing more can be replayed. `answered`: by the bot from an article, with nothing asked back. `person`:
 * handed over. `open`: the bot has asked something or only been polite, and how it would have gone on nobody knows.
 */
export const ENDINGS = ['answered', 'open', 'person'] as const;
export type Ending = (typeof ENDINGS)[number];

export interface Decision {
	readonly ending: Ending;
	/** Id of the rule of the policy that decided last. */
	readonly rule: string;
}

/** How often a decision was the last. */
export interface DecisionCount extends Decision {
	readonly n: number;
	/** Of all that were decided. */
	readonly share: number;
}

/** What became of conversations. The shares of the endings add up to 1, those of the rules to their ending’s. */
export interface ReplayCount {
	readonly n: number;
	/** Those that the log names; null: none. */
	readonly customers: number | null;
	readonly endings: Readonly<Record<Ending, Rate>>;
	/** Would-be containment: not handed to a person, so answered or open. */
	readonly contained: Rate;
	/** By ending, the commonest first. */
	readonly rules: readonly DecisionCount[];
	/** Conversations in which the bot says that it must not, or that this is beyond what it knows. */
	readonly refusals: Rate;
	/** Of the conversations with a message that reads anxious or angry, those that reach a person. */
	readonly anxiousToPerson: Rate;
}

export interface ReplaySummary {
	/** The first message of each conversation alone: what the customer wrote before anybody answered. */
	readonly first: ReplayCount;
	/** All messages that could be replayed; those after the first stand in for what the customer would have written. */
	readonly whole: ReplayCount;
	/** Of whole conversations with more than one message replayed, those in which the customer would have had to ask again. */
	readonly loops: Rate;
	/** Messages replayed of whole conversations, and how many of them stand in. */
	readonly messages: { readonly replayed: number; readonly standIns: number };
	/** Whole conversations by what the bot would have done and who really dealt with them. */
	readonly beside: readonly { readonly ending: Ending; readonly really: Handler; readonly n: number }[];
	/** Of all turns. */
	readonly latency: Latency;
}

/** Milliseconds from message to the last event of the turn. */
export interface Latency {
	readonly n: number;
	readonly p50: number | null;
	readonly p95: number | null;
}

const HANDLERS: readonly Handler[] = ['bot', 'person', null];

/** What a replay comes to, in whatever order its conversations come. @param watchFrom anxious score that reads anxious or angry */
export function summariseReplay(
	replayed: readonly ReplayedConversation[],
	{ watchFrom }: { readonly watchFrom: number }
): ReplaySummary {
	const rowOf = ({ customer, really, turns }: ReplayedConversation): Row => ({
		customer,
		really,
		...readTurns(turns, watchFrom)
	});
	const inWhole = replayed.filter(({ isLaterKnown }) => !isLaterKnown);
	const whole = inWhole.map(rowOf);
	const turns = inWhole.reduce((sum, each) => sum + each.turns.length, 0);
	return {
		first: countOf(replayed.map((each) => rowOf({ ...each, turns: each.turns.slice(0, 1) }))),
		whole: countOf(whole),
		loops: rateOf(
			whole.filter((row) => row.turns > 1),
			({ hasLooped }) => hasLooped
		),
		messages: { replayed: turns, standIns: turns - inWhole.length },
		beside: ENDINGS.flatMap((ending) =>
			HANDLERS.map((really) => ({
				ending,
				really,
				n: whole.filter((each) => each.ending === ending && each.really === really).length
			}))
		),
		latency: latencyOf(replayed.flatMap((each) => each.turns))
	};
}

export function latencyOf(turns: readonly Pick<ReplayedTurn, 'milliseconds'>[]): Latency {
	const times = turns.map(({ milliseconds }) => milliseconds);
	return { n: times.length, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

/** What the turns of a conversation have come to. */
export function decisionOf(turns: readonly ReplayedTurn[]): Decision {
	const events = turns.flatMap((turn) => turn.events);
	const decided = events.findLast((event) => event.kind === 'decided');
	const rule = decided?.rule ?? '';
	if (events.some(({ kind }) => kind === 'queued')) return { ending: 'person', rule };
	const hasAnswered = events.some((event) => event.kind === 'said' && event.article !== null);
	return { ending: hasAnswered && decided?.action === 'answer' ? 'answered' : 'open', rule };
}

const BEYOND: ReadonlySet<string> = new Set(['out-of-scope', 'out-of-scope-again']);

/** Whether the bot has said that it must not, or that this is beyond what it knows. */
export const isRefused = (turns: readonly ReplayedTurn[]): boolean =>
	turns.some(({ events }) =>
		events.some((event) => event.kind === 'decided' && (event.action === 'refuse-to-person' || BEYOND.has(event.rule)))
	);

interface Row extends Decision {
	readonly customer: string | null;
	readonly really: Handler;
	readonly turns: number;
	readonly isRefused: boolean;
	readonly isAnxious: boolean;
	readonly hasLooped: boolean;
}

function readTurns(turns: readonly ReplayedTurn[], watchFrom: number) {
	const events = turns.flatMap((turn) => turn.events);
	return {
		...decisionOf(turns),
		turns: turns.length,
		isRefused: isRefused(turns),
		isAnxious: events.some((event) => event.kind === 'felt' && event.anxious >= watchFrom),
		hasLooped: events.some((event) => event.kind === 'understood' && event.loops > 0)
	};
}

function countOf(rows: readonly Row[]): ReplayCount {
	const rateFor = (ending: Ending) => rateOf(rows, (row) => row.ending === ending);
	const known = rows.flatMap(({ customer }) => customer ?? []);
	return {
		n: rows.length,
		customers: known.length > 0 ? new Set(known).size : null,
		endings: { answered: rateFor('answered'), open: rateFor('open'), person: rateFor('person') },
		contained: rateOf(rows, ({ ending }) => ending !== 'person'),
		rules: rulesOf(rows),
		refusals: rateOf(rows, (row) => row.isRefused),
		anxiousToPerson: rateOf(
			rows.filter(({ isAnxious }) => isAnxious),
			({ ending }) => ending === 'person'
		)
	};
}

/** By ending, the commonest first. */
export function rulesOf(rows: readonly Decision[]): readonly DecisionCount[] {
	return ENDINGS.flatMap((ending) => {
		const decided = Map.groupBy(
			rows.filter((row) => row.ending === ending),
			({ rule }) => rule
		);
		return Array.from(decided, ([rule, { length: n }]) => ({ ending, rule, n, share: n / rows.length })).sort(
			(a, b) => b.n - a.n || (a.rule < b.rule ? -1 : 1)
		);
	});
}
