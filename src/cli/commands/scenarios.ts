import { partOf, waterfallParts } from '#lib/economics/appraisal/waterfall.ts';
import { rateUsed, type RateUsed } from '#lib/economics/scenarios/rate-used.ts';
import { createFormat } from '#lib/i18n/format.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { Locale } from '../command.ts';
import type { ScenariosAnswer } from '#lib/server/operations/manage-scenarios.ts';
import { many, one, UsageError, type Command, type Values } from '../command.ts';
import { percent } from '../figures.ts';
import { table } from '../table.ts';
import { assumptionOptions, assumptionsOf } from './assumptions.ts';

const USAGE = 'scenarios [save NAME | keep LINK [NAME] | compare ID … | delete ID]';

export const scenarios: Command = {
	name: 'scenarios',
	usage: `${USAGE} [--set KEY=VALUE …] [--human-share S] [--months N] [--preset ID …] [--link LINK …] [--yuan-rate R]`,
	about: {
		en: 'named sets of assumptions, saved and set side by side; the founding article’s anecdotes among them',
		zh: '已命名的假设组合：保存、并列比较；含创始文章中的案例'
	},
	options: {
		...assumptionOptions,
		'human-share': { type: 'string' },
		months: { type: 'string' },
		preset: { type: 'string', multiple: true },
		link: { type: 'string', multiple: true },
		'yuan-rate': { type: 'string' },
		draws: { type: 'string' },
		seed: { type: 'string' }
	},
	input(values, [verb, ...rest]) {
		const compared = {
			presets: many(values['preset']),
			links: many(values['link']).map(carriedIn),
			...numberOf(values, 'yuan-rate', 'yuanRate'),
			...numberOf(values, 'draws'),
			...numberOf(values, 'seed')
		};
		const [first, ...others] = rest;
		if (verb === undefined) return compared;
		if (verb === 'compare') return { ...compared, compare: true, with: rest };
		if (first === undefined) throw new UsageError(USAGE);
		if (verb === 'delete' && others.length === 0) return { remove: first };
		if (verb === 'keep')
			return { keep: { link: carriedIn(first), ...(others.length > 0 ? { name: others.join(' ') } : {}) } };
		if (verb === 'save')
			return {
				save: {
					name: rest.join(' '),
					assumptions: assumptionsOf(values),
					...numberOf(values, 'human-share', 'humanShare'),
					...numberOf(values, 'months')
				}
			};
		throw new UsageError(USAGE);
	},
	print(answer: ScenariosAnswer, locale) {
		const head = { en: ['id', 'name', 'assumptions set', ''], zh: ['编号', '名称', '设定的假设', ''] }[locale];
		const listed = table(
			head,
			answer.scenarios.map(({ id, name, assumptions, problem }) => [
				id,
				name,
				assumptions ? Object.keys(assumptions).join(', ') : '—',
				problem?.[locale] ?? ''
			])
		);
		const told = table(
			{ en: ['anecdote', '', 'unverified'], zh: ['案例', '', '未经核实'] }[locale],
			answer.presets.map(({ id, name, said }) => [id, name[locale], said[locale]])
		);
		return answer.comparison ? printComparison({ ...answer, ...answer.comparison }, locale) : `${listed}\n\n${told}`;
	}
};

function printComparison(
	{ columns, differences, draws, seed, ...answer }: NonNullable<ScenariosAnswer['comparison']> & ScenariosAnswer,
	locale: Locale
) {
	const rate = rateUsed({ ...answer, columns });
	const { t } = createSpeech({ locale, currency: 'USD', zone: 'UTC' });
	const never = { en: 'never', zh: '无法收回' }[locale];
	type Column = (typeof columns)[number];
	const row = (name: string, of: (column: Column, money: (value: number) => string) => string) => [
		name,
		...columns.map((column) => of(column, createFormat({ locale, currency: column.currency, zone: 'UTC' }).money))
	];
	const { range } = createFormat({ locale, currency: 'USD', zone: 'UTC' });
	const words = {
		en: {
			rows: ['NPV', 'NPV, 8 in 10', 'ROI', 'payback, months', 'chance of a loss'],
			share: 'people first',
			months: 'months',
			differs: 'differs',
			basis: `${draws} draws, the same for every column (seed ${seed}); ${columns[0]?.n ?? 0} contacts of the log.\nNPV, ROI and payback: the middle of the draws. Wages spared and what uses them up: those of the middle case; they add up to its NPV.`
		},
		zh: {
			rows: ['净现值', '净现值（八成情形）', '投资回报率', '回收期（月）', '亏损概率'],
			share: '人工先接',
			months: '月数',
			differs: '不同的假设',
			basis: `各列共用 ${draws} 次抽取（种子 ${seed}）；日志中 ${columns[0]?.n ?? 0} 段会话。\n净现值、投资回报率、回收期取各次抽取的中位数；省下的人工与各项支出取居中情形，相加即为净现值。`
		}
	}[locale];
	const [npv = '', npvRange = '', roi = '', payback = '', loss = ''] = words.rows;
	const maybe = (value: number | null, show: (value: number) => string, otherwise = '—') =>
		value === null ? otherwise : show(value);
	const heads = columns.map(({ name }) => name[locale]);
	return [
		table(
			['', ...heads],
			[
				row(npv, (column, money) => maybe(column.npv.p50, money)),
				row(npvRange, ({ npv: of }, money) => range(maybe(of.p10, money), maybe(of.p90, money))),
				row(roi, (column) => maybe(column.roi.p50, (value) => percent(value, locale))),
				row(payback, (column) => maybe(column.paybackMonths.p50, String, never)),
				row(loss, (column) => percent(column.probabilityLoss, locale)),
				...waterfallParts.flatMap((part) =>
					part === 'net' ? [] : [row(t(`money.part.${part}`), (column, money) => money(partOf(column.waterfall, part)))]
				),
				row(words.share, (column) => percent(column.humanShare, locale)),
				row(words.months, (column) => String(column.months))
			]
		),
		words.basis,
		...(rate ? [sayRate(rate, locale)] : []),
		...columns.flatMap(({ name, amountsIn, currency }) =>
			amountsIn === null || amountsIn === currency ? [] : [sayOtherCurrency(name[locale], amountsIn, currency)[locale]]
		),
		table(
			[words.differs, ...heads],
			differences.map(({ key, values }) => [
				key,
				...values.map(
					({ low, mode, high, word }) => word ?? (low === high ? short(mode) : [low, mode, high].map(short).join(' / '))
				)
			])
		)
	].join('\n\n');
}

const sayOtherCurrency = (name: string, made: string, currency: string) => ({
	en: `“${name}” was made in ${made}: its amounts are read as ${currency} and are not converted.`,
	zh: `“${name}”是以 ${made} 制作的：其中的金额按 ${currency} 读取，未作换算。`
});

function sayRate({ currency, yuan, names }: RateUsed, locale: Locale): string {
	const of = names.map((name) => name[locale]).join({ en: ', ', zh: '、' }[locale]);
	return {
		en: `Converted from yuan at the rate you gave, 1 ${currency} = ${short(yuan)} yuan: ${of}.`,
		zh: `按您给的汇率（1 ${currency} = ${short(yuan)} 元人民币）由人民币折算：${of}。`
	}[locale];
}

/** Six digits, without the tail of a figure that was worked out. */
const short = (value: number | null) => (value === null ? '—' : String(Number(value.toPrecision(6))));

/** What a whole address carries, or the text itself. */
const carriedIn = (link: string) => /[?&]link=([^&#]+)/.exec(link)?.[1] ?? link;

function numberOf(values: Values, option: string, name = option): Record<string, number> {
	const written = one(values[option]);
	if (written === undefined) return {};
	if (written.trim() === '' || !Number.isFinite(Number(written)))
		throw new UsageError(`--${option} takes a number, not "${written}"`);
	return { [name]: Number(written) };
}
