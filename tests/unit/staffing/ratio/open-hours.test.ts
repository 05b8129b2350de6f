import { describe, expect, it } from 'vitest';
import { openSpans, outsideShare } from '#lib/staffing/ratio/open-spans.ts';
import { planFor } from '#lib/staffing/ratio/plan.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioQuestion } from '#lib/staffing/ratio/question.ts';

const DAY = 96;
const clock = (at: number) =>
	`${String(Math.floor(at / 4)).padStart(2, '0')}:${String((at % 4) * 15).padStart(2, '0')}`;
const isDay = (at: number) => at >= 36 && at < 72;
/** A day of 20 contacts a quarter-hour from 9 to 18 and 2 at all other times; ten minutes each. */
const question: RatioQuestion = {
	starts: Array.from({ length: DAY }, (_, at) => `2026-09-01T${clock(at)}`),
	interval: 900,
	open: Array.from({ length: DAY }, (_, at) => isDay(at)),
	contacts: Array.from({ length: DAY }, (_, at) => (isDay(at) ? 20 : 2)),
	topics: [
		{
			topic: 'only',
			share: 1,
			direct: { mean: 600, cv: 0.8 },
			afterBot: { mean: 600, cv: 0.8 },
			bot: { handedOff: 0.5, solved: 0.4, lost: 0.1 },
			comesBack: { afterPerson: 0, afterLost: 0 },
			unresolved: 0,
			floor: null,
			value: 1
		}
	],
	targets: { serviceLevel: { share: 0.8, threshold: 20, definition: 'offered' }, abandon: 0.05, occupancy: 0.88 },
	patience: 120,
	retry: 0,
	shrinkage: 0,
	deferred: 0,
	floor: null,
	hours: null,
	handoff: null,
	atOnce: 1,
	mostAgents: null
};
const planned = (changed: Partial<RatioQuestion> = {}) => planFor(prepareQuestion({ ...question, ...changed }), [0]);

describe('hours in which people are at work', () => {
	it('are the only ones with people, and those who come outside wait for them', () => {
		const { requirements, totals } = planned();
		for (const [at, { agents, arrivals }] of requirements.entries()) {
			expect(arrivals).toBe(isDay(at) ? 20 : 0);
			expect(agents > 0).toBe(isDay(at));
		}
		// all who come are counted, and all their work: 60 of 120 contacts more than 720 at ten minutes
		expect(totals.humanContacts).toBe(36 * 20 + 60 * 2);
		expect(totals.workHours).toBeCloseTo((840 * 600) / 3600, 9);
		const live = requirements.reduce((sum, { agents }) => sum + agents / 4, 0);
		const spare = requirements.reduce((sum, { agents, occupancy }) => sum + (agents * (0.88 - occupancy)) / 4, 0);
		const begun = requirements.reduce((sum, { load }) => sum + load / 4, 0);
		expect(totals.deferredHours).toBeCloseTo(Math.max(0, 140 - begun - spare) / 0.88, 9);
		expect(totals.agentHours).toBeCloseTo(live + totals.deferredHours, 9);
		expect(totals.agentHours).toBeLessThan(planned({ open: null }).totals.agentHours);
	});

	it('all round the clock are as if none were named', () => {
		expect(planned({ open: question.starts.map(() => true) })).toEqual(planned({ open: null }));
	});

	it('are told day by day, with what comes outside', () => {
		expect(openSpans(question)).toEqual([{ date: '2026-09-01', from: '09:00', to: '18:00' }]);
		expect(openSpans({ ...question, open: question.starts.map((_, at) => at < 8 || at >= 80) })).toEqual([
			{ date: '2026-09-01', from: '00:00', to: '02:00' },
			{ date: '2026-09-01', from: '20:00', to: '24:00' }
		]);
		expect(openSpans({ ...question, open: null })).toBeNull();
		expect(outsideShare(question)).toBeCloseTo(120 / 840, 12);
		expect(outsideShare({ ...question, open: null })).toBe(0);
	});
});
