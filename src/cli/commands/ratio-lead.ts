import type { Format } from '#lib/i18n/format.ts';
import { topicName } from '#lib/i18n/topic-name.ts';
import { createTranslate } from '#lib/i18n/translate.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';
import type { Locale } from '../command.ts';

/** A topic as readers call it. */
export const nameOf = (topic: string | null, locale: Locale) =>
	topicName(topic, { locale, t: createTranslate(locale) });

/** The cheapest share, and where today stands beside it. */
export function sayLead({ best, current, bestBand, fluid }: RatioAnswer, format: Format, locale: Locale): string {
	const share = (value: number) => format.share(value);
	if (!best)
		return {
			en: 'No share keeps every target and floor with the people there are.',
			zh: '在现有人数下，没有任何比例能同时满足所有目标与下限。'
		}[locale];
	const draws = drawsOf(bestBand, format, locale);
	const today = current
		? {
				en: ` Today it is ${share(current.humanShare)}, at ${format.money(current.cost.total)}${notKept(current, format, locale)}.`,
				zh: `目前为 ${share(current.humanShare)}，每周 ${format.money(current.cost.total)}${notKept(current, format, locale)}。`
			}[locale]
		: '';
	return {
		en: `The cheapest that keeps every target and floor has people answering ${share(best.humanShare)} first (${draws}; without queues: ${share(fluid)}): ${peopleOf(best, format, locale)}, ${format.money(best.cost.total)} a week with churn and risk.${today}`,
		zh: `满足全部目标与下限的最省比例：人工首答 ${share(best.humanShare)}（${draws}；不计排队为 ${share(fluid)}）；${peopleOf(best, format, locale)}，含流失与风险每周 ${format.money(best.cost.total)}。${today}`
	}[locale];
}

/** People at the busiest moment; where nobody sits and waits, the hours that the work takes. */
const peopleOf = (
	{ agents, agentHours, paidHours }: RatioAnswer['frontier'][number],
	format: Format,
	locale: Locale
) =>
	agents > 0
		? {
				en: `${agents} at the busiest quarter-hour, ${format.number(paidHours, 0)} paid hours a week with those away`,
				zh: `最忙一刻钟需 ${agents} 人，连同不在岗者每周 ${format.number(paidHours, 0)} 个带薪工时`
			}[locale]
		: {
				en: `${format.number(agentHours, 0)} hours of people’s work`,
				zh: `需 ${format.number(agentHours, 0)} 工时`
			}[locale];

function drawsOf(band: RatioAnswer['bestBand'], format: Format, locale: Locale): string {
	if (!band) return { en: 'range not known', zh: '区间未知' }[locale];
	if (band.p10 === band.p90)
		return {
			en: 'eight times in ten also as prices, wages and endings vary',
			zh: '价格、工资与结局浮动时十次有八次仍是如此'
		}[locale];
	const range = `${format.share(band.p10)}–${format.share(band.p90)}`;
	return {
		en: `eight times in ten ${range} as prices, wages and endings vary`,
		zh: `价格、工资与结局浮动时十次有八次在 ${range}`
	}[locale];
}

/** Why today's share is none to stay with, though it may cost less. */
function notKept(current: RatioAnswer['frontier'][number], format: Format, locale: Locale): string {
	const why = bindingOf(current, format, locale);
	return why === '' ? '' : { en: `, which does not keep them: ${why}`, zh: `，但不满足：${why}` }[locale];
}

/** Why a share cannot be had; nothing where it can. */
export function bindingOf(
	{ feasible, binding }: RatioAnswer['frontier'][number],
	format: Format,
	locale: Locale
): string {
	if (feasible || !binding) return '';
	switch (binding.kind) {
		case 'topic-floor': {
			const topics = format.list(binding.topics.map((topic) => nameOf(topic, locale)));
			return { en: `people keep ${topics}`, zh: `${topics}须留给人工` }[locale];
		}
		case 'floor': {
			const metrics = {
				en: { 'first-touch': 'first touch', touch: 'touch', resolution: 'resolution', seats: 'staff hours kept' },
				zh: { 'first-touch': '人工首答', touch: '迟早经人工', resolution: '人工解决', seats: '保留人工工时' }
			}[locale];
			return {
				en: `${metrics[binding.metric]} under ${format.share(binding.least)}`,
				zh: `${metrics[binding.metric]}低于 ${format.share(binding.least)}`
			}[locale];
		}
		case 'people':
			return {
				en: `needs ${binding.needed} at once, there are ${binding.most}`,
				zh: `需同时 ${binding.needed} 人，仅有 ${binding.most} 人`
			}[locale];
		default:
			return '';
	}
}
