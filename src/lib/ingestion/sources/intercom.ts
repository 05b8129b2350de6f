import type { SourceProfile } from './profile.ts';

const rating = (column: string) => ({ column, scale: [1, 5] as [number, number] });

/** Intercom's dataset export: the zone stands in the headers, clocks in seconds, columns are picked by the user. */
export const intercom: SourceProfile = {
	id: 'intercom',
	label: { en: 'Intercom', zh: 'Intercom' },
	kind: 'conversations',
	fingerprint: ['conversation id', ['conversation started at (*)', 'conversation created at (*)']],
	zoneHeader: /^conversation (?:created|started) at \((.+)\)$/i,
	fields: {
		external_id: ['conversation id'],
		customer_id: ['user id', 'user email', 'user pseudonym', 'user name'],
		channel: ['channel', 'conversation source'],
		topic: ['topics', 'ai topic', 'conversation tag'],
		priority: ['conversation priority'],
		opened_at: ['conversation started at (*)', 'conversation created at (*)'],
		// the first reply may be Fin's: only where a teammate is named is it a person's
		first_human_reply_at: [
			{
				firstOf: [
					{ column: 'conversation first replied at (*)', when: 'teammate first replied' },
					{
						after: 'opened_at',
						column: 'first response time (seconds)',
						unit: 'seconds',
						when: 'teammate first replied'
					}
				]
			},
			{
				firstOf: [
					'conversation first replied at (*)',
					{ after: 'opened_at', column: 'first response time (seconds)', unit: 'seconds' }
				]
			}
		],
		first_resolved_at: ['conversation first closed at (*)'],
		resolved_at: ['conversation last closed at (*)', 'conversation first closed at (*)'],
		closed_at: ['conversation last closed at (*)', 'conversation first closed at (*)'],
		updated_at: ['conversation updated at (*)'],
		bot_involved: [{ anyOf: ['fin ai agent involved', 'chatbot replied'] }],
		human_involved: [
			{ column: 'teammate first replied', filled: true },
			{ column: 'teammate replied to', filled: true },
			{ column: 'conversation first replied at (*)', filled: true }
		],
		agent_id: ['teammate first replied', 'teammate currently assigned'],
		handle_seconds: [{ column: 'handling time (seconds)', unit: 'seconds' }],
		queue_seconds: [{ column: 'time to assignment before first admin reply (seconds)', unit: 'seconds' }],
		csat: [{ firstOf: [rating('last teammate rating'), rating('fin ai agent rating'), rating('conversation rating')] }],
		vendor_verdict: ['fin ai agent resolution state'],
		subject: ['title']
	}
};
