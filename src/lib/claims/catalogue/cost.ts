import { awaiting, measured, type Claim } from '../claim.ts';

const claim = measured('cost');
const later = awaiting('cost');

/** What it is said to cost beneath the bill. */
export const costClaims: readonly Claim[] = [
	claim({
		id: 'loop-abandonment',
		name: { en: 'Asked again and again', zh: '重复追问' },
		figure: { en: '68 %', zh: '68%' },
		sentence: {
			en: '68 % give up on a complaint or a claim because the bot keeps asking for the order number.',
			zh: '68% 的人因为机器人反复索要订单号而放弃投诉或售后。'
		},
		article: 0.68,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: true,
		noEffect: 0,
		compared: {
			en: 'given up after a loop; no effect is the share without one, at the same turn',
			zh: '重复追问后的放弃率；同样到达该轮而无重复的放弃率，即为“毫无效果”'
		},
		measure: { kind: 'level', metric: 'abandonment-given-loop', against: 'abandonment-without-loop' },
		beside: [{ metric: 'abandonment-without-loop' }, { metric: 'loop-rate' }],
		explore: 'metric=abandonment-given-loop'
	}),
	claim({
		id: 'tone-deaf',
		name: { en: 'Mechanical answers', zh: '机械应答' },
		figure: { en: 'a story, no figure', zh: '个案，无数字' },
		sentence: {
			en: 'An anxious patient who is told “please be patient” feels brushed off.',
			zh: '焦虑的患者只得到一句“请耐心等待”，感到被敷衍。'
		},
		article: null,
		unit: 'share',
		shown: 'points',
		direction: 'lower',
		harm: true,
		noEffect: 0,
		compared: {
			en: 'rating by customers whose first message sounds anxious, bot first less people first',
			zh: '首条消息流露焦虑的客户所给的评价：机器人先接减人工先接'
		},
		measure: { kind: 'arms', metric: 'csat-mean', as: 'difference', among: 'anxious' },
		beside: [{ metric: 'anxious-share' }, { metric: 'csat-mean' }],
		explore: 'metric=csat-mean&by=first-responder&compare=first-responder'
	}),
	claim({
		id: 'loyalty-loss',
		name: { en: 'Loyalty lost', zh: '忠诚度折损' },
		figure: { en: '+ 15 %', zh: '+15%' },
		sentence: {
			en: 'A retailer: cost per contact down by 72 %, but customers leave and winning new ones costs 15 % more.',
			zh: '某零售商：单次服务成本下降 72%，但客户流失使获客成本上升 15%。'
		},
		article: 1.15,
		unit: 'ratio',
		shown: 'change',
		direction: 'higher',
		harm: true,
		noEffect: 1,
		compared: {
			en: 'customers lost within 90 days, and so to be won anew: bot first against people first',
			zh: '90 天内流失、需要重新获取的客户：机器人先接对人工先接'
		},
		measure: { kind: 'arms', metric: 'churn-90d', as: 'ratio' },
		beside: [{ costs: 'direct' }, { costs: 'full' }],
		explore: 'metric=churn-90d&by=first-responder&compare=first-responder'
	}),
	later({
		id: 'upkeep',
		name: { en: 'Upkeep without end', zh: '运维黑洞' },
		figure: { en: '¥1.6 M a year', zh: '每年 160 万元' },
		sentence: {
			en: 'Tuning the bot costs 1.6 million yuan a year, far over budget.',
			zh: '每年用于调优的费用达 160 万元，远超预算。'
		},
		article: 1_600_000,
		unit: 'money',
		shown: 'money',
		direction: 'higher',
		harm: true,
		noEffect: 0,
		compared: { en: 'upkeep a year', zh: '每年的运维支出' },
		instrument: 'upkeep-record',
		beside: [{ assumed: 'upkeep-a-year' }],
		explore: null
	}),
	claim({
		id: 'misjudgement-crisis',
		name: { en: 'Wrongly refused', zh: '误判舆情' },
		figure: { en: '90 %', zh: '90%' },
		sentence: {
			en: '90 % of legitimate refunds are blocked by mistake: 12,000 complaints in a day.',
			zh: '90% 的正当退款被误拦，一天之内引来 1.2 万起投诉。'
		},
		article: 0.9,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: true,
		noEffect: 0,
		compared: {
			en: 'refused requests that were granted later: at least so many were refused wrongly',
			zh: '被拒绝后又获批准的请求占比：误拒至少有这么多'
		},
		measure: { kind: 'level', metric: 'wrong-refusal' },
		beside: [{ metric: 'complaint-share' }],
		explore: 'metric=complaint-share&grain=day'
	}),
	later({
		id: 'data-breach',
		name: { en: 'Data leaked', zh: '数据泄露' },
		figure: { en: '3 × the build cost', zh: '建设成本的 3 倍' },
		sentence: {
			en: 'Logs kept in plain text: 110,000 records leak, and the aftermath costs three times what the bot did.',
			zh: '日志未加密，11 万条记录泄露，善后费用是建设成本的 3 倍。'
		},
		article: 3,
		unit: 'ratio',
		shown: 'times',
		direction: 'higher',
		harm: true,
		noEffect: 0,
		compared: { en: 'expected loss over the cost to build', zh: '预期损失除以建设成本' },
		instrument: 'event-simulation',
		beside: [{ assumed: 'breach-over-build' }],
		explore: null
	})
];
