import { basename, resolve } from 'node:path';
import { createFormat } from '#lib/i18n/format.ts';
import type { RosterAnswer } from '#lib/server/operations/rostering/answer.ts';
import { rosterFormats } from '#lib/staffing/shifts/write-roster.ts';
import { rosterHours } from '#lib/staffing/shifts/roster-hours.ts';
import { one, UsageError, type Command, type Locale, type Values } from '../command.ts';
import { readJson } from '../read-json.ts';
import { rosterHelp } from '../help/roster.ts';
import { table } from '../table.ts';
import { assumptionOptions, assumptionsOf } from './assumptions.ts';
import { heldTermsOf } from './held-terms.ts';
import { shareOf } from './share-of.ts';

/** Nearer than this is the cheapest itself. */
const SAME = 1e-6;
const NUMBERS = ['interval', 'shrinkage', 'wage', 'missing', 'seconds', 'gap'] as const;

export const roster: Command = {
	name: 'roster',
	usage:
		'roster [REQUIREMENTS.csv|.json] [--share 0.6|MIX] [--floor touch=0.4|none] [--people N] [--by language] [--plan PLAN.json] [--interval MINUTES] [--shrinkage 0.3] [--wage N] [--missing N] [--seconds N] [--gap 0.005] [--zone ZONE] [--out FILE.csv|FILE.ics] [--wanted FILE.csv] [--set KEY=VALUE …] [--assumptions FILE.json]',
	about: {
		en: 'the cheapest shifts for the people each interval wants, with breaks and skills; as CSV and calendar. Usual: 8 hours with half an hour’s break and 4 without, breaks twice beyond nine hours, begun when anybody is wanted; 30 % away',
		zh: '按各时段所需人数排出最省的班次，含休息与技能；可导出 CSV 与日历。默认 8 小时班（休息半小时）与 4 小时班，超过九小时休息两次，在有人需要的时段内上班；三成不在岗'
	},
	help: rosterHelp,
	options: {
		...Object.fromEntries(
			[...NUMBERS, 'share', 'floor', 'people', 'by', 'plan', 'zone', 'out', 'wanted'].map((name) => [
				name,
				{ type: 'string' }
			])
		),
		...assumptionOptions
	},
	input(values, [file, ...rest]) {
		if (rest.length > 0) throw new UsageError('roster takes one file of requirements');
		const [share, by, plan, zone, out, wanted] = [
			values['share'],
			values['by'],
			values['plan'],
			values['zone'],
			values['out'],
			values['wanted']
		].map(one);
		return {
			...(plan === undefined ? {} : planIn(plan)),
			...(file === undefined ? {} : requirementsIn(file)),
			...numbersIn(values),
			...(share === undefined ? {} : { share: shareOf(share) }),
			...heldTermsOf(values),
			...(by === undefined ? {} : { by }),
			...(zone === undefined ? {} : { zone }),
			...(out === undefined ? {} : { out: resolve(out), format: formatOf(out) }),
			...(wanted === undefined ? {} : { wanted: resolve(wanted) }),
			...(one(values['lang']) === undefined ? {} : { lang: one(values['lang']) }),
			assumptions: assumptionsOf(values)
		};
	},
	print(answer: RosterAnswer, locale) {
		return [lead(answer, locale), shiftTable(answer, locale), ...remarks(answer, locale)].filter(Boolean).join('\n\n');
	}
};

const numbersIn = (values: Values) =>
	Object.fromEntries(
		NUMBERS.flatMap((name) => {
			const given = one(values[name]);
			if (given === undefined) return [];
			if (given === '' || !Number.isFinite(Number(given)))
				throw new UsageError(`--${name} is a number, not "${given}"`);
			return [[name, Number(given)]];
		})
	);

/** Patterns and groups, as the operation takes them. */
function planIn(path: string): object {
	const plan = readJson(path);
	if (typeof plan === 'object' && plan !== null && !Array.isArray(plan)) return plan;
	throw new UsageError(`${path} holds no plan: {"patterns": […], "groups": […]}`);
}

function formatOf(path: string): string {
	const format = rosterFormats.find((each) => path.toLowerCase().endsWith(`.${each}`));
	if (!format) throw new UsageError(`--out is a file that ends with .csv or .ics, not "${path}"`);
	return format;
}

/** Needs as JSON, or a table that the operation reads itself. */
function requirementsIn(path: string): object {
	if (!/\.json$/i.test(path)) return { needs: { path: resolve(path), name: basename(path) } };
	const content = readJson(path);
	return Array.isArray(content) ? { requirements: content } : (content as object);
}

const formatFor = ({ currency }: RosterAnswer, locale: Locale) => createFormat({ locale, currency, zone: 'UTC' });

function lead(answer: RosterAnswer, locale: Locale): string {
	const { shifts, cost, gap, paidHours, share, mix } = answer;
	const format = formatFor(answer, locale);
	if (answer.intervals.length === 0) return { en: 'Nobody is wanted: no shifts.', zh: '无需人手，不排班。' }[locale];
	const people = shifts.reduce((sum, each) => sum + each.people, 0);
	const isShort = answer.intervals.some(({ missing }) => missing > 0);
	const money = (value: number) => format.money(value);
	const near = {
		en:
			gap === null
				? 'how near to the cheapest is not known'
				: gap < SAME
					? isShort
						? 'no roster is cheaper, people missing weighed in'
						: 'nothing can be cheaper'
					: `at most ${format.share(gap, 2)} above the cheapest there can be`,
		zh:
			gap === null
				? '与最优的差距未知'
				: gap < SAME
					? isShort
						? '计入缺人代价后已是最省'
						: '已是最省'
					: `比最优至多高 ${format.share(gap, 2)}`
	}[locale];
	const of =
		share === null
			? ''
			: {
					en: `With people answering ${format.share(share)} first${mix ? ` (${mix})` : ''}: `,
					zh: `人工首答 ${format.share(share)}${mix ? `（${mix}）` : ''}：`
				}[locale];
	return {
		en: `${of}${format.number(people)} shifts, ${format.number(paidHours, 0)} paid hours, ${money(cost.people)}; people missing ${money(cost.missing)}. Together ${money(cost.total)}, ${near}.`,
		zh: `${of}共 ${format.number(people)} 个班次、${format.number(paidHours, 0)} 个带薪工时，${money(cost.people)}；缺人代价 ${money(cost.missing)}。合计 ${money(cost.total)}，${near}。`
	}[locale];
}

function shiftTable({ shifts }: RosterAnswer, locale: Locale): string {
	if (shifts.length === 0) return '';
	const head = {
		en: ['date', 'start', 'end', 'breaks', 'group', 'people'],
		zh: ['日期', '上班', '下班', '休息', '分组', '人数']
	}[locale];
	const clock = (local: string) => local.slice(11);
	return table(
		head,
		shifts.map(({ start, end, breaks, group, people }) => [
			start.slice(0, 10),
			clock(start),
			clock(end),
			breaks.map((each) => `${clock(each.start)}–${clock(each.end)}`).join(' '),
			group,
			String(people)
		])
	);
}

function remarks(answer: RosterAnswer, locale: Locale): string[] {
	const { intervals, file, shrinkage, interval, clock } = answer;
	const { planned, onShift } = rosterHours(answer);
	const format = formatFor(answer, locale);
	const short = intervals.filter(({ missing }) => missing > 0);
	// what no shift reaches is told apart
	const dear = short.filter(({ reach }) => reach);
	const beyond = intervals.filter(({ reach }) => !reach);
	// one of three missing is worse than one of five
	const [worst] = dear.toSorted((one, other) => other.missing / other.need - one.missing / one.need);
	return [
		...(intervals.length > 0 && interval >= 60
			? [
					{
						en: 'Intervals are too long for breaks to show; the usual shifts then have none.',
						zh: '时段过长，无法体现休息；默认班次不含休息。'
					}[locale]
				]
			: []),
		...(intervals.length > 0
			? [
					{
						en: `Of people on a shift ${format.share(shrinkage)} are taken to be away. The plan pays ${format.number(planned, 0)} hours; of whole people ${format.number(onShift, 0)} are wanted on shift, and whole shifts pay ${format.number(answer.paidHours, 0)}.`,
						zh: `按班上人员有 ${format.share(shrinkage)} 不在岗计算。计划为 ${format.number(planned, 0)} 个带薪工时；取整到人后需在班 ${format.number(onShift, 0)} 工时，整班次则为 ${format.number(answer.paidHours, 0)} 工时。`
					}[locale]
				]
			: []),
		...clock
			.filter(({ people }) => people > 0)
			.map(
				({ at, longer, people }) =>
					({
						en: `The clock is put ${longer > 0 ? 'back' : 'forward'} by ${Math.abs(longer)} minutes (${at}); on shift then: ${people}, each paid for the time there is.`,
						zh: `${at} 时钟${longer > 0 ? '回拨' : '拨快'} ${Math.abs(longer)} 分钟，当时在班 ${people} 人，按实际时间计薪。`
					})[locale]
			),
		...(worst
			? [
					{
						en: `Fewer than wanted in ${dear.length} of ${intervals.length} intervals, at worst ${worst.missing} of ${worst.need} missing at ${worst.start} (${worst.skill}): a shift for it costs more than missing them. --missing 100 fills every gap that the shifts on offer reach.`,
						zh: `${intervals.length} 个时段中有 ${dear.length} 个人手不足，最缺时 ${worst.need} 人缺 ${worst.missing} 人（${worst.start}，${worst.skill}）：为此加班次比缺人更贵。--missing 100 会补齐现有班次能覆盖的所有缺口。`
					}[locale]
				]
			: []),
		...(answer.service && short.length > 0
			? [
					{
						en: `With these people ${format.share(answer.service.reached.serviceLevel, 1)} are answered in time over the week and ${format.share(answer.service.reached.abandon, 1)} give up; with all of them there ${format.share(answer.service.planned.serviceLevel, 1)} and ${format.share(answer.service.planned.abandon, 1)}.`,
						zh: `按此班表，全周 ${format.share(answer.service.reached.serviceLevel, 1)} 按时应答、${format.share(answer.service.reached.abandon, 1)} 放弃；人手齐全时为 ${format.share(answer.service.planned.serviceLevel, 1)} 与 ${format.share(answer.service.planned.abandon, 1)}。`
					}[locale]
				]
			: []),
		...(beyond[0]
			? [
					{
						en: `No shift can cover ${beyond.length} of them, first ${beyond[0].start}: the patterns do not reach there.`,
						zh: `其中 ${beyond.length} 个没有班次能覆盖，最早为 ${beyond[0].start}：班型够不到。`
					}[locale]
				]
			: []),
		...(file === null ? [] : [{ en: `Written to ${file}`, zh: `已写入 ${file}` }[locale]])
	];
}
