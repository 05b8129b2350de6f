import type { SourceProfile } from './profile.ts';

/** Zendesk's account CSV export: times in the account's zone, unmarked; clocks in minutes; first reply by people only. */
export const zendesk: SourceProfile = {
	id: 'zendesk',
	label: { en: 'Zendesk', zh: 'Zendesk' },
	kind: 'conversations',
	fingerprint: ['summation column', 'requester wait time in minutes'],
	botTags: { column: 'tags', tag: /(^|_)(bot|chatbot|ai_agent|answer_bot)(_|$)/ },
	fields: {
		external_id: ['id'],
		customer_id: ['requester id', 'requester external id', 'requester email', 'requester'],
		channel: ['via'],
		topic: [/^(.*[ _-])?(topic|reason|category)s?( \[\w+\])?$/i, /原因|分类|问题类型/, 'ticket type'],
		priority: ['priority'],
		opened_at: ['created at'],
		first_human_reply_at: [{ after: 'opened_at', column: 'first reply time in minutes', unit: 'minutes' }],
		first_resolved_at: [{ after: 'opened_at', column: 'first resolution time in minutes', unit: 'minutes' }],
		resolved_at: ['solved at'],
		updated_at: ['updated at'],
		agent_id: ['assignee'],
		reopen_count: ['reopens'],
		csat: [
			{
				column: 'satisfaction score',
				values: {
					Good: 1,
					Bad: 0,
					'Good with comment': 1,
					'Bad with comment': 0,
					Offered: null,
					'Not Offered': null,
					Unoffered: null
				}
			}
		],
		subject: ['subject']
	}
};
