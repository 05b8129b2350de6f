// Writes docs/metrics.md from the catalogue: npm run generate
import { writeFileSync } from 'node:fs';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { dimensions } from '#lib/metrics/dimensions.ts';
import { ISSUE_OVER, type Metric, type Needs } from '#lib/metrics/metric.ts';

const needsOf = (needs: Needs) =>
	needs.map((alternatives) => alternatives.map((field) => `\`${field}\``).join(' or ')).join('; ') || '–';

const COST_PARTS = {
	direct: 'people + vendor + run licence',
	adjusted: 'people + vendor + run licence + churn + upkeep + expected event loss'
};
const COST_DIVISORS = {
	contact: 'contacts',
	'durable-resolution': 'issues × durable share of the judged ones,'
};

function howOf(metric: Metric): string {
	switch (metric.kind) {
		case 'count':
			return metric.of === undefined ? 'count of rows' : `count of different \`${metric.of}\``;
		case 'rate':
			return `sum of \`${oneLine(metric.of)}\` ÷ sum of \`${oneLine(metric.per)}\` where \`${oneLine(metric.among)}\`, over the busiest tenth of the hours`;
		case 'cost':
			return `(${COST_PARTS[metric.churnAdjusted ? 'adjusted' : 'direct']}) ÷ ${COST_DIVISORS[metric.per]} where \`${ISSUE_OVER}\` (economics.md)`;
		case 'quantile':
			return `p${metric.p * 100} of \`${metric.of}\`${amongOf(metric.among)}`;
		case 'wait':
			return `Kaplan–Meier p${metric.p * 100} of \`${metric.of}\`, else waiting for \`${metric.until}\``;
		case 'ratio':
		case 'mean':
			return `mean of \`${oneLine(metric.of)}\`${amongOf(metric.among)}`;
	}
}

const oneLine = (sql: string) => sql.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
const amongOf = (among: string | undefined) => (among === undefined ? '' : ` where \`${oneLine(among)}\``);

const lines = [
	'# Metrics',
	'',
	'Generated from `src/lib/metrics/catalogue` by `npm run generate`; do not edit.',
	'',
	'Expressions are SQL over the table `judged`, one row a conversation. Every figure comes with n and a 95 % interval clustered by',
	'customer: Wilson at n ÷ design effect for ratios, cluster-robust for means, order statistics for quantiles. Under 30 customers',
	'(100 for a p90) a figure is marked "too few". In groups of more than 400,000 rows the spread between customers, not the figure, is',
	'read from a part of them (decision 20).',
	'',
	'| id | en | zh | unit | better | needs | computed as |',
	'|---|---|---|---|---|---|---|',
	...metrics.map(
		(metric) =>
			`| \`${metric.id}\` | **${metric.label.en}.** ${metric.definition.en} | **${metric.label.zh}。** ${metric.definition.zh} | ${metric.unit} | ${metric.better} | ${needsOf(metric.needs)} | ${howOf(metric)} |`
	),
	'',
	'## Dimensions',
	'',
	'| id | en | zh | needs |',
	'|---|---|---|---|',
	...dimensions.map(({ id, label, needs }) => `| \`${id}\` | ${label.en} | ${label.zh} | ${needsOf(needs)} |`),
	''
];

writeFileSync(new URL('metrics.md', import.meta.url), lines.join('\n'));
