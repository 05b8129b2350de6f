import { createFormat } from '#lib/i18n/format.ts';
import { formatEstimate, percent } from '../figures.ts';
import { many, one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import type { ArmDifference } from '#lib/server/operations/compare-arms.ts';
import type { EventDifference } from '#lib/server/operations/compare-event.ts';
import type { PeriodDifference } from '#lib/server/operations/compare-periods.ts';
import { table } from '../table.ts';
import { readCondition, type Condition } from '#lib/metrics/condition.ts';
import { OTHER } from '#lib/metrics/dimensions.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { MetricResult, PartialPeriod } from '#lib/metrics/result.ts';

type AnyDifference = ArmDifference | PeriodDifference | EventDifference;

interface Answer {
	readonly metrics: readonly (Omit<MetricResult, 'rows'> & {
		readonly differences?: readonly AnyDifference[];
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
	to: { type: 'string' },
	top: { type: 'string' }
} as const;

/** How they are written. */
export const QUESTION =
	"[--by DIM[,DIM]] [--top N] [--grain hour|day|week|month] [--where 'field=value' (or !=, or |= for one of several) …] [--from DATE] [--to DATE (not included)]";

const GRAINS: readonly string[] = ['hour', 'day', 'week', 'month'];

/** The question that options and metric ids ask. */
export function questionOf(values: Values, ids: readonly string[]) {
	const grain = one(values['grain']);
	if (grain !== undefined && !GRAINS.includes(grain))
		throw new UsageError(`--grain is ${GRAINS.join(', ')}, not "${grain}"; --by splits by anything else`);
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
		to: one(values['to']),
		...(values['top'] === undefined ? {} : { top: wholeNumber('--top', one(values['top'])) })
	};
}

export const metrics: Command = {
	name: 'metrics',
	usage: `metrics [ID…] ${QUESTION} [--compare previous|first-responder|event [--event ID|DATE] [--adjusted]] [--sql]`,
	about: { en: 'figures from the log, each with n and interval', zh: '日志中的指标，附样本量与区间' },
	options: {
		...questionOptions,
		compare: { type: 'string' },
		event: { type: 'string' },
		adjusted: { type: 'boolean' },
		sql: { type: 'boolean' }
	},
	input: (values, positionals) => ({
		...questionOf(values, positionals),
		compare: one(values['compare']),
		event: one(values['event']),
		adjusted: values['adjusted'] === true,
		sql: values['sql'] === true
	}),
	print(answer: Answer, locale: Locale) {
		const blocks = answer.metrics.map((metric) => {
			if (metric.notMeasurable) {
				const why = { en: 'not measurable, the log lacks', zh: '无法计算，日志缺少' }[locale];
				return [metric.id, `${why} ${metric.notMeasurable.missing.join(', ')}`, '', ''];
			}
			return metric.rows.map((row) => [
				[metric.id, ...Object.entries(row.dimensions).map(([by, value]) => groupName(metric, by, value, locale))].join(
					' · '
				) + sayPartial(row.partial, locale),
				...formatEstimate(row, metric.unit, answer.currency, locale)
			]);
		});
		const rows = blocks.flatMap((block) => (Array.isArray(block[0]) ? (block as string[][]) : [block as string[]]));
		const header = {
			en: ['metric', 'value', '95 % interval', 'n'],
			zh: ['指标', '数值', '95% 区间', 'n']
		}[locale];
		const sql = answer.sql?.map((each) => `-- ${each.id}\n${each.sql};`) ?? [];
		const comparedSql = answer.metrics.flatMap(({ id, differences = [] }) =>
			differences.flatMap((difference) =>
				difference.sql ? [`-- ${sayTitle(id, sidesOf(difference, locale), locale)}\n${difference.sql};`] : []
			)
		);
		const differences = answer.metrics.flatMap((metric) =>
			(metric.differences ?? []).map((difference) => sayDifference(metric, difference, answer.currency, locale))
		);
		const warnings = answer.warnings?.map((warning) => `! ${warning[locale]}`) ?? [];
		const ranges = answer.metrics.some(({ unit }) => unit === 'money')
			? [
					{
						en: 'Intervals of money hold 95 % of draws of the assumptions, whoever was sampled.',
						zh: '金额的区间含假设抽样的 95%，与抽到哪些客户无关。'
					}[locale]
				]
			: [];
		return [
			table(header, rows),
			...ranges,
			...differences,
			...warnings,
			...sql,
			...(answer.sql ? comparedSql : [])
		].join('\n\n');
	}
};

/** `topic=refund`; `topic=` asks for the conversations without one. @throws UsageError for what is no condition */
function condition(text: string): Condition {
	const read = readCondition(text.trim());
	if (!read) throw new UsageError(`--where takes field=value, field!=value or field|=value, not "${text}"`);
	return { ...read, value: read.value?.trim() === '' ? null : (read.value?.trim() ?? null) };
}

/** @throws UsageError for what is none */
export function wholeNumber(option: string, text: string | undefined): number {
	const value = Number(text);
	if (text === undefined || text.trim() === '' || !Number.isInteger(value))
		throw new UsageError(`${option} takes a whole number, not "${text ?? ''}"`);
	return value;
}

/** How many of what is counted nobody answered, on either side. */
function sayUnanswered(difference: AnyDifference, locale: Locale): readonly string[] {
	const left = 'unanswered' in difference ? difference.unanswered : null;
	if (!left || left.of + left.against === 0) return [];
	const { of: bot, against: people } = left;
	return [
		{
			en: `  nobody answered ${people} of those of people, ${bot} of those of the bot`,
			zh: `  始终无人回复：人工一方 ${people} 段，机器人一方 ${bot} 段`
		}[locale]
	];
}

/** That only a part of a period is there, or old enough. */
function sayPartial(partial: PartialPeriod | undefined, locale: Locale): string {
	if (!partial) return '';
	const { days, of, until } = partial;
	if (until !== undefined)
		return { en: ` (only until ${until.slice(11, 16)})`, zh: `（仅至 ${until.slice(11, 16)}）` }[locale];
	return partial.young
		? { en: ` (${days} of ${of} days old enough)`, zh: `（仅 ${days}/${of} 天已过观察期）` }[locale]
		: { en: ` (${days} of ${of} days)`, zh: `（仅 ${days}/${of} 天）` }[locale];
}

/** A group's value, and how many are taken together where they are. */
function groupName({ others }: Pick<MetricResult, 'others'>, by: string, value: string | null, locale: Locale): string {
	const folded = others?.[by];
	if (value !== OTHER || !folded) return value ?? '—';
	return { en: `(other: ${folded.values})`, zh: `（其他 ${folded.values} 个）` }[locale];
}

function sayMatched({ matchedShare, strata, n }: NonNullable<AnyDifference['adjusted']>, locale: Locale): string {
	const { number } = createFormat({ locale, currency: 'USD', zone: 'UTC' });
	return {
		en: `${percent(matchedShare, locale)} matched, n ${number(n.of)} and ${number(n.against)}, in ${number(strata)} strata`,
		zh: `匹配 ${percent(matchedShare, locale)}，n ${number(n.of)} 与 ${number(n.against)}，${number(strata)} 层`
	}[locale];
}

interface Sides {
	readonly of: string;
	readonly against: string;
}

function sidesOf({ of, against }: AnyDifference, locale: Locale): Sides {
	if (of !== 'bot-first') return { of, against };
	return {
		of: { en: 'bot-first', zh: '机器人先接' }[locale],
		against: { en: 'human-first', zh: '人工先接' }[locale]
	};
}

const sayTitle = (id: string, { of, against }: Sides, locale: Locale) =>
	({ en: `${id}: ${of} minus ${against}`, zh: `${id}：${of}减${against}` })[locale];

/** One side minus the other, raw and like for like. */
function sayDifference(
	{ id, unit }: Pick<MetricResult, 'id' | 'unit'>,
	difference: AnyDifference,
	currency: string,
	locale: Locale
): string {
	const { raw, adjusted, notAdjusted, matchedOn, notKnown, coarsened } = difference;
	const isOfArms = difference.of === 'bot-first';
	const { points, range } = createFormat({ locale, currency, zone: 'UTC' });
	const write = ({ value, low, high }: { value: number; low: number | null; high: number | null }) =>
		unit === 'share'
			? // shares differ by points: a per cent would read as a relative change
				[points(value), low === null || high === null ? '' : range(points(low), points(high))]
					.filter(Boolean)
					.join('  ')
			: formatEstimate({ value, low, high, n: 0, tooFew: false }, unit, currency, locale)
					.slice(0, 2)
					.filter(Boolean)
					.join('  ');
	const list = (fields: ArmDifference['matchedOn']) =>
		fields.map((field) => field[locale]).join(locale === 'zh' ? '、' : ', ');
	const words = sidesOf(difference, locale);
	const title = sayTitle(id, words, locale);
	const sides = (['of', 'against'] as const).map((side) => {
		const figure = difference.figures[side];
		const [value, interval, n] = figure ? formatEstimate(figure, unit, currency, locale) : ['—', '', '0'];
		return `  ${[words[side], value, interval, `n ${n}`].filter(Boolean).join('  ')}`;
	});
	const lines = [
		...sides,
		...sayUnanswered(difference, locale),
		...difference.empty.map((why) => `  ${why[locale]}`),
		...('basis' in difference && difference.basis ? [`  ${difference.basis[locale]}`] : []),
		`  ${{ en: 'raw', zh: '直接差' }[locale]}  ${raw ? write(raw) : '—'}`
	];
	if (adjusted) {
		const { atu, mantelHaenszel, eValue, eValueCI } = adjusted;
		const number = (value: number | null) => (value === null ? '—' : value.toFixed(2));
		const other = isOfArms
			? { en: 'on what people took', zh: '用于人工先接的会话' }
			: { en: 'with the earlier mix', zh: '按前一段的构成' };
		lines.push(
			`  ${{ en: 'like for like', zh: '同类相比' }[locale]}  ${write(adjusted)}  (${sayMatched(adjusted, locale)})`,
			`  ${other[locale]}  ${write(atu)}`,
			`  Mantel–Haenszel  ${write(mantelHaenszel)}`,
			`  ${{ en: 'E-value', zh: 'E 值' }[locale]}  ${number(eValue)} (${number(eValueCI)})`,
			`  ${{ en: 'matched on', zh: '匹配依据' }[locale]}  ${list(matchedOn)}`,
			...(coarsened.length > 0 ? [`  ${{ en: 'coarser', zh: '已放宽' }[locale]}  ${list(coarsened)}`] : []),
			...(notKnown.length > 0 ? [`  ${{ en: 'not known', zh: '未知' }[locale]}  ${list(notKnown)}`] : [])
		);
	} else if (notAdjusted) lines.push(`  ${notAdjusted[locale]}`);
	if ('immature' in difference) {
		const { immature, setAside } = difference;
		const say = (why: string, of: number, against: number) => {
			const said = [
				[of, words.of],
				[against, words.against]
			].flatMap(([count, side]) => (count === 0 ? [] : [`${count} (${side})`]));
			if (said.length > 0) lines.push(`  ${why}  ${said.join(', ')}`);
		};
		say(
			{ en: 'left out, still too young', zh: '时间未到、未计入' }[locale],
			immature.of - setAside.of,
			immature.against - setAside.against
		);
		say(
			{ en: 'left out so that both are followed equally long', zh: '为使两段观察时间相等、未计入' }[locale],
			setAside.of,
			setAside.against
		);
	}
	if ('series' in difference) {
		const { series, noSeries, event } = difference;
		const name = typeof event.name === 'string' ? event.name : event.name[locale];
		lines.push(`  ${event.date}  ${name}`);
		if (series) {
			const step = { week: { en: 'a week', zh: '每周' }, day: { en: 'a day', zh: '每天' } }[series.grain][locale];
			lines.push(
				`  ${{ en: 'at once', zh: '当即' }[locale]}  ${write(series.level)}`,
				`  ${{ en: `then ${step}`, zh: `此后${step}` }[locale]}  ${write(series.slope)}`,
				`  ${{ en: 'on average since', zh: '此后平均' }[locale]}  ${write(series.average)}  (${series.before} + ${series.after})`
			);
		} else if (noSeries) lines.push(`  ${noSeries[locale]}`);
	}
	return [title, ...lines].join('\n');
}
