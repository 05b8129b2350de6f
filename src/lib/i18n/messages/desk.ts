import { messages } from '#lib/i18n/message.ts';

export const desk = messages({
	'nav.desk': { en: 'Desk', zh: '坐席台' },
	'desk.title': { en: 'Desk', zh: '坐席台' },
	'desk.say.none': { en: 'Nobody waits for a person.', zh: '暂无客户等待人工。' },
	'desk.say.waiting': {
		en: {
			one: '{count} customer waits for a person.',
			other:
				'{count} customers wait for a person, who has waited longest first; the upset have a head start, and danger goes before all.'
		},
		zh: { other: '{count} 位客户等待人工，按等待时间排序，情绪急的适当提前，有危险的排在最前。' }
	},
	'desk.say.unread': {
		en: { one: '{count} conversation has new messages.', other: '{count} conversations have new messages.' },
		zh: { other: '{count} 段会话有新消息。' }
	},
	'desk.unread': { en: { one: '{count} new', other: '{count} new' }, zh: { other: '{count} 条新消息' } },
	'desk.draft': { en: 'reply begun', zh: '有未发送的回复' },
	'desk.back': { en: 'All conversations', zh: '全部会话' },
	'desk.next': { en: 'Next in line', zh: '下一位' },
	'desk.held': { en: 'With {name} since {time}, for {wait}.', zh: '{name} 自 {time} 起接待，已 {wait}。' },
	'desk.yours': { en: 'With you since {time}, for {wait}.', zh: '您自 {time} 起接待，已 {wait}。' },
	'desk.take-from': { en: 'Take over from {name}', zh: '接替 {name}' },
	'desk.take-from.sure': {
		en: '{name} will see that you took over, and can no longer reply here. The customer is told, too.',
		zh: '接替后 {name} 会收到提示，不能再在此回复；客户也会看到接替提示。'
	},
	'desk.take-from.not': { en: 'Leave it with {name}', zh: '仍由 {name} 接待' },
	'desk.relieved': {
		en: '{name} has taken this conversation over from you.',
		zh: '{name} 已接替您接待这段会话。'
	},
	'desk.name': { en: 'Your name, as customers see it', zh: '您的称呼（客户可见）' },
	'desk.name.first': { en: 'Agent {number}', zh: '客服 {number}' },
	'desk.waiting': { en: 'Waiting', zh: '等待中' },
	'desk.mine': { en: 'With you', zh: '我接待的' },
	'desk.with-people': { en: 'With a colleague', zh: '同事接待中' },
	'desk.with-bot': { en: 'With the bot', zh: '机器人接待中' },
	'desk.none': { en: 'none', zh: '无' },
	'desk.waits': { en: 'waits {wait}', zh: '已等 {wait}' },
	'desk.unanswered': { en: 'no reply for {wait}', zh: '已 {wait} 未回复' },
	'desk.alarm.3': { en: 'in danger', zh: '有危险' },
	'desk.alarm.2': { en: 'needs a person', zh: '急需人工' },
	'desk.alarm.1': { en: 'uneasy', zh: '不安' },
	'desk.choose': { en: 'Choose a conversation.', zh: '请选择一段会话。' },
	'desk.take': { en: 'Take over', zh: '接手' },
	'desk.hand-back': { en: 'Hand back to the bot', zh: '转回机器人' },
	'desk.wrap-up': { en: 'Wrap up', zh: '结束会话' },
	'desk.outcome': { en: 'How it ended', zh: '处理结果' },
	'desk.outcome.choose': { en: 'choose…', zh: '请选择…' },
	'desk.outcome.solved': { en: 'Solved', zh: '已解决' },
	'desk.outcome.not-solved': { en: 'Not solved', zh: '未解决' },
	'desk.outcome.follow-up': { en: 'To be followed up', zh: '待跟进' },
	'desk.reason': { en: 'Reason', zh: '原因' },
	'desk.reply': { en: 'Your reply', zh: '回复内容' },
	'desk.packet': { en: 'What was passed on', zh: '转接信息' },
	'desk.packet.why': { en: 'Handed over because', zh: '转接原因' },
	'desk.packet.known': { en: 'Known', zh: '已知信息' },
	'desk.packet.verified': { en: 'proved to be the customer', zh: '已验证身份' },
	'desk.packet.felt': { en: 'Feelings, message by message', zh: '情绪变化（逐条）' },
	'desk.packet.felt.is': {
		en: 'needs a person: from {first} to {last}, at most {most}',
		zh: '需要人工：从 {first} 到 {last}，最高 {most}'
	},
	'desk.packet.felt.one': { en: 'needs a person: {only}', zh: '需要人工：{only}' },
	'desk.packet.tried': { en: 'The bot tried', zh: '机器人已尝试' },
	'desk.packet.tried.with': { en: '{rule}: “{title}”', zh: '{rule}：「{title}」' },
	'desk.suggestions': { en: 'Suggested replies', zh: '建议回复' },
	'desk.suggestions.none': { en: 'No article is likely to answer this.', zh: '没有可能解答这一问题的文章。' },
	'desk.use': { en: 'Use', zh: '采用' },
	'desk.customer': { en: 'Customer', zh: '客户' },
	'desk.bot': { en: 'Bot', zh: '机器人' },
	'desk.code-sent': {
		en: 'A one-time code was sent to the customer, who alone sees it. It holds until {time}.',
		zh: '已向客户发送一次性验证码，仅客户本人可见，{time} 前有效。'
	},
	'desk.code-right': { en: 'The customer typed the code that was sent.', zh: '客户输入的验证码正确。' },
	'desk.code-wrong': { en: 'The customer typed a code that does not hold.', zh: '客户输入的验证码无效。' }
});
