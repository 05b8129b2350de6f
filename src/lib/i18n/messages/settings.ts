import { messages } from '#lib/i18n/message.ts';

export const settings = messages({
	'nav.settings': { en: 'Settings', zh: '设置' },
	'settings.title': { en: 'Settings', zh: '设置' },
	'hours.title': { en: 'When people are at work', zh: '人工工作时间' },
	'hours.say': {
		en: 'A reply at a minute past nine on Monday to a question of Friday evening took one minute of business time. Set the hours, and every clock is also counted in business time; solved out of hours and like-for-like comparison follow them. A change is kept as a version and judges the whole log anew.',
		zh: '周五晚上的问题在周一早上 9:01 得到回复，按工作时间只用了一分钟。设定后，各时钟同时按工作时间计算，夜间完成率与同类对比也随之变化。每次修改都会留存版本，并重新判定整个日志。'
	},
	'hours.none': {
		en: 'Nothing is set yet: out of hours means outside Monday to Friday, 9 to 18.',
		zh: '尚未设定：“非工作时间”按周一至周五 9–18 点之外计。'
	},
	'hours.name': { en: 'Name', zh: '名称' },
	'hours.first': { en: 'Support', zh: '客服' },
	'hours.zone': { en: 'Time zone', zh: '时区' },
	'hours.mon': { en: 'Monday', zh: '周一' },
	'hours.tue': { en: 'Tuesday', zh: '周二' },
	'hours.wed': { en: 'Wednesday', zh: '周三' },
	'hours.thu': { en: 'Thursday', zh: '周四' },
	'hours.fri': { en: 'Friday', zh: '周五' },
	'hours.sat': { en: 'Saturday', zh: '周六' },
	'hours.sun': { en: 'Sunday', zh: '周日' },
	'hours.closed': { en: 'closed', zh: '休息' },
	'hours.notation': {
		en: 'Such as 09:00-12:00, 13:00-18:00; empty is closed; 22:00-06:00 runs into the next day.',
		zh: '如 09:00-12:00, 13:00-18:00；留空为休息；22:00-06:00 跨入次日。'
	},
	'hours.days': { en: 'Holidays and other special days, one a line', zh: '节假日与特殊日，每行一条' },
	'hours.days.notation': {
		en: '2026-10-01..2026-10-07 National Day is closed; 2026-10-10 09:00-18:00 make-up day is open.',
		zh: '“2026-10-01..2026-10-07 国庆节”为休息；“2026-10-10 09:00-18:00 调休上班”为工作。'
	},
	'hours.for': { en: 'For conversations whose', zh: '适用的会话' },
	'hours.for.all': { en: 'no condition: all the rest', zh: '无条件：其余全部' },
	'hours.for.value': { en: 'is', zh: '为' },
	'hours.field.channel': { en: 'channel', zh: '渠道' },
	'hours.field.language': { en: 'language', zh: '语言' },
	'hours.field.topic': { en: 'topic', zh: '话题' },
	'hours.field.priority': { en: 'priority', zh: '优先级' },
	'hours.field.source': { en: 'source', zh: '来源系统' },
	'hours.schedule': { en: 'Schedule {number}', zh: '第 {number} 份' },
	'hours.add': { en: 'Add a schedule', zh: '再加一份' },
	'hours.remove': { en: 'Remove {name}', zh: '删除{name}' },
	'hours.order': {
		en: 'The first schedule whose conditions hold is the one that counts.',
		zh: '条件成立的第一份生效。'
	},
	'hours.set': { en: 'Set and judge anew', zh: '保存并重新判定' },
	'hours.judging': { en: 'Judging every conversation anew…', zh: '正在重新判定全部会话……' },
	'hours.done': { en: 'Set. Every conversation was judged anew.', zh: '已保存，全部会话已重新判定。' },
	'hours.same': { en: 'Nothing was changed.', zh: '没有变化。' }
});
