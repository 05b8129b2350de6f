export const killRuleIds = ['bot-durable', 'recontact', 'complaints', 'satisfaction', 'refusals'] as const;
export type KillRuleId = (typeof killRuleIds)[number];

/** When to stop, as data: what is measured, against which limit, for how long. Its sentence is `sayKillRule` (kill-rules.ts). */
export interface KillRule {
	readonly id: KillRuleId;
	/** Id of the metric of the catalogue it is measured by. */
	readonly metric: string;
	/**
	 * `figure`: the metric itself. `lost-to-bot`: its figure where people answered first less that where the bot did, like for
	 * like.
	 */
	readonly of: 'figure' | 'lost-to-bot';
	readonly stopWhen: 'above' | 'below';
	/** In the metric's unit. */
	readonly limit: number;
	/** The figure when the rule was made; null where the limit does not rest on one. */
	readonly baseline: number | null;
	/** Fewer than so many conversations prove nothing. */
	readonly leastN: number;
	/** So many weeks in a row beyond the limit; null: everything since the start, taken together. */
	readonly weeksRunning: number | null;
}

/** Requests that the bot alone turned down when the rules were made. */
export const refusalsIn = (rules: readonly Pick<KillRule, 'id' | 'baseline'>[]): number =>
	rules.find(({ id }) => id === 'refusals')?.baseline ?? 0;
