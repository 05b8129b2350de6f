import { messages } from '#lib/i18n/message.ts';

export const ratio = messages({
	'nav.ratio': { en: 'Ratio', zh: '人机配比' },
	'nav.topics': { en: 'Topics', zh: '话题' },
	'ratio.title': { en: 'Human–bot ratio', zh: '人机配比' },
	'ratio.rest': { en: 'contacts of no topic or a small one', zh: '无话题或零星话题的会话' },
	'ratio.share': { en: 'Contacts that people answer first', zh: '人工首答份额' },
	'ratio.share.bot': { en: 'bot first', zh: '机器人先答' },
	'ratio.share.person': { en: 'people first', zh: '人工先答' },
	'ratio.share.show': { en: 'Show', zh: '查看' },
	'ratio.mix': { en: 'Mix', zh: '分工' },
	'ratio.mix.today': { en: 'Today', zh: '现状' },
	'ratio.mix.step': { en: 'Step {number}', zh: '第 {number} 步' },
	'ratio.mix.best': { en: 'The cheapest', zh: '最省' },
	'ratio.mix.until': { en: 'For how long', zh: '持续多久' },
	'ratio.mix.until.today': { en: 'until now', zh: '到目前为止' },
	'ratio.mix.until.back': { en: 'from now on, until the next step', zh: '即刻起，直到下一步' },
	'ratio.mix.until.on': { en: 'from now on', zh: '即刻起，长期如此' },
	'ratio.mix.until.next': { en: 'until the next step', zh: '直到下一步' },
	'ratio.mix.until.trial': { en: 'about {days} days, until its trial has passed', zh: '约 {days} 天，直到试验通过' },
	'ratio.mix.until.trials': {
		en: 'about {least} to {most} days: trials run side by side, and a topic goes on when its own has passed',
		zh: '约 {least} 至 {most} 天：各话题的试验同时进行，各自通过后再进一步'
	},
	'ratio.mix.until.never': {
		en: 'no trial can tell: too few customers come',
		zh: '客户太少，试验无法判断'
	},
	'ratio.mix.until.last': { en: 'for good, once all trials have passed', zh: '试验全部通过后长期如此' },
	'ratio.mix.until.best': { en: 'the goal', zh: '目标' },
	'ratio.mix.people': { en: 'At work at once, at most', zh: '同时在岗最多' },
	'ratio.mix.total': { en: 'Total by the quarter-hour', zh: '合计（按刻钟计）' },
	'ratio.mix.total.whole': { en: 'Total in whole shifts', zh: '合计（按整班计）' },
	'ratio.mix.pay': { en: 'Pay by the quarter-hour', zh: '人工费用（按刻钟计）' },
	'ratio.mix.whole': { en: 'Pay in whole shifts', zh: '人工费用（按整班计）' },
	'ratio.mix.whole.short': {
		en: {
			one: '{pay} ({hours} h, {count} slot short)',
			other: '{pay} ({hours} h, {count} slots short)'
		},
		zh: { other: '{pay}（{hours} 小时，缺 {count} 个时段）' }
	},
	'ratio.mix.whole.is': { en: '{pay} ({hours} h)', zh: '{pay}（{hours} 小时）' },
	'ratio.mixes': { en: 'Today, each step and the cheapest side by side', zh: '现状、各步与最省的对照' },
	'ratio.mixes.say': {
		en: 'A week of each: people (in brackets their paid hours, those away included), bot, lost customers and risk. By the quarter-hour people are paid for the time they are needed; whole shifts, 8 hours and 4 by a quick roster, are what is paid in the end. More people are on shift than at work, for those away. The slider below hands over topic by topic; a step may divide the same share otherwise.',
		zh: '各为一周：人工（括号内为带薪工时，含不在岗者）、机器人、流失与风险。按刻钟计时只付所需的时间；整班（8 小时与 4 小时，按快速排班）才是最终要付的。在班人数多于在岗人数，因为有人不在岗。下方滑块逐个话题移交，与各步相比，同一比例的分法可能不同。'
	},
	'ratio.lead.none': {
		en: 'No share keeps every target and floor with the people there are: here is the nearest look.',
		zh: '在现有人数下，没有任何比例能同时满足所有目标与下限，以下仅供参考。'
	},
	'ratio.say.best': {
		en: 'The cheapest that keeps every target and floor is {share}; as prices, wages and endings vary, it lies between {low} and {high} eight times in ten.',
		zh: '满足全部目标与下限的最省比例为 {share}；价格、工资与结局浮动时，十次有八次在 {low} 至 {high} 之间。'
	},
	'ratio.say.best.sure': {
		en: 'The cheapest that keeps every target and floor is {share}, eight times in ten also as prices, wages and endings vary.',
		zh: '满足全部目标与下限的最省比例为 {share}；价格、工资与结局浮动时，十次有八次仍是如此。'
	},
	'ratio.say.today': {
		en: 'Today people answer {share} first, at {cost} a week by the same reckoning.',
		zh: '目前人工首答 {share}，按同样口径每周 {cost}。'
	},
	'ratio.say.today.topics': {
		en: 'That leaves the bot with what people are to keep: {topics}.',
		zh: '但其中机器人接手了应留给人工的会话：{topics}。'
	},
	'ratio.say.as-today': {
		en: 'Of the {bot} that the bot has at the cheapest share, {part} of all contacts are {topics}: people are to have these, or a contact loses by the bot, so that it goes on with what it has of them today, and gets no more.',
		zh: '最省比例下机器人的 {bot} 中，有一部分（占全部会话的 {part}）属于{topics}：应由人工负责，或交给机器人得不偿失，因此沿用现状，不再增加。'
	},
	'ratio.say.today.unknown': {
		en: 'The log does not say who answers first today.',
		zh: '日志没有说明目前由谁首答。'
	},
	'ratio.say.touch': {
		en: 'First touch is not all: with the bot answering everything first, people would still have {touch} of contacts in hand.',
		zh: '首答不等于全部：即使全由机器人先答，仍有 {touch} 的会话会到人工手中。'
	},
	'ratio.not.title': { en: 'This share is not allowed', zh: '这个比例不可行' },
	'ratio.not.topics': {
		en: 'It takes contacts from people that their topics’ floors keep for them: {topics}.',
		zh: '它会动用须留给人工的会话：{topics}。'
	},
	'ratio.not.floor': {
		en: 'The floor binds: {metric} would be {value}, and at least {least} is to stay.',
		zh: '触及下限：{metric}将为 {value}，至少应为 {least}。'
	},
	'ratio.not.people': {
		en: {
			one: 'It takes {needed} people at once in {count} quarter-hour, and there are {most}.',
			other: 'It takes {needed} people at once at worst, and there are {most}: too few in {count} quarter-hours.'
		},
		zh: { other: '最多需 {needed} 人同时在岗，而只有 {most} 人：有 {count} 个一刻钟人手不足。' }
	},
	'ratio.bound.serviceLevel': {
		en: 'Most of the people are there for quick answers: with one fewer, too few contacts are answered in time.',
		zh: '人数主要由应答速度决定：少一人，按时应答就不达标。'
	},
	'ratio.bound.abandon': {
		en: 'Most of the people are there to keep customers from giving up: with one fewer, too many do.',
		zh: '人数主要由放弃率决定：少一人，放弃等待的客户就过多。'
	},
	'ratio.bound.abandon.assumed': {
		en: 'That rests on how long customers are willing to wait, {time}, which is assumed: in the log {gaveUp} of {n} who waited are seen to give up.',
		zh: '这取决于客户愿意等待多久，此处为假定的 {time}：日志中等待的 {n} 人里可见放弃的为 {gaveUp} 人。'
	},
	'ratio.bound.occupancy': {
		en: 'Most of the people are there so that nobody is busy without a pause: with one fewer, they are.',
		zh: '人数主要由占用率决定：少一人，坐席就过于忙碌。'
	},
	'ratio.metric.first-touch': { en: 'first touch by people', zh: '人工首答' },
	'ratio.metric.touch': { en: 'contacts that people have sooner or later', zh: '迟早经人工的会话' },
	'ratio.metric.resolution': { en: 'solutions with people in them', zh: '人工参与解决' },
	'ratio.metric.seats': { en: 'staff hours kept', zh: '保留人工工时' },
	'ratio.figures': { en: 'What this share comes to', zh: '该比例下的结果' },
	'ratio.say.handle.assumed': {
		en: 'The log does not say how long people take: {time} a contact is assumed, and all numbers of people rest on it.',
		zh: '日志没有人工处理时长：暂按每段 {time} 假定，所有人数都以此为据。'
	},
	'ratio.say.handle.user': {
		en: 'The log does not say how long people take: you set {time} a contact.',
		zh: '日志没有人工处理时长：按您设定的每段 {time} 计。'
	},
	'ratio.in-time': { en: 'Answered in {time}', zh: '{time}内应答' },
	'ratio.give-up': { en: 'Give up waiting', zh: '等待放弃' },
	'ratio.wait': { en: 'Wait for a person, on average', zh: '等待人工（平均）' },
	'ratio.wait.note': { en: 'willing to wait: {time}, {from}', zh: '愿意等待 {time}，{from}' },
	'ratio.patience.measured': { en: 'measured', zh: '实测' },
	'ratio.patience.assumed': { en: 'assumed', zh: '假定' },
	'ratio.patience.user': { en: 'set by you', zh: '您设定' },
	'ratio.busy': { en: 'People busy', zh: '坐席占用' },
	'ratio.busy.live': {
		en: '{share} with contacts that cannot wait, the rest with those that can',
		zh: '其中 {share} 忙于不可延后的会话，其余为可延后的'
	},
	'ratio.first': { en: 'People answer first', zh: '人工首答' },
	'ratio.touch': { en: 'People have it sooner or later', zh: '迟早经人工' },
	'ratio.resolved': { en: 'Solved with people', zh: '人工参与解决' },
	'ratio.shares': {
		en: 'Sooner or later people have {touch} of all contacts; of the contacts that are solved in the end, they had a hand in {resolved}. The two differ as not every contact is solved.',
		zh: '全部会话中，迟早经人工处理的占 {touch}；最终解决的会话中，有人工参与的占 {resolved}。并非每段会话都能解决，所以两者不同。'
	},
	'ratio.seats': { en: 'Staff hours kept', zh: '保留人工工时' },
	'ratio.seats.note': {
		en: 'of those if people answered all; {hours} hours at work a week, {paid} paid with those away',
		zh: '占全由人工应答时的比例；每周在岗 {hours} 小时，连同不在岗者带薪 {paid} 小时'
	},
	'ratio.lost': { en: 'Customers lost a week', zh: '每周流失客户' },
	'ratio.lost.note': { en: 'and {count} give up waiting for good', zh: '另有 {count} 人放弃等待不再联系' },
	'ratio.at-least': { en: 'at least {value}', zh: '不低于 {value}' },
	'ratio.at-most': { en: 'at most {value}', zh: '不高于 {value}' },
	'ratio.check': { en: 'Check with simulation', zh: '用模拟核对' },
	'ratio.check.playing': { en: 'Playing the week through …', zh: '正在模拟一周……' },
	'ratio.check.handoff': {
		en: 'In plan and simulation alike a hand-over reaches people when the bot is done with it, {time} after its beginning on average by the log.',
		zh: '计划与模拟均按日志计入机器人转交前的耗时（平均 {time}）：转交的会话到那时才进入人工队列。'
	},
	'ratio.check.no-handoff': {
		en: 'The log does not say how long the bot takes before it hands over: hand-overs reach people at once.',
		zh: '日志没有机器人转交前的耗时：转交视为即时到达人工。'
	},
	'ratio.check.hours': { en: 'Each topic comes at its own hours.', zh: '各话题按各自的来访时段计入。' },
	'ratio.check.same-hours': {
		en: 'All topics come at the same hours, as far as the log tells.',
		zh: '就日志所见，各话题来访时段相同。'
	},
	'ratio.check.at-once': {
		en: 'Each person is played with {count} contacts at once before one slows the other, as the assumptions say.',
		zh: '模拟按假设让每人同时接待 {count} 段会话，超过才互相拖慢。'
	},
	'ratio.check.one': { en: 'Everybody has one contact at a time.', zh: '每人一次接待一段会话。' },
	'ratio.check.left-out': {
		en: 'Left out of both: chats as a queue of their own beside calls.',
		zh: '两者均未计入：聊天与电话分开排队。'
	},
	'ratio.check.say': {
		en: {
			one: 'The week was played through {count} time, contact by contact, with the people planned.',
			other: 'The week was played through {count} times, contact by contact, with the people planned.'
		},
		zh: '按计划人数逐个会话把一周模拟了 {count} 次。'
	},
	'ratio.check.figure': { en: 'Figure', zh: '数值' },
	'ratio.check.formula': { en: 'By the formula', zh: '按公式' },
	'ratio.check.played': { en: 'Played through', zh: '模拟结果' },
	'ratio.check.interval': { en: '95 % interval', zh: '95% 区间' },
	'ratio.check.in-time': { en: 'Answered in time', zh: '按时应答' },
	'ratio.check.busy': { en: 'People busy with contacts that cannot wait', zh: '坐席忙于不可延后的会话' },
	'ratio.check.outcome': { en: 'Check', zh: '核对' },
	'ratio.check.holds': { en: 'holds', zh: '相符' },
	'ratio.check.holds.too-good': { en: '▲ plan too optimistic', zh: '▲ 计划偏乐观' },
	'ratio.check.holds.too-poor': { en: '▼ plan too cautious', zh: '▼ 计划偏保守' },
	'ratio.check.passed': { en: 'The plan passes the check', zh: '计划通过核对' },
	'ratio.check.off': {
		en: 'The people planned suffice; not all figures of the plan hold',
		zh: '计划的人手足够，但有数值与模拟不符'
	},
	'ratio.check.failed': { en: 'The people planned do not suffice', zh: '计划的人手不够' },
	'ratio.check.passed.say': {
		en: 'Every figure of the plan lies in its 95 % interval.',
		zh: '计划的各项数值都在 95% 区间之内。'
	},
	'ratio.check.too-good': {
		en: 'Go by the simulation: the plan is too optimistic in {figures}, outside the 95 % interval.',
		zh: '请以模拟为准：计划的{figures}偏乐观，落在 95% 区间之外。'
	},
	'ratio.check.too-good.why': {
		en: 'The formula spreads those who give up and try again evenly; they come back within minutes, while people are still busy, and many give up once more.',
		zh: '公式把放弃后再次尝试的客户均匀摊开；实际上他们几分钟内就回来，坐席仍忙，不少人再次放弃。'
	},
	'ratio.check.too-poor': {
		en: 'In {figures} the plan is more cautious than the simulation, outside the 95 % interval.',
		zh: '计划的{figures}比模拟保守，落在 95% 区间之外。'
	},
	'ratio.check.kept': {
		en: 'The people planned keep all targets in the simulation.',
		zh: '按计划人数，模拟中各项目标均达到。'
	},
	'ratio.check.missed': {
		en: 'In the simulation the people planned miss the target of {figures}: plan more of them, by a stricter target on the assumptions page.',
		zh: '模拟中按计划人数未达到目标：{figures}。请在“假设”页收紧目标，多安排人手。'
	},
	'ratio.check.name.serviceLevel': { en: 'contacts answered in time', zh: '按时应答' },
	'ratio.check.name.abandon': { en: 'contacts that give up', zh: '等待放弃' },
	'ratio.check.name.waitSeconds': { en: 'the wait', zh: '等待时长' },
	'ratio.check.name.occupancy': { en: 'how busy people are', zh: '坐席占用' },
	'ratio.check.surge': {
		en: 'With ten times the contacts in the busiest hour, from {start}: {share} of them are answered in time and {abandon} give up.',
		zh: '若最忙的一小时（{start} 起）来量增至十倍：其中 {share} 按时应答，{abandon} 放弃。'
	},
	'ratio.check.surge.over': { en: 'It is over {time} after that hour.', zh: '该小时过后 {time} 恢复。' },
	'ratio.check.surge.never': { en: 'It is not over before the week ends.', zh: '到周末仍未恢复。' },
	'ratio.floor': { en: 'floor {value}', zh: '下限 {value}' },
	'ratio.cost.people': { en: 'People', zh: '人工' },
	'ratio.cost.bot': { en: 'Bot', zh: '机器人' },
	'ratio.cost.churn': { en: 'Customers lost', zh: '客户流失' },
	'ratio.cost.risk': { en: 'Risk', zh: '风险' },
	'ratio.cost.total': { en: 'Total a week', zh: '每周合计' },
	'ratio.cost.parts': {
		en: 'A week: people {people}, bot {bot}, customers lost {churn}, risk {risk}.',
		zh: '每周：人工 {people}，机器人 {bot}，客户流失 {churn}，风险 {risk}。'
	},
	'ratio.settings': { en: 'What has to hold', zh: '必须满足的条件' },
	'ratio.settings.floor': { en: 'People keep at least', zh: '人工至少保留' },
	'ratio.settings.least': { en: 'per cent', zh: '百分比' },
	'ratio.settings.none': { en: 'nothing of the whole', zh: '整体不设下限' },
	'ratio.settings.people': { en: 'People there are at once, at most', zh: '最多可同时在岗人数' },
	'ratio.settings.apply': { en: 'Work out anew', zh: '重新计算' },
	'ratio.settings.seats': { en: '{share} of staff hours', zh: '{share} 人工工时' },
	'ratio.settings.touch': { en: '{share} of contacts with people sooner or later', zh: '{share} 会话迟早经人工' },
	'ratio.settings.presets': { en: 'Usual floors:', zh: '常见下限：' },
	'ratio.settings.more': {
		en: 'Targets of service, wages, prices and patience',
		zh: '服务目标、工资、价格与等待意愿'
	},
	'ratio.chart.middle': { en: 'The cheapest mix is in the middle', zh: '最省的配比在中间' },
	'ratio.chart.left': {
		en: 'As far as the floors allow, the more the bot has, the cheaper',
		zh: '在允许范围内，机器人越多越省'
	},
	'ratio.chart.right': { en: 'People alone are cheapest', zh: '全由人工反而最省' },
	'ratio.chart.none': { en: 'No mix keeps everything', zh: '没有配比能满足全部条件' },
	'ratio.chart.say': {
		en: 'Cost a week by the share that people answer first: people, bot, customers lost and risk. Band: where it lies eight times in ten as what is not known for certain varies. Numbers: after that step. Dashed: a floor or the number of people forbids it.',
		zh: '每周总成本（人工、机器人、流失与风险）随人工首答份额的变化。色带：不确定因素浮动时，十次有八次落在其中；数字为该步之后；虚线部分因下限或人数不可行。'
	},
	'ratio.chart.summary': {
		en: 'Cost a week for every first-touch share of people, from {low} to {high}; the cheapest that is allowed is {best}, at {cost}.',
		zh: '各人工首答份额的每周成本，从 {low} 到 {high}；允许范围内最省的是 {best}，为 {cost}。'
	},
	'ratio.chart.best': { en: 'best {share}', zh: '最优 {share}' },
	'ratio.chart.today': { en: 'today {share}', zh: '现状 {share}' },
	'ratio.chart.broken': { en: 'not allowed', zh: '不可行' },
	'ratio.chart.band': { en: 'eight times in ten', zh: '十次有八次' },
	'ratio.chart.at': { en: 'People answer {share} first', zh: '人工首答 {share}' },
	'ratio.order.pays': { en: 'Hand over in this order', zh: '按此顺序移交' },
	'ratio.order.say': {
		en: 'The order: first the topics that the bot may have more of, then those that stay as today, last those that people keep; in each group the most valuable contact first. The value of a contact is what it gains if the bot has it first: people’s time spared − price − customers lost, each topic as if handed over alone. Without queues the bot would take whatever gains, which leaves people {fluid}; counting queues, whole people and floors, the best is {best}.',
		zh: '排序规则：先是机器人可以多接的话题，再是维持现状的话题，最后是须留给人工的话题；同组内按每段价值从高到低。每段价值指交给机器人先接的得失：省下的人工时间 − 价格 − 客户流失，各话题按单独移交计。不计排队时，凡有价值的都交给机器人，人工留 {fluid}；计入排队、整数人手与下限后，最优为 {best}。'
	},
	'ratio.order.topic': { en: 'Topic', zh: '话题' },
	'ratio.order.share': { en: 'Of all', zh: '占比' },
	'ratio.order.spared': { en: 'Time spared', zh: '省时' },
	'ratio.order.price': { en: 'Price', zh: '价格' },
	'ratio.order.churn': { en: 'Customers lost', zh: '流失' },
	'ratio.order.value': { en: 'Value', zh: '价值' },
	'ratio.order.here': { en: 'Bot first here', zh: '此时机器人先接' },
	'ratio.order.today': { en: 'Today', zh: '现状' },
	'ratio.order.next': { en: 'Next step', zh: '下一步' },
	'ratio.order.all': { en: 'Every topic with its reasons', zh: '各话题及理由' },
	'ratio.next.secure': { en: 'controls first, people keep it', zh: '先建管控，人工处理' },
	'ratio.next.measure': { en: 'measure first, people keep it', zh: '先补测量，人工处理' },
	'ratio.next.people': { en: 'keep people', zh: '留给人工' },
	'ratio.next.try': { en: 'test on {share}', zh: '先试 {share}' },
	'ratio.next.raise': { en: 'raise to {share}', zh: '提到 {share}' },
	'ratio.next.lower': { en: 'lower to {share}', zh: '降到 {share}' },
	'ratio.next.keep': { en: 'keep', zh: '保持' },
	'ratio.floor.risk': { en: 'people, until controls stand', zh: '管控到位前全由人工' },
	'ratio.floor.unknown': { en: 'people, until it is known', zh: '查明之前全由人工' },
	'ratio.floor.experience': { en: 'people have {share} sooner or later', zh: '{share} 迟早经人工' },
	'ratio.floor.people': {
		en: 'people first in {share}, as decided: no more to the bot than today',
		zh: '人工先接 {share}：已决定由人工负责，机器人不多于今天'
	},
	'ratio.floor.value': {
		en: 'people first in {share}: a contact loses by the bot, which has no more than today',
		zh: '人工先接 {share}：交给机器人得不偿失，机器人不多于今天'
	},
	'ratio.floor.none': { en: 'none of its own', zh: '无单独下限' },
	'ratio.roll.title': {
		en: { one: 'One step from today to the best', other: '{count} steps from today to the best' },
		zh: { other: '从现状到最优分 {count} 步' }
	},
	'ratio.roll.none': { en: 'Nothing more to hand over', zh: '无需再移交' },
	'ratio.roll.none.say': {
		en: 'Contacts are divided as is best, or no mix keeps everything.',
		zh: '目前的分配已是最优，或没有配比能满足全部条件。'
	},
	'ratio.roll.say': {
		en: 'First, what the bot has too much of goes back to people. Then the bot gets a tenth of each topic’s contacts more, of all topics at once; of what the verdict adopts, all. A topic that a trial gives more than that gets it in a step of its own. The rest of a topic follows when its trial has passed. A trial divides the topic’s customers at random: the bot answers as many of them first as the step gives it, people answer the others, until as many as given have come and are judged; the outcome is read only once, at the end. A bot that is as good passes {power} of the time, and one that solves {margin} fewer for good in {alpha} of trials. What a step costs counts queues and whole people, which the value of a contact above does not.',
		zh: '先把机器人多接的部分收回人工；随后各话题同时再移交各自会话的一成，结论主张采用的则全部移交；试验所需份额更多的话题，另有一步补足；其余部分待该话题的对照试验通过后再移交：试验把该话题的客户随机分为两组，机器人先接的份额即这一步给它的份额，其余由人工先接，待所列客户数到齐并可判定后，只在最后看一次结果。同样好的机器人有 {power} 的把握通过，真正解决率低 {margin}的误通过率为 {alpha}。每步的成本计入排队与整数人手，上文每段会话的价值则不计。'
	},
	'ratio.roll.step': { en: 'People first', zh: '人工首答' },
	'ratio.roll.what': { en: 'What moves', zh: '移交内容' },
	'ratio.roll.what.back': { en: 'What goes back to people', zh: '收回人工的内容' },
	'ratio.roll.back': { en: 'none: it goes back at once', zh: '无需：立即收回' },
	'ratio.roll.move': { en: '{topic} {from} → {to}', zh: '{topic} {from} → {to}' },
	'ratio.roll.moved': { en: 'that is {share} of all contacts', zh: '占全部会话的 {share}' },
	'ratio.roll.cost': { en: 'Cost a week after', zh: '之后每周成本' },
	'ratio.roll.change.none': { en: 'as before', zh: '与之前相同' },
	'ratio.roll.change.less': { en: '{money} less than before', zh: '比之前少 {money}' },
	'ratio.roll.change.more': {
		en: '{money} more than before: people’s hours fall only by whole people, and what moves here frees too few of them yet',
		zh: '比之前多 {money}：人工工时只能按整人减少，这一步腾出的人手还不够'
	},
	'ratio.roll.change.first': {
		en: '{money} more than before: licence and upkeep come with the bot’s first contact, while people’s hours fall only by whole people',
		zh: '比之前多 {money}：机器人一上线就有许可与运维费用，而人工工时只能按整人减少'
	},
	'ratio.roll.change.risk': {
		en: '{money} more than before, on purpose: with {topics} a mistake is too dear, so people have them until the controls stand, whatever it costs',
		zh: '比之前多 {money}，这是有意为之：{topics}一旦出错代价过高，管控到位前不计成本由人工处理'
	},
	'ratio.roll.change.unknown': {
		en: '{money} more than before, on purpose: too little is known of {topics}, so people have them until it is measured',
		zh: '比之前多 {money}，这是有意为之：{topics}尚缺依据，补测之前由人工处理'
	},
	'ratio.roll.change.floor': {
		en: '{money} more than before: a floor keeps it for people',
		zh: '比之前多 {money}：下限要求由人工处理'
	},
	'ratio.roll.proof': { en: 'Proof for the next step', zh: '进入下一步的依据' },
	'ratio.roll.proof.of': { en: '{topic}: {proof}', zh: '{topic}：{proof}' },
	'ratio.roll.proof.value': {
		en: '{customers} customers, {share} of them drawn for the bot, about {days} days; bot and people together solve {solved} for good now',
		zh: '{customers} 位客户（其中随机抽 {share} 归机器人），约 {days} 天；目前人机合计真正解决 {solved}'
	},
	'ratio.roll.proof.never': {
		en: 'too few customers come to tell: stay at {to}',
		zh: '客户太少，无法判断：停在 {to}'
	},
	'ratio.refused': {
		en: {
			one: 'First mend the one request that the bot refused by itself in this log.',
			other: 'First mend the {count} requests that the bot refused by itself in this log.'
		},
		zh: { other: '先纠正：日志中机器人未经人工拒绝客户 {count} 次。' }
	},
	'ratio.played': { en: 'played: {value}', zh: '模拟：{value}' },
	'ratio.roll.proof.guards': {
		en: 'none of the figures watched below is broken',
		zh: '以下监测指标均未触线'
	},
	'ratio.roll.proof.adopted': { en: 'none: the verdict adopts it', zh: '无需：结论主张采用' },
	'ratio.roll.proof.last': { en: 'none: it is the last step', zh: '无需：已是最后一步' },
	'ratio.roll.guards': {
		en: 'Watched from the first hand-over on, and when to stop',
		zh: '自首次移交起监测的指标与中止条件'
	},
	'ratio.roll.save': {
		en: 'Save the decision, so that later weeks are held against it',
		zh: '保存决定，以便用以后各周检验'
	},
	'ratio.limits': { en: 'What this leaves out', zh: '未计入的内容' },
	'ratio.limits.hours': {
		en: 'Contacts come evenly within an hour; a chat waits in the same queue as a call.',
		zh: '一小时内均匀到达；聊天与电话同队等候。'
	},
	'ratio.limits.outside': {
		en: 'Whoever leaves while waiting for people to come back to work is not counted; “At all hours” on the assumptions page plans people round the clock.',
		zh: '等待人工上班期间离开的客户未计入；可在“假设”页改为全天候有人在岗。'
	},
	'ratio.limits.people': {
		en: 'People are alike and serve first come, first served; shifts and languages come after, on the page Shifts.',
		zh: '人员视为相同，先到先得；班次与语种在“排班”页另行安排。'
	},
	'ratio.limits.band': {
		en: 'The band holds prices, wages, churn and how the bot’s contacts end; how many will come is apart, in the chance by day.',
		zh: '色带包含价格、工资、流失与机器人结局的不确定；来量的不确定另见逐日可能。'
	},
	'ratio.limits.floors': {
		en: 'Topics keep floors of their own: risk until controls stand, what is not known until it is, experience by touch; what the verdict leaves to people, and what loses by the bot, goes to it no further than today.',
		zh: '话题另有各自下限：高风险在管控到位前、未知的在查明前留给人工，体验类按迟早经人工的比例保留；结论主张由人工负责的，以及交给机器人得不偿失的，机器人不多于今天。'
	}
});
