import { messages } from '#lib/i18n/message.ts';

export const conversation = messages({
	'conversation.title': { en: 'Conversation {id}', zh: '会话 {id}' },
	'conversation.outcome': { en: 'Outcome', zh: '结局' },
	'conversation.unjudged': { en: 'Not judged yet', zh: '尚未判定' },
	'conversation.durable': { en: 'Stayed solved for a week', zh: '一周内没有再来' },
	'conversation.not-durable': { en: 'Did not stay solved', zh: '没有真正解决' },
	'conversation.durable-unknown': { en: 'Whether it stayed solved cannot be told', zh: '是否真正解决，无法判断' },
	'conversation.next': {
		en: 'The same customer was back on the same topic {duration} after its last turn:',
		zh: '最后一轮过后 {duration}，同一客户就同一话题再次来访：'
	},
	'conversation.next.none': {
		en: 'The same customer is not seen again on this topic.',
		zh: '日志中此后未见同一客户就此话题再次来访。'
	},
	'conversation.previous': {
		en: 'It came {duration} after the same customer’s contact before on this topic:',
		zh: '距同一客户上次就此话题来访 {duration}：'
	},
	'conversation.rule': { en: 'Rule {rule}', zh: '依据规则 {rule}' },
	'author.customer': { en: 'Customer', zh: '客户' },
	'author.bot': { en: 'Bot', zh: '机器人' },
	'author.agent': { en: 'Person', zh: '人工' },
	'author.system': { en: 'System', zh: '系统' },
	'author.unknown': { en: 'Not said who', zh: '未注明' },
	'clock.first-any': { en: 'First reply', zh: '首次回复' },
	'clock.first-human': { en: 'First reply by a person', zh: '人工首次回复' },
	'clock.handoff': { en: 'Person, after hand-off', zh: '转人工后等到人' },
	'clock.first-resolution': { en: 'First resolved after', zh: '首次解决用时' },
	'clock.resolution': { en: 'Resolved after', zh: '解决用时' },
	'clock.last-resolution': { en: 'Last resolved after', zh: '最后一次解决用时' },
	'clock.never': { en: 'none recorded', zh: '无记录' },
	'conversation.timeline': { en: 'What happened when', zh: '经过' },
	'conversation.timeline.say': {
		en: 'Times are those of {zone}. Waits are counted from the opening.',
		zh: '时间按 {zone} 时区显示；等待自开始时间算起。'
	},
	'conversation.after': { en: '{duration} after opening', zh: '开始后 {duration}' },
	'moment.opened_at': { en: 'Opened', zh: '开始' },
	'moment.first_bot_reply_at': { en: 'First reply by the bot', zh: '机器人首次回复' },
	'moment.handoff_at': { en: 'Handed to a person', zh: '转人工' },
	'moment.first_human_reply_at': { en: 'First reply by a person', zh: '人工首次回复' },
	'moment.last_customer_turn_at': { en: 'The customer’s last turn', zh: '客户最后一次发言' },
	'moment.first_resolved_at': { en: 'First resolved', zh: '首次解决' },
	'moment.resolved_at': { en: 'Resolved', zh: '解决' },
	'moment.resolved_again': { en: 'Resolved for the last time', zh: '最后一次解决' },
	'moment.closed_at': { en: 'Closed', zh: '关闭' },
	'moment.reopened_at': { en: 'Reopened', zh: '重新打开' },
	'moment.refusal_overturned_at': { en: 'Refusal overturned', zh: '拒绝被撤销' },
	'conversation.text': { en: 'What was said', zh: '原文' },
	'conversation.text.none': {
		en: 'The import carries no text of this conversation.',
		zh: '导入的文件里没有这段会话的文字。'
	},
	'conversation.facts': { en: 'Everything the log says', zh: '日志中的全部字段' },
	'conversation.origin': {
		en: 'From {file}, line {line}; import {id} of {date}.',
		zh: '来自 {file} 第 {line} 行；{date}的第 {id} 次导入。'
	},
	'conversation.source': { en: 'Source: {source}.', zh: '来源：{source}。' },
	'conversation.field': { en: 'Field', zh: '字段' },
	'conversation.value': { en: 'Value', zh: '值' }
});
