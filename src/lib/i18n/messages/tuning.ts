import { messages } from '#lib/i18n/message.ts';

export const tuning = messages({
	'sandbox.tools': { en: 'Before you let it answer customers', zh: '正式启用之前' },
	'sandbox.tools.tune': { en: 'Tune when it answers and when it fetches a person', zh: '调整何时回答、何时转人工' },
	'tuning.title': { en: 'Tune the bot', zh: '调整机器人' },
	'tuning.say': {
		en: 'Four thresholds decide when the bot answers, softens its tone or fetches a person. Move one, and see what it does to hand-offs and to the cost of an average conversation.',
		zh: '四个阈值决定机器人何时回答、何时放缓语气、何时转人工。移动滑块，即可看到转人工比例和每会话平均成本的变化。'
	},
	'tuning.on': { en: 'Tried on', zh: '试算对象' },
	'tuning.on.labelled': { en: 'Labelled messages', zh: '带标签的消息' },
	'tuning.on.log': { en: 'Your customers’ conversations', zh: '您的客户会话' },
	'tuning.on.labelled.say': {
		en: 'Shipped messages of which people have said how the writer feels, or which article answers. The bot has learned from none of them.',
		zh: '随产品提供的消息，已由人工标注作者的情绪或应答文章；机器人未学习过其中任何一条。'
	},
	'tuning.on.log.say': {
		en: 'Drawn at random from your log. Nobody has labelled them: a wrong answer is as likely as the bot’s own confidence says, and a customer counts as upset where the message reads so.',
		zh: '从您的日志中随机抽取，没有标签：答错的可能性按机器人自身的置信度计算；消息读来焦虑或生气的，即视为焦虑客户。'
	},
	'tuning.synthetic': { en: 'These are conversations of the synthetic sample.', zh: '当前为模拟样本中的会话。' },
	'tuning.knowledge': { en: 'Answered from the knowledge of', zh: '应答所用知识' },
	'tuning.score': { en: 'Have the bot read them', zh: '让机器人读一遍' },
	'tuning.score.again': { en: 'Read them again', zh: '重新读取' },
	'tuning.score.say': {
		en: 'The bot reads every message once, on this machine; that takes about half a minute. Thresholds are applied to what it made of them.',
		zh: '机器人在本机逐条读取消息，约需半分钟；之后阈值直接作用于读取结果。'
	},
	'tuning.phase.learn': { en: 'Getting the bot ready', zh: '正在准备机器人' },
	'tuning.phase.texts': { en: 'Reading the messages', zh: '正在读取消息' },
	'tuning.scored': {
		en: {
			one: 'Read {when}: {count} conversation.',
			other: 'Read {when}: {count} conversations.'
		},
		zh: { other: '{when}读取，共 {count} 段会话。' }
	},
	'tuning.drawn': { en: 'Drawn from {of}.', zh: '抽自 {of} 段。' },
	'tuning.left-out': {
		en: {
			one: '{count} was left out, because the bot has learned from a message like it.',
			other: '{count} were left out, because the bot has learned from messages like theirs.'
		},
		zh: { other: '另有 {count} 段因含机器人学习过的（或近似的）消息而未计入。' }
	},
	'tuning.weighed': {
		en: 'Upset messages are weighed to the {share} of your customers who write so.',
		zh: '焦虑或生气的消息已按您客户中的占比 {share} 加权。'
	},
	'tuning.not-weighed': {
		en: 'Far more of these messages are upset than customers’ are; once the texts of your log are read, they are weighed to your customers.',
		zh: '这些消息中焦虑或生气的远多于真实客户；分析日志文本后，将按您客户的比例加权。'
	},
	'tuning.empty': { en: 'Nothing to try the thresholds on yet.', zh: '尚无可供试算的内容。' },
	'tuning.thresholds': { en: 'Thresholds', zh: '阈值' },
	'tuning.confidentFrom': { en: 'Sure enough to answer', zh: '足够有把握才回答' },
	'tuning.confidentFrom.say': {
		en: 'Below this confidence it asks back, and the second time fetches a person.',
		zh: '置信度低于此值时先反问，再次不明则转人工。'
	},
	'tuning.escalateFrom': { en: 'Upset enough for a person', zh: '焦虑到需要人工' },
	'tuning.escalateFrom.say': { en: 'From this score on it fetches a person.', zh: '分数达到此值即转人工。' },
	'tuning.loops': { en: 'Repeated questions', zh: '重复追问' },
	'tuning.loops.say': { en: 'With so many it fetches a person.', zh: '达到此次数即转人工。' },
	'tuning.watchFrom': { en: 'Uneasy enough for a softer tone', zh: '不安到需要安抚' },
	'tuning.watchFrom.say': {
		en: 'From this score on it acknowledges, is brief and offers a person. This costs nothing by itself.',
		zh: '分数达到此值即先安抚、从简作答并主动提供人工。这本身不产生成本。'
	},
	'tuning.was': { en: 'in force: {now}', zh: '当前生效：{now}' },
	'tuning.times': { en: { one: '{count} time', other: '{count} times' }, zh: { other: '{count} 次' } },
	'tuning.cheapest': { en: 'Find the cheapest', zh: '求成本最低' },
	'tuning.searching': { en: 'Trying them…', zh: '正在试算…' },
	'tuning.back': { en: 'Back to those in force', zh: '恢复当前阈值' },
	'tuning.use': { en: 'Use these thresholds', zh: '启用这组阈值' },
	'tuning.used': { en: 'In force: the sandbox goes by them from now on.', zh: '已生效，沙盒即刻按此运行。' },
	'tuning.try': { en: 'Talk to the bot', zh: '与机器人对话' },
	'tuning.cost': { en: 'Cost of a conversation', zh: '每会话成本' },
	'tuning.handed': { en: 'Handed to a person', zh: '转人工' },
	'tuning.answered': { en: 'Answered', zh: '已回答' },
	'tuning.asked': { en: 'Left with a question back', zh: '停在反问' },
	'tuning.parts': { en: 'The cost is made of', zh: '成本构成' },
	'tuning.part.bot': { en: 'the bot’s price', zh: '机器人费用' },
	'tuning.part.people': { en: 'people', zh: '人工' },
	'tuning.part.wrong': { en: 'wrong answers', zh: '答错' },
	'tuning.part.upset': { en: 'upset customers left with the bot', zh: '把焦虑客户留给机器人' },
	'tuning.rules': { en: 'Handed over because', zh: '转人工原因' },
	'tuning.curve.which': { en: 'Threshold drawn', zh: '所绘阈值' },
	'tuning.curve.cost': { en: 'What it costs, wherever it stands', zh: '各取值下的成本' },
	'tuning.curve.cost.say': {
		en: 'Cost of an average conversation with this threshold moved and the others as they stand.',
		zh: '仅移动该阈值、其余不变时的每会话平均成本。'
	},
	'tuning.curve.cost.summary': {
		en: 'Cost of an average conversation by threshold: between {low} and {high}; {now} where it stands.',
		zh: '每会话平均成本随阈值变化，介于 {low} 与 {high} 之间，当前为 {now}。'
	},
	'tuning.curve.told': { en: 'How well it tells', zh: '判断的准确程度' },
	'tuning.told.escalateFrom': {
		en: 'Precision: of customers for whom a person is fetched, those who need one. Recall: of those who need one, those for whom one is fetched.',
		zh: '精确率：被转人工的客户中确需人工的占比。召回率：确需人工的客户中被转人工的占比。'
	},
	'tuning.told.watchFrom': {
		en: 'Precision: of customers spoken to softly, those who are upset. Recall: of upset customers, those spoken to softly.',
		zh: '精确率：被安抚的客户中确实焦虑或生气的占比。召回率：焦虑或生气的客户中被安抚的占比。'
	},
	'tuning.told.confidentFrom': {
		en: 'Precision: of answers, the right ones. Recall: of questions that an article answers, those answered rightly.',
		zh: '精确率：回答中正确的占比。召回率：有文章可答的问题中答对的占比。'
	},
	'tuning.told.loops': { en: 'No labels tell repeated questions.', zh: '重复追问没有标签可供比对。' },
	'tuning.told.none': {
		en: 'Nobody has labelled your customers’ conversations: how well a threshold tells shows on the labelled messages.',
		zh: '您的客户会话没有标签，判断的准确程度请在带标签的消息上查看。'
	},
	'tuning.told.summary': {
		en: 'Precision {precision} and recall {recall} where the threshold stands.',
		zh: '当前阈值下，精确率 {precision}，召回率 {recall}。'
	},
	'tuning.precision': { en: 'precision', zh: '精确率' },
	'tuning.recall': { en: 'recall', zh: '召回率' },
	'tuning.mark': { en: 'here', zh: '当前' },
	'tuning.prices': { en: 'What is weighed', zh: '权衡的代价' },
	'tuning.price.person': { en: 'A person takes over', zh: '人工接手' },
	'tuning.price.needless': {
		en: 'of which needless, where the bot would have answered rightly',
		zh: '若机器人本可答对，其中多付'
	},
	'tuning.price.wrong': { en: 'A wrong answer', zh: '答错一次' },
	'tuning.price.upset': { en: 'An upset customer is left with the bot', zh: '把焦虑客户留给机器人' },
	'tuning.prices.say': {
		en: 'Assumed, where neither your log nor you say otherwise: the register of assumptions shows which. A wrong answer: some come back to a person, the others stay unhelped, and some of both leave. What is left with a question back is charged as if it came to a person.',
		zh: '取自假设表；凡日志未测得、您也未设定的，均为假设。答错后，一部分客户再找人工，其余得不到解决，两者都有人流失。停在反问的会话按转人工计费。'
	},
	'tuning.prices.measured': { en: 'Handle time measured: {time}.', zh: '处理时长为实测：{time}。' },
	'tuning.prices.assumed': { en: 'Handle time assumed.', zh: '处理时长为假设。' },
	'tuning.prices.where': { en: 'Change the assumptions', zh: '修改假设' },
	'tuning.unknown': { en: 'What this cannot know', zh: '无法得知的部分' },
	'tuning.unknown.say': {
		en: 'A customer who had got another reply would have written something else. A conversation is therefore counted up to the first turn at which the bot does not do what was done then: it answers where a question was put, asks where an answer was given, or fetches a person. What came after is not counted. Whether an answer would have satisfied the customer is not known either.',
		zh: '若当时得到另一种回复，客户接下来写的也会不同。因此每段会话只计到机器人与当时做法首次不一致的那一轮为止（当时反问而它作答、当时作答而它反问，或它转了人工），此后的内容不计。答案是否会让客户满意，同样无从得知。'
	}
});
