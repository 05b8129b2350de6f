import type { Frontier, RatioPoint } from './frontier.ts';
import { handedOver } from './handing-over.ts';
import { stepKinds, type RollOutStep } from './roll-out.ts';
import type { RatioTopic } from './topic.ts';

/** Ways of dividing the contacts that have a name: as today, after each step of the roll-out, and the cheapest. */
export const mixNames = ['today', ...stepKinds, 'best'] as const;
export type MixName = (typeof mixNames)[number];

export interface Mix {
	readonly name: MixName;
	/** How much of each topic the bot has first, 0..1, in the order of the question's topics. */
	readonly toBot: readonly number[];
	readonly point: RatioPoint;
}

/** What mixes are made of; see `Ratio`. */
interface Mixed {
	readonly topics: readonly RatioTopic[];
	readonly frontier: Pick<Frontier, 'order' | 'best'>;
	/** How much of each topic the bot has first today, and what that comes to; null: the log does not say. */
	readonly today: readonly number[] | null;
	readonly current: RatioPoint | null;
	readonly steps: readonly Pick<RollOutStep, 'kind' | 'toBot' | 'point'>[];
}

/** In the order in which they come about. Empty where neither today's is known nor any keeps everything. */
export function mixesOf({ topics, frontier: { order, best }, today, current, steps }: Mixed): readonly Mix[] {
	return [
		...(today && current ? [{ name: 'today' as const, toBot: today, point: current }] : []),
		...steps.map(({ kind, toBot, point }) => ({ name: kind, toBot, point })),
		...(best ? [{ name: 'best' as const, toBot: handedOver(topics, order, best.humanShare), point: best }] : [])
	];
}

/** The one that comes next, for which a coming week is planned: the first step; without steps the cheapest, else today's. */
export const nextMix = (mixes: readonly Mix[]): Mix | null =>
	apartMixes(mixes).find(({ name }) => name !== 'today') ?? mixes[0] ?? null;

/** Nearer than this two shares are one. */
const SAME = 0.005;

/** Whether two shares are told apart. */
export const areApart = (one: number, other: number): boolean => Math.abs(one - other) >= SAME;

/** Those worth a place of their own: the cheapest is left out where the last step, or today, is there already. */
export const apartMixes = <Any extends { readonly name: MixName; readonly point: Pick<RatioPoint, 'humanShare'> }>(
	mixes: readonly Any[]
): readonly Any[] =>
	mixes.filter(({ name, point }, at) => {
		const before = mixes[at - 1];
		return name !== 'best' || before === undefined || areApart(before.point.humanShare, point.humanShare);
	});

/** What a mix's people cost in shifts as they are worked, and not by the quarter-hour. */
export interface WholeShifts {
	readonly name: MixName;
	readonly paidHours: number;
	/** Money. */
	readonly pay: number;
	/** Time slots with fewer people than wanted: filling them would cost more than they are worth. */
	readonly short: number;
}
