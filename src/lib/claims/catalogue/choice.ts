import { awaiting, measured, type Claim } from '../claim.ts';

const claim = measured('choice');
const later = awaiting('choice');

/** How a company is said to choose. */
export const choiceClaims: readonly Claim[] = [
	later({
		id: 'efficiency-first',
		name: { en: 'Efficiency first', zh: '效率优先型' },
		figure: { en: 'ROI 300 %', zh: '投资回报率 300%' },
		sentence: {
			en: 'Huge volume and standard questions, as in e-commerce and telecoms: a return of up to 300 %.',
			zh: '电商、电信等海量标准化咨询，投资回报率最高可达 300%。'
		},
		article: 3,
		unit: 'ratio',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: { en: 'return on investment in topics that are efficiency first', zh: '效率优先话题的投资回报率' },
		instrument: 'appraisal',
		beside: [{ topicsOf: 'efficiency' }],
		explore: 'metric=volume&by=topic'
	}),
	claim({
		id: 'experience-first',
		name: { en: 'Experience first', zh: '体验优先型' },
		figure: { en: '≥ 40 % people', zh: '人工不低于 40%' },
		sentence: {
			en: 'Premium and emotional fields: people handle at least 40 %.',
			zh: '高端、重情感的领域，人工处理占比不低于 40%。'
		},
		article: 0.4,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: {
			en: 'conversations a person took part in, in topics that are experience first',
			zh: '体验优先的话题中有人工参与的会话占比'
		},
		measure: { kind: 'level', metric: 'person-involvement', within: 'experience' },
		beside: [{ topicsOf: 'experience' }],
		explore: 'metric=person-involvement&by=topic'
	}),
	later({
		id: 'risk-sensitive',
		name: { en: 'Risk-sensitive', zh: '风险敏感型' },
		figure: { en: 'a rule, no figure', zh: '要求，无数字' },
		sentence: {
			en: 'Medicine and finance: two-factor verification, and every dialogue can be traced.',
			zh: '医疗、金融等领域，须有双重验证与对话可追溯。'
		},
		article: null,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: { en: 'account-specific answers given only after both', zh: '两者齐备后才给出的涉及账户的答复' },
		instrument: 'control-check',
		beside: [{ topicsOf: 'risk' }],
		explore: 'metric=volume&by=topic'
	}),
	later({
		id: 'input-output',
		name: { en: 'What goes in, what comes out', zh: '投入产出模型' },
		figure: { en: 'a demand, no figure', zh: '要求，无数字' },
		sentence: { en: 'Decide by a clear model of input and output.', zh: '以清晰的投入产出模型作决策。' },
		article: null,
		unit: 'ratio',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: { en: 'return on what the bot costs', zh: '机器人投入的回报率' },
		instrument: 'appraisal',
		beside: [{ metric: 'cost-per-contact' }, { metric: 'churn-adjusted-cost-per-contact' }],
		explore: 'metric=churn-adjusted-cost-per-contact&by=first-responder'
	}),
	later({
		id: 'intent-accuracy',
		name: { en: 'Understanding what is wanted', zh: '意图识别' },
		figure: { en: '90 %', zh: '90%' },
		sentence: { en: 'Intent recognition reaches 90 %.', zh: '意图识别准确率可达 90%。' },
		article: 0.9,
		unit: 'share',
		shown: 'share',
		direction: 'higher',
		harm: false,
		noEffect: 0,
		compared: { en: 'intents recognised, of labelled questions', zh: '带标注的问题中意图识别正确的占比' },
		instrument: 'bot-evaluation',
		beside: [],
		explore: null
	})
];
