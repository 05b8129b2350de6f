import type { SourceProfile } from './profile.ts';

/** Freshdesk's ticket export: "(in hrs)" columns hold HH:MM:SS, are often empty and sometimes negative. */
export const freshdesk: SourceProfile = {
	id: 'freshdesk',
	label: { en: 'Freshdesk', zh: 'Freshdesk' },
	kind: 'conversations',
	fingerprint: ['ticket id', 'first response time (in hrs)', 'agent interactions'],
	fields: {
		external_id: ['ticket id'],
		customer_id: ['contact id', 'email', 'full name'],
		channel: ['source'],
		topic: ['type', 'tags'],
		priority: ['priority'],
		opened_at: ['created time'],
		first_human_reply_at: [
			{
				firstOf: [
					'initial response time',
					{ after: 'opened_at', column: 'first response time (in hrs)', unit: 'hh:mm:ss' }
				]
			}
		],
		resolved_at: ['resolved time'],
		closed_at: ['closed time'],
		updated_at: ['last update time', 'last updated time'],
		agent_id: ['agent'],
		csat: ['survey results', 'survey result'],
		subject: ['subject']
	}
};

/** Freshservice, its sibling for IT desks, names the same things a little differently. */
export const freshservice: SourceProfile = {
	id: 'freshservice',
	label: { en: 'Freshservice', zh: 'Freshservice' },
	kind: 'conversations',
	fingerprint: ['ticket id', 'requester name', 'first response time (in hrs)'],
	fields: {
		external_id: ['ticket id'],
		customer_id: ['requester email', 'requester name'],
		channel: ['source'],
		topic: ['category', 'sub-category', 'type'],
		priority: ['priority'],
		opened_at: ['created time'],
		first_human_reply_at: [
			{
				firstOf: [
					'initial response time',
					{ after: 'opened_at', column: 'first response time (in hrs)', unit: 'hh:mm:ss' }
				]
			}
		],
		resolved_at: ['resolved time'],
		closed_at: ['closed time'],
		updated_at: ['last update time', 'last updated time'],
		agent_id: ['agent'],
		csat: ['survey result', 'survey results'],
		subject: ['subject']
	}
};
