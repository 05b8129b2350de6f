import { HARDLY } from '#lib/staffing/ratio/roll-out.ts';
import type { TopicFloor } from '#lib/staffing/ratio/topic.ts';
import type { Said } from './parts.ts';

export const nextSteps = ['secure', 'measure', 'people', 'try', 'raise', 'lower', 'keep'] as const;

/**
 * What to do with a topic next. `secure`: build the controls first, people keep it · `measure`: find out what is missing · `people`: the
 * bot does not pay · `try`: on a tenth of its contacts, by lot · `raise`, `lower`: the bot's share towards `to` · `keep`: as it is.
 */
export interface NextStep {
	readonly kind: (typeof nextSteps)[number];
	/** The bot's share to go to; null where there is none to go to. */
	readonly to: number | null;
}

/** A first trial, and as much more at once. */
const STEP = 0.1;
/** Closer than this the bot's share is where it should be. */
const NEAR = 0.02;

interface Standing {
	/** Of all contacts. */
	readonly share: number;
	readonly said: Pick<Said, 'advice'> | null;
	readonly floor: TopicFloor | null;
	readonly value: number;
	/** What the bot has first now (null: not known), and at the cheapest mix (null: there is none), 0..1. */
	readonly today: number | null;
	readonly best: number | null;
}

export function nextStepOf({ share, said, floor, value, today, best }: Standing): NextStep {
	if (floor?.because === 'risk') return { kind: 'secure', to: 0 };
	if (floor?.because === 'unknown') return { kind: 'measure', to: null };
	const now = today ?? 0;
	const advice = said?.advice;
	if (value <= 0 && now <= NEAR) return { kind: 'people', to: 0 };
	// what is on trial may yet pay: no more of it, and not less
	const goal = value > 0 ? (best ?? now) : advice === 'pilot' ? Math.min(now, best ?? now) : 0;
	if (Math.abs(goal - now) < NEAR || (goal > NEAR && goal < now && (now - goal) * share < HARDLY))
		return { kind: goal <= NEAR ? 'people' : 'keep', to: now };
	if (goal < now) return { kind: 'lower', to: goal };
	if (now <= NEAR) return { kind: 'try', to: Math.min(goal, STEP) };
	// what is proven may go on at once, the rest by steps
	return { kind: 'raise', to: advice === 'adopt' ? goal : Math.min(goal, now + STEP) };
}
