import { drawnShare, isTried, nextShare, trialShare } from '#lib/staffing/ratio/goals.ts';
import type { TopicFloor } from '#lib/staffing/ratio/topic.ts';

export const nextSteps = ['secure', 'measure', 'people', 'try', 'raise', 'lower', 'keep'] as const;

/**
 * What to do with a topic next. `secure`: build the controls first, people keep it · `measure`: find out what is missing · `people`: the
 * bot does not pay · `try`: on a tenth of its contacts · `raise`, `lower`: the bot's share to `to` · `keep`: as it is.
 */
export interface NextStep {
	readonly kind: (typeof nextSteps)[number];
	/** The bot's share to go to; null where there is none to go to. */
	readonly to: number | null;
	/** Share of its customers that the trial before all of it draws for the bot; null: none has to prove it. */
	readonly drawn: number | null;
}

/** Less than this of a topic at the bot, and people have it. */
const NONE = 0.02;

interface Standing {
	readonly floor: TopicFloor | null;
	readonly value: number;
	/** The verdict adopts it. */
	readonly isProven: boolean;
	/** What the bot has first now (null: not known), and what it is to have in the end (null: there is no best mix), 0..1. */
	readonly today: number | null;
	readonly goal: number | null;
	/** What a trial draws for the bot unless the step gives it more. */
	readonly usualTrial: number;
}

/** The next step of one topic, by the rule by which the steps of the whole go on (`goals.ts`). */
export function nextStepOf({ floor, value, isProven, today, goal: end, usualTrial }: Standing): NextStep {
	if (floor?.because === 'risk') return { kind: 'secure', to: 0, drawn: null };
	if (floor?.because === 'unknown') return { kind: 'measure', to: null, drawn: null };
	const now = today ?? 0;
	const goal = end ?? now;
	if (now <= NONE && (value <= 0 || goal <= now)) return { kind: 'people', to: 0, drawn: null };
	if (goal === now) return { kind: 'keep', to: now, drawn: null };
	const to = nextShare(now, goal, isProven);
	if (goal < now) return { kind: 'lower', to, drawn: null };
	const drawn = isTried(to, goal, isProven) ? drawnShare(trialShare(to, goal, usualTrial)) : null;
	return { kind: now <= NONE ? 'try' : 'raise', to, drawn };
}
