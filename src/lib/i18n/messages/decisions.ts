import { messages } from '#lib/i18n/message.ts';

export const decisions = messages({
	'nav.decisions': { en: 'Decisions', zh: '决定' },
	'decisions.title': { en: 'Decisions', zh: '决定' },
	'decisions.lead': { en: 'Did it turn out as we thought?', zh: '结果和当初想的一样吗？' },
	'decisions.about': {
		en: 'A saved decision keeps what it expected and when to stop, as of that day; it is never changed. Whatever is imported later is held against it, week by week.',
		zh: '保存的决定会留住当天的预期与中止条件，之后不再更改。此后导入的数据逐周与之对照。'
	},
	'decisions.save.from': { en: 'Save this decision', zh: '保存这个决定' },
	'decisions.tripped': {
		en: {
			one: '“{name}”: {count} of {all} stop rules is tripped.',
			other: '“{name}”: {count} of {all} stop rules are tripped.'
		},
		zh: { other: '“{name}”：{all} 条中止条件中有 {count} 条已触发。' }
	},
	'decisions.tripped.title': { en: 'Time to stop?', zh: '该中止了吗？' },
	'decisions.tripped.look': { en: 'Look at it', zh: '查看' },
	'decisions.saved': { en: 'Saved', zh: '已保存' },
	'decisions.saved.none': {
		en: 'None yet. Save one below: from then on every import says whether it still holds.',
		zh: '暂无。可在下方保存：此后每次导入都会说明它是否仍然成立。'
	},
	'decisions.unknown': {
		en: 'No decision is kept under “{name}”. Those that are kept stand below.',
		zh: '没有以“{name}”保存的决定。已保存的决定列于下方。'
	},
	'decisions.whole': { en: 'Whole log', zh: '整个日志' },
	'decisions.advice.adopt': { en: 'adopt', zh: '采用' },
	'decisions.advice.pilot': { en: 'pilot', zh: '试点' },
	'decisions.advice.hold': { en: 'hold', zh: '暂缓' },
	'decisions.withdraw': { en: 'Withdraw', zh: '撤回' },
	'decisions.withdraw.of': { en: 'Withdraw {name}', zh: '撤回“{name}”' },
	'decisions.followed': {
		en: '{scope}. The advice was “{advice}”; the plan it weighed has the bot take {share} of contacts first. It rests on {range} ({n}) and is held against what opened from {start} on ({since}).',
		zh: '{scope}。当时建议“{advice}”，所权衡的方案由机器人先接 {share}。依据 {range} 的日志（{n}），用 {start} 起开始的会话（{since}）检验。'
	},
	'decisions.followed.topic': {
		en: '{scope}. The advice was “{advice}”. It rests on {range} ({n}) and is held against what opened from {start} on ({since}).',
		zh: '{scope}。当时建议“{advice}”。依据 {range} 的日志（{n}），用 {start} 起开始的会话（{since}）检验。'
	},
	'decisions.taken': { en: 'Saved on {date}, taken by {who}.', zh: '{date} 保存，决定人：{who}。' },
	'decisions.taken.unsaid': { en: 'Saved on {date}.', zh: '{date} 保存。' },
	'decisions.rules': { en: 'When to stop', zh: '中止条件' },
	'decisions.rules.say': {
		en: 'A week counts once it is over and its conversations are old enough to be judged, with at least 30 conversations by 30 customers. It is past a limit when its whole 95 % interval is. A tripped rule stays tripped.',
		zh: '某周结束、其会话已可判定、且有至少 30 位客户的 30 段会话时，才计入。整个 95% 区间都越过界限才算越线。已触发的条件不再恢复。'
	},
	'decisions.rule.tripped': { en: 'tripped', zh: '已触发' },
	'decisions.rule.near': { en: 'past the limit, not proven', zh: '越线，尚未证实' },
	'decisions.rule.holding': { en: 'within the limit', zh: '在限内' },
	'decisions.rule.waiting': { en: 'too little data yet', zh: '数据不足' },
	'decisions.rule.cannot': { en: 'cannot be checked', zh: '无法检验' },
	'decisions.rule.since': { en: 'Since the week of {week}.', zh: '自 {week} 当周起。' },
	'decisions.rule.week': {
		en: 'Week of {week}: {figure}; limit {limit}.',
		zh: '{week} 当周：{figure}；界限 {limit}。'
	},
	'decisions.rule.all': { en: 'Since the start: {figure}; limit {limit}.', zh: '开始以来：{figure}；界限 {limit}。' },
	'decisions.rule.none': { en: 'No week counts yet; limit {limit}.', zh: '尚无可计入的一周；界限 {limit}。' },
	'decisions.rule.few': {
		en: 'A later figure is past the limit, but rests on too few contacts to count.',
		zh: '较新的数值已越线，但会话太少，不予计入。'
	},
	'decisions.rule.lag': {
		en: { one: 'Known {count} day after a week’s end.', other: 'Known {count} days after a week’s end.' },
		zh: { other: '一周结束 {count} 天后才可知。' }
	},
	'decisions.rule.look': { en: 'See the conversations', zh: '查看会话' },
	'decisions.rule.look.of': { en: 'See the conversations: {name}', zh: '查看会话：{name}' },
	'decisions.figures': { en: 'Expected, and what came', zh: '预期与实际' },
	'decisions.figures.say': {
		en: 'Expected is what the log showed on that day, with its 95 % range; of conversations a week, the range in which the mean of as many weeks should lie. Costs are at that day’s prices. Off: the actual interval lies wholly beside the range.',
		zh: '预期为当天日志所示及其 95% 区间；每周会话量的区间为同样多周的均值应落的范围。成本按当天的价格计。偏离：实际区间整个在预期区间之外。'
	},
	'decisions.column.after': { en: 'After', zh: '经过' },
	'decisions.column.figure': { en: 'Figure', zh: '指标' },
	'decisions.column.expected': { en: 'Expected', zh: '预期' },
	'decisions.column.actual': { en: 'Actual', zh: '实际' },
	'decisions.column.now': { en: 'Now', zh: '现状' },
	'decisions.figure.inside': { en: 'as expected', zh: '符合预期' },
	'decisions.figure.drifting': { en: 'off, may be chance', zh: '有偏离，或属偶然' },
	'decisions.figure.outside': { en: 'off', zh: '偏离预期' },
	'decisions.figure.waiting': { en: 'too little data yet', zh: '数据不足' },
	'decisions.figure.unexpected': { en: 'nothing was expected', zh: '当时没有预期' },
	'decisions.figure.lacks': { en: 'The log has no “{fields}”.', zh: '日志里没有“{fields}”。' },
	'decisions.figure.unknown': { en: 'Too little was known on that day.', zh: '当天所知太少。' },
	'decisions.weeks': { en: 'Week by week', zh: '逐周' },
	'decisions.weeks.say': {
		en: 'The line with its 95 % range is what came; the shaded band is what was expected; the red line is where to stop. Weeks that cannot be judged yet are left out.',
		zh: '折线及其 95% 区间为实际；底色带为预期；红线为中止界限。尚不能判定的周未画出。'
	},
	'decisions.weeks.expected': { en: 'expected', zh: '预期' },
	'decisions.weeks.limit': { en: 'stop at {limit}', zh: '中止于 {limit}' },
	'decisions.months': { en: 'Net value so far', zh: '迄今累计净值' },
	'decisions.months.say': {
		en: 'Running total since the start against people alone, build included, undiscounted. Actual: the contacts the bot did take and how they ended, at the prices and the losses assumed on that day. Both are the middle of the draws; eight in ten lie in the ranges.',
		zh: '自开始以来与全人工相比的累计，含建设费用，未折现。实际：机器人实际先接的会话及其结局，价格与损失按当天的假设。两者均为抽取的中位数，八成抽取落在区间内。'
	},
	'decisions.months.of': {
		en: 'Counted are the topics that were to go to the bot: {topics}.',
		zh: '只计当时要交给机器人的话题：{topics}。'
	},
	'decisions.months.month': { en: { one: '{count} month', other: '{count} months' }, zh: { other: '{count} 个月' } },
	'decisions.months.none': {
		en: 'The first whole month is not over yet, or its contacts cannot be judged yet. Expected after it: {value} ({range}).',
		zh: '第一个整月尚未结束，或其会话尚不能判定。届时预期：{value}（{range}）。'
	},
	'decisions.new': { en: 'Save today’s decision', zh: '保存当前的决定' },
	'decisions.new.say': {
		en: 'What is saved is the verdict as it stands now: its advice, what it expects and its stop rules, by the log and the assumptions as they are.',
		zh: '保存的是当前的结论：其建议、预期与中止条件，均依据现在的日志与假设。'
	},
	'decisions.new.empty': {
		en: 'There is no log to decide on: import one first.',
		zh: '没有可供决定的日志：请先导入。'
	},
	'decisions.name': { en: 'Name', zh: '名称' },
	'decisions.by': { en: 'Taken by', zh: '决定人' },
	'decisions.note': { en: 'Note', zh: '说明' },
	'decisions.topic': { en: 'About', zh: '范围' },
	'decisions.start': { en: 'Held from', zh: '检验起始日' },
	'decisions.start.note': {
		en: 'The day the bot changed; at the earliest the day after the log ends.',
		zh: '机器人变更之日；最早为日志结束的次日。'
	},
	'decisions.save': { en: 'Save', zh: '保存' }
});
