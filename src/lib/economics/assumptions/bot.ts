import { assumedBecause, type Assumption } from './assumption.ts';

/** What a bot costs, and how it is expected to end its conversations where none has been measured. */
export const botAssumptions = [
	{
		key: 'bot.price-per-resolution',
		label: { en: 'Price per resolution', zh: '每次解决单价' },
		low: 0.85,
		mode: 0.99,
		high: 2,
		unit: 'money',
		source: {
			en: 'Intercom Fin $0.99 per resolution (help centre, 2026); range from small vendors’ $0.85 to Zendesk’s pay-as-you-go $2.00 (quoted second-hand)',
			zh: 'Intercom Fin 每次解决 0.99 美元（帮助中心，2026）；区间自小型厂商 0.85 美元至 Zendesk 按量 2.00 美元（转引）'
		},
		year: 2026,
		kind: 'observed',
		example: true,
		usedIn: ['bot-price']
	},
	{
		key: 'bot.price-per-conversation',
		label: { en: 'Price per conversation', zh: '每次会话单价' },
		low: 0.05,
		mode: 2,
		high: 2,
		unit: 'money',
		hard: true,
		source: {
			en: 'Agentforce list price of $2 per conversation (Oct 2024, quoted second-hand); low end: the tokens of a six-turn chat',
			zh: 'Agentforce 每次会话 2 美元目录价（2024 年 10 月，转引）；下限为六轮对话的模型用量'
		},
		year: 2024,
		kind: 'observed',
		example: true,
		usedIn: ['bot-price']
	},
	{
		key: 'bot.billed-give-ups',
		label: { en: 'Give-ups billed as resolved', zh: '被计费的放弃会话' },
		low: 0,
		mode: 0.5,
		high: 1,
		unit: 'share',
		hard: true,
		source: assumedBecause(
			'vendors bill a customer who leaves without asking further as resolved, and refund some who return; measured when the export carries the vendor’s verdict',
			'客户不再追问即被厂商按已解决计费，部分返回者退费；导出含厂商判定时改用实测'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bot-price', 'bills']
	},
	{
		key: 'bot.verified-quiet',
		label: { en: 'Quiet endings a vendor verifies as resolved', zh: '无后续会话中被厂商核验为已解决的比例' },
		low: 0,
		mode: 0.5,
		high: 1,
		unit: 'share',
		hard: true,
		source: assumedBecause(
			'a vendor that bills verified resolutions alone has a model read the conversation; how many quiet ones pass is in no export',
			'仅按核验计费的厂商由模型通读会话，无后续者有多少通过，导出中不可见'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['bills']
	},
	{
		key: 'bot.fixed-monthly',
		label: { en: 'Run licence and vendor management', zh: '平台许可与供应商管理' },
		low: 500,
		mode: 1000,
		high: 2500,
		unit: 'money/month',
		source: assumedBecause(
			'a platform fee of a few hundred, and a tenth of one person',
			'数百元平台费，加一个人十分之一的时间'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['contact-cost']
	},
	{
		key: 'bot.upkeep-monthly',
		label: { en: 'Upkeep', zh: '运维调优' },
		low: 400,
		mode: 1000,
		high: 3000,
		unit: 'money/month',
		source: assumedBecause(
			'100 articles, a tenth changing each month at an hour each, and 200 conversations reviewed at 5 minutes; the high end is the overrun often told of',
			'100 篇文章每月十分之一更新、每篇一小时，另抽检 200 段会话、每段 5 分钟；上限为常见的超支'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['churn-adjusted-cost']
	},
	{
		key: 'bot.handoff-tax',
		label: { en: 'Extra handle time after a hand-off', zh: '转人工后的额外处理时长' },
		low: 0,
		mode: 0.15,
		high: 0.35,
		unit: 'share',
		most: 5,
		source: assumedBecause(
			'repeated questions and a harder mix; 0 when handle time after hand-off is measured',
			'重复询问与更难的问题构成；转人工后的时长可测时为 0'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['contact-cost', 'handover-value']
	},
	{
		key: 'bot.recontact',
		label: { en: 'Come back after giving up', zh: '放弃后再次联系' },
		low: 0.2,
		mode: 0.4,
		high: 0.6,
		unit: 'share',
		source: assumedBecause('the rest of those who give up stay unresolved', '其余放弃者的问题未获解决'),
		year: null,
		kind: 'assumed',
		usedIn: ['contact-cost', 'handover-value']
	},
	{
		key: 'bot.handed-off',
		label: { en: 'Handed to a person, where not measured', zh: '转人工比例（未测得时）' },
		low: 0.2,
		mode: 0.35,
		high: 0.55,
		unit: 'share',
		source: assumedBecause('of contacts the bot takes first', '以机器人首接的会话为基数'),
		year: null,
		kind: 'assumed',
		usedIn: ['handover-value', 'bills']
	},
	{
		key: 'bot.given-up-of-rest',
		label: { en: 'Give-ups among those not handed over, where not measured', zh: '未转人工者中的放弃比例（未测得时）' },
		low: 0.08,
		mode: 0.23,
		high: 0.45,
		unit: 'share',
		source: assumedBecause(
			'drawn after the hand-offs, so that the three shares sum to one',
			'在转人工之后抽取，三个比例之和恒为一'
		),
		year: null,
		kind: 'assumed',
		usedIn: ['handover-value', 'bills']
	},
	{
		key: 'bot.resolved-not-durable',
		label: { en: 'Resolved by the bot, yet back within a week', zh: '机器人判定解决但一周内再次来访' },
		low: 0.05,
		mode: 0.12,
		high: 0.3,
		unit: 'share',
		source: assumedBecause('measured once a bot is in the log', '日志中有机器人后改用实测'),
		year: null,
		kind: 'assumed',
		usedIn: ['handover-value']
	}
] as const satisfies readonly Assumption[];
