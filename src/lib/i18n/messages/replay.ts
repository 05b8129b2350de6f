import { messages } from '#lib/i18n/message.ts';

export const replay = messages({
	'replay.title': { en: 'What the bot would have done', zh: '历史会话回放' },
	'replay.say': {
		en: 'Conversations of your log are put to the bot as it is set today. What comes out is an estimate: it stands in a log of its own and is never counted among your log’s own figures.',
		zh: '把日志中的会话交给当前设置的机器人，看它本会如何应对。结果只是估计，单独存放，不计入日志的任何指标。'
	},
	'replay.from.sandbox': {
		en: 'See what the bot would have done with your log',
		zh: '用历史会话回放，看机器人本会如何应对'
	},
	'replay.to.sandbox': { en: 'Talk to the bot', zh: '与机器人对话' },
	'replay.verdict': {
		en: 'Replayed, not measured: the bot would have answered {share} of {n} first messages itself ({low} – {high}).',
		zh: '回放估计（非实测）：{n} 条首条消息中，机器人可直接回答 {share}（{low} – {high}）。'
	},
	'replay.verdict.plain': {
		en: 'Replayed, not measured: the bot would have answered {share} of {n} first messages itself.',
		zh: '回放估计（非实测）：{n} 条首条消息中，机器人可直接回答 {share}。'
	},
	'replay.verdict.look': { en: 'See the replay', zh: '查看回放' },
	'replay.tag': { en: 'replay, not measured', zh: '回放估计，非实测' },
	'replay.mark': {
		en: 'What the bot would have done with conversations of your log. None of it has happened.',
		zh: '这是机器人对历史会话的假想应答，并未真实发生。'
	},
	'replay.limit': { en: 'Conversations at most', zh: '会话上限' },
	'replay.scenario': { en: 'Knowledge of', zh: '知识范围' },
	'replay.from': { en: 'Opened from', zh: '开始日期（含）' },
	'replay.to': { en: 'and before', zh: '截止日期（不含）' },
	'replay.drawn.from': { en: 'Opened from {day} on.', zh: '自 {day} 起。' },
	'replay.drawn.to': { en: 'Opened before {day}.', zh: '{day} 之前。' },
	'replay.explore': {
		en: 'Explore the replay: every conversation with what the bot would have said',
		zh: '深入分析回放：逐段查看机器人本会说什么'
	},
	'replay.topics': { en: 'By topic', zh: '按话题' },
	'replay.topics.say': {
		en: 'First messages alone, by the topics of your log.',
		zh: '仅计首条消息，按日志中的话题划分。'
	},
	'replay.topics.topic': { en: 'Topic', zh: '话题' },
	'replay.topic.line': {
		en: 'replayed: {share} answered by the bot ({n})',
		zh: '回放：机器人可答 {share}（{n}）'
	},
	'replay.begin': { en: 'Replay the log', zh: '开始回放' },
	'replay.phase.learn': { en: 'The bot is getting ready', zh: '机器人准备中' },
	'replay.phase.replay': { en: 'Asking the bot', zh: '正在交由机器人作答' },
	'replay.rows': { en: { one: '{count} asked', other: '{count} asked' }, zh: { other: '已问 {count} 条' } },
	'replay.cancel.say': { en: 'Cancelling keeps the last result.', zh: '取消后保留上一次结果。' },
	'replay.none': { en: 'No replay yet.', zh: '尚未回放。' },
	'replay.old': {
		en: 'The log or the bot’s settings have changed since: replay again for today’s answer.',
		zh: '此后日志或机器人设置有变动，请重新回放。'
	},
	'replay.drawn': {
		en: '{drawn} of {of} conversations with texts, drawn by chance; knowledge: {scenario}; {at}.',
		zh: '从 {of} 段有文字的会话中随机抽取 {drawn} 段；知识范围：{scenario}；{at}。'
	},
	'replay.left-out': {
		en: 'Left out because the bot has learned from the same text: {first} conversations by their first message; {later} more count by their first message alone.',
		zh: '因机器人学过相同文字而剔除：首条消息相同的 {first} 段；另有 {later} 段只计首条消息。'
	},
	'replay.first': { en: 'First message alone', zh: '仅首条消息' },
	'replay.whole': { en: 'Whole conversation', zh: '整段会话' },
	'replay.interval': { en: '95 % interval', zh: '95% 区间' },
	'replay.compare': { en: 'Two ways of counting', zh: '两种算法' },
	'replay.compare.say': {
		en: 'What a customer writes first does not depend on who answers. Later messages were written to somebody else: here they stand in for as long as the bot would still have the word, {standIns} of {replayed} messages.',
		zh: '客户的第一句话与谁来答无关；后续消息是写给别人的，只在机器人仍在应对时借来代用，{replayed} 条消息中有 {standIns} 条。'
	},
	'replay.compare.none': {
		en: 'None of these conversations has a second message that could be replayed: both ways come to the same.',
		zh: '这些会话都没有可供回放的后续消息，两种算法结果相同。'
	},
	'replay.row.n': { en: 'Conversations', zh: '会话数' },
	'replay.ending.answered': { en: 'Answered by the bot', zh: '机器人作答' },
	'replay.ending.open': { en: 'Left open', zh: '未有定论' },
	'replay.ending.person': { en: 'Handed to a person', zh: '转人工' },
	'replay.note.open': { en: 'asked back, or only polite', zh: '仅反问或寒暄' },
	'replay.row.contained': { en: 'Containment: not handed to a person', zh: '独立接待率：未转人工' },
	'replay.row.refusals': { en: 'The bot declines', zh: '机器人婉拒' },
	'replay.row.anxious': { en: 'Of anxious or angry customers, to a person', zh: '焦虑或生气客户中转人工' },
	'replay.row.loops': { en: 'Customer would have to ask again', zh: '客户需重复追问' },
	'replay.row.cost': { en: 'Cost of a conversation', zh: '每段会话成本' },
	'replay.cost': { en: 'Cost of a conversation', zh: '每段会话成本' },
	'replay.cost.people': { en: 'people alone: {cost}', zh: '全部人工：{cost}' },
	'replay.cost.say': {
		en: 'Cost is by the prices in Assumptions ({handle}), without fixed costs: cheaper or dearer by whether what is left open is solved by the bot or goes to a person.',
		zh: '成本按“假设”中的价格计算（{handle}），不含固定成本；区间两端取决于未有定论的会话由机器人解决还是转人工。'
	},
	'replay.handle.measured': { en: 'handle time as the log measures it', zh: '处理时长取自日志' },
	'replay.handle.assumed': { en: 'handle time assumed', zh: '处理时长为假设值' },
	'replay.rules': { en: 'What decided', zh: '判断依据' },
	'replay.rules.columns.rule': { en: 'Last decision', zh: '最后一次判断' },
	'replay.rules.columns.ending': { en: 'Became', zh: '结果' },
	'replay.beside': { en: 'Beside what really happened', zh: '与实际对照' },
	'replay.beside.say': {
		en: 'Whole conversations, by what the bot would have done and who dealt with them.',
		zh: '整段会话：机器人本会如何应对，实际由谁处理。'
	},
	'replay.beside.would': { en: 'The bot would have', zh: '机器人本会' },
	'replay.beside.bot': { en: 'Really: bot alone', zh: '实际：仅机器人' },
	'replay.beside.person': { en: 'Really: a person', zh: '实际：有人工' },
	'replay.beside.unknown': { en: 'Not known', zh: '不详' },
	'replay.unknown': { en: 'What a replay cannot know', zh: '回放无从得知的事' },
	'replay.unknown.later': {
		en: 'What the customer would have written after the bot’s first reply.',
		zh: '机器人答复之后，客户会说什么。'
	},
	'replay.unknown.satisfied': {
		en: 'Whether an answer would have solved the matter for good. “Answered” is not “solved”.',
		zh: '答复是否真正解决了问题。“作答”不等于“解决”。'
	},
	'replay.unknown.code': {
		en: 'How a check of identity would have gone: where the bot asks for a code, the conversation is left open.',
		zh: '身份验证能否通过：机器人要求验证码处即记为未有定论。'
	},
	'replay.unknown.right': {
		en: 'Whether an answer was right: only labelled questions tell, below.',
		zh: '回答是否正确：须由带标签的问题判断，见下方。'
	},
	'replay.latency': {
		en: 'A turn took {p50} ms in the middle, {p95} ms at the 95th percentile, one at a time on this machine.',
		zh: '本机逐条作答，每轮中位数 {p50} 毫秒，95 分位 {p95} 毫秒。'
	},
	'replay.questions': { en: 'Wrong answers and wrong refusals', zh: '误判与误拒' },
	'replay.questions.say': {
		en: 'A log does not say which answer is right. A file of questions does: columns text, scenario and article (the article that answers, or none).',
		zh: '日志无法说明哪个答案才对，须用带标签的问题：含 text、scenario、article（应答文章，无则填 none）三列。'
	},
	'replay.questions.none': {
		en: 'Not measurable: no labelled questions have been put to the bot.',
		zh: '无法测量：尚未用带标签的问题测试。'
	},
	'replay.questions.prompt': { en: 'Drop a file of labelled questions here, or', zh: '将带标签的问题文件拖到此处，或' },
	'replay.questions.choose': { en: 'choose a file', zh: '选择文件' },
	'replay.questions.file': {
		en: {
			one: '{count} question of {file}, {at}. Left out because the bot has learned from it: {leftOut}.',
			other: '{count} questions of {file}, {at}. Left out because the bot has learned from them: {leftOut}.'
		},
		zh: { other: '{file} 中的 {count} 个问题，{at}。因机器人学过而剔除：{leftOut} 个。' }
	},
	'replay.questions.right': { en: 'Answered rightly', zh: '答对' },
	'replay.questions.misjudged': { en: 'Wrong, of those answered', zh: '误判率（占已答）' },
	'replay.questions.refused': { en: 'Declined though an article answers', zh: '误拒率（占可答）' },
	'replay.questions.unanswerable': { en: 'Answered though no article does', zh: '无文章可答却作答' }
});
