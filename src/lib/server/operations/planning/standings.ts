import { handlerOf, type TopicHandler } from '#lib/decision/handler.ts';
import type { KillRule } from '#lib/decision/kill-rule.ts';
import type { FluidValue } from '#lib/staffing/ratio/fluid.ts';
import { mostToBot, type TopicFloor } from '#lib/staffing/ratio/topic.ts';
import type { NextStep } from './next-step.ts';
import type { Said } from './parts.ts';
import type { Ratio } from './ratio.ts';

/** Where a topic stands in the plan, and what to do with it next. */
export interface Standing {
	/** null: contacts of no topic, or of topics too small to be judged. */
	readonly topic: string | null;
	readonly n: number;
	/** Of all contacts. */
	readonly share: number;
	readonly class: Said['class'] | null;
	readonly advice: Said['advice'] | null;
	readonly handler: TopicHandler;
	readonly floor: TopicFloor | null;
	readonly fluid: FluidValue;
	/** Share of it that the bot has first: today, at the cheapest mix, at most. */
	readonly today: number | null;
	readonly best: number | null;
	readonly most: number;
	readonly next: NextStep;
	readonly killRules: readonly KillRule[];
}

const nothing: FluidValue = { secondsSpared: 0, spared: 0, price: 0, churn: 0, value: 0 };

/** In the order in which the bot takes them (`handing-over.ts`). */
export function standingsOf({ input, frontier, standings, killRules }: Ratio): readonly Standing[] {
	const { question, today, fluid } = input;
	// a topic without contacts has no place in the order
	const places = new Set([...frontier.order.map(({ at }) => at), ...question.topics.keys()]);
	return [...places].flatMap((at) => {
		const [topic, standing] = [question.topics[at], standings[at]];
		if (!topic || !standing) return [];
		const { part, best, next } = standing;
		const { said } = part;
		return [
			{
				topic: topic.topic,
				n: part.log.contacts,
				share: topic.share,
				class: said?.class ?? null,
				advice: said?.advice ?? null,
				handler: said ? handlerOf(said) : ('unknown' as const),
				floor: topic.floor,
				fluid: fluid[at] ?? nothing,
				today: today?.[at] ?? null,
				best,
				most: mostToBot(topic),
				next,
				killRules: killRules.get(topic.topic) ?? []
			}
		];
	});
}
