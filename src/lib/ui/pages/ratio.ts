import type { KillRule } from '#lib/decision/kill-rule.ts';
import type { TopicHandler } from '#lib/decision/handler.ts';
import type { PostureClass } from '#lib/decision/result.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Bands } from '#lib/staffing/ratio/bands.ts';
import type { FluidValue } from '#lib/staffing/ratio/fluid.ts';
import type { Frontier, RatioPoint } from '#lib/staffing/ratio/frontier.ts';
import type { Mix, MixName } from '#lib/staffing/ratio/mixes.ts';
import type { FloorMetric, RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import type { RollOutStep, RollOutTopic } from '#lib/staffing/ratio/roll-out.ts';
import type { TopicFloor } from '#lib/staffing/ratio/topic.ts';

/** Where a topic stands, and what to do with it next. */
export interface TopicStanding {
	/** null: contacts of no topic, or of topics too small to be judged. */
	readonly topic: string | null;
	readonly n: number;
	/** Of all contacts. */
	readonly share: number;
	readonly class: PostureClass | null;
	readonly handler: TopicHandler;
	readonly floor: TopicFloor | null;
	/** What a contact gains if the bot has it first, and what that is made of. */
	readonly fluid: FluidValue;
	/** Share of it that the bot has first: now (null: the log does not say), in the end (null: no mix keeps everything), at most. */
	readonly today: number | null;
	readonly best: number | null;
	readonly most: number;
	readonly next: {
		readonly kind: 'secure' | 'measure' | 'people' | 'try' | 'raise' | 'lower' | 'keep';
		readonly to: number | null;
		/** Share of its customers that its trial draws for the bot; null: none has to prove it. */
		readonly drawn: number | null;
	};
	readonly killRules: readonly KillRule[];
}

/** What proves a topic, by lot among its customers; see `experiment-plan`. */
export interface TopicTrial {
	readonly customers: { readonly bot: number; readonly people: number };
	/** null: it would never end. */
	readonly days: number | null;
	readonly solved: number;
}

/** A step from today to the best, with what lets the rest of each topic follow; null: it needs no proof, or too few customers come to tell. */
export type ProvenStep = Omit<RollOutStep, 'topics'> & {
	readonly topics: readonly (RollOutTopic & { readonly trial: TopicTrial | null })[];
};

/** What `/ratio` needs: the question and the answer, so that the page can move without asking again. */
export interface RatioPage extends Pick<Frontier, 'points' | 'best' | 'order'> {
	readonly question: RatioQuestion;
	readonly prices: RatioPrices;
	readonly current: RatioPoint | null;
	/** Ways of dividing the contacts to choose from, in the order in which they come about. */
	readonly mixes: readonly Mix[];
	readonly bands: Bands;
	/** First-touch share of people by the rule without queues. */
	readonly fluid: number;
	/** In the order in which the bot takes them. */
	readonly topics: readonly TopicStanding[];
	readonly rollOut: readonly ProvenStep[];
	/** Terms of those trials, 0..1. */
	readonly rules: { readonly margin: number; readonly alpha: number; readonly power: number; readonly share: number };
	/** Spread of a day's rate. */
	readonly rateCv: number;
	readonly patienceFrom: 'measured' | 'assumed' | 'user';
	/** Who waited for people in the log, and how many of them are seen to give up; null: it tells no waits. */
	readonly waits: { readonly n: number; readonly gaveUp: number } | null;
	readonly handleFrom: 'measured' | 'assumed' | 'user';
	/** By what it is known when people are at work. */
	readonly hoursFrom: 'set' | 'log' | 'always';
	readonly deferredChannels: readonly string[];
	/** Dates that are not like their weekday. */
	readonly specialDays: readonly string[];
	/** What the address asks to see: people's first-touch share, 0..1, or a mix by name; null: nothing, what comes next is shown. */
	readonly asked: number | MixName | null;
	/** What it asks to hold besides, as an address has it. */
	readonly held: Pick<RatioAsked, 'floor' | 'people'>;
	/** Floors to choose from beside one's own, by the register. */
	readonly presets: { readonly seats: number; readonly touch: number };
}

/** A topic with what is said of it, as `/topics` shows it. Without a plan there are no shares to go to. */
export interface ToldTopic extends Pick<
	TopicStanding,
	'topic' | 'n' | 'share' | 'class' | 'handler' | 'today' | 'best'
> {
	readonly floor: TopicFloor | null;
	/** What a contact gains if the bot has it first. */
	readonly value: number | null;
	readonly next: TopicStanding['next'] | null;
	/** Share of resamples in which the class holds. */
	readonly stability: number | null;
	readonly reasons: readonly Bilingual[];
	readonly controls: readonly Bilingual[];
	/** Its requests that the bot alone turned down: to be mended before it gets more. */
	readonly refusals: number;
	/** What to measure, heaviest first. */
	readonly measure: readonly Bilingual[];
	readonly killCriteria: readonly Bilingual[];
}

export interface TopicsPage {
	/** In the order in which the bot would take them. */
	readonly topics: readonly ToldTopic[];
	/** Why there is no plan behind it: best shares are then missing. */
	readonly unplanned: Refusal | null;
}

export interface Refusal {
	readonly message: Bilingual;
	readonly hint: Bilingual;
}

export const ratioFields = { share: 'share', floor: 'floor', least: 'least', people: 'people' } as const;

/** What an address asks of `/ratio`; what cannot be read is left out. */
export interface RatioAsked {
	readonly share: number | MixName | null;
	/** undefined: as the decision advises; null: none. */
	readonly floor: { readonly metric: FloorMetric; readonly value: number } | null | undefined;
	readonly people: number | null;
}
