import type { Bilingual } from '#lib/log/bilingual.ts';
import {
	benchmarkFields,
	conversationFields,
	customerFields,
	eventFields,
	messageFields,
	type Field,
	type FieldType
} from '#lib/log/fields.ts';
import { judged } from './judged-view.ts';
import type { View, ViewColumn } from './view.ts';

const column = (name: string, type: ViewColumn['type'], en: string, zh: string, sql?: string): ViewColumn => ({
	name,
	type,
	about: { en, zh },
	...(sql === undefined ? {} : { sql })
});

const units: Partial<Record<FieldType, Bilingual>> = {
	instant: { en: ', UTC', zh: '（UTC）' },
	seconds: { en: ', seconds', zh: '（秒）' },
	share: { en: ', 0 to 1', zh: '（0 到 1）' },
	money: { en: ', in the workspace’s currency', zh: '（工作区货币）' }
};

const types: Record<FieldType, ViewColumn['type']> = {
	text: 'VARCHAR',
	author: 'VARCHAR',
	event: 'VARCHAR',
	instant: 'TIMESTAMP',
	seconds: 'DOUBLE',
	share: 'DOUBLE',
	money: 'DOUBLE',
	integer: 'BIGINT',
	boolean: 'BOOLEAN'
};

/** Canonical fields as columns, of a table where that matters. */
const fields = (list: readonly Field[], of = ''): ViewColumn[] =>
	list.map(({ name, type, label }) => {
		const unit = units[type] ?? { en: '', zh: '' };
		const about = { en: label.en + unit.en, zh: label.zh + unit.zh };
		return { name, type: types[type], about, ...(of ? { sql: `${of}.${name}` } : {}) };
	});

const source = column('source', 'VARCHAR', 'Which system it comes from', '来源系统');
const importId = column('import_id', 'BIGINT', 'The import it came with: import.id', '随哪次导入而来：import.id');

const conversation: View = {
	name: 'conversation',
	about: {
		en: 'Conversations as files told them: one row each, texts included.',
		zh: '会话原始记录：每段会话一行，含正文。'
	},
	columns: [
		column('id', 'BIGINT', 'Number of the conversation in this log', '会话在本日志中的序号'),
		source,
		...fields(conversationFields),
		column(
			'turns',
			'BIGINT',
			'Messages known of it; empty where no file of messages came',
			'已知消息数；没有消息文件时为空'
		),
		column('events', 'BIGINT', 'State changes known of it', '已知状态变更数'),
		importId
	],
	from: (table) => table('conversation')
};

const issue: View = {
	name: 'issue',
	about: {
		en: 'Issues: one customer’s conversations on one topic, a row a chain.',
		zh: '事由：同一客户同一话题的一串会话，每串一行。'
	},
	columns: [
		column('issue_id', 'BIGINT', 'Number of its first conversation', '首段会话的序号'),
		column('customer_id', 'VARCHAR', 'Customer', '客户', 'any_value(customer_id)'),
		column('topic', 'VARCHAR', 'Topic', '话题', 'any_value(topic)'),
		column('started_at', 'TIMESTAMP', 'First conversation opened, UTC', '首段会话开始时间（UTC）', 'min(opened_at)'),
		column('last_opened_at', 'TIMESTAMP', 'Last conversation opened, UTC', '末段会话开始时间（UTC）', 'max(opened_at)'),
		column('conversations', 'BIGINT', 'How many conversations', '会话数', 'count(*)'),
		column('bot_involved', 'BOOLEAN', 'Bot took part in any', '机器人参与过', 'bool_or(bot_involved)'),
		column('human_involved', 'BOOLEAN', 'Person took part in any', '人工参与过', 'bool_or(human_involved)'),
		column(
			'last_outcome',
			'VARCHAR',
			'Outcome of its last conversation',
			'末段会话的结局',
			'max(CASE WHEN issue_final THEN outcome END)'
		),
		column(
			'durable',
			'BOOLEAN',
			'Solved for good; empty where it cannot be told',
			'真正解决；无法判断时为空',
			'bool_or(CASE WHEN issue_start THEN issue_durable END)'
		),
		column(
			'is_over',
			'BOOLEAN',
			'Old enough to be judged: figures count only these',
			'已过观察期，可下结论；指标只统计这些',
			'bool_or(CASE WHEN issue_start THEN issue_over END)'
		)
	],
	from: (table) => table('judged'),
	groupBy: 'issue_id'
};

const message: View = {
	name: 'message',
	about: {
		en: 'What was written, turn by turn, where files of messages came.',
		zh: '逐条消息（仅在导入过消息文件时有内容）。'
	},
	columns: [
		column(
			'id',
			'BIGINT',
			'The conversation it belongs to: judged.id, conversation.id',
			'所属会话：judged.id、conversation.id',
			'p.id'
		),
		{ ...source, sql: 'm.source' },
		...fields(messageFields, 'm').map((each) =>
			each.name === 'sent_at'
				? {
						...each,
						sql: "CASE WHEN json_extract(i.mapping, '$.fields.sent_at.constant') IS NULL THEN m.sent_at END",
						about: { en: 'Sent, UTC; empty where the file carries no times', zh: '发送时间（UTC）；文件没有时间时为空' }
					}
				: each
		),
		{ ...importId, sql: 'm.import_id' }
	],
	from: (table) =>
		`${table('message')} m JOIN ${table('import')} i ON i.id = m.import_id LEFT JOIN ${table('turn_place')} p ON p.source = m.source AND p.record_key = m.record_key`
};

const event: View = {
	name: 'event',
	about: {
		en: 'Changes of state, where files of events came; conversation_id and source are those of conversation.external_id.',
		zh: '状态变更（仅在导入过事件文件时有内容）；以 source 和 conversation_id 对应 conversation.external_id。'
	},
	columns: [source, ...fields(eventFields), importId],
	from: (table) => table('event')
};

const customer: View = {
	name: 'customer',
	about: { en: 'Customers, where a customer table came.', zh: '客户（仅在导入过客户表时有内容）。' },
	columns: [...fields(customerFields), importId],
	from: (table) => table('customer')
};

const imports: View = {
	name: 'import',
	about: { en: 'Files taken in, each with its receipt.', zh: '导入的文件及其回执。' },
	columns: [
		column('id', 'BIGINT', 'Number of the import', '导入序号'),
		column('file', 'VARCHAR', 'File name', '文件名'),
		source,
		column('kind', 'VARCHAR', 'What the file holds: conversations, messages …', '文件内容：conversations、messages 等'),
		column('encoding', 'VARCHAR', 'Encoding', '编码'),
		column('delimiter', 'VARCHAR', 'Delimiter', '分隔符'),
		column('zone', 'VARCHAR', 'Time zone of its times', '文件所用时区'),
		column('fields', 'VARCHAR[]', 'Canonical fields that it fills', '填充的规范字段'),
		column('rows_read', 'BIGINT', 'Rows of the file', '文件行数'),
		column('rows_imported', 'BIGINT', 'Rows taken in', '导入行数'),
		column('rows_duplicate', 'BIGINT', 'Rows that changed nothing', '重复行数'),
		column('rows_rejected', 'BIGINT', 'Rows set aside', '退回行数'),
		column('conversations', 'BIGINT', 'Conversations touched', '涉及会话数'),
		column('started_at', 'TIMESTAMP', 'When, UTC', '导入时间（UTC）'),
		column('seconds', 'DOUBLE', 'How long it took, seconds', '用时（秒）'),
		column('sample', 'BOOLEAN', 'The synthetic sample', '是否模拟样本')
	],
	from: (table) => table('import')
};

const reject: View = {
	name: 'reject',
	about: {
		en: 'Rows set aside, by place and reason; what stood in them stays in the receipt.',
		zh: '退回的行：位置与原因；原始内容只在回执中。'
	},
	columns: [
		importId,
		column('line', 'BIGINT', 'Line of the file, from 1', '文件行号，从 1 起'),
		column('column_name', 'VARCHAR', 'Column of the file', '文件中的列'),
		column('reason', 'VARCHAR', 'Why', '原因')
	],
	from: (table) => table('reject')
};

const benchmark: View = {
	name: 'benchmark',
	about: { en: 'Figures that sources report of themselves.', zh: '来源系统自报的数字。' },
	columns: [source, ...fields(benchmarkFields), importId],
	from: (table) => table('benchmark')
};

/** Everything the console can read. Names and columns stay: statements of analysts rest on them. */
export const views: readonly View[] = [
	judged,
	conversation,
	issue,
	message,
	event,
	customer,
	imports,
	reject,
	benchmark
];
