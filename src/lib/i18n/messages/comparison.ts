import { messages } from '#lib/i18n/message.ts';

export const comparison = messages({
	'compare.label': { en: 'Compare', zh: '比较' },
	'compare.none': { en: 'nothing', zh: '不比较' },
	'compare.first-responder': { en: 'bot first with person first', zh: '机器人先接与人工先接' },
	'compare.previous': { en: 'with the period before', zh: '与前一段时间' },
	'compare.event': { en: 'before and after an event', zh: '事件前后' },
	'compare.which': { en: 'Event', zh: '事件' },
	'difference.coarsened': {
		en: 'Made coarser so that more conversations have their like: {fields}.',
		zh: '为使更多会话找到同类，已放宽：{fields}。'
	},
	'period.title.rose': {
		en: '{metric}: up by {value} on the period before',
		zh: '{metric}：比前一段上升 {value}'
	},
	'period.title.fell': {
		en: '{metric}: down by {value} on the period before',
		zh: '{metric}：比前一段下降 {value}'
	},
	'period.title.same': {
		en: '{metric}: no change on the period before that chance could not make',
		zh: '{metric}：与前一段相比，没有超出偶然波动的变化'
	},
	'period.title.none': { en: '{metric}: nothing to compare', zh: '{metric}：没有可比较的数' },
	'event.rose': { en: 'rose by {value}', zh: '上升 {value}' },
	'event.fell': { en: 'fell by {value}', zh: '下降 {value}' },
	'event.title.both': {
		en: '{event}: {metric} {level} at once, and has stood {average} on average since',
		zh: '{event}：{metric}当即{level}，此后平均{average}'
	},
	'event.above': { en: '{value} above its earlier course', zh: '高于原走势 {value}' },
	'event.below': { en: '{value} below its earlier course', zh: '低于原走势 {value}' },
	'event.title.at-once': {
		en: '{event}: {metric} {level} at once; on average since, no more than chance could',
		zh: '{event}：{metric}当即{level}，但此后平均未超出偶然波动'
	},
	'event.title.since': {
		en: '{event}: {metric} has stood {average} on average since, though nothing clear happened at once',
		zh: '{event}：{metric}此后平均{average}，但没有明显的当即变化'
	},
	'event.title.same': {
		en: '{event}: {metric} did not change by more than chance could, neither at once nor on average since',
		zh: '{event}：{metric}无论当即还是此后平均，都没有超出偶然波动的变化'
	},
	'event.title.plain': { en: 'Before and after: {event}', zh: '{event}前后' },
	'event.say': {
		en: 'Read against the line that the time before was already on: at once {level}, then {slope} {step}; {n} conversations, {before} + {after} {steps}.',
		zh: '与事件前原有的走势相比：当即 {level}，此后{step} {slope}；共 {n} 段会话，前后各 {before} 与 {after} {steps}。'
	},
	'event.range': { en: '{value} (95 % interval {low} to {high})', zh: '{value}（95% 区间 {low} 至 {high}）' },
	'event.step.week': { en: 'a week', zh: '每周' },
	'event.step.day': { en: 'a day', zh: '每天' },
	'event.steps.week': { en: 'weeks', zh: '周' },
	'event.steps.day': { en: 'days', zh: '天' },
	'event.season.weekday': { en: 'The days of the week are taken into account.', zh: '已考虑周内各天的差别。' },
	'event.season.year': { en: 'The seasons are taken into account.', zh: '已考虑季节变化。' },
	'event.picture': {
		en: 'Points: one {step}. Solid: the line before and after. Dashed: where the line before was heading.',
		zh: '点：{step}的数值。实线：事件前后的趋势。虚线：按原有走势本会如何。'
	},
	'event.summary': { en: '{metric} before and after {event}.', zh: '{event}前后的{metric}。' },
	'event.fitted': { en: 'Line', zh: '趋势线' },
	'event.counterfactual': { en: 'Without it', zh: '若未发生' },
	'event.average': { en: 'On average since', zh: '此后平均' },
	'event.at-once': { en: 'At once', zh: '当即' },
	'event.no-line': { en: 'No line before and after', zh: '无法画出前后趋势' },
	'event.caution': {
		en: 'Whatever else changed on the same day is in it as well.',
		zh: '同一天发生的其他变化也包含在内。'
	},
	'period.before': { en: 'Before', zh: '之前' },
	'period.after': { en: 'After', zh: '之后' },
	'period.now': { en: 'This period', zh: '本段' },
	'period.previous': { en: 'The period before', zh: '前一段' },
	'period.note': { en: '{from} – {to}, n = {n}', zh: '{from} – {to}，n = {n}' },
	'period.raw': { en: 'Raw difference', zh: '直接差' },
	'period.adjusted': { en: 'With the same mix', zh: '按相同构成' },
	'period.say': {
		en: 'The mix of contacts changes over time. The second difference compares only contacts of the same kind, in the proportions of the later period. Both periods are seen as they stood equally long after their end.',
		zh: '来访的构成会随时间变化。第二个差只在同类会话之间比较，并按较晚一段的构成加权。两段都按结束后同样长的时间点来看。'
	},
	'period.immature': {
		en: 'Left out, since it is not known yet what becomes of them: {later} in the later period, {earlier} in the earlier one.',
		zh: '结果尚未可知、未计入：较晚一段 {later} 段，较早一段 {earlier} 段。'
	},
	'period.set-aside': {
		en: 'Left out only so that both periods are followed equally long: {later} in the later period, {earlier} in the earlier one. What became of them is known by now.',
		zh: '仅为使两段观察时间相等而未计入：较晚一段 {later} 段，较早一段 {earlier} 段，其结果如今已知。'
	},
	'events.title': { en: 'Events', zh: '事件' },
	'events.say': {
		en: 'Days on which something changed. They are marked in pictures over time.',
		zh: '发生变化的日子，会标在随时间变化的图上。'
	},
	'events.day': { en: 'Day', zh: '日期' },
	'events.name': { en: 'What happened', zh: '发生了什么' },
	'events.example': { en: 'new price list', zh: '价格调整' },
	'events.add': { en: 'Add', zh: '添加' },
	'events.keep': { en: 'Keep', zh: '保留' },
	'events.remove': { en: 'Remove', zh: '删除' },
	'events.remove.which': { en: 'Remove {event}', zh: '删除{event}' },
	'events.keep.which': { en: 'Keep {event}', zh: '保留{event}' }
});
