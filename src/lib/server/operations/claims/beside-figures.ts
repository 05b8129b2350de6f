import { assumedFigures } from '#lib/claims/assumed-figures.ts';
import type { Beside, BesideFigure, Claim, RestsOn } from '#lib/claims/claim.ts';
import { costLabels, topicsOf } from '#lib/claims/phrases.ts';
import { costRatio } from '#lib/economics/cost-ratio.ts';
import { modesOf } from '#lib/economics/values.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import { quantileOfSorted } from '#lib/stats/summaries.ts';
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
		if (!result || row?.value == null) return null;
		const { value, n, low, high, tooFew, few } = row;
		const { label, unit, restsOn = [] } = result;
		return { value, n, low, high, tooFew, ...(few ? { few } : {}), label, unit, shown: null, restsOn: named(restsOn) };
	}
	if ('assumed' in wanted) {
		const { label, unit, shown, restsOn, at } = assumedFigures[wanted.assumed];
		const value = at(modesOf(register));
		const drawn = draws.map(at).filter(Number.isFinite);
		if (!Number.isFinite(value)) return null;
		drawn.sort((a, b) => a - b);
		const [low, high] = [quantileOfSorted(drawn, 0.025), quantileOfSorted(drawn, 0.975)];
		return { value, low, high, n: 0, tooFew: false, label, unit, shown, restsOn: named(restsOn) };
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
