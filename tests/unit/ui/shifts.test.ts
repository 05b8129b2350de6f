import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { staffedChart } from '#lib/ui/charts/options/staffed.ts';
import type { MadeRoster } from '#lib/ui/pages/shifts.ts';
import { addressOf, askedIn, inputOf, ratioAt, shiftsAt } from '#lib/ui/shifts/address.ts';
import { daysOf } from '#lib/ui/shifts/days.ts';
import { rosterRemarks } from '#lib/ui/shifts/remarks.ts';
import { rosterSentence } from '#lib/ui/shifts/sentence.ts';
import { gapsOf, slotsOf, tightest, worstGap } from '#lib/ui/shifts/slots.ts';

const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'America/New_York' });
const zh = createSpeech({ locale: 'zh', currency: 'USD', zone: 'America/New_York' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const need = (time: string, skill: string, wanted: number, missing = 0) => ({
	start: `2026-09-07T${time}`,
	skill,
	need: wanted,
	missing,
	reach: true,
	serviceLevel: missing > 0 ? 0.4 : 0.9
});
const shift = (start: string, end: string, people: number, breakAt?: string, group = 'zh') => ({
	start,
	end,
	breaks: breakAt ? [{ start: `${start.slice(0, 10)}T${breakAt}`, end: `${start.slice(0, 10)}T${breakAt}` }] : [],
	group,
	people,
	paidHours: 4
});

/** Two languages over an hour and a half: two and one wanted, of whom one is missing in one slot though three are there. */
const roster: MadeRoster = {
	start: '2026-09-07T08:00',
	interval: 30,
	intervals: [need('08:00', 'zh', 2), need('08:00', 'en', 1, 1), need('08:30', 'zh', 1)],
	atWork: [
		{ group: 'zh', people: [3, 2, 0] },
		{ group: 'en', people: [0, 0, 0] }
	],
	shifts: [shift('2026-09-07T08:00', '2026-09-07T12:00', 3)],
	cost: { people: 240, missing: 30, total: 270 },
	bound: 269,
	gap: 1 / 270,
	paidHours: 12,
	clock: [],
	wanted: [],
	share: 0.54,
	mix: null,
	service: { planned: { serviceLevel: 0.9, abandon: 0.02 }, reached: { serviceLevel: 0.75, abandon: 0.1 } },
	isListed: false,
	list: null,
	shrinkage: 0.3,
	zone: 'America/New_York',
	seconds: 60,
	madeAt: '2026-09-01T08:00:00.000Z',
	isOld: false,
	isOther: false
};
const mixes = [
	{ name: 'today', point: { humanShare: 0.4 } },
	{ name: 'take-back', point: { humanShare: 0.54 } },
	{ name: 'rest', point: { humanShare: 0.2 } }
] as const;
const said = (of: Partial<MadeRoster> = {}, speech = en) =>
	plain(
		rosterSentence({ ...roster, ...of }, mixes, speech)
			.map(({ text }) => text)
			.join('')
	);

describe('the address of a roster', () => {
	const usual = { shrinkage: 0.3, begin: { from: 480, until: 1140 } };
	const read = (query: string) => askedIn(new URLSearchParams(query), usual);

	it.each([
		'',
		'share=today',
		'share=take-back&fill=yes',
		'share=rest&floor=touch&least=40&people=12',
		'floor=none',
		'share=54&slots=30&by=language&away=25&hours=8&break=30&hours=6.5&break=0&from=7&until=14&seconds=10',
		'share=33.5&seconds=0'
	])('says the same read and written: %s', (query) => {
		expect(addressOf(read(query))).toBe(`/ratio/shifts${query && '?'}${query}`);
	});

	it('is what the form sends, without what is usual', () => {
		const sent =
			'share=own&percent=60&away=30&slots=15&hours=8&break=30&hours=4&break=0&hours=&break=&from=8&until=19&seconds=60';
		expect(addressOf(read(sent))).toBe('/ratio/shifts?share=60');
		expect(addressOf(read(sent.replace('share=own', 'share=next')))).toBe('/ratio/shifts');
	});

	it('passes over what cannot be read', () => {
		const wrong = 'share=x&slots=7&away=120&hours=99&break=x&from=24&until=-1&seconds=9e9&by=planet';
		expect(addressOf(read(wrong))).toBe('/ratio/shifts');
	});

	it('asks the operation in its units; a file takes the log’s place', () => {
		const asked = read('share=54&slots=30&away=25&hours=6&break=15&from=7&until=14');
		expect(inputOf(asked)).toEqual({
			share: 0.54,
			interval: 30,
			shrinkage: 0.25,
			shifts: [{ work: 360, rest: 15 }],
			begin: { from: 420, until: 840 },
			seconds: 60
		});
		expect(inputOf(read('floor=touch&least=40&people=3'))).toMatchObject({
			floor: { metric: 'touch', value: 0.4 },
			people: 3
		});
		expect(shiftsAt('rest', { floor: null, people: 3 })).toBe('/ratio/shifts?share=rest&floor=none&people=3');
		expect(ratioAt(read('share=rest&floor=none&people=3'))).toBe('/ratio?share=rest&floor=none&people=3');
		expect(ratioAt(read(''))).toBe('/ratio');
		const needs = { upload: 'id', name: 'needs.csv' };
		expect(inputOf(asked, needs)).toMatchObject({ needs, shrinkage: 0.25 });
		expect(inputOf(asked, needs)).not.toHaveProperty('share');
		// shifts for a file begin by the file, not by the log’s hours
		expect(inputOf(read('from=8&until=19'), needs)).not.toHaveProperty('begin');
	});
});

describe('a roster in a sentence', () => {
	it('says shifts, hours, pay, who is missing, and how near to the cheapest that is, rounded up', () => {
		expect(said()).toBe(
			'With people answering 54 % first, 3 shifts with 12 paid hours cost $240.00 a week, with too few people in 1 of 2 time slots, which leaves 75.0 % answered in time; proved within 0.4 % of the cheapest there can be.'
		);
		expect(said({}, zh)).toBe(
			'人工首答54%时，共 3 个班次、12 个带薪工时，一周花费$240.00，2 个时段中有 1 个人手不足，全周按时应答 75.0%；已证明比最省方案至多高 0.4%。'
		);
	});

	it('tells a quick answer, the cheapest itself, a list and nobody apart', () => {
		expect(said({ seconds: 0, gap: 0.0712 })).toMatch(/a quick answer, at most 7\.2 % above/);
		expect(said({ gap: 0, intervals: [need('08:00', 'zh', 2)] })).toMatch(/nothing can be cheaper\.$/);
		// that nothing is cheaper and people are missing all the same wants a reason
		expect(said({ gap: 0 })).toMatch(
			/too few people in 1 of 2 time slots, .+; filling them would cost more than three times the wages missed/
		);
		expect(said({ gap: 0 }, zh)).toMatch(/人手不足，.+；补齐的花费会超过所缺工时的三倍工资/);
		expect(said({ gap: null })).toMatch(/is not known\.$/);
		expect(said({ isListed: true, list: 'needs.csv', share: null })).toMatch(/^For the people listed in needs\.csv, 3 shifts .+ cost \$240\.00, with/); // prettier-ignore
		// a step is called by its number while it is one
		expect(said({ mix: 'rest' })).toMatch(/^Step 2: with people answering 54 % first, /);
		expect(said({ mix: 'take-back' }, zh)).toMatch(/^第 1 步：人工首答54%时，/);
		expect(said({ mix: 'trial' })).toMatch(/^With people/);
		expect(said({ intervals: [] })).toBe('Nobody is wanted, so there are no shifts.');
		expect(said({ intervals: [need('08:00', 'zh', 2)] })).toMatch(/enough people in every time slot/);
	});
});

describe('the remarks of a roster', () => {
	it('say what missing people cost, what no shift reaches, and that hours hold no break', () => {
		const out = { ...need('22:00', 'zh', 1, 1), reach: false };
		const remarks = rosterRemarks({ ...roster, interval: 60, intervals: [...roster.intervals, out] }, en).join('\n');
		for (const part of [
			'$30.00 in all',
			'1 time slot is out of reach',
			'Monday 7 Sept 22:00',
			'30\u00a0%',
			'no break can be seen'
		])
			expect(remarks).toContain(part);
		expect(rosterRemarks(roster, zh).join('')).toContain('“英语”');
		expect(rosterRemarks({ ...roster, intervals: [need('08:00', 'zh', 2)] }, en).join('')).not.toContain('missing');
	});

	it('say that a night over a change of the clock is paid for the hours there are', () => {
		const over = (longer: number, people: number) => ({ ...roster, clock: [{ at: '2026-10-25T03:00', longer, people }] }); // prettier-ignore
		expect(rosterRemarks(over(60, 2), en).join('\n')).toContain(
			'put back by 60 minutes, at Sunday 25 Oct 03:00: 2 people are on shift then, and are paid for that time too.'
		);
		expect(rosterRemarks(over(-60, 1), zh).join('\n')).toMatch(/时钟拨快 60 分钟.+在班 1 人/);
		expect(rosterRemarks(over(60, 0), en)).toEqual(rosterRemarks(roster, en));
	});
});

describe('slots of a roster', () => {
	it('have everybody together, and who is missing though as many are there', () => {
		expect(slotsOf(roster)).toEqual([
			{ start: '2026-09-07T08:00', wanted: 3, there: 3, missing: 1, serviceLevel: 0.4 },
			{ start: '2026-09-07T08:30', wanted: 1, there: 2, missing: 0, serviceLevel: 0.9 },
			{ start: '2026-09-07T09:00', wanted: 0, there: 0, missing: 0, serviceLevel: null }
		]);
		expect(tightest(slotsOf(roster)).map(({ start }) => start)).toEqual(['2026-09-07T08:00']);
	});

	it('have gaps, the worst of which misses the largest part of the wanted', () => {
		const slot = (time: string, wanted: number, missing: number) => ({
			...{ start: `2026-09-07T${time}`, wanted, missing },
			there: wanted - missing,
			serviceLevel: null
		});
		const gaps = gapsOf(
			[
				slot('08:00', 5, 2),
				slot('08:30', 4, 1),
				slot('09:00', 4, 0),
				slot('09:30', 3, 1),
				slot('10:00', 3, 2),
				slot('23:30', 6, 4)
			],
			30
		);
		expect(gaps.map(({ start, end, worst }) => [start, end, worst.start].map((each) => each.slice(-8)))).toEqual([
			['07T08:00', '07T09:00', '07T08:00'],
			['07T09:30', '07T10:30', '07T10:00'],
			['07T23:30', '08T00:00', '07T23:30']
		]);
		// two of three and four of six: the more people
		expect(worstGap(gaps)?.start).toBe('2026-09-07T23:30');
		expect(worstGap(gaps.slice(0, 2))?.worst.start).toBe('2026-09-07T10:00');
		expect(worstGap([])).toBeNull();
	});

	it('are drawn as one picture, on a phone a panel a day', () => {
		const week = {
			...roster,
			interval: 60,
			atWork: [{ group: 'zh', people: Array.from({ length: 48 }, (_, at) => at % 24) }]
		};
		const chart = staffedChart(slotsOf(week), en);
		expect(chart.draw(false).option.xAxis).toHaveLength(1);
		// from Monday 08:00 two days long: a part of Monday, Tuesday, a part of Wednesday
		expect(chart.draw(true).option.xAxis).toHaveLength(3);
		expect(JSON.stringify(chart.draw(true).option)).toContain('Wednesday 9 Sept');
		expect(chart.summary).toContain('at most 23, Tuesday 8 Sept 07:00');
		expect(chart.table.rows[0]).toEqual(['Monday 7 Sept 08:00', '3', '0', '1']);
	});
});

describe('a roster by days', () => {
	it('has one row for those who come and go together, with their breaks', () => {
		const days = daysOf([
			shift('2026-09-08T22:00', '2026-09-09T06:00', 1),
			shift('2026-09-07T08:00', '2026-09-07T16:30', 2, '12:00'),
			shift('2026-09-07T08:00', '2026-09-07T16:30', 1, '11:30'),
			shift('2026-09-07T08:00', '2026-09-07T16:30', 1, '12:00', 'en')
		]);
		expect(days.map(({ date, people }) => [date, people])).toEqual([
			['2026-09-07', 4],
			['2026-09-08', 1]
		]);
		expect(days[0]?.shifts.map(({ group, people, breaks }) => [group, people, breaks.map((each) => [each.start, each.people])])).toEqual([
			['zh', 3, [['2026-09-07T11:30', 1], ['2026-09-07T12:00', 2]]],
			['en', 1, [['2026-09-07T12:00', 1]]]
		]); // prettier-ignore
	});
});
