import { assumedBecause, type Assumption } from './assumption.ts';

/** What a bot's conversations use of what vendors count, where the log does not show it. */
export const usageAssumptions = [
	{
		key: 'bot.actions-per-conversation',
		label: {
			en: 'Actions in a conversation, where no messages show the replies',
			zh: '每段会话的动作数（无逐条消息时）'
		},
		low: 1,
		mode: 3,
		high: 10,
		unit: 'count',
		source: assumedBecause(
			'one for a question that an article answers, three for a case with a look-up, ten for a long one',
			'一问一答为一次，需查询的约三次，较长的约十次'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bills']
	},
	{
		key: 'bot.tokens-in',
		label: {
			en: 'Tokens read in a conversation, where there are no messages',
			zh: '每段会话读入的词元（无逐条消息时）'
		},
		low: 3_000,
		mode: 9_150,
		high: 20_000,
		unit: 'count',
		source: {
			en: 'A chat of six turns whose history is sent again with each (tokenrate.dev, quoted second-hand)',
			zh: '六轮对话，每轮重发历史（tokenrate.dev，转引）'
		},
		year: 2026,
		kind: 'observed',
		example: true,
		usedIn: ['bills']
	},
	{
		key: 'bot.tokens-out',
		label: {
			en: 'Tokens written in a conversation, where there are no messages',
			zh: '每段会话写出的词元（无逐条消息时）'
		},
		low: 400,
		mode: 1_200,
		high: 3_000,
		unit: 'count',
		source: {
			en: 'The same chat of six turns: 200 tokens a reply (tokenrate.dev, quoted second-hand)',
			zh: '同一六轮对话，每次回复 200 个词元（tokenrate.dev，转引）'
		},
		year: 2026,
		kind: 'observed',
		example: true,
		usedIn: ['bills']
	},
	{
		key: 'bot.prompt-tokens',
		label: { en: 'Instructions and passages read for each reply, tokens', zh: '每次回复读入的指令与资料（词元）' },
		low: 500,
		mode: 1_000,
		high: 3_000,
		unit: 'count',
		source: assumedBecause(
			'a page of instructions and two or three passages of the knowledge base',
			'一页指令加两三段知识库内容'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bills']
	},
	{
		key: 'bot.bytes-per-token',
		label: { en: 'Bytes of text in a token', zh: '每个词元的字节数' },
		low: 3,
		mode: 4,
		high: 5,
		least: 1,
		unit: 'count',
		source: assumedBecause(
			'about four English letters, or one and a half Chinese characters of three bytes each; models differ',
			'约四个英文字母，或一个半三字节的汉字；各模型不同'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bills']
	},
	{
		key: 'bot.volume-variation',
		label: {
			en: 'How much a month’s volume varies, where the log is too short to show it',
			zh: '月量的波动（日志太短时）'
		},
		low: 0.2,
		mode: 0.2,
		high: 0.2,
		unit: 'share',
		source: assumedBecause(
			'two months in three within a fifth of the mean; a busy season goes beyond',
			'三分之二的月份在均值上下五分之一以内，旺季会超出'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bills']
	},
	{
		key: 'labour.monthly-hours',
		label: { en: 'Paid hours a month', zh: '每月计薪工时' },
		low: 173,
		mode: 173,
		high: 173,
		least: 1,
		unit: 'count',
		source: assumedBecause(
			'40 hours a week; only to count seats where no agents are named',
			'每周 40 小时；仅在日志没有客服编号时用于估算坐席'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bills']
	}
] as const satisfies readonly Assumption[];
