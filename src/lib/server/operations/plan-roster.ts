import { basename, isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { modesOf } from '#lib/economics/values.ts';
import { zoneTransitions } from '#lib/log/zones.ts';
import { clockChanges, longerOver, type ClockChange } from '#lib/staffing/shifts/clock-changes.ts';
import type { Roster } from '#lib/staffing/shifts/roster.ts';
import { minuteOf, wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import { wantedCsv } from '#lib/staffing/shifts/write-roster.ts';
import { checkedOverrides } from './assumptions-input.ts';
import { currentRegister, registerWith } from './current-register.ts';
import { putFile } from './exporting/put-file.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { logFacts } from './log-facts.ts';
import { operation, OperationError } from './operation.ts';
import { paidHourOf } from './planning/ratio-input.ts';
import { rosterAnswer } from './rostering/answer.ts';
import { coarserNeeds } from './rostering/coarser-needs.ts';
import { rosterInThread } from './rostering/in-thread.ts';
import { askedOf, basisOf, keepRoster } from './rostering/kept-roster.ts';
import { listedNeeds, type Needs } from './rostering/listed-needs.ts';
import { logNeeds } from './rostering/log-needs.ts';
import { needsIn } from './rostering/needs-file.ts';
import { rosterOptions } from './rostering/options.ts';
import { rosterFile } from './rostering/roster-file.ts';
import { rosterQuestion } from './rostering/roster-question.ts';
import { serviceReached } from './rostering/service-reached.ts';

const DAY = 1440;

const ofFile = 'A table with the columns start, agents and, if wanted, skill, in place of requirements.';

export const planRoster = operation({
	name: 'roster',
	summary:
		'The cheapest shifts for the people each interval wants, with breaks, groups by skill that help each other out, and a price for who is missing; how near to the cheapest there can be is told. As CSV and iCalendar too. The last roster is kept, in the place of the one before.',
	input: rosterOptions.extend({
		needs: anyFile.optional().describe(ofFile),
		out: z.string().min(1).optional().describe('The file to write; needs a format.'),
		wanted: z.string().min(1).optional().describe('A CSV file to write who is wanted to, as `needs` takes them back.')
	}),
	httpInput: rosterOptions.extend({ needs: uploadedFile.optional().describe(ofFile) }),
	output: rosterAnswer,
	isLong: true,
	async run(poise, { out, wanted: wantedPath, needs: file, ...asked }, context) {
		for (const path of [out, wantedPath])
			if (path !== undefined && !isAbsolute(path)) throw new TypeError('the path of a roster is absolute');
		if (file && asked.requirements) throw new OperationError('usage', twoLists);
		const overrides = checkedOverrides(asked.assumptions as Overrides);
		const register = await (Object.keys(overrides).length > 0
			? registerWith(poise, overrides)
			: currentRegister(poise));
		const values = modesOf(register);
		const listed = file ? await needsIn(poise, file, context) : asked.requirements;
		const found = listed
			? { needs: listedNeeds(listed, asked.interval), share: null, mix: null }
			: await logNeeds(poise, {
					...{ assumptions: overrides, share: asked.share, floor: asked.floor, people: asked.people },
					byLanguage: asked.by === 'language'
				});
		const needs = listed || asked.interval === undefined ? found.needs : coarserNeeds(found.needs, asked.interval);
		const shrinkage = asked.shrinkage ?? values['labour.shrinkage'];
		const wage = asked.wage ?? paidHourOf(values);
		const zone = asked.zone ?? (await logFacts(poise)).zone;
		const clock = changesOver(needs, zone);
		const question = rosterQuestion(needs, asked, { goesOn: !listed, shrinkage, wage, clock });
		const basis = await basisOf(poise, !listed);
		const roster = await rosterInThread(question, asked, context);
		checkReach(roster);
		const text = asked.format ? rosterFile(asked.format, { shifts: roster.shifts, zone }, asked.lang) : null;
		if (out !== undefined && text !== null) {
			context.report({ phase: 'export', file: basename(out), fraction: null });
			await putFile(text, out);
		}
		const wanted = needs.skills.map(({ name, agents }) => ({ skill: name, agents: [...agents] }));
		if (wantedPath !== undefined)
			await putFile(wantedCsv({ start: needs.start, interval: needs.interval, wanted }), wantedPath);
		const { shifts, cost, bound, gap, paidHours, atWork } = roster;
		const met = 'requirements' in found ? serviceReached(needs, roster, { ...found, shrinkage }) : null;
		const intervals = roster.intervals.map((each) => ({
			...each,
			serviceLevel: met?.at(each.start, each.skill)?.serviceLevel ?? null
		}));
		const answer = rosterAnswer.omit({ file: true, text: true }).parse({
			...{ shifts, cost, bound, gap, paidHours, intervals, atWork, wanted },
			clock: clock.map((each) => ({ ...each, people: peopleOver(shifts, each) })),
			start: needs.start,
			interval: needs.interval,
			share: found.share,
			mix: found.mix,
			service: met?.planned && met.reached ? { planned: met.planned, reached: met.reached } : null,
			shrinkage,
			wage,
			zone,
			currency: register.choices.currency.value
		});
		keepRoster(poise, {
			answer,
			isListed: listed !== undefined,
			list: file?.name ?? null,
			seconds: asked.seconds,
			asked: askedOf(asked),
			basis,
			madeAt: new Date().toISOString()
		});
		return { ...answer, file: out ?? null, text: out === undefined ? text : null };
	}
});

/** Those of the zone's clock within the plan, or within the shifts that go on after it. */
function changesOver({ start, interval, intervals }: Needs, zone: string): readonly ClockChange[] {
	const end = wallClock(minuteOf(start) + interval * intervals + DAY);
	const years = [start, end].map((local) => Number(local.slice(0, 4)));
	return clockChanges(zoneTransitions(zone, Math.min(...years) - 1, Math.max(...years) + 1), start, end);
}

const peopleOver = (shifts: Roster['shifts'], change: ClockChange) =>
	shifts.reduce((sum, { start, end, people }) => sum + (longerOver([change], start, end) === 0 ? 0 : people), 0);

/** Shifts that can nowhere have anybody where somebody is wanted are a mistake; single hours are told in the answer. */
function checkReach({ intervals }: Roster): void {
	const [first] = intervals;
	if (first && !intervals.some(({ reach }) => reach)) throw new OperationError('refused', noShift(first.start));
}

const twoLists = {
	code: 'two-lists',
	message: { en: 'Both a file and a list say who is wanted.', zh: '文件与列表同时给出了人数需求。' },
	hint: { en: 'Give either needs or requirements.', zh: '请在 needs 与 requirements 中二选一。' },
	column: 'needs'
};

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
