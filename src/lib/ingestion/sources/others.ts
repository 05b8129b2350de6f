import type { SourceProfile } from './profile.ts';

/** Durations after a header that names its own pattern. */
const hubspot: SourceProfile = {
	id: 'hubspot',
	label: { en: 'HubSpot', zh: 'HubSpot' },
	kind: 'conversations',
	fingerprint: ['ticket name', ['* (hh:mm:ss)']],
	fields: {
		external_id: ['ticket id'],
		customer_id: ['all associated contact emails', 'associated contact', 'associated company (primary)'],
		channel: ['source'],
		topic: ['category', 'subcategory', 'pipeline'],
		priority: ['priority'],
		opened_at: ['create date'],
		first_human_reply_at: [
			{ after: 'opened_at', column: 'time to first agent email reply (hh:mm:ss)', unit: 'hh:mm:ss' }
		],
		resolved_at: ['close date'],
		closed_at: ['close date'],
		agent_id: ['ticket owner'],
		subject: ['ticket name'],
		text: ['ticket description']
	}
};

const livechat: SourceProfile = {
	id: 'livechat',
	label: { en: 'LiveChat', zh: 'LiveChat' },
	kind: 'conversations',
	fingerprint: ['chat duration in seconds', 'operator 1 nick'],
	zoneHeader: /^chat (?:creation|start) date (.+)$/i,
	fields: {
		external_id: ['chat id', 'id'],
		customer_id: ['visitor id', 'visitor email', 'visitor name'],
		topic: ['tag 1'],
		opened_at: ['chat creation date *', 'chat start date *'],
		first_human_reply_at: [{ after: 'opened_at', column: 'first response time', unit: 'seconds' }],
		resolved_at: [{ after: 'opened_at', column: 'chat duration in seconds', unit: 'seconds' }],
		agent_id: ['operator 1 nick'],
		handle_seconds: [{ column: 'chat duration in seconds', unit: 'seconds' }],
		csat: [{ column: 'rate', values: { good: 1, 'rated good': 1, bad: 0, 'rated bad': 0, 'not rated': null } }]
	}
};

const zoho: SourceProfile = {
	id: 'zoho',
	label: { en: 'Zoho Desk', zh: 'Zoho Desk' },
	kind: 'conversations',
	fingerprint: ['request id', 'ticket closed time', 'is escalated'],
	fields: {
		external_id: ['request id', 'id'],
		customer_id: ['contact id', 'email'],
		channel: ['channel'],
		language: ['language'],
		topic: ['category', 'classifications'],
		priority: ['priority'],
		opened_at: ['created time'],
		first_human_reply_at: ['agent responded time'],
		resolved_at: ['ticket closed time'],
		closed_at: ['ticket closed time'],
		reopened_at: ['request reopen time'],
		updated_at: ['modified time'],
		agent_id: ['ticket owner'],
		csat: ['happiness rating'],
		subject: ['subject'],
		text: ['description']
	}
};

const salesforce: SourceProfile = {
	id: 'salesforce',
	label: { en: 'Salesforce', zh: 'Salesforce' },
	kind: 'conversations',
	fingerprint: ['case number', 'date/time opened'],
	fields: {
		external_id: ['case number'],
		customer_id: ['contact name', 'account name'],
		channel: ['case origin'],
		topic: ['case reason', 'type'],
		priority: ['priority'],
		opened_at: ['date/time opened'],
		resolved_at: ['date/time closed'],
		closed_at: ['date/time closed'],
		agent_id: ['case owner', 'case owner alias'],
		subject: ['subject'],
		text: ['description']
	}
};

/** A public teaching set without creation times: it can be looked at, not imported. */
const kaggle: SourceProfile = {
	id: 'kaggle',
	label: { en: 'Kaggle customer support tickets', zh: 'Kaggle 客服工单' },
	kind: 'conversations',
	fingerprint: ['time to resolution', 'customer satisfaction rating'],
	fields: {
		external_id: ['ticket id'],
		customer_id: ['customer email', 'customer name'],
		channel: ['ticket channel'],
		topic: ['ticket type'],
		priority: ['ticket priority'],
		first_human_reply_at: ['first response time'],
		resolved_at: ['time to resolution'],
		csat: [{ column: 'customer satisfaction rating', scale: [1, 5] }],
		subject: ['ticket subject'],
		text: ['ticket description']
	}
};

const serviceNow: SourceProfile = {
	id: 'servicenow',
	label: { en: 'ServiceNow', zh: 'ServiceNow' },
	kind: 'conversations',
	fingerprint: ['sys_mod_count', 'made_sla'],
	fields: {
		external_id: ['number'],
		customer_id: ['caller_id'],
		channel: ['contact_type'],
		topic: ['category', 'subcategory'],
		priority: ['priority'],
		opened_at: ['opened_at'],
		resolved_at: ['resolved_at'],
		closed_at: ['closed_at'],
		updated_at: ['sys_updated_at'],
		agent_id: ['assigned_to', 'resolved_by'],
		reopen_count: ['reopen_count']
	}
};

export const otherSources: readonly SourceProfile[] = [hubspot, livechat, zoho, salesforce, kaggle, serviceNow];
