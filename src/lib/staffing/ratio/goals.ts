import { mostToBot, type RatioTopic } from './topic.ts';

/** First a tenth of a topic's contacts; what is left follows when a trial has proven the bot on it. */
const TENTH = 0.1;
/** A trial keeps at least a tenth of a topic's customers with people: there is nobody to compare with otherwise. */
const MOST_DRAWN = 0.9;
/** Closer than this a topic's share is where it should be. */
const NEAR = 0.02;
/** Of all contacts, less than what tells one share of the frontier from the next: nobody takes that back. */
const HARDLY = 0.01;
/** What rounding leaves. */
const NOTHING = 1e-9;

/**
 * How much of each topic the bot is to have in the end: as at the best mix, but what is hardly off stays as today, unless that breaks the topic's
 * floor, and nothing gets more that loses by it. Topics, page and steps all go by it.
 * @param best how much of each topic the bot has first at the best mix @param today the same today
 */
export const goalsOf = (
	topics: readonly RatioTopic[],
	best: readonly number[],
	today: readonly number[]
): readonly number[] =>
	topics.map((topic, at) => {
		const [now, cheapest] = [today[at] ?? 0, best[at] ?? 0];
		const goal = topic.value > 0 ? cheapest : Math.min(now, cheapest);
		const isKept = now <= mostToBot(topic) + NOTHING;
		const isHardlyOff = Math.abs(goal - now) < NEAR || (goal < now && (now - goal) * topic.share < HARDLY);
		return isKept && isHardlyOff ? now : goal;
	});

/**
 * What the bot has of a topic after its next step: less at once, and all where that is no more than a tenth; else a tenth more until it is proven, of which
 * a trial can draw as many.
 */
export const nextShare = (now: number, goal: number, isProven: boolean): number =>
	isProven || goal <= now + TENTH + NOTHING ? goal : Math.min(now + TENTH, MOST_DRAWN);

/** Whether a trial has to prove the bot on a topic before it gets more than its next step gives it. */
export const isTried = (next: number, goal: number, isProven: boolean): boolean => !isProven && goal - next > NOTHING;

/**
 * How many of a topic's customers its trial draws for the bot: as many as the step gives it, so that the trial is the step; where that is less than
 * trials usually draw, as many as usual, for the fewer it has the longer one waits. No more than the topic's goal.
 * @param next what the bot has after its next step @param usual share of a trial, as assumed
 */
export const trialShare = (next: number, goal: number, usual: number): number =>
	Math.min(goal, Math.max(next, usual), MOST_DRAWN);

/** As customers are drawn: in whole per cents, so that a plan, its link and who sets up the routing say the same. */
export const drawnShare = (share: number): number => Math.round(share * 100) / 100;
