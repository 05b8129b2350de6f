import { sayHeld } from '#lib/decision/forecast/say-held.ts';
import { createFormat } from '#lib/i18n/format.ts';
import type { Estimate, Unit } from '#lib/metrics/result.ts';
import type { DecisionsAnswer } from '#lib/server/operations/manage-decisions.ts';
import { one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import { formatDifference, formatEstimate } from '../figures.ts';
import { table } from '../table.ts';

const USAGE = 'decisions [list | save NAME | show NAME | check [NAME] | withdraw NAME]';

type Decision = DecisionsAnswer['decisions'][number];
type Held = NonNullable<Decision['held']>;

export const decisions: Command = {
	name: 'decisions',
	usage: `${USAGE} [--note TEXT] [--by WHO] [--topic TOPIC] [--starts-on DATE]`,
	about: {
		en: 'decisions with what they expect and when they stop, held against what came after; check ends with 1 once a stop rule is tripped',
		zh: '保存决定及其预期与中止条件，并用之后的数据检验；check 发现中止条件触发时以 1 结束'
	},
	options: {
		note: { type: 'string' },
		by: { type: 'string' },
		topic: { type: 'string' },
		'starts-on': { type: 'string' }
	},
	input(values, [verb = 'list', ...rest]) {
		const name = rest.join(' ');
		if (verb === 'list' && name === '') return {};
		if (verb === 'check') return { check: true, ...(name === '' ? {} : { show: name }) };
		if (name === '') throw new UsageError(USAGE);
		if (verb === 'save') return { save: { name, ...saidIn(values) } };
		if (verb === 'show') return { show: name };
		if (verb === 'withdraw') return { remove: name };
		throw new UsageError(USAGE);
	},
	print({ decisions: all, saved, currency }: DecisionsAnswer, locale) {
		if (all.length === 0) return { en: 'No decision is saved.', zh: '尚未保存任何决定。' }[locale];
		const [only] = all.filter(({ id }) => saved === null || id === saved);
		if (only?.held && (all.length === 1 || saved !== null)) return printOne(only, only.held, currency, locale);
		const rows = all.map(({ id, name, problem, advice, topic, startsOn, held }) => [
			id,
			name,
			advice === null ? '—' : ADVICE[advice][locale],
			topic ?? { en: 'whole log', zh: '整个日志' }[locale],
			startsOn ?? '—',
			problem?.[locale] ?? (held ? sayHeld(held)[locale] : '')
		]);
		const head = {
			en: ['id', 'name', 'advice', 'topic', 'from', 'now'],
			zh: ['编号', '名称', '建议', '话题', '开始', '现状']
		};
		return table(head[locale], rows);
	},
	status: ({ tripped }: DecisionsAnswer) => (tripped !== null && tripped > 0 ? 1 : 0)
};

function saidIn(values: Values): Record<string, string> {
	const said = [
		['note', one(values['note'])],
		['takenBy', one(values['by'])],
		['topic', one(values['topic'])],
		['startsOn', one(values['starts-on'])]
	] as const;
	return Object.fromEntries(said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

const ADVICE = {
	adopt: { en: 'adopt', zh: '采用' },
	pilot: { en: 'pilot', zh: '试点' },
	hold: { en: 'hold', zh: '暂缓' }
} as const;

const STANDINGS: Readonly<Record<string, Record<Locale, string>>> = {
	inside: { en: 'as expected', zh: '符合预期' },
	drifting: { en: 'off, may be chance', zh: '偏离，或属偶然' },
	outside: { en: 'off', zh: '偏离预期' },
	unexpected: { en: 'nothing was expected', zh: '当时没有预期' },
	waiting: { en: 'too little yet', zh: '数据不足' },
	holding: { en: 'within the limit', zh: '在限内' },
	near: { en: 'past the limit, not proven', zh: '越线，尚未证实' },
	tripped: { en: 'TRIPPED', zh: '已触发' }
};

function printOne(
	{ name, startsOn, takenBy, note, basis }: Decision,
	{ until, conversations, expectations, netValue, rules, ...held }: Held,
	currency: string,
	locale: Locale
): string {
	const format = createFormat({ locale, currency, zone: 'UTC' });
	const words = {
		en: {
			rested: `rests on ${basis?.from} to ${basis?.to}, n = ${format.number(basis?.conversations ?? 0)}; held against what opened from ${startsOn}: n = ${format.number(conversations)}${until ? `, up to ${until}` : ''}`,
			rules: ['stop rule', 'now', 'since', 'figure', '95 % interval', 'n', 'limit'],
			figures: ['expectation', 'expected', 'band', 'actual', '95 % interval', 'n', 'now'],
			months: ['net value after', 'expected', '8 in 10', 'actual', '8 in 10', 'n', 'now'],
			lacks: 'the log lacks ',
			by: 'taken by '
		},
		zh: {
			rested: `依据 ${basis?.from} 至 ${basis?.to} 的 ${format.number(basis?.conversations ?? 0)} 段会话；用 ${startsOn} 起开始的会话检验：${format.number(conversations)} 段${until ? `，至 ${until}` : ''}`,
			rules: ['中止条件', '现状', '自', '数值', '95% 区间', 'n', '上下限'],
			figures: ['预期', '预期值', '预期区间', '实际', '95% 区间', 'n', '现状'],
			months: ['累计净值', '预期', '八成情形', '实际', '八成情形', 'n', '现状'],
			lacks: '日志缺少 ',
			by: '决定人：'
		}
	}[locale];
	const lacking = (missing: readonly string[]) => words.lacks + missing.join(', ');
	const now = (standing: string, missing: readonly string[]) =>
		missing.length > 0 ? lacking(missing) : (STANDINGS[standing]?.[locale] ?? standing);
	const whole = (value: number | null) => (value === null ? null : Math.round(value));
	const of = (estimate: Estimate | null, unit: Unit, write = formatEstimate) => {
		if (estimate === null) return ['—', '', ''];
		const { value, low, high } = estimate;
		const shown = unit === 'count' ? { value: whole(value), low: whole(low), high: whole(high) } : {};
		return write({ ...estimate, ...shown }, unit, currency, locale);
	};
	/** What the bot is behind people is a difference. */
	const writeFor = (rule: Held['rules'][number]['rule']) =>
		rule.of === 'lost-to-bot' ? formatDifference : formatEstimate;
	const ofRules = rules.map(({ rule, text, standing, since, decisive, cannot, unit }) => [
		text[locale],
		cannot?.why?.[locale] ?? now(standing, cannot?.missing ?? []),
		since ?? '',
		...of(decisive, unit, writeFor(rule)),
		of({ value: rule.limit, n: 0, low: null, high: null, tooFew: false }, unit, writeFor(rule))[0] ?? ''
	]);
	const ofFigures = expectations.map(({ label, unit, expected, actual, standing, missing }) => [
		label[locale],
		...of(expected && { ...expected, tooFew: false }, unit).slice(0, 2),
		...of(actual, unit),
		now(standing, missing)
	]);
	const ofMonths = netValue
		.filter(({ actual }) => actual !== null)
		.map(({ month, p10, p50, p90, actual, standing }) => [
			{ en: `month ${month}`, zh: `${month} 个月` }[locale],
			...of({ value: p50, low: p10, high: p90, n: 0, tooFew: false }, 'money').slice(0, 2),
			...of(actual, 'money'),
			now(standing, [])
		]);
	return [
		`${name}: ${sayHeld({ until, rules, ...held })[locale]}`,
		[words.rested, takenBy ? words.by + takenBy : '', note ?? ''].filter(Boolean).join('\n'),
		table(words.rules, ofRules),
		table(words.figures, ofFigures),
		...(ofMonths.length > 0 ? [table(words.months, ofMonths)] : [])
	].join('\n\n');
}
