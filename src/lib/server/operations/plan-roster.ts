import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { modesOf } from '#lib/economics/values.ts';
import { locales } from '#lib/i18n/locale.ts';
import { isZone, zoneTransitions } from '#lib/log/zones.ts';
import { usualPatterns } from '#lib/staffing/shifts/pattern.ts';
import type { RosterGroup, RosterQuestion } from '#lib/staffing/shifts/question.ts';
import type { Roster } from '#lib/staffing/shifts/roster.ts';
import { rosterCalendar, rosterCsv, rosterFormats, type RosterFormat } from '#lib/staffing/shifts/write-roster.ts';
import { assumptionsInput, checkedOverrides } from './assumptions-input.ts';
import { currentRegister, registerWith } from './current-register.ts';
import { putFile } from './exporting/put-file.ts';
import { logFacts } from './log-facts.ts';
import { operation, OperationError } from './operation.ts';
import { paidHourOf } from './planning/ratio-input.ts';
import { rosterInThread } from './rostering/in-thread.ts';
import { listedNeeds, MOST_INTERVALS, type Needs } from './rostering/listed-needs.ts';
import { logNeeds } from './rostering/log-needs.ts';
import { checkedPatterns, patternSchema } from './rostering/patterns.ts';

/** What a missing person costs at least, in wages of the same time: a target is there because somebody wants it kept. */
const MISSING_WAGES = 3;
/** People of several skills are dearer by so much. */
const SKILLED = 1.1;
const SECONDS = 60;
const GAP = 0.005;
const HOUR = 60;

const share = z.number().min(0).max(1);

const options = z.object({
	requirements: z
		.array(
			z.object({
				start: z.string().describe('Local time, 2026-09-01T08:15.'),
				agents: z.int().min(0).max(1_000_000).describe('Wanted at work.'),
				skill: z.string().min(1).max(100).optional()
			})
		)
		.min(1)
		.max(4 * MOST_INTERVALS)
		.optional()
		.describe('How many people each interval wants; left out: what the log’s coming week does, at a share of people.'),
	interval: z.int().min(5).max(1440).optional().describe('Minutes; left out: the least distance between starts.'),
	share: z
		.union([share, z.literal('today')])
		.optional()
		.describe('First-touch share of people to plan the log’s week for; left out: the best, else today’s.'),
	by: z.literal('language').optional().describe('Each language of the log is a skill of its own.'),
	groups: z
		.array(
			z.object({
				name: z.string().min(1).max(100),
				skills: z.array(z.string()).min(1),
				cost: z.number().positive().max(100).default(1).describe('Times the wage.')
			})
		)
		.min(1)
		.max(8)
		.optional()
		.describe('Who can do what. Left out: a group a skill, and one, a tenth dearer, that helps wherever it is wanted.'),
	patterns: z.array(patternSchema).min(1).max(20).optional().describe('Left out: 8 hours with a break, and 4 without.'),
	shrinkage: z
		.number()
		.min(0)
		.max(0.95)
		.optional()
		.describe('Of people on a shift, the share away; left out: as assumed.'),
	wage: z.number().positive().max(1e9).optional().describe('Money for a paid hour; left out: as assumed.'),
	missing: z
		.number()
		.positive()
		.max(1e6)
		.default(MISSING_WAGES)
		.describe('What a missing person costs at least, times the wage of the time; churn, where that is dearer.'),
	seconds: z.number().min(0).max(600).default(SECONDS).describe('For the exact search; 0: the quick answer is enough.'),
	gap: z.number().min(0).max(1).default(GAP).describe('This near to the cheapest there can be is near enough.'),
	assumptions: assumptionsInput,
	zone: z.string().refine(isZone, 'not a time zone').optional().describe('Of the starts; left out: the log’s.'),
	lang: z.enum(locales).default('en').describe('Of words in a calendar.'),
	format: z.enum(rosterFormats).optional().describe('Answer with the file’s text as well.')
});

const output = z.object({
	shifts: z.array(
		z.object({
			start: z.string().describe('Local time.'),
			end: z.string(),
			breaks: z.array(z.object({ start: z.string(), end: z.string() })),
			group: z.string(),
			people: z.int()
		})
	),
	cost: z.object({ people: z.number(), missing: z.number(), total: z.number() }),
	bound: z.number().nullable().describe('No roster of these shifts costs less; null: not known.'),
	gap: z.number().nullable().describe('(total − bound) ÷ total.'),
	paidHours: z.number().describe('Of the log’s week up to its end: the week after pays for what goes on.'),
	intervals: z
		.array(
			z.object({
				start: z.string(),
				skill: z.string(),
				need: z.int(),
				missing: z.int(),
				reach: z.boolean().describe('Some shift can have people there.')
			})
		)
		.describe('Where people are wanted; `need` is on shift, shrinkage included.'),
	atWork: z.array(z.object({ group: z.string(), people: z.array(z.int()) })).describe('For each interval from start.'),
	start: z.string(),
	interval: z.int().describe('Minutes.'),
	share: z.number().nullable().describe('First-touch share of people; null: not of the log.'),
	shrinkage: z.number(),
	wage: z.number(),
	zone: z.string(),
	currency: z.string(),
	file: z.string().nullable(),
	text: z.string().nullable().describe('The file, where a format was asked for.')
});
export type RosterAnswer = z.output<typeof output>;

export const planRoster = operation({
	name: 'roster',
	summary:
		'The cheapest shifts for the people each interval wants, with breaks, groups by skill that help each other out, and a price for who is missing; how near to the cheapest there can be is told. As CSV and iCalendar too.',
	input: options.extend({ out: z.string().min(1).optional().describe('The file to write; needs a format.') }),
	httpInput: options,
	output,
	isLong: true,
	async run(poise, { out, ...asked }, context) {
		if (out !== undefined && !isAbsolute(out)) throw new TypeError('the path of a roster is absolute');
		const overrides = checkedOverrides(asked.assumptions as Overrides);
		const register = await (Object.keys(overrides).length > 0
			? registerWith(poise, overrides)
			: currentRegister(poise));
		const values = modesOf(register);
		const found = asked.requirements
			? { needs: listedNeeds(asked.requirements, asked.interval), share: null }
			: await logNeeds(poise, { assumptions: overrides, share: asked.share, byLanguage: asked.by === 'language' });
		const shrinkage = asked.shrinkage ?? values['labour.shrinkage'];
		const wage = asked.wage ?? paidHourOf(values);
		const { needs } = found;
		const patterns = checkedPatterns(asked.patterns ?? usualPatterns(needs.interval), needs);
		const question: RosterQuestion = {
			start: needs.start,
			interval: needs.interval,
			intervals: needs.intervals,
			goesOn: !asked.requirements,
			skills: needs.skills.map(({ name, agents, lost }) => ({
				name,
				need: agents.map((each) => onShift(each, shrinkage)),
				missing: lost.map((each) => Math.max((asked.missing * wage * needs.interval) / HOUR, each * (1 - shrinkage)))
			})),
			groups: groupsOf(asked.groups, needs, wage),
			patterns
		};
		const roster = await rosterInThread(question, asked, context);
		checkReach(roster);
		const zone = asked.zone ?? (await logFacts(poise)).zone;
		const text = asked.format ? write(asked.format, roster, zone, asked.lang) : null;
		if (out !== undefined && text !== null) {
			context.report({ phase: 'export', file: basename(out), fraction: null });
			await putFile(text, out);
		}
		const { shifts, cost, bound, gap, paidHours, intervals, atWork } = roster;
		return {
			...{ shifts, cost, bound, gap, paidHours, intervals, atWork },
			start: needs.start,
			interval: needs.interval,
			share: found.share,
			shrinkage,
			wage,
			zone,
			currency: register.choices.currency.value,
			file: out ?? null,
			text: out === undefined ? text : null
		};
	}
});

/** Of whole people; a thousandth of a person is rounding of the machine. */
const onShift = (agents: number, shrinkage: number) => Math.ceil(agents / (1 - shrinkage) - 1e-9);

type Asked = z.output<typeof options>;

function groupsOf(asked: Asked['groups'], { skills }: Needs, wage: number): readonly RosterGroup[] {
	const names = skills.map(({ name }) => name);
	if (!asked) {
		const each = names.map((name, at) => ({ name, skills: [at], hour: wage }));
		const all = { name: names.join('+'), skills: names.map((_, at) => at), hour: wage * SKILLED };
		return names.length > 1 ? [...each, all] : each;
	}
	const groups = asked.map(({ name, skills: able, cost }) => {
		const places = able.map((skill) => {
			if (!names.includes(skill)) throw new OperationError('usage', unknownSkill(skill, name, names));
			return names.indexOf(skill);
		});
		return { name, skills: places, hour: wage * cost };
	});
	const lonely = names.find((_, at) => !groups.some((group) => group.skills.includes(at)));
	if (lonely !== undefined) throw new OperationError('usage', nobodyFor(lonely));
	return groups;
}

/** Shifts that can nowhere have anybody where somebody is wanted are a mistake; single hours are told in the answer. */
function checkReach({ intervals }: Roster): void {
	const [first] = intervals;
	if (first && !intervals.some(({ reach }) => reach)) throw new OperationError('refused', noShift(first.start));
}

function write(format: RosterFormat, { shifts }: Roster, zone: string, lang: 'zh' | 'en'): string {
	if (format === 'csv') return rosterCsv(shifts);
	const years = shifts.map(({ start }) => Number(start.slice(0, 4)));
	const now = Date.now();
	const [from, to] = years.length > 0 ? [Math.min(...years), Math.max(...years)] : [1970, 1970];
	const clock = zoneTransitions(zone, from - 1, to + 1);
	return rosterCalendar(shifts, { clock, now, breakWord: { en: 'Breaks', zh: '休息' }[lang] });
}

const unknownSkill = (skill: string, group: string, names: readonly string[]) => ({
	code: 'unknown-skill',
	message: {
		en: `The group “${group}” has a skill “${skill}” that nothing is required of.`,
		zh: `分组“${group}”的技能“${skill}”没有对应的人数需求。`
	},
	hint: { en: `Skills are ${names.join(', ')}.`, zh: `可用技能：${names.join('、')}。` },
	column: 'groups'
});

const nobodyFor = (skill: string) => ({
	code: 'skill-without-group',
	message: { en: `No group can do “${skill}”.`, zh: `没有分组具备技能“${skill}”。` },
	hint: { en: 'Give a group this skill.', zh: '请为某个分组加上该技能。' },
	column: 'groups'
});

const noShift = (start: string) => ({
	code: 'no-shift',
	message: {
		en: `No shift can have anybody at work where somebody is wanted, first at ${start}.`,
		zh: `需要人手的时段没有任何班次能覆盖，最早为 ${start}。`
	},
	hint: {
		en: 'Let shifts begin earlier or later, last longer, or fall on more days.',
		zh: '请放宽班次的开始时间、时长或工作日。'
	},
	column: 'patterns'
});
