import type { StaffingTargets } from '../staff.ts';
import type { Handling, RatioTopic } from './topic.ts';

export const floorMetrics = ['first-touch', 'touch', 'resolution', 'seats'] as const;
export type FloorMetric = (typeof floorMetrics)[number];

/** The least that people keep of the whole, by what is counted. */
export interface HumanFloor {
	readonly metric: FloorMetric;
	/** 0..1 */
	readonly value: number;
}

/** What is to be planned: who comes, what they want, and what has to hold. Plain data. */
export interface RatioQuestion {
	/** Beginnings of the intervals, local wall-clock time to the minute; they come round again after the last. */
	readonly starts: readonly string[];
	/** Length of an interval, seconds. */
	readonly interval: number;
	/** First contacts in each, of all topics and whoever answers them; repeats left out. */
	readonly contacts: readonly number[];
	/** Whether people are at work in each; contacts for them wait until they are. Null: at all hours. */
	readonly open: readonly boolean[] | null;
	readonly topics: readonly RatioTopic[];
	/**
	 * How many times its share of all contacts each topic has in each hour from the first interval on, in the order of the topics. Null: they come
	 * at the same hours.
	 */
	readonly hours: readonly (readonly number[])[] | null;
	/** How long the bot has a contact before a person is wanted; null: not known, and taken as at once. */
	readonly handoff: Handling | null;
	/** Contacts that one person has at once: a handle time by the clock is so many times the person's time. 1: one after the other. */
	readonly atOnce: number;
	readonly targets: StaffingTargets;
	/** Mean, seconds; 0 nobody waits, Infinity nobody gives up. */
	readonly patience: number;
	/** Of those who give up waiting, the share that tries again. */
	readonly retry: number;
	/** Of paid time, what is not at work, 0 ≤ … < 1. */
	readonly shrinkage: number;
	/** Of contacts for people, those that need not be answered at once (e-mail): done in spare time, else with hours of their own. */
	readonly deferred: number;
	readonly floor: HumanFloor | null;
	/** More people than this cannot be at work at once; null: as many as are needed. */
	readonly mostAgents: number | null;
}

/** What things cost, in money. */
export interface RatioPrices {
	/** A paid hour of a person, overhead included. */
	readonly paidHour: number;
	/** Of the whole plan, if the bot has any contact: licence and upkeep; losses to be expected from its events. */
	readonly botFixed: number;
	readonly botEvents: number;
	/** In the order of the topics. */
	readonly topics: readonly TopicPrices[];
	/** Churn of somebody who gives up waiting for good, more than of one served by a person: money and customers. */
	readonly gaveUp: { readonly money: number; readonly customers: number };
}

/** Of one contact, by who has it first. */
export interface TopicPrices {
	readonly bot: number;
	readonly churn: { readonly person: number; readonly bot: number };
	/** Customers lost for how it ended. */
	readonly lost: { readonly person: number; readonly bot: number };
}
