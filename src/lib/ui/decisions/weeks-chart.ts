import type { HeldExpectation, HeldKillRule } from '#lib/decision/forecast/held-decision.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Chart } from '#lib/ui/charts/chart.ts';
import { seriesChart } from '#lib/ui/charts/options/series.ts';
import { groupLabel } from '#lib/ui/explore/group-label.ts';
import { formatValue } from '#lib/ui/format-value.ts';

/** Fewer weeks than this are a figure, not a line. */
const LEAST_WEEKS = 2;

/** An expectation week by week, with its band and the limit of the rule on the same metric; null where there are too few weeks. */
export function weeksChart(
	{ metric, label, unit, expected, eachWeek, weeks }: HeldExpectation,
	rules: readonly HeldKillRule[],
	speech: Speech
): Chart | null {
	const over = weeks.filter(({ isOver, value }) => isOver && value !== null);
	if (over.length < LEAST_WEEKS) return null;
	const rule = rules.find((each) => each.rule.metric === metric && each.rule.of === 'figure')?.rule;
	const { t } = speech;
	const band = eachWeek ?? expected;
	return seriesChart(
		{
			title: pick(speech.locale, label),
			unit,
			periods: over.map(({ from }) => groupLabel('day', from, speech)),
			lines: [{ label: '', tone: 'ink', values: over }],
			guides: {
				band:
					band?.low == null || band.high === null
						? null
						: { low: band.low, high: band.high, label: t('decisions.weeks.expected') },
				limit: rule
					? { value: rule.limit, label: t('decisions.weeks.limit', { limit: formatValue(speech, unit, rule.limit) }) }
					: null
			}
		},
		speech
	);
}
