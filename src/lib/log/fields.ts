import type { Bilingual } from './bilingual.ts';

/**
 * What a canonical field holds. `instant` is UTC; `seconds` a duration ≥ 0; `share` lies in 0..1; `money` is in the
 * workspace's currency; `author` and `event` are words of `log/turns.ts`. Missing is always NULL, never 0 or an empty string.
 */
export type FieldType = 'text' | 'instant' | 'seconds' | 'boolean' | 'share' | 'integer' | 'money' | 'author' | 'event';

export interface Field {
	readonly name: string;
	readonly type: FieldType;
	readonly label: Bilingual;
	readonly required?: true;
}

/** One contact episode, whatever the source called it: ticket, chat, case, call. The order is that of exports and pages; the table's columns are found by name. */
export const conversationFields = [
	{ name: 'external_id', type: 'text', required: true, label: { en: 'Conversation ID', zh: '会话编号' } },
	{ name: 'customer_id', type: 'text', label: { en: 'Customer', zh: '客户' } },
	{ name: 'channel', type: 'text', label: { en: 'Channel', zh: '渠道' } },
	{ name: 'language', type: 'text', label: { en: 'Language', zh: '语言' } },
	{ name: 'topic', type: 'text', label: { en: 'Topic', zh: '话题' } },
	{ name: 'priority', type: 'text', label: { en: 'Priority', zh: '优先级' } },
	{ name: 'opened_at', type: 'instant', required: true, label: { en: 'Opened', zh: '开始时间' } },
	{ name: 'first_bot_reply_at', type: 'instant', label: { en: 'First bot reply', zh: '机器人首次回复' } },
	{ name: 'first_human_reply_at', type: 'instant', label: { en: 'First human reply', zh: '人工首次回复' } },
	{ name: 'handoff_at', type: 'instant', label: { en: 'Handed to a person', zh: '转人工时间' } },
	{ name: 'handoff_reason', type: 'text', label: { en: 'Hand-off reason', zh: '转人工原因' } },
	{ name: 'first_resolved_at', type: 'instant', label: { en: 'First resolved', zh: '首次解决时间' } },
	{ name: 'resolved_at', type: 'instant', label: { en: 'Resolved', zh: '解决时间' } },
	{ name: 'reopened_at', type: 'instant', label: { en: 'Reopened', zh: '重新打开时间' } },
	{ name: 'closed_at', type: 'instant', label: { en: 'Closed', zh: '关闭时间' } },
	{ name: 'last_customer_turn_at', type: 'instant', label: { en: "Customer's last turn", zh: '客户最后发言' } },
	{ name: 'updated_at', type: 'instant', label: { en: 'Last updated', zh: '最后更新' } },
	{ name: 'bot_involved', type: 'boolean', label: { en: 'Bot took part', zh: '机器人参与' } },
	{ name: 'human_involved', type: 'boolean', label: { en: 'Person took part', zh: '人工参与' } },
	{ name: 'agent_id', type: 'text', label: { en: 'Agent', zh: '客服' } },
	{ name: 'handle_seconds', type: 'seconds', label: { en: 'Handle time', zh: '处理时长' } },
	{ name: 'queue_seconds', type: 'seconds', label: { en: 'Queue time', zh: '排队时长' } },
	{ name: 'reopen_count', type: 'integer', label: { en: 'Times reopened', zh: '重开次数' } },
	{ name: 'csat', type: 'share', label: { en: 'Satisfaction', zh: '满意度' } },
	{ name: 'subject', type: 'text', label: { en: 'Subject', zh: '主题' } },
	{ name: 'text', type: 'text', label: { en: 'Text', zh: '正文' } },
	{ name: 'vendor_verdict', type: 'text', label: { en: "Vendor's verdict", zh: '供应商判定' } },
	{ name: 'refused', type: 'boolean', label: { en: 'Request refused', zh: '请求被拒' } },
	{ name: 'refusal_overturned_at', type: 'instant', label: { en: 'Refusal overturned', zh: '拒绝被撤销' } },
	{ name: 'currency_value', type: 'money', label: { en: 'Value at stake', zh: '涉及金额' } }
] as const satisfies readonly Field[];

/** One customer. */
export const customerFields = [
	{ name: 'customer_id', type: 'text', required: true, label: { en: 'Customer', zh: '客户' } },
	{ name: 'segment', type: 'text', label: { en: 'Segment', zh: '客群' } },
	{ name: 'joined_at', type: 'instant', label: { en: 'Joined', zh: '加入时间' } },
	{ name: 'churned', type: 'boolean', label: { en: 'Left', zh: '已流失' } },
	{ name: 'churned_at', type: 'instant', label: { en: 'Left on', zh: '流失时间' } },
	{ name: 'annual_margin', type: 'money', label: { en: 'Margin a year', zh: '年毛利' } },
	{ name: 'acquisition_cost', type: 'money', label: { en: 'Cost to win', zh: '获客成本' } }
] as const satisfies readonly Field[];

/** One turn of a conversation. Where the file names no conversation, threads are rebuilt from what replies to what. */
export const messageFields = [
	{ name: 'conversation_id', type: 'text', required: true, label: { en: 'Conversation ID', zh: '会话编号' } },
	{ name: 'message_id', type: 'text', label: { en: 'Message ID', zh: '消息编号' } },
	{ name: 'in_reply_to', type: 'text', label: { en: 'Reply to message', zh: '回复的消息编号' } },
	{ name: 'seq', type: 'integer', label: { en: 'Position', zh: '序号' } },
	{ name: 'sent_at', type: 'instant', required: true, label: { en: 'Sent', zh: '发送时间' } },
	{ name: 'author', type: 'author', label: { en: 'Who wrote', zh: '发送方' } },
	{ name: 'author_id', type: 'text', label: { en: 'Writer', zh: '发送人' } },
	{ name: 'text', type: 'text', label: { en: 'Text', zh: '正文' } },
	{ name: 'customer_id', type: 'text', label: { en: 'Customer', zh: '客户' } },
	{ name: 'channel', type: 'text', label: { en: 'Channel', zh: '渠道' } },
	{ name: 'language', type: 'text', label: { en: 'Language', zh: '语言' } },
	{ name: 'topic', type: 'text', label: { en: 'Topic', zh: '话题' } }
] as const satisfies readonly Field[];

/** One change of a conversation's state. */
export const eventFields = [
	{ name: 'conversation_id', type: 'text', required: true, label: { en: 'Conversation ID', zh: '会话编号' } },
	{ name: 'happened_at', type: 'instant', required: true, label: { en: 'When', zh: '发生时间' } },
	{ name: 'event', type: 'event', label: { en: 'What happened', zh: '事件' } },
	{ name: 'agent_id', type: 'text', label: { en: 'Agent', zh: '客服' } },
	{ name: 'customer_id', type: 'text', label: { en: 'Customer', zh: '客户' } },
	{ name: 'channel', type: 'text', label: { en: 'Channel', zh: '渠道' } },
	{ name: 'language', type: 'text', label: { en: 'Language', zh: '语言' } },
	{ name: 'topic', type: 'text', label: { en: 'Topic', zh: '话题' } },
	{ name: 'priority', type: 'text', label: { en: 'Priority', zh: '优先级' } }
] as const satisfies readonly Field[];

/** Figures that a source reports of itself over a period, for everybody or for one agent, inbox, label or team: to be held against our own. */
export const benchmarkFields = [
	{ name: 'scope', type: 'text', required: true, label: { en: 'Reported for', zh: '统计对象类型' } },
	{ name: 'name', type: 'text', required: true, label: { en: 'Name', zh: '名称' } },
	{ name: 'period_from', type: 'instant', label: { en: 'From', zh: '起始日' } },
	{ name: 'period_to', type: 'instant', label: { en: 'To', zh: '截止日' } },
	{ name: 'conversations', type: 'integer', label: { en: 'Conversations', zh: '会话数' } },
	{ name: 'resolutions', type: 'integer', label: { en: 'Resolutions', zh: '解决数' } },
	{ name: 'first_reply_seconds', type: 'seconds', label: { en: 'Mean first reply', zh: '平均首次回复' } },
	{ name: 'reply_seconds', type: 'seconds', label: { en: 'Mean reply', zh: '平均回复' } },
	{ name: 'resolution_seconds', type: 'seconds', label: { en: 'Mean resolution', zh: '平均解决' } },
	{ name: 'waiting_seconds', type: 'seconds', label: { en: 'Mean wait', zh: '平均等待' } },
	{ name: 'messages_received', type: 'integer', label: { en: 'Messages received', zh: '收到消息' } },
	{ name: 'messages_sent', type: 'integer', label: { en: 'Messages sent', zh: '发出消息' } }
] as const satisfies readonly Field[];

/** What reported figures may be about, and so what of our own log they are held against. */
export const benchmarkScopes = ['account', 'agent', 'inbox', 'label', 'team'] as const;

export type ConversationField = (typeof conversationFields)[number]['name'];
export type CustomerField = (typeof customerFields)[number]['name'];

/**
 * Moments whose absence is news: where a source speaks of one, an empty cell says that it did not happen; where it is silent, or
 * wrote something that cannot be read, nothing is known. The place in this list is the bit in a record's `said` and `unread`:
 * add at the end.
 */
export const happenings = [
	'first_bot_reply_at',
	'first_human_reply_at',
	'handoff_at',
	'reopened_at'
] as const satisfies readonly ConversationField[];
export type Happening = (typeof happenings)[number];

export const happeningBit = (name: Happening): number => 2 ** happenings.indexOf(name);

/** The kinds of file that can be taken in; each has its own canonical fields. */
export const fileKinds = ['conversations', 'messages', 'events', 'customers', 'benchmarks'] as const;
export type FileKind = (typeof fileKinds)[number];

export const fieldsOf: Record<FileKind, readonly Field[]> = {
	conversations: conversationFields,
	messages: messageFields,
	events: eventFields,
	customers: customerFields,
	benchmarks: benchmarkFields
};

/** Fields that hold what people wrote, to the letter: there “?” is a message and not a placeholder. */
export const isProseField = (name: string): boolean => name === 'subject' || name === 'text';

/** Not columns: what is missing where no file of messages has come, or nobody has said when people are at work. */
const others: Readonly<Record<string, Bilingual>> = {
	messages: { en: 'messages', zh: '逐条消息' },
	text_readings: { en: 'analysis of texts (see Settings)', zh: '文本分析（见“设置”）' },
	business_hours: { en: 'business hours (see Settings)', zh: '工作时间（见“设置”）' }
};

/** What readers call a canonical field, or one of the others; undefined for a name that is neither. */
export function fieldLabel(name: string): Bilingual | undefined {
	if (Object.hasOwn(others, name)) return others[name];
	return Object.values(fieldsOf)
		.flat()
		.find((field) => field.name === name)?.label;
}

/** The fields without which a row cannot be taken in, of those that a mapping fills. */
export function keysOf(kind: FileKind, mapped: Readonly<Record<string, unknown>>): readonly string[] {
	const keys: Record<FileKind, readonly string[]> = {
		conversations: ['external_id', 'opened_at'],
		// a thread is found by what replies to what, where the file names no conversation
		messages: ['conversation_id' in mapped ? 'conversation_id' : 'message_id', 'sent_at'],
		events: ['conversation_id', 'happened_at'],
		customers: ['customer_id'],
		benchmarks: ['scope', 'name']
	};
	return keys[kind].filter((name) => name in mapped);
}

/** The canonical field that says when a row happened; customers and reported figures have none. */
export const momentOf: Record<FileKind, string | null> = {
	conversations: 'opened_at',
	messages: 'sent_at',
	events: 'happened_at',
	customers: null,
	benchmarks: null
};
