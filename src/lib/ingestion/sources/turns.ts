import type { SourceProfile } from './profile.ts';

/** Customer support on Twitter: threads are rebuilt from what replies to what; whatever is not inbound is the brand's. */
const twcs: SourceProfile = {
	id: 'twcs',
	label: { en: 'Customer support on Twitter', zh: 'Twitter 客服对话' },
	kind: 'messages',
	fingerprint: ['in_response_to_tweet_id'],
	fields: {
		message_id: ['tweet_id'],
		in_reply_to: ['in_response_to_tweet_id'],
		sent_at: ['created_at'],
		author: [{ column: 'inbound', values: { True: 'customer', False: 'agent', '1': 'customer', '0': 'agent' } }],
		author_id: ['author_id'],
		text: ['text']
	}
};

/** Intercom conversations turn by turn, as exporters write them. */
const intercomMessages: SourceProfile = {
	id: 'intercom-messages',
	label: { en: 'Intercom messages', zh: 'Intercom 消息' },
	kind: 'messages',
	fingerprint: ['conversation_id', 'message_author_type', 'message_created_at'],
	fields: {
		conversation_id: ['conversation_id'],
		message_id: ['message_id'],
		sent_at: ['message_created_at'],
		author: ['message_author_type'],
		author_id: ['message_author_id'],
		text: ['message_body']
	}
};

export const turnSources: readonly SourceProfile[] = [twcs, intercomMessages];
