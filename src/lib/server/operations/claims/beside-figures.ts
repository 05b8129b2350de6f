import type { Beside, BesideFigure, Claim, RestsOn } from '#lib/claims/claim.ts';
import { costLabels, topicsOf } from '#lib/claims/phrases.ts';
import { costRatio } from '#lib/economics/cost-ratio.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import { ARMS, type Evidence } from './gather-evidence.ts';

/** What stands beside the figure that decides. */
export function besideOf(claim: Claim, evidence: Evidence): BesideFigure[] {
	return claim.beside.map((each) => besideFigure(each, evidence)).filter((figure) => figure !== null);
}

/** null: the log cannot say. */
function besideFigure(
	wanted: Beside,
	{ facts, overall, register, draws, decision, costs }: Evidence
): BesideFigure | null {
	const named = (keys: readonly string[]): RestsOn[] =>
		Object.values(register.figures)
			.filter(({ key }) => keys.includes(key))
			.map(({ key, label }) => ({ key, label }));
	if ('metric' in wanted) {
		const result = overall.find(({ id }) => id === wanted.metric) as
			(MetricResult & { restsOn?: readonly string[] }) | undefined;
		const row = result?.rows[0];
		if (!result || !row || row.value === null) return null;
		const { value, n, low, high, tooFew } = row;
		const { label, unit, restsOn = [] } = result;
		return { value, n, low, high, tooFew, label, unit, shown: null, restsOn: named(restsOn) };
	}
	if ('yearOf' in wanted) {
		const { key, label, low, mode, high } = register.figures[wanted.yearOf];
		const year = { en: `${label.en}, a year`, zh: `${label.zh}（每年）` };
		return {
			value: 12 * mode,
			low: 12 * low,
			high: 12 * high,
			n: 0,
			tooFew: false,
			label: year,
			unit: 'money',
			shown: null,
			restsOn: named([key])
		};
	}
	if ('topicsOf' in wanted) {
		if (!decision || !facts.known.has('topic')) return null;
		const of = decision.topics.filter((topic) => topic.class === wanted.topicsOf);
		const n = of.reduce((sum, topic) => sum + topic.n, 0);
		return {
			value: n / decision.n,
			low: null,
			high: null,
			n: decision.n,
			tooFew: false,
			label: topicsOf[wanted.topicsOf],
			unit: 'share',
			shown: null,
			restsOn: []
		};
	}
	const arm = (name: string) => costs.find(({ dimensions }) => dimensions[ARMS] === name)?.log;
	const [bot, people] = [arm('bot-first'), arm('human-first')];
	if (!bot || !people) return null;
	const { value, low, high, n, restsOn } = costRatio(bot, people, register, draws, wanted.costs);
	if (value === null) return null;
	return {
		value,
		low,
		high,
		n,
		tooFew: false,
		label: costLabels[wanted.costs],
		unit: 'ratio',
		shown: 'change',
		restsOn: named(restsOn)
	};
}
