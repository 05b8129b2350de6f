import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';
import { planRoster } from '#lib/server/operations/plan-roster.ts';
import type { RosterAnswer } from '#lib/server/operations/rostering/answer.ts';
import { askedOf, basisOf, lastRoster } from '#lib/server/operations/rostering/kept-roster.ts';
import { rosterOptions } from '#lib/server/operations/rostering/options.ts';
import { readCalendar } from '../unit/staffing/shifts/read-calendar.ts';
import { answerOf, problemOf } from './asking.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await answerOf(poise, 'sample');
}, 120_000);
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const roster = async (input: object = {}) => (await answerOf(poise, 'roster', input)) as RosterAnswer;
const need = (start: string, agents: number, skill?: string) => ({ start, agents, ...(skill ? { skill } : {}) });
const morning = [need('2026-09-07T08:00', 3), need('2026-09-07T08:30', 4), need('2026-09-07T09:00', 4)];

describe('the roster of the sample log', () => {
	it('wants whom the ratio’s next step wants, with those who are away, and covers or prices each of them', async () => {
		const answer = await roster({ shrinkage: 0.2, seconds: 0 });
		const { intervals, shown } = (await answerOf(poise, 'ratio', {})) as RatioAnswer;
		expect([answer.mix, answer.share]).toEqual([shown?.mix, shown?.point.humanShare]);
		// who is missing is missed: service falls short of the plan's, and nowhere else than there
		const { planned, reached } = answer.service ?? {};
		expect(planned?.serviceLevel).toBeCloseTo(shown?.point.serviceLevel ?? NaN, 9);
		expect(planned?.abandon).toBeCloseTo(shown?.point.abandon ?? NaN, 9);
		expect(reached?.serviceLevel).toBeLessThan(planned?.serviceLevel ?? 0);
		for (const { start, missing, serviceLevel } of answer.intervals) {
			const own = intervals.find((each) => each.start === start)?.serviceLevel ?? NaN;
			if (missing > 0) expect(serviceLevel).toBeLessThan(own);
			else expect(serviceLevel).toBeCloseTo(own, 12);
		}
		const wanted = intervals.filter(({ agents }) => agents > 0);
		expect(answer.intervals.map((each) => [each.start, each.need])).toEqual(
			wanted.map(({ start, agents }) => [start, Math.ceil(agents / 0.8 - 1e-9)])
		);
		expect(answer.gap).toBeLessThanOrEqual(0.1);
		expect(answer.interval).toBe(15);
		const [all] = answer.atWork;
		for (const [at, { agents }] of intervals.entries()) {
			const missing = answer.intervals.find(({ start }) => start === intervals[at]?.start)?.missing ?? 0;
			expect((all?.people[at] ?? 0) + missing).toBeGreaterThanOrEqual(agents);
		}
		expect(answer.cost.people).toBeCloseTo(answer.paidHours * answer.wage, 4);
	});

	it('plans by the floor and the people that the ratio was asked with', async () => {
		const held = { floor: { metric: 'first-touch', value: 0.5 }, share: 'best' };
		const { shown } = (await answerOf(poise, 'ratio', held)) as RatioAnswer;
		expect(shown?.point.humanShare).toBeGreaterThanOrEqual(0.5);
		expect((await roster({ ...held, seconds: 0 })).share).toBe(shown?.point.humanShare);
	});

	it('leaves no gap that its shifts can fill where that is asked for, at a price', async () => {
		const [usual, filled] = [await roster({ seconds: 0 }), await roster({ seconds: 0, missing: 100 })];
		expect(usual.intervals.some(({ missing }) => missing > 0)).toBe(true);
		expect(filled.intervals.every(({ missing, reach }) => missing === 0 || !reach)).toBe(true);
		expect(filled.service?.reached).toEqual(filled.service?.planned);
		expect(filled.cost.people).toBeGreaterThan(usual.cost.people);
	});

	it('plans today’s mix and a share, and languages apart with people of both', async () => {
		const [today, all, apart] = [
			await roster({ share: 'today', seconds: 0 }),
			await roster({ share: 1, seconds: 0 }),
			await roster({ by: 'language', seconds: 0 })
		];
		expect(all.cost.total).toBeGreaterThan(today.cost.total);
		const skills = [...new Set(apart.intervals.map(({ skill }) => skill))];
		expect(skills.length).toBeGreaterThan(1);
		expect(apart.atWork.map(({ group }) => group)).toEqual([...skills, skills.join('+')]);
	});

	it('takes longer intervals, which want as many as their busiest quarter-hour', async () => {
		const asked = { seconds: 0, shrinkage: 0 };
		const [fine, coarse] = [await roster(asked), await roster({ ...asked, interval: 60 })];
		expect(coarse.interval).toBe(60);
		const most = Map.groupBy(fine.intervals, ({ start }) => start.slice(0, 13));
		expect(coarse.intervals.map(({ start, need }) => [start, need])).toEqual(
			[...most].map(([hour, within]) => [`${hour}:00`, Math.max(...within.map(({ need }) => need))])
		);
		expect((await problemOf(poise, 'roster', { interval: 50 })).code).toBe('bad-interval');
	});

	it('is kept with what it was asked and rests on', async () => {
		const input = { share: 0.7, seconds: 0, shifts: [{ work: 360, rest: 15 }], begin: { from: 360, until: 1080 } };
		const { file, text, ...answer } = await roster(input);
		expect([file, text]).toEqual([null, null]);
		const kept = lastRoster(poise);
		expect(kept).toMatchObject({ answer, isListed: false, list: null, seconds: 0, basis: await basisOf(poise, true) });
		expect(kept?.asked).toBe(askedOf(rosterOptions.parse(input)));
		expect(kept?.asked).not.toBe(askedOf(rosterOptions.parse({ ...input, share: 0.6 })));
		// no floor is another question than the floor that is advised; how a file is written is none
		expect(kept?.asked).not.toBe(askedOf(rosterOptions.parse({ ...input, floor: null })));
		expect(kept?.asked).toBe(askedOf(rosterOptions.parse({ ...input, lang: 'zh', format: 'ics' })));
		for (const { start, end, breaks } of answer.shifts) {
			const [hour, minutes] = [Number(start.slice(11, 13)), (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000];
			expect({ minutes, breaks: breaks.length, isWithin: hour >= 6 && hour <= 18 }).toEqual({
				minutes: 375,
				breaks: 1,
				isWithin: true
			});
		}
		await answerOf(poise, 'assumptions', { set: { 'labour.shrinkage': 0.31 } });
		expect(await basisOf(poise, true)).not.toBe(kept?.basis);
		await answerOf(poise, 'assumptions', { reset: ['labour.shrinkage'] });
		expect(await basisOf(poise, true)).toBe(kept?.basis);
	});
});

describe('a roster of listed needs', () => {
	const listed = (name: string, content: string) => {
		const path = join(folder.path, name);
		writeFileSync(path, content);
		return { needs: { path, name } };
	};

	it('takes them from a table as from a list', async () => {
		const table = listed('needs.csv', `start;agents\r\n${morning.map((each) => `${each.start.replace('T', ' ')};${each.agents}`).join('\r\n')}\r\n`); // prettier-ignore
		const [read, said] = [await roster(table), await roster({ requirements: morning })];
		expect(read).toEqual(said);
		await roster(table);
		expect(lastRoster(poise)?.list).toBe('needs.csv');
		const apart = await roster(
			listed('skills.csv', 'start,agents,skill\n2026-09-07T08:00,2,zh\n2026-09-07T08:00,1,en\n')
		);
		expect(apart.intervals.map(({ skill }) => skill)).toEqual(['zh', 'en']);
	});

	it('takes back whom another roster was to cover, as it is written', async () => {
		const wanted = join(folder.path, 'wanted.csv');
		const asked = { by: 'language', interval: 60, seconds: 0 };
		const [log, plain] = [await roster({ ...asked, wanted }), await roster(asked)];
		expect(log).toEqual(plain);
		const back = await roster({ needs: { path: wanted, name: 'wanted.csv' }, seconds: 0 });
		expect([back.start, back.interval, back.wanted]).toEqual([log.start, 60, log.wanted]);
		const needed = ({ intervals }: RosterAnswer) => intervals.map(({ start, skill, need }) => [start, skill, need]);
		expect(needed(back)).toEqual(needed(log));
	});

	it('names what is wrong with a table, and where', async () => {
		const problems = [
			['when,agents\n2026-09-07T08:00,2\n', { code: 'no-labelled-columns' }],
			['start,agents\n', { code: 'no-rows' }],
			['start,agents\n2026-09-07T08:00,2\n2026-09-07T09:00,two\n', { code: 'bad-requirements', line: 3 }],
			['start,agents\n2026-09-07T08:00,2\n\nTuesday,2\n', { code: 'bad-requirements', line: 4 }]
		] as const;
		for (const [content, problem] of problems)
			expect(await problemOf(poise, 'roster', listed('wrong.csv', content)), content).toMatchObject(problem);
		const both = { ...listed('needs.csv', 'start,agents\n2026-09-07T08:00,2\n'), requirements: morning };
		expect((await problemOf(poise, 'roster', both)).code).toBe('two-lists');
	});

	it('is written as a calendar and a table, by path and in the answer', async () => {
		const out = join(folder.path, 'week.ics');
		const written = await roster({ requirements: morning, zone: 'Asia/Shanghai', out, format: 'ics' });
		const events = readCalendar(readFileSync(out, 'utf8'));
		expect(events).toHaveLength(written.shifts.length);
		expect(events[0]?.get('DTSTART')).toBe('20260907T000000Z');
		const { text } = await roster({ requirements: morning, format: 'csv' });
		expect(text?.split('\r\n')[0]).toBe('\uFEFFdate,start,end,breaks,group,people,paid_hours');
	});

	it('pays a night for the hours there are, and wants nobody in the hour the clock leaves out', async () => {
		const night = (day: string, next: string) =>
			['22', '23', '00', '01', '02', '03', '04', '05'].map((hour) => need(`${Number(hour) > 12 ? day : next}T${hour}:00`, 2)); // prettier-ignore
		const asked = { shrinkage: 0, missing: 9, zone: 'Europe/Berlin', begin: { from: 0, until: 1380 }, shifts: [{ work: 480, rest: 0 }] }; // prettier-ignore
		const [back, forward, plain] = [
			await roster({ ...asked, requirements: night('2026-10-24', '2026-10-25') }),
			await roster({ ...asked, requirements: night('2026-03-28', '2026-03-29') }),
			await roster({ ...asked, requirements: night('2026-05-09', '2026-05-10') })
		];
		expect([back, forward, plain].map(({ paidHours, shifts }) => [paidHours, shifts[0]?.paidHours])).toEqual([
			[18, 9],
			[14, 7],
			[16, 8]
		]);
		expect(back.clock).toEqual([{ at: '2026-10-25T03:00', longer: 60, people: 2 }]);
		expect(forward.clock).toEqual([{ at: '2026-03-29T03:00', longer: -60, people: 2 }]);
		expect(plain.clock).toEqual([]);
		expect(forward.intervals.map(({ start }) => start)).not.toContain('2026-03-29T02:00');
	});

	it('has nobody come where nobody is wanted, and takes one interval', async () => {
		expect(await roster({ requirements: [need('2026-09-07T08:00', 0)] })).toMatchObject({ shifts: [], gap: 0 });
		// a shift of four hours for one hour's work costs more than three hours' wage
		const one = await roster({ requirements: [need('2026-09-07T08:00', 2)], shrinkage: 0 });
		expect(one).toMatchObject({ interval: 60, cost: { people: 0 }, shifts: [] });
		const dear = await roster({ requirements: [need('2026-09-07T08:00', 2)], shrinkage: 0, missing: 5 });
		expect(dear).toMatchObject({ paidHours: 8, cost: { missing: 0 }, shifts: [{ people: 2 }] });
	});

	it('names what is wrong', async () => {
		const problems = [
			[{ requirements: [] }, 'bad-input'],
			[{ requirements: [need('yesterday', 1)] }, 'bad-requirements'],
			[{ requirements: [...morning, need('2026-09-07T09:10', 1)], interval: 30 }, 'bad-requirements'],
			[{ requirements: [...morning, ...morning] }, 'bad-requirements'],
			[{ requirements: [need('2026-09-07T08:00', 1), need('2027-09-07T08:05', 1)], interval: 5 }, 'bad-requirements'],
			[{ requirements: morning, groups: [{ name: 'a', skills: ['fr'] }] }, 'unknown-skill'],
			[{ requirements: [need('2026-09-07T08:00', 1, 'zh'), need('2026-09-07T08:00', 1, 'en')], groups: [{ name: 'a', skills: ['zh'] }] }, 'skill-without-group'], // prettier-ignore
			[{ requirements: morning, patterns: [{ name: 'night', minutes: 480, from: 1320, until: 1380 }] }, 'no-shift'],
			[{ requirements: morning, patterns: [{ name: 'a', minutes: 480, from: 60, until: 0 }] }, 'bad-pattern'],
			[{ requirements: morning, patterns: [{ name: 'a', minutes: 60, breaks: [{ minutes: 30, from: 30, until: 45 }] }] }, 'bad-pattern'] // prettier-ignore
		] as const;
		for (const [input, code] of problems) {
			const problem = await problemOf(poise, 'roster', input);
			expect([problem.code, problem.column], JSON.stringify(input)).toContain(code);
			expect(problem.hint.zh).not.toBe('');
		}
	});

	it('is given up when nobody waits for it any more', async () => {
		const stop = new AbortController();
		const requirements = Array.from({ length: 672 }, (_, at) =>
			need(new Date(Date.UTC(2026, 8, 7) + at * 900_000).toISOString().slice(0, 16), 20 + ((at * 37) % 29))
		);
		const input = planRoster.input.parse({ requirements, gap: 0, seconds: 300 });
		const seen: unknown[] = [];
		const found = planRoster.run(poise, input, {
			actor: 'test',
			signal: stop.signal,
			report: (progress) => {
				seen.push(progress);
				if (typeof progress.gap === 'number') stop.abort(new Error('enough'));
			}
		});
		await expect(found).rejects.toThrow('enough');
		expect(seen.at(-1)).toMatchObject({ phase: 'roster' });
	});
});
