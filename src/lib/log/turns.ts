/** Who wrote a message. */
export const authors = ['customer', 'bot', 'agent', 'system'] as const;
export type Author = (typeof authors)[number];

/** What happens to a conversation's state; `other` is kept but concludes nothing. */
export const eventNames = [
	'opened',
	'assigned',
	'customer-replied',
	'bot-replied',
	'agent-replied',
	'handed-off',
	'resolved',
	'bot-resolved',
	'reopened',
	'closed',
	'other'
] as const;
export type EventName = (typeof eventNames)[number];
