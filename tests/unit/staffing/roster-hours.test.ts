import { describe, expect, it } from 'vitest';
import { rosterHours } from '#lib/staffing/shifts/roster-hours.ts';

describe('why a roster pays more than the plan', () => {
	it('is told by the hours of parts of people, those away among them, and of whole people', () => {
		// two groups over two half hours, a fifth of the people away: 0.8 and 1.6 at work are 1 and 2 paid, 1 and 2 people whole
		const hours = rosterHours({
			interval: 30,
			shrinkage: 0.2,
			wanted: [{ agents: [0.8, 1.6] }, { agents: [0, 0.4] }],
			intervals: [{ need: 1 }, { need: 2 }, { need: 0 }, { need: 1 }]
		});
		expect(hours.planned).toBeCloseTo(1.75, 12);
		expect(hours.onShift).toBe(2);
	});
});
