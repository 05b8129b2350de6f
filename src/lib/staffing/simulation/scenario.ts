import type { Duration } from './duration.ts';

/** A stretch of equal conditions. */
export interface ScenarioInterval {
	readonly seconds: number;
	/** Contacts expected to begin in it, bot and people together; their number is Poisson. */
	readonly arrivals: number;
	/** Of them, those that the bot has first; left out: the bot stage's share. */
	readonly botShare?: number;
	/** How long people take for what reaches them in it; left out: as the scenario says. */
	readonly handle?: Duration;
	readonly handleAfterBot?: Duration;
	/** People at work; who is busy when fewer are wanted finishes first. */
	readonly agents: number;
}

/** What becomes of a contact that the bot has first; shares 0..1. */
export interface BotStage {
	/** Of all contacts. */
	readonly share: number;
	readonly duration: Duration;
	/** Handed to a person when the bot is done. */
	readonly handedOver: number;
	/** Of those kept: not helped, and back for a person. */
	readonly comesBack: number;
	readonly backAfter: Duration;
}

/** A day or a week to be played through. Times in seconds. */
export interface Scenario {
	readonly intervals: readonly ScenarioInterval[];
	/** Standard deviation ÷ mean of one Gamma factor on all rates of a play; 0: rates are certain. */
	readonly rateCv: number;
	readonly bot: BotStage | null;
	readonly handle: Duration;
	/** After the bot; null: as any other. */
	readonly handleAfterBot: Duration | null;
	/** How long people wait for a person. */
	readonly patience: Duration;
	/** Who gives up tries again: a share of them, after so long. */
	readonly retry: { readonly share: number; readonly after: Duration };
	/**
	 * Speed of one contact while a person has 1, 2 … of them at once, as a part of the speed alone: [1] is one at a time. Its length is
	 * the most that a person takes.
	 */
	readonly pace: readonly number[];
	/** An answer within so many seconds is in time. */
	readonly threshold: number;
}
