import { messages } from '#lib/i18n/message.ts';

export const trial = messages({
	'trial.title': { en: 'Trial', zh: '对照试验' },
	'trial.link': { en: 'Plan a trial', zh: '规划对照试验' },
	'trial.link.of': { en: 'Plan a trial: {topic}', zh: '规划对照试验：{topic}' },
	'trial.say': {
		en: 'Customers are drawn at random: for some the bot answers first on this topic, for the others people do. Afterwards the shares solved for good are compared, contacts that came back counting as not solved.',
		zh: '按客户随机抽签：该话题一部分客户由机器人先接，其余由人工先接，之后比较两组的真正解决率；再次来访的不算解决。'
	},
	'trial.no-topics': { en: 'The log names no topics', zh: '日志没有话题' },
	'trial.no-topics.hint': {
		en: 'A trial is about one topic. Import a log that says what its contacts are about.',
		zh: '对照试验针对一个话题，请导入标明话题的日志。'
	},
	'trial.form': { en: 'What the trial is to show', zh: '试验要证明什么' },
	'trial.topic': { en: 'Topic', zh: '话题' },
	'trial.margin': { en: 'Margin, points', zh: '界值（百分点）' },
	'trial.margin.hint': {
		en: 'Of a hundred contacts, how many fewer the bot may solve for good and still pass.',
		zh: '每百次来访，机器人最多可少真正解决几次而仍算通过。'
	},
	'trial.share': { en: 'Customers for the bot, %', zh: '抽给机器人的客户（%）' },
	'trial.share.hint': { en: 'Halves need the fewest customers.', zh: '各半所需客户最少。' },
	'trial.power': { en: 'Sure to pass if as good, %', zh: '同样好时的通过把握（%）' },
	'trial.power.hint': {
		en: 'How surely a bot that is just as good passes; statisticians call it power.',
		zh: '与人工同样好的机器人有多大把握通过，统计上称检验效能。'
	},
	'trial.looks': { en: 'The outcome is looked at', zh: '查看结果' },
	'trial.looks.daily': { en: 'every day', zh: '每天查看' },
	'trial.looks.once': { en: 'once, at the end', zh: '结束时看一次' },
	'trial.way.daily': { en: 'every day', zh: '每天查看' },
	'trial.way.once': { en: 'once, at the end', zh: '结束时看一次' },
	'trial.looks.hint': {
		en: 'Every day: it may stop as soon as it can be told, but takes up to twice the customers where that is late.',
		zh: '每天查看：一有结论即可停止；若迟迟没有结论，最多需约两倍的客户。'
	},
	'trial.work-out': { en: 'Work out', zh: '计算' },
	'trial.assumed': {
		en: 'Unless you say otherwise, by assumption: margin {margin}, {share} for the bot, {power} sure to pass if as good. Always so: a bot that is worse by the whole margin passes in {alpha} of trials, and each customer’s contacts count for {days} days from the first.',
		zh: '未另行填写时按假设：界值 {margin}，机器人 {share}，同样好时的通过把握 {power}。另按假设：恰好差到界值的机器人有 {alpha} 的可能误通过；每位客户自首次来访起计 {days} 天。'
	},
	'trial.assumptions': { en: 'Change what is assumed', zh: '修改假设' },
	'trial.size.daily': { en: 'Customers, looked at every day', zh: '客户数，每天查看' },
	'trial.size.once': { en: 'Customers, read once at the end', zh: '客户数，结束时看一次' },
	'trial.customers': { en: '{count} customers', zh: '{count} 位客户' },
	'trial.days': {
		en: '{all} days: {enrol} until enough have come, {outcome} for their outcome, {maturity} until it is judged',
		zh: '共 {all} 天：招募 {enrol} 天，观察 {outcome} 天，判定等待 {maturity} 天'
	},
	'trial.days.never': { en: 'so many new customers do not come', zh: '新客户凑不齐' },
	'trial.solved': { en: 'Solved for good now', zh: '目前真正解决率' },
	'trial.solved.n': { en: '{count} customers', zh: '{count} 位客户' },
	'trial.alike': { en: 'How alike a customer’s contacts are', zh: '同一客户各次来访的相似度' },
	'trial.alike.note': {
		en: '0 not at all, 1 entirely; it takes {times} times the contacts',
		zh: '0 为毫不相似，1 为完全相同；所需会话为 {times} 倍'
	},
	'trial.alike.none': { en: 'nobody came twice', zh: '无人再次来访' },
	'trial.new': { en: 'New customers a day', zh: '每天新客户' },
	'trial.new.note': { en: 'in the last four weeks of the log', zh: '日志最后四周' },
	'trial.margins': { en: 'What a longer enrolment could tell', zh: '招募更久能分辨多小的差距' },
	'trial.margins.say': {
		en: 'The smallest margin by weeks of enrolment, with everything else as above. Outcome and judging come on top: {days} days.',
		zh: '其他条件不变，随招募周数可分辨的最小界值；另需观察与判定 {days} 天。'
	},
	'trial.margins.none': {
		en: 'Too few customers come with this topic for any margin to be told within half a year.',
		zh: '该话题来访客户太少，半年内无法分辨任何界值。'
	},
	'trial.margins.summary': {
		en: 'The smallest margin that can be told falls from {first} after {from} to {last} after {to} of enrolment; asked for are {margin}.',
		zh: '可分辨的最小界值从招募 {from} 的 {first} 降到 {to} 的 {last}；所求为 {margin}。'
	},
	'trial.weeks': { en: '{count} weeks', zh: '{count} 周' },
	'trial.margins.asked': { en: 'asked for: {margin}', zh: '所求：{margin}' },
	'trial.column.enrolled': { en: 'Enrolled for', zh: '招募' },
	'trial.column.customers': { en: 'Customers', zh: '客户' },
	'trial.column.once': { en: 'Margin, read once', zh: '界值（看一次）' },
	'trial.column.daily': { en: 'Margin, every day', zh: '界值（每天查看）' },

	'trial.draw': { en: 'Draw', zh: '抽签' },
	'trial.draw.say': {
		en: 'Who is in which group follows from the trial’s name, a secret word and the customer’s id alone; nothing is kept here. {share} of customers go to the bot, as above.',
		zh: '客户属于哪一组，只取决于试验名称、一个密语和客户编号，此处不保存任何内容。按上文，{share} 的客户归机器人。'
	},
	'trial.draw.name': { en: 'Name of the trial', zh: '试验名称' },
	'trial.draw.name.hint': { en: 'Another name draws anew.', zh: '换一个名称即重新抽签。' },
	'trial.draw.salt': { en: 'Secret word', zh: '密语' },
	'trial.draw.salt.hint': {
		en: 'At least 8 characters. Keep it, and from those who could choose a group by it.',
		zh: '至少 8 个字符；请自行保存，并勿让可能借此挑选分组的人知道。'
	},
	'trial.draw.ids': { en: 'Customer ids, one a line', zh: '客户编号，每行一个' },
	'trial.draw.ids.hint': {
		en: 'As your other systems write them; at most {most} at once.',
		zh: '写法与您其他系统中的一致；每次最多 {most} 个。'
	},
	'trial.draw.do': { en: 'Draw the groups', zh: '抽签分组' },
	'trial.drawn': {
		en: 'Drawn: {bot} for the bot, {people} for people.',
		zh: '已抽签：机器人组 {bot} 位，人工组 {people} 位。'
	},
	'trial.drawn.file': { en: 'Download as CSV', zh: '下载 CSV' },
	'trial.draw.self': { en: 'Let your routing draw by itself', zh: '让分流系统自行抽签' },
	'trial.draw.self.say': {
		en: 'Any system that knows the name and the secret word comes to the same groups: it takes the first six bytes of the code below as one number, highest byte first, divides it by 2⁴⁸, and sends the customer to the bot if that is below the share. So customers who come for the first time are drawn at once, and meet the same group whenever they come back.',
		zh: '知道名称与密语的系统都会得到同样的分组：取下式结果的前六个字节，高位在前合成一个数，除以 2⁴⁸，小于机器人组比例即归机器人，否则归人工。这样首次来访的客户可即时抽签，再次来访仍在同一组。'
	},

	'trial.read': { en: 'Read', zh: '查看结果' },
	'trial.read.say': {
		en: 'With margin and share as above. Only contacts in the imported log count: import the weeks of the trial first.',
		zh: '界值与比例同上。只计已导入日志中的会话，请先导入试验期间的日志。'
	},
	'trial.read.source': { en: 'Each customer’s group stands in', zh: '分组来自' },
	'trial.read.source.file': { en: 'a file', zh: '文件' },
	'trial.read.source.field': { en: 'the log’s field “{field}”', zh: '日志字段“{field}”' },
	'trial.read.file': { en: 'File of groups', zh: '分组文件' },
	'trial.read.file.hint': {
		en: 'A table such as the one drawn above, up to 4 MB; it is not kept. Its columns, the last of them optional:',
		zh: '如上文抽签所得的表格，不超过 4 MB，不予保存。列名如下，最后一列可省略：'
	},
	'trial.read.file.large': { en: 'The file is larger than 4 MB.', zh: '文件超过 4 MB。' },
	'trial.read.bot': { en: 'What the bot’s group is called', zh: '机器人组的写法' },
	'trial.read.people': { en: 'What people’s group is called', zh: '人工组的写法' },
	'trial.read.words.hint': {
		en: 'Left empty: the usual words, such as those drawn above.',
		zh: '留空则按常用写法，例如上文抽签所得。'
	},
	'trial.read.from': { en: 'The trial began on', zh: '试验开始日' },
	'trial.read.from.hint': {
		en: 'Contacts before it do not count, unless the file says since when.',
		zh: '此前的会话不计；文件已注明起始时间的除外。'
	},
	'trial.read.planned': { en: 'Customers planned', zh: '计划客户数' },
	'trial.read.planned.hint': {
		en: 'As planned before the trial, and not changed after the first look. The plan above moves as the log grows.',
		zh: '取试验开始前的计划，首次查看之后不得更改；上文的计划会随日志增长而变动。'
	},
	'trial.read.do': { en: 'Read the outcome', zh: '查看结论' },
	'trial.decision.not-worse': { en: 'passed', zh: '通过' },
	'trial.decision.worse': { en: 'worse', zh: '更差' },
	'trial.decision.go-on': { en: 'cannot be told yet', zh: '尚无定论' },
	'trial.decision.mismatch': { en: 'not to be trusted', zh: '不可采信' },
	'trial.decided.daily': { en: 'At daily looks this was told on {day}.', zh: '每天查看时，于{day}得出结论。' },
	'trial.decided.once': { en: 'The one look was on {day}.', zh: '计划内的一次查看在{day}。' },
	'trial.progress': {
		en: 'Judged: {judged} of {planned} customers planned.',
		zh: '已判定 {judged} 位，计划 {planned} 位客户。'
	},
	'trial.reading': { en: 'What the trial says so far', zh: '试验目前的结论' },
	'trial.read.again': { en: 'Address for the next look', zh: '下次查看用的地址' },
	'trial.read.again.say': {
		en: 'It keeps all of the above but the file, which is chosen again.',
		zh: '保留以上各项；分组文件需重新选择。'
	},
	'trial.difference': { en: 'Bot less people, solved for good: {value}', zh: '真正解决率，机器人减人工：{value}' },
	'trial.difference.say': {
		en: 'Each end holds with {level}: at all looks, however often you look; at one planned look, only if it is the only one. The heavier line decides, as planned: passed is what lies right of the margin whole.',
		zh: '每端把握 {level}：“多次查看”无论看多少次都成立，“计划内一次查看”仅在只看这一次时成立。按计划以粗线为准：整条位于界值右侧即通过。'
	},
	'trial.difference.summary.daily': {
		en: 'Difference {value}; however often you look between {low} and {high}; the margin is {margin}.',
		zh: '差异 {value}；无论看多少次，在 {low} 与 {high} 之间；界值 {margin}。'
	},
	'trial.difference.summary.once': {
		en: 'Difference {value}; at the one look that was planned between {low} and {high}; the margin is {margin}.',
		zh: '差异 {value}；按计划看一次，在 {low} 与 {high} 之间；界值 {margin}。'
	},
	'trial.difference.always': { en: 'at all looks', zh: '多次查看' },
	'trial.difference.once': { en: 'one planned look', zh: '计划内一次查看' },
	'trial.difference.margin': { en: 'margin', zh: '界值' },
	'trial.difference.none': { en: 'no difference', zh: '无差异' },
	'trial.difference.interval': { en: 'Interval', zh: '区间' },
	'trial.course': { en: 'The difference, day by day', zh: '差异的逐日变化' },
	'trial.course.say.daily': {
		en: 'The thin lines hold with {level} each on all days at once. The trial is decided on the first day on which both lie above the margin (passed), or both below it (failed).',
		zh: '上下细线对所有日期同时成立，每侧把握 {level}。两条线首次都在界值之上（通过）或都在界值之下（未通过）之日，即可得出结论。'
	},
	'trial.course.say.once': {
		en: 'The thin lines hold with {level} each on all days at once. One look was planned: what is seen before it does not decide.',
		zh: '上下细线对所有日期同时成立，每侧把握 {level}。按计划只看一次：此前所见不作为结论。'
	},
	'trial.course.planned.ahead': {
		en: 'At the pace of the last two weeks the {customers} customers planned are judged by {day}.',
		zh: '按最近两周的速度，计划的 {customers} 位客户将在 {day} 前判定完毕。'
	},
	'trial.course.planned.past': {
		en: 'The {customers} customers planned were judged on {day}.',
		zh: '计划的 {customers} 位客户已于 {day} 判定完毕。'
	},
	'trial.course.planned.unknown': {
		en: 'When as many are judged as planned cannot be told yet: there are no two weeks of judged customers to go by, or nobody new was judged in the last ones.',
		zh: '何时判定完计划人数尚不能判断：已判定客户不足两周，或最近两周没有新判定的客户。'
	},
	'trial.course.summary': {
		en: 'On {days} days the difference went to {value}, on the last between {low} and {high}; the margin is {margin}.',
		zh: '{days} 天来差异变为 {value}，最后一天在 {low} 与 {high} 之间；界值 {margin}。'
	},
	'trial.course.day': { en: 'Day', zh: '日期' },
	'trial.course.judged': { en: 'Judged', zh: '已判定' },
	'trial.course.decided': { en: 'decided', zh: '得出结论' },
	'trial.course.planned': { en: 'as many as planned', zh: '达到计划人数' },
	'trial.arms': { en: 'Both groups', zh: '两组情况' },
	'trial.arms.say': {
		en: 'A customer counts in the drawn group, whoever answered.',
		zh: '无论实际由谁应答，客户都计入抽中的组。'
	},
	'trial.arm.bot': { en: 'bot', zh: '机器人组' },
	'trial.arm.people': { en: 'people', zh: '人工组' },
	'trial.arm': { en: 'Group', zh: '组' },
	'trial.arm.came': { en: 'Came', zh: '来访' },
	'trial.arm.young': { en: 'Too young', zh: '未成熟' },
	'trial.arm.unknown': { en: 'Not told', zh: '无法判定' },
	'trial.arm.judged': { en: 'Judged', zh: '已判定' },
	'trial.arm.contacts': { en: 'Contacts', zh: '会话' },
	'trial.arm.solved': { en: 'Solved for good', zh: '真正解决率' },
	'trial.arm.interval': { en: '95 %', zh: '95%' },
	'trial.arm.bot-first': { en: 'Bot first', zh: '机器人先接' },
	'trial.ratio': {
		en: 'Sizes: with {share} drawn for the bot, chance alone makes the arms so unlike, or more, in {p} of draws.',
		zh: '人数核对：按 {share} 抽给机器人，仅凭偶然出现这样或更大差异的可能为 {p}。'
	},
	'trial.ratio.p.tiny': { en: 'less than 0.1 %', zh: '不到 0.1%' },
	'trial.left-out': {
		en: 'Left out: {both} customers in both arms, {neither} in neither, {unseen} who have not come.',
		zh: '未计入：同在两组的客户 {both} 位，不属任一组的 {neither}，尚未来访的 {unseen} 位。'
	}
});
