import type { ConversationField } from '#lib/log/fields.ts';
import { wasResolvedBefore } from '#lib/ui/conversation/first-resolution.ts';
import type { ConversationPage } from '#lib/ui/pages/conversation.ts';

export interface TimedEvent {
	readonly field: ConversationField;
	/** The message that names it. */
	readonly says: `moment.${keyof typeof moments}` | 'moment.resolved_again';
	readonly who: 'bot' | 'person' | 'customer' | 'none';
	/** ISO 8601 UTC. */
	readonly at: string;
	readonly secondsSinceOpened: number;
}

const moments = {
	opened_at: 'customer',
	first_bot_reply_at: 'bot',
	handoff_at: 'bot',
	first_human_reply_at: 'person',
	last_customer_turn_at: 'customer',
	first_resolved_at: 'none',
	resolved_at: 'none',
	closed_at: 'none',
	reopened_at: 'customer',
	refusal_overturned_at: 'person'
} as const satisfies Partial<Record<ConversationField, TimedEvent['who']>>;

/** What happened when, in order; events at one instant keep the order in which a conversation usually runs. */
export function eventsOf({ record }: Pick<ConversationPage, 'record'>): readonly TimedEvent[] {
	const opened = typeof record.opened_at === 'string' ? Date.parse(record.opened_at) : Number.NaN;
	const isAgain = wasResolvedBefore({ record });
	return (Object.keys(moments) as (keyof typeof moments)[])
		.flatMap((field) => {
			const at = record[field];
			if (typeof at !== 'string') return [];
			if (field === 'first_resolved_at' && !isAgain) return [];
			const says: TimedEvent['says'] = field === 'resolved_at' && isAgain ? 'moment.resolved_again' : `moment.${field}`;
			return [{ field, says, who: moments[field], at, secondsSinceOpened: (Date.parse(at) - opened) / 1000 }];
		})
		.sort((a, b) => a.secondsSinceOpened - b.secondsSinceOpened);
}
