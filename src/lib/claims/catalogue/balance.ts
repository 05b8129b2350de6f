import { awaiting, measured, type Claim } from '../claim.ts';

const claim = measured('balance');
const later = awaiting('balance');

/** How the two are said to be brought together. */
export const balanceClaims: readonly Claim[] = [
	claim({
		id: 'emotion-triage',
		name: { en: 'Anxious customers first', zh: '智能分级' },
		figure: { en: '− 40 %', zh: '−40%' },
		sentence: {
			en: 'Anxiety over a threshold goes to a person at once: serious complaints are handled 40 % faster.',
			zh: '焦虑超过阈值立即转人工，重大投诉的处理提速 40%。'
		},
		article: 0.6,
		unit: 'ratio',
		shown: 'change',
		direction: 'lower',
		harm: false,
		noEffect: 1,
		compared: {
			en: 'mean time to a person, anxious first messages against calm ones',
			zh: '等到人工的平均时间：首条消息焦虑者对平静者'
		},
		measure: { kind: 'anxious-against-calm', metric: 'first-human-reply-mean' },
		beside: [{ metric: 'anxious-to-person-p50' }, { metric: 'anxious-to-person-p90' }],
		explore: 'metric=anxious-to-person-p50&by=first-responder'
	}),
	later({
		id: 'scenario-knowledge',
		name: { en: 'Knowledge by scenario', zh: '场景化知识库' },
		figure: { en: '18 % → 3 %', zh: '18% → 3%' },
		sentence: {
			en: 'Separate modules for medicine and law: misjudgement falls from 18 % to 3 %.',
			zh: '为医疗、法律等场景建立独立模块，误判率由 18% 降至 3%。'
		},
		article: 3 / 18,
		unit: 'ratio',
		shown: 'change',
		direction: 'lower',
		harm: false,
		noEffect: 1,
		compared: { en: 'misjudged with separate modules, against without', zh: '分模块与不分模块的误判率之比' },
		instrument: 'bot-evaluation',
		beside: [],
		explore: null
	}),
	later({
		id: 'gradual-replacement',
		name: { en: 'Step by step', zh: '渐进替代' },
		figure: { en: '30 % people', zh: '保留 30% 人工' },
		sentence: { en: 'Keep 30 % people for what is complex.', zh: '保留 30% 的人工处理复杂问题。' },
		article: 0.3,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: { en: 'share of people’s seats kept', zh: '保留的人工席位占比' },
		instrument: 'ratio-tuner',
		beside: [{ metric: 'person-involvement' }],
		explore: 'metric=person-involvement&by=topic'
	}),
	later({
		id: 'affective-engine',
		name: { en: 'Hearing how it is said', zh: '情感计算' },
		figure: { en: '86 %', zh: '86%' },
		sentence: {
			en: '86 % of anxious messages are recognised, and the strategy adapts.',
			zh: '86% 的焦虑消息被识别，应答策略随之调整。'
		},
		article: 0.86,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: { en: 'anxious messages recognised, of those labelled', zh: '带标注的焦虑消息中被识别的占比' },
		instrument: 'bot-evaluation',
		beside: [{ metric: 'anxious-share' }],
		explore: null
	}),
	later({
		id: 'guided-video',
		name: { en: 'Shown, not only told', zh: '多模态' },
		figure: { en: '+ 55 %', zh: '+55%' },
		sentence: {
			en: 'With video guidance older users succeed 55 % more often.',
			zh: '视频引导使老年用户的成功率提高 55%。'
		},
		article: 1.55,
		unit: 'ratio',
		shown: 'change',
		direction: 'higher',
		harm: false,
		noEffect: 1,
		compared: { en: 'completed with video guidance, against without', zh: '有无视频引导的完成率之比' },
		instrument: 'bot-evaluation',
		beside: [],
		explore: null
	})
];
