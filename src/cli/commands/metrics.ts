import { formatEstimate } from '../figures.ts';
import { many, one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import { table } from '../table.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { MetricResult } from '#lib/metrics/result.ts';

interface Answer {
	readonly metrics: readonly (Omit<MetricResult, 'rows'> & {
		readonly rows: readonly (MetricResult['rows'][number] & Readonly<Record<string, unknown>>)[];
	})[];
	readonly currency: string;
	readonly warnings?: readonly Bilingual[];
	readonly sql?: readonly { readonly id: string; readonly sql: string }[];
}

/** The options of a question to the log. */
export const questionOptions = {
	by: { type: 'string', multiple: true },
	grain: { type: 'string' },
	where: { type: 'string', multiple: true },
	from: { type: 'string' },
	to: { type: 'string' }
} as const;

/** The question that options and metric ids ask. */
export function questionOf(values: Values, ids: readonly string[]) {
	const grain = one(values['grain']);
	const by = many(values['by']).flatMap((list) =>
		list
			.split(',')
			.map((each) => each.trim())
			.filter(Boolean)
	);
	return {
		metrics: ids,
		by: grain === undefined ? by : [grain, ...by],
		where: many(values['where']).map(condition),
		from: one(values['from']),
		to: one(values['to'])
	};
}

export const metrics: Command = {
	name: 'metrics',
	usage:
		"metrics [ID…] [--by DIM[,DIM]] [--grain hour|day|week|month] [--where 'field=value' …] [--from DATE] [--to DATE (not included)] [--sql]",
	about: { en: 'figures from the log, each with n and interval', zh: '日志中的指标，附样本量与区间' },
	options: { ...questionOptions, sql: { type: 'boolean' } },
	input: (values, positionals) => ({ ...questionOf(values, positionals), sql: values['sql'] === true }),
	print(answer: Answer, locale: Locale) {
		const blocks = answer.metrics.map((metric) => {
			if (metric.notMeasurable) {
				const why = { en: 'not measurable, the log lacks', zh: '无法计算，日志缺少' }[locale];
				return [metric.id, `${why} ${metric.notMeasurable.missing.join(', ')}`, '', ''];
			}
			return metric.rows.map((row) => [
				[metric.id, ...Object.values(row.dimensions).map((value) => value ?? '—')].join(' · '),
				...formatEstimate(row, metric.unit, answer.currency, locale)
			]);
		});
		const rows = blocks.flatMap((block) => (Array.isArray(block[0]) ? (block as string[][]) : [block as string[]]));
		const header = {
			en: ['metric', 'value', '95 % interval', 'n'],
			zh: ['指标', '数值', '95% 区间', 'n']
		}[locale];
		const sql = answer.sql?.map((each) => `-- ${each.id}\n${each.sql};`) ?? [];
		const warnings = answer.warnings?.map((warning) => `! ${warning[locale]}`) ?? [];
		return [table(header, rows), ...warnings, ...sql].join('\n\n');
	}
};

/** `topic=refund`; `topic=` asks for the conversations without one. */
function condition(text: string): { field: string; value: string | null } {
	const at = text.indexOf('=');
	if (at < 1) throw new UsageError(`--where takes field=value, not "${text}"`);
	const value = text.slice(at + 1).trim();
	return { field: text.slice(0, at).trim(), value: value === '' ? null : value };
}
