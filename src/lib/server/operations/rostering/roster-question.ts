import { beginningsFor, plainPatterns, type ShiftPattern } from '#lib/staffing/shifts/pattern.ts';
import type { RosterGroup, RosterQuestion } from '#lib/staffing/shifts/question.ts';
import { timesOver, type ClockChange } from '#lib/staffing/shifts/clock-changes.ts';
import { minuteOf, wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import { OperationError } from '../operation.ts';
import type { Needs } from './listed-needs.ts';
import type { RosterAsked } from './options.ts';
import { checkedPatterns } from './patterns.ts';

/** People of several skills are dearer by so much. */
const SKILLED = 1.1;
const HOUR = 60;

/** What a roster rests on beside the needs and what is asked. */
export interface RosterTerms {
	/** The week goes round: shifts that go on after it serve its beginning. Not where people wanted were listed. */
	readonly goesOn: boolean;
	/** Of people on a shift, the share away. */
	readonly shrinkage: number;
	/** Money for a paid hour. */
	readonly wage: number;
	/** Changes of the clock within the plan. */
	readonly clock: readonly ClockChange[];
}

/** Needs as shifts are laid for: people on shift, those away among them, and what each one missing costs. @throws OperationError that names the field */
export function rosterQuestion(
	needs: Needs,
	asked: Pick<RosterAsked, 'groups' | 'patterns' | 'shifts' | 'begin' | 'missing'>,
	{ goesOn, shrinkage, wage, clock }: RosterTerms
): RosterQuestion {
	const often = timesOf(needs, clock);
	return {
		start: needs.start,
		interval: needs.interval,
		intervals: needs.intervals,
		goesOn,
		// who says when shifts begin knows what for
		open: asked.begin || asked.patterns ? null : needs.open,
		skills: needs.skills.map(({ name, agents, lost }) => ({
			name,
			need: agents.map((each, at) => (often(at) > 0 ? onShift(each, shrinkage) : 0)),
			missing: lost.map(
				(each, at) => often(at) * Math.max((asked.missing * wage * needs.interval) / HOUR, each * (1 - shrinkage))
			)
		})),
		groups: groupsOf(asked.groups, needs, wage),
		patterns: checkedPatterns(asked.patterns ?? offeredIn(asked, needs), needs),
		clock
	};
}

/** How often each interval comes: not at all where the clock is put forward over it. */
const timesOf =
	({ start, interval }: Needs, clock: readonly ClockChange[]) =>
	(at: number): number =>
		timesOver(clock, wallClock(minuteOf(start) + at * interval), interval);

/** The shifts on offer; unless it is said, they begin when anybody is wanted. */
function offeredIn(
	{ shifts, begin }: Pick<RosterAsked, 'shifts' | 'begin'>,
	{ start, interval, skills }: Needs
): readonly ShiftPattern[] {
	const wanted = (skills[0]?.agents ?? []).map((_, at) => skills.some(({ agents }) => (agents[at] ?? 0) > 0));
	const usual = beginningsFor({ start, interval, wanted }, Math.min(...shifts.map(({ work }) => work)));
	const from = begin?.from ?? Math.min(usual.from, begin?.until ?? usual.from);
	return plainPatterns(shifts, { from, until: begin?.until ?? Math.max(usual.until, from) }, interval);
}

/** Of whole people; a thousandth of a person is rounding of the machine. */
const onShift = (agents: number, shrinkage: number) => Math.ceil(agents / (1 - shrinkage) - 1e-9);

function groupsOf(asked: RosterAsked['groups'], { skills }: Needs, wage: number): readonly RosterGroup[] {
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
