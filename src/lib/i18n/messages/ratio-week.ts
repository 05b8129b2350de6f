import { messages } from '#lib/i18n/message.ts';

/** The week of a share: people, service, how sure it is. */
export const ratioWeek = messages({
	'ratio.week.title': {
		en: {
			one: '{count} person at most at once, {day} at {hour}',
			other: '{count} people at most at once, {day} at {hour}'
		},
		zh: { other: '最多时需 {count} 人同时在岗：{day}{hour}' }
	},
	'ratio.week.none': { en: 'Nobody has to sit and wait for contacts', zh: '无需有人守候' },
	'ratio.week.closed': {
		en: 'Nobody is at work in this week, by the business hours that are set: what is for people waits until after it, and its hours are counted in.',
		zh: '按营业时间设定，这一周无人在岗：需人工的顺延到之后处理，工时已计入。'
	},
	'ratio.week.quiet': {
		en: 'In this week no contact is forecast to reach people while they are at work.',
		zh: '按预测，这一周人工在岗时没有会话会转到人工。'
	},
	'ratio.week.say': {
		en: 'People needed at work from {from} to {to}, the week after the log’s last day, the most in each hour; before leave, breaks and training. By the log’s own clock. For a later week, import a log that goes on until then.',
		zh: '{from}至{to}（日志最后一天之后的一周）各小时需在岗的最多人数，未含休假、休息与培训；按日志所在时区。要排更晚的一周，请导入延续到那时的日志。'
	},
	'ratio.week.hours.log': {
		en: 'People are at work {hours}, as they answer in the log; {share} of contacts come at other times, and what of them is for people waits until then.',
		zh: '按日志中的人工应答，人工在岗时间为{hours}；{share} 的会话在其他时间到来，需人工的顺延到上班后处理。'
	},
	'ratio.week.hours.set': {
		en: 'People are at work {hours}, by the business hours; {share} of contacts come at other times, and what of them is for people waits until then.',
		zh: '按营业时间设定，人工在岗时间为{hours}；{share} 的会话在其他时间到来，需人工的顺延到上班后处理。'
	},
	'ratio.week.deferred': {
		en: 'Beside them {hours} hours a week for what can wait ({channels}) or had to.',
		zh: '另需每周 {hours} 小时，用于可延后或已顺延的会话（{channels}）。'
	},
	'ratio.week.filled': {
		en: 'What can wait ({channels}, {share} of people’s contacts) is done in between.',
		zh: '可延后的会话（{channels}，占人工会话 {share}）在空闲时处理。'
	},
	'ratio.week.special': {
		en: 'Not like their weekday by the business hours, and not forecast as such: {days}.',
		zh: '按营业时间设置，以下日期不同于平常，预测未考虑：{days}。'
	},
	'ratio.week.shifts': { en: 'Shifts for people answering {share} first', zh: '为人工首答 {share} 排班' },
	'ratio.service.title': {
		en: 'The weakest quarter-hour begins {day} at {hour}: {value} in time',
		zh: '最弱的一刻钟始于{day}{hour}：按时应答 {value}'
	},
	'ratio.service.say': {
		en: 'Share answered in time, hour by hour, with these people. The weaker an hour, the more its colour stands out. Whole people make quiet hours better than they must be.',
		zh: '按此人数各小时的按时应答率，越弱的时段颜色越醒目。人数取整，清闲时段会高于目标。'
	},
	'ratio.heat.agents.cell': {
		en: '{day}, {hour}: {value} people for {arrivals} contacts',
		zh: '{day} {hour}：{arrivals} 段会话，需 {value} 人'
	},
	'ratio.heat.serviceLevel.cell': {
		en: '{day}, {hour}: {value} in time of {arrivals} contacts',
		zh: '{day} {hour}：{arrivals} 段会话，按时应答 {value}'
	},
	'ratio.heat.agents.end': {
		en: { one: '{count} person', other: '{count} people' },
		zh: { other: '{count} 人' }
	},
	'ratio.heat.serviceLevel.end': { en: '{value} in time', zh: '按时应答 {value}' },
	'ratio.heat.agents.summary': {
		en: 'People needed by day and hour. The most: {strongest}.',
		zh: '各日各小时所需人数。最多：{strongest}。'
	},
	'ratio.heat.serviceLevel.summary': {
		en: 'Share answered in time by day and hour. The weakest: {strongest}.',
		zh: '各日各小时按时应答率。最弱：{strongest}。'
	},
	'ratio.days.sure': { en: 'Every day keeps its service at least nine times in ten', zh: '每天都至少有九成把握达标' },
	'ratio.days.weak': {
		en: '{day} keeps its service only {chance} of the time',
		zh: '{day}达标的把握只有 {chance}'
	},
	'ratio.days.say': {
		en: 'Chance that a day keeps {share} in time, when its rate varies by {cv} beside chance, and how much more than forecast may come before it does not. Of {all} contacts for people this week {live} wait for an answer at once; the others can wait, or come outside working hours.',
		zh: '日来量除随机外波动 {cv} 时，当天按时应答保持 {share} 的可能，以及来量可超出预测多少。本周到人工的 {all} 段会话中，{live} 段需即时应答，其余可延后或在工作时间之外到来。'
	},
	'ratio.days.day': { en: 'Day', zh: '日期' },
	'ratio.days.arrivals': { en: 'Contacts that wait for people', zh: '等人工的会话' },
	'ratio.days.level': { en: 'In time, as forecast', zh: '按预测的按时应答' },
	'ratio.days.chance': { en: 'Chance to keep it', zh: '达标可能' },
	'ratio.days.room': { en: 'Room for more', zh: '可多承受' },
	'ratio.days.any': { en: 'plenty', zh: '充裕' },
	'ratio.more.pays': {
		en: { one: 'One more person pays in {count} quarter-hour', other: 'One more person pays in {count} quarter-hours' },
		zh: { other: '有 {count} 个一刻钟再加一人是划算的' }
	},
	'ratio.more.none': { en: 'One more person pays nowhere', zh: '任何时段再加一人都不划算' },
	'ratio.more.say': {
		en: 'Where one person more for a quarter-hour is worth most: customers who would not give up, at what their loss costs, less the wage.',
		zh: '多一人一刻钟最有价值的时段：少放弃的客户按流失成本计，减去工资。'
	},
	'ratio.more.when': { en: 'Quarter-hour', zh: '时段' },
	'ratio.more.level': { en: 'In time, more by', zh: '按时应答提高' },
	'ratio.more.wait': { en: 'Wait, less by', zh: '等待缩短' },
	'ratio.more.gave-up': { en: 'Fewer give up, a hundred weeks', zh: '少放弃（百周）' },
	'ratio.more.value': { en: 'Value less wage', zh: '价值减工资' }
});
