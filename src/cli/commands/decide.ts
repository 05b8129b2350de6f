import { losesOnTrial } from '#lib/decision/handler.ts';
import { twoRulers } from '#lib/decision/ruler.ts';
import type { Decision, PostureClass } from '#lib/decision/result.ts';
import { noArguments, type Command, type Locale } from '../command.ts';
import { percent } from '../figures.ts';
import { table } from '../table.ts';
import { assumptionOptions, assumptionsOf } from './assumptions.ts';

const CLASSES: Record<PostureClass, Record<Locale, string>> = {
	efficiency: { en: 'efficiency first', zh: '效率优先' },
	experience: { en: 'experience first', zh: '体验优先' },
	risk: { en: 'risk-sensitive', zh: '风险敏感' },
	undetermined: { en: 'undetermined', zh: '未定' }
};
const ADVICE: Record<Decision['advice'] | 'loses' | 'behind', Record<Locale, string>> = {
	adopt: { en: 'adopt', zh: '采用' },
	pilot: { en: 'pilot', zh: '试点' },
	behind: { en: 'people; pilot behind them', zh: '人工在前，辅助试点' },
	loses: { en: 'people: loses', zh: '人工：会亏' },
	hold: { en: 'hold', zh: '暂缓' }
};

/** Where experience comes first, people stay in front of a pilot. */
const isBehind = ({ advice, class: posture }: Omit<Decision, 'topics'>) =>
	advice === 'pilot' && posture === 'experience';

const BUILDING: Record<Locale, string> = {
	en: 'This is by the kind of work and what a contact gains. Whether the whole pays once it is built and run: poise appraise.',
	zh: '以上按来访的类型与单次收益判断。计入建设与运行后整体是否合算，见 poise appraise。'
};

export const decide: Command = {
	name: 'decide',
	usage: 'decide [--by topic] [--set KEY=VALUE …] [--assumptions FILE.json]',
	about: {
		en: 'efficiency, experience or risk first: for the log and every topic',
		zh: '效率、体验还是风险优先：整体与各话题'
	},
	options: { by: { type: 'string' }, ...assumptionOptions },
	input: (values, positionals) => ({
		...noArguments('decide', positionals),
		by: values['by'] ?? null,
		assumptions: assumptionsOf(values)
	}),
	print(decision: Decision, locale) {
		const line = (name: string, each: Omit<Decision, 'topics'>, loses = false) => [
			name,
			CLASSES[each.class][locale],
			...(['efficiency', 'experience', 'risk'] as const).map((axis) => each.scores[axis].toFixed(0)),
			percent(each.stability, locale),
			ADVICE[loses ? 'loses' : isBehind(each) ? 'behind' : each.advice][locale],
			String(each.n)
		];
		const head = {
			en: ['', 'class', 'efficiency', 'experience', 'risk', 'stability', 'advice', 'n'],
			zh: ['', '类型', '效率', '体验', '风险', '稳定性', '建议', 'n']
		}[locale];
		const whole = { en: 'whole log', zh: '全部' }[locale];
		const bullets = (title: Record<Locale, string>, items: readonly Record<Locale, string>[]) =>
			items.length ? [`${title[locale]}\n${items.map((item) => `  · ${item[locale]}`).join('\n')}`] : [];
		return [
			table(head, [
				line(whole, decision),
				...decision.topics.map((topic) => line(topic.topic, topic, losesOnTrial(topic)))
			]),
			...(decision.topics.length > 0 ? [twoRulers[locale]] : []),
			BUILDING[locale],
			...bullets({ en: 'Because', zh: '理由' }, decision.reasons),
			...bullets({ en: 'Required', zh: '必须具备' }, decision.controls),
			...bullets({ en: 'Stop when', zh: '中止条件' }, decision.killCriteria)
		].join('\n\n');
	}
};
