import { measured, type Claim } from '../claim.ts';

const claim = measured('gain');

/** What a bot is said to gain. */
export const gainClaims: readonly Claim[] = [
	claim({
		id: 'response-time',
		name: { en: 'Response time', zh: '平均响应时间' },
		figure: { en: '120 s → 8 s', zh: '120 秒 → 8 秒' },
		sentence: {
			en: 'An e-commerce platform: mean response 120 s with people, 8 s with the bot.',
			zh: '某电商平台：平均响应时间由人工的 120 秒降到机器人的 8 秒。'
		},
		article: 8 / 120,
		unit: 'ratio',
		shown: 'change',
		direction: 'lower',
		harm: false,
		noEffect: 1,
		compared: {
			en: 'mean first reply, bot first against people first',
			zh: '首次回复均值：机器人先接对人工先接'
		},
		measure: {
			kind: 'arms',
			metric: 'first-any-reply-mean',
			as: 'ratio',
			needs: [['first_bot_reply_at'], ['first_human_reply_at']]
		},
		beside: [{ metric: 'first-any-reply-mean' }, { metric: 'reply-after-handoff-mean' }, { metric: 'never-answered' }],
		explore: 'metric=first-any-reply-mean&by=first-responder&compare=first-responder'
	}),
	claim({
		id: 'peak-capacity',
		name: { en: 'Peak load', zh: '高峰承载量' },
		figure: { en: '× 10', zh: '10 倍' },
		sentence: { en: 'Ten times the load is carried at the peak.', zh: '高峰期可承载的咨询量达到原来的 10 倍。' },
		article: 10,
		unit: 'ratio',
		shown: 'times',
		direction: 'higher',
		harm: false,
		noEffect: 1,
		compared: {
			en: 'in the busiest hours, conversations carried for one that takes a person',
			zh: '最忙的时段里，每占用人工一次所承载的会话数'
		},
		measure: { kind: 'level', metric: 'peak-relief' },
		beside: [{ metric: 'peak-load' }],
		explore: 'metric=peak-relief&grain=month'
	}),
	claim({
		id: 'languages',
		name: { en: 'Languages', zh: '多语言' },
		figure: { en: '3 → 22', zh: '3 种 → 22 种' },
		sentence: {
			en: 'Languages served go from 3 to 22, and live translation cuts their cost by 65 %.',
			zh: '服务语言由 3 种增至 22 种，实时翻译使成本下降 65%。'
		},
		article: 22 / 3,
		unit: 'ratio',
		shown: 'times',
		direction: 'higher',
		harm: false,
		noEffect: 1,
		compared: {
			en: 'languages in contacts the bot took first, over those people took first',
			zh: '机器人先接的语言种数，除以人工先接的语言种数'
		},
		measure: { kind: 'counts', metric: 'languages' },
		beside: [{ metric: 'languages' }],
		explore: 'metric=cost-per-contact&by=language'
	}),
	claim({
		id: 'standard-accuracy',
		name: { en: 'Standard questions', zh: '标准化场景准确率' },
		figure: { en: '97 %', zh: '97%' },
		sentence: {
			en: 'Top-ups, parcel tracking and the like: 97 % are handled correctly.',
			zh: '充值、查物流等标准化场景，处理准确率达 97%。'
		},
		article: 0.97,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: false,
		// as often wrong as right
		noEffect: 0.5,
		compared: {
			en: 'solved for good by the bot alone, in topics that are efficiency first',
			zh: '效率优先的话题中，由机器人独立且真正解决的占比'
		},
		measure: { kind: 'level', metric: 'bot-durable-resolution', within: 'efficiency' },
		beside: [{ topicsOf: 'efficiency' }],
		explore: 'metric=bot-durable-resolution&by=topic'
	}),
	claim({
		id: 'night-completion',
		name: { en: 'Around the clock', zh: '夜间完成率' },
		figure: { en: '× 4', zh: '4 倍' },
		sentence: {
			en: 'Service around the clock: four times as much is completed at night.',
			zh: '24 小时服务，夜间完成率提升至 4 倍。'
		},
		article: 4,
		unit: 'ratio',
		shown: 'times',
		direction: 'higher',
		harm: false,
		noEffect: 1,
		compared: {
			en: 'share solved out of hours, bot first against people first',
			zh: '非工作时间的完成率：机器人先接对人工先接'
		},
		measure: { kind: 'arms', metric: 'night-completion', as: 'ratio' },
		beside: [{ metric: 'night-completion' }],
		explore: 'metric=night-completion&by=first-responder&compare=first-responder'
	})
];
