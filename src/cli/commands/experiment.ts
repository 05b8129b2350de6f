import { basename, resolve } from 'node:path';
import { createFormat, type Format } from '#lib/i18n/format.ts';
import type { Assignment } from '#lib/server/operations/assign-experiment.ts';
import type { ExperimentPlan } from '#lib/server/operations/plan-experiment.ts';
import type { ExperimentReading } from '#lib/server/operations/read-experiment.ts';
import { one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import { experimentHelp } from '../help/experiment.ts';
import { table } from '../table.ts';

const USAGE =
	'experiment plan --topic T [--share 50%] [--margin 3%] [--power 0.8] [--alpha 0.05] [--outcome-days 14] | read [ARMS.csv] --topic T [--column arm] [--bot NAME] [--people NAME] [--from DAY] [--planned N] [--looks daily|once] [--share 50%] [--margin 3%] | assign --name N --salt S [--share 50%] CUSTOMER…';

type Read = (rest: readonly string[], values: Values) => unknown;
const VERBS: Readonly<Record<string, readonly [operation: string, input: Read]>> = {
	plan: ['experiment-plan', planInput],
	read: ['experiment-read', readInput],
	assign: ['experiment-assign', assignInput]
};

export const experiment: Command = {
	name: 'experiment',
	usage: USAGE,
	about: {
		en: 'try the bot on a topic against people, customers drawn by lot: how many it takes and how long; what it says so far, however often you look; who is in which arm',
		zh: '按客户抽签，让机器人与人工在某话题上对照试验：需要多少客户、多长时间；随时查看目前结论；某客户属于哪一组'
	},
	help: experimentHelp,
	options: {
		topic: { type: 'string' },
		share: { type: 'string' },
		margin: { type: 'string' },
		power: { type: 'string' },
		alpha: { type: 'string' },
		'outcome-days': { type: 'string' },
		column: { type: 'string' },
		bot: { type: 'string' },
		people: { type: 'string' },
		from: { type: 'string' },
		planned: { type: 'string' },
		looks: { type: 'string' },
		name: { type: 'string' },
		salt: { type: 'string' }
	},
	operation: ([verb = '']) => verbOf(verb)[0],
	input: (values, [verb = '', ...rest]) => verbOf(verb)[1](rest, values),
	print(answer: ExperimentPlan | ExperimentReading | Assignment, locale) {
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		if ('plans' in answer) return printPlan(answer, locale, format);
		if ('decision' in answer) return printReading(answer, locale, format);
		return answer.customers.map(({ customer, arm }) => `${customer}\t${arm}`).join('\n');
	}
};

function verbOf(verb: string) {
	const known = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
	if (!known) throw new UsageError(USAGE);
	return known;
}

/** @throws UsageError for what is no number */
function number(values: Values, name: string): number | undefined {
	const text = one(values[name]);
	if (text === undefined) return undefined;
	const value = text.trim() === '' ? NaN : Number(text);
	if (!Number.isFinite(value)) throw new UsageError(`--${name} is a number, not "${text}"`);
	return value;
}

/** 0.5, 50 and 50% are the same: other commands take shares, and a trial is spoken of in per cent. @throws UsageError for what is no number */
function share(values: Values, name: string): number | undefined {
	const text = one(values[name])?.trim();
	if (text === undefined) return undefined;
	const isPercent = text.endsWith('%');
	const bare = isPercent ? text.slice(0, -1).trim() : text;
	const value = bare === '' ? NaN : Number(bare);
	if (!Number.isFinite(value)) throw new UsageError(`--${name} is a share such as 0.05 or 5%, not "${text}"`);
	return isPercent || value >= 1 ? value / 100 : value;
}

function needed(values: Values, name: string): string {
	const value = one(values[name]);
	if (value === undefined) throw new UsageError(`experiment needs --${name} here\npoise ${USAGE}`);
	return value;
}

/** Given ones only. */
const given = (input: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));

const terms = (values: Values) => ({
	topic: needed(values, 'topic'),
	share: share(values, 'share'),
	margin: share(values, 'margin'),
	alpha: share(values, 'alpha'),
	outcomeDays: number(values, 'outcome-days')
});

function planInput(rest: readonly string[], values: Values) {
	if (rest.length > 0) throw new UsageError(USAGE);
	return given({ ...terms(values), power: share(values, 'power') });
}

function readInput([path, ...more]: readonly string[], values: Values) {
	if (more.length > 0) throw new UsageError(USAGE);
	return given({
		...terms(values),
		...(path === undefined ? {} : { file: { path: resolve(path), name: basename(path) } }),
		column: one(values['column']),
		bot: one(values['bot']),
		people: one(values['people']),
		from: one(values['from']),
		planned: number(values, 'planned'),
		looks: one(values['looks'])
	});
}

function assignInput(customers: readonly string[], values: Values) {
	if (customers.length === 0) throw new UsageError(USAGE);
	return given({
		name: needed(values, 'name'),
		salt: needed(values, 'salt'),
		share: share(values, 'share'),
		customers
	});
}

function printPlan(plan: ExperimentPlan, locale: Locale, format: Format): string {
	const { measured, plans, afterEnrolment, margins } = plan;
	const points = (share: number) => format.number(100 * share, 1);
	const n = (count: number) => format.number(count);
	const band =
		measured.low === null ? '' : ` (${format.share(measured.low, 1)}–${format.share(measured.high ?? 1, 1)})`;
	const words = {
		en: {
			log: `${plan.topic}: ${format.share(measured.rate, 1)}${band} solved for good, ${n(measured.customers)} customers, ${format.number(measured.contactsEach, 2)} contacts each in ${plan.outcomeDays} days; design effect ${format.number(measured.designEffect, 2)}; ${format.number(measured.newCustomersADay, 1)} new customers a day`,
			terms: `Not worse by ${points(plan.margin)} points; ${format.share(plan.share, 0)} of customers to the bot; power ${format.number(plan.power, 2)}, error ${format.number(plan.alpha, 3)} one-sided`,
			head: ['looked at', 'customers: bot', 'people', 'days to enrol', 'days in all'],
			looks: { once: 'once, at the end', daily: 'every day' },
			after: `In all: enrolment, ${afterEnrolment.outcomeDays} days of outcome and ${afterEnrolment.maturityDays} until it is judged. Looked at every day it may stop sooner; by this day it has passed an equally good bot with the power above.`,
			margins: ['days to enrol', 'customers', 'smallest margin, once', 'every day'],
			never: 'never'
		},
		zh: {
			log: `${plan.topic}：真正解决率 ${format.share(measured.rate, 1)}${band}，${n(measured.customers)} 位客户，${plan.outcomeDays} 天内人均 ${format.number(measured.contactsEach, 2)} 次；设计效应 ${format.number(measured.designEffect, 2)}；每天新客户 ${format.number(measured.newCustomersADay, 1)} 位`,
			terms: `界值 ${points(plan.margin)} 个百分点；${format.share(plan.share, 0)} 的客户归机器人；检验效能 ${format.number(plan.power, 2)}，单侧误通过概率 ${format.number(plan.alpha, 3)}`,
			head: ['查看方式', '客户：机器人', '人工', '招募天数', '总天数'],
			looks: { once: '结束时看一次', daily: '每天查看' },
			after: `总天数含招募、结局窗口 ${afterEnrolment.outcomeDays} 天和判定等待 ${afterEnrolment.maturityDays} 天。每天查看时可能提前结束；到此日为止，同样好的机器人以上述效能通过。`,
			margins: ['招募天数', '客户数', '可辨的最小界值（看一次）', '每天查看'],
			never: '招不满'
		}
	}[locale];
	const days = (count: number | null, isExtrapolated: boolean) =>
		count === null ? words.never : `${isExtrapolated ? '~' : ''}${n(count)}`;
	const sections = [
		`${words.log}\n${words.terms}`,
		table(
			words.head,
			plans.map(({ looks, customers, enrolmentDays, days: all, isExtrapolated }) => [
				words.looks[looks],
				n(customers.bot),
				n(customers.people),
				days(enrolmentDays, isExtrapolated),
				days(all, isExtrapolated)
			])
		),
		words.after,
		margins.length > 0 &&
			table(
				words.margins,
				margins.map(({ enrolmentDays, customers, once, daily }) => [
					n(enrolmentDays),
					n(customers),
					points(once),
					points(daily)
				])
			),
		...plan.notes.map((note) => `! ${note[locale]}`)
	];
	return sections.filter((section) => typeof section === 'string').join('\n\n');
}

function printReading(reading: ExperimentReading, locale: Locale, format: Format): string {
	const { arms, difference, sampleRatio, leftOut } = reading;
	const n = (count: number) => format.number(count);
	const share = (value: number | null) => (value === null ? '—' : format.share(value, 1));
	const points = (value: number) => format.number(100 * value, 1);
	const level = format.share(1 - reading.alpha, 1);
	const p = sampleRatio.p < 0.001 ? '< 0.001' : format.number(sampleRatio.p, 3);
	const words = {
		en: {
			head: ['', 'came', 'too young', 'not told', 'judged', 'contacts', 'solved for good', '95 %', 'bot first'],
			arm: { bot: 'bot', people: 'people' },
			ratio: `Sizes against the draw (${share(sampleRatio.share)} to the bot): p ${p}`,
			difference: (d: NonNullable<typeof difference>) =>
				`Difference ${points(d.value)} points; at all looks above ${points(d.low)} and below ${points(d.high)} (${level} each); as one planned look ${points(d.plain.low)} to ${points(d.plain.high)}; margin ${points(-reading.margin)}`,
			left: `Left out: ${n(leftOut.inBoth)} customers in both arms, ${n(leftOut.otherArms)} in neither, ${n(leftOut.notSeen)} who have not come`,
			decided: { daily: 'Decided at a daily look, on', once: 'The one look was on' },
			judged: `Judged: ${n(arms.bot.customers + arms.people.customers)} of ${n(reading.planned)} customers planned`
		},
		zh: {
			head: ['', '来访', '未成熟', '无法判定', '已判定', '会话', '真正解决率', '95%', '机器人先接'],
			arm: { bot: '机器人组', people: '人工组' },
			ratio: `两组人数与抽签比例（机器人 ${share(sampleRatio.share)}）相符检验：p ${p}`,
			difference: (d: NonNullable<typeof difference>) =>
				`差异 ${points(d.value)} 个百分点；无论看多少次，高于 ${points(d.low)}、低于 ${points(d.high)}（各 ${level}）；若只按计划看一次，${points(d.plain.low)} 至 ${points(d.plain.high)}；界值 ${points(-reading.margin)}`,
			left: `剔除：同在两组的客户 ${n(leftOut.inBoth)} 位，不属任一组 ${n(leftOut.otherArms)}，尚未来访 ${n(leftOut.notSeen)} 位`,
			decided: { daily: '每日查看，得出结论于', once: '计划内的一次查看在' },
			judged: `已判定 ${n(arms.bot.customers + arms.people.customers)} 位，计划 ${n(reading.planned)} 位客户`
		}
	}[locale];
	const row = (arm: 'bot' | 'people') => {
		const each = arms[arm];
		return [
			words.arm[arm],
			n(each.enrolled),
			n(each.immature),
			n(each.unknown),
			n(each.customers),
			n(each.contacts),
			share(each.rate),
			each.low === null ? '—' : `${share(each.low)}–${share(each.high)}`,
			share(each.botFirst)
		];
	};
	return [
		`${reading.says[locale]}${reading.decidedOn === null || sampleRatio.isMismatch ? '' : ` ${words.decided[reading.lookedAt]} ${reading.decidedOn}${locale === 'zh' ? '。' : '.'}`}`,
		table(words.head, [row('bot'), row('people')]),
		[words.judged, words.ratio, ...(difference ? [words.difference(difference)] : []), words.left].join('\n'),
		...reading.notes.map((note) => `! ${note[locale]}`)
	].join('\n\n');
}
