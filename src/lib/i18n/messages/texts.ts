import { messages } from '#lib/i18n/message.ts';

export const texts = messages({
	'texts.title': { en: 'What customers’ texts say', zh: '客户文本分析' },
	'texts.say': {
		en: 'Every text is read on this machine for its language and for anxiety or anger. The decision, the figures on upset customers and the language of conversations that name none rest on it.',
		zh: '在本机逐条识别客户文本的语言与焦虑、生气情绪。决策、焦虑或生气客户的指标，以及未注明语言的会话的语言，都以此为依据。'
	},
	'texts.counting': { en: 'Counting the texts…', zh: '正在统计文本……' },
	'texts.read': { en: '{read} of {texts} texts were read.', zh: '已分析 {read} / {texts} 条文本。' },
	'texts.all': {
		en: { one: 'The one text was read.', other: 'All {count} texts were read.' },
		zh: { other: '{count} 条文本已全部分析。' }
	},
	'texts.upset': {
		en: 'Of {felt} conversations in English or Chinese, {upset} hold an anxious or angry text.',
		zh: '{felt} 段中英文会话中，{upset} 段含焦虑或生气的文本。'
	},
	'texts.none': { en: 'The log holds no texts by customers.', zh: '日志中没有客户文本。' },
	'texts.begin': { en: 'Read the texts', zh: '开始分析' },
	'texts.go-on': { en: 'Read the rest', zh: '继续分析' },
	'texts.phase.learn': { en: 'Learning how upset customers write', zh: '学习焦虑与生气的表达' },
	'texts.phase.texts': { en: 'Reading the texts', zh: '正在分析文本' },
	'texts.phase.judge': { en: 'Judging the log with what they say', zh: '按分析结果重新判定日志' },
	'texts.rows': { en: { one: '{count} text', other: '{count} texts' }, zh: { other: '{count} 条' } },
	'texts.cancel.say': { en: 'Cancelling keeps what was read.', zh: '取消后，已分析的部分会保留。' }
});
