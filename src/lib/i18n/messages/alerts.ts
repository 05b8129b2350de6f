import { messages } from '#lib/i18n/message.ts';

export const alerts = messages({
	'alerts.title': { en: 'Not as usual in the last days of this log', zh: '这份日志最后几天的异常' },
	'alerts.on': { en: 'on {day}', zh: '{day}' },
	'alerts.hours': { en: 'in the 24 hours to {time}', zh: '截至{time}的 24 小时内' },
	'alerts.range': { en: 'over {range}', zh: '{range}' },
	'alerts.complaint-spike': {
		en: 'Complaints: {observed} {when}, {expected} expected (at most {atMost})',
		zh: '投诉：{when}共 {observed} 起，预期 {expected} 起（至多 {atMost} 起）'
	},
	'alerts.wrong-refusal-spike': {
		en: 'Wrong refusals: {observed} {when}, {expected} expected (at most {atMost})',
		zh: '误拒：{when}共 {observed} 起，预期 {expected} 起（至多 {atMost} 起）'
	},
	'alerts.handoff-wait': {
		en: 'Long waits after hand-off: {observed} {when}, {expected} expected (at most {atMost})',
		zh: '转人工后久等：{when}共 {observed} 起，预期 {expected} 起（至多 {atMost} 起）'
	},
	'alerts.hollow-containment': {
		en: 'The bot kept {contained} to itself {when} ({containedExpected} expected), but {solved} were solved for good ({solvedExpected} expected)',
		zh: '{when}机器人独立接待了 {contained}（预期 {containedExpected}），真正解决的却只有 {solved}（预期 {solvedExpected}）'
	},
	'alerts.among': { en: 'Among {n} conversations.', zh: '以 {n} 段会话为分母。' },
	'alerts.waits': {
		en: 'Among {n} hand-offs. Long is longer than three in four used to be.',
		zh: '以 {n} 次转人工为分母；超过以往四分之三的等待即为久等。'
	},
	'alerts.waits.median': {
		en: 'Among {n} hand-offs; half of the waits were over {observed}, usually {usual}.',
		zh: '以 {n} 次转人工为分母；半数等待超过 {observed}，往常为 {usual}。'
	},
	'alerts.lag': {
		en: 'Among {n} conversations. Known {days} days late: so long a solution must hold.',
		zh: '以 {n} 段会话为分母。此数晚 {days} 天才可知：解决须保持这么久才算数。'
	},
	'alerts.chance': {
		en: 'Chance of this if nothing had changed: {chance}.',
		zh: '若一切如常，出现此情形的概率{chance}。'
	},
	'alerts.chance.least': { en: 'under 1 in 10,000', zh: '不足万分之一' },
	'alerts.chance.in': { en: '1 in {count}', zh: '约为 {count} 分之一' },
	'alerts.join': { en: ' ', zh: '' },
	'alerts.explore': { en: 'See these days', zh: '查看这几天' }
});
