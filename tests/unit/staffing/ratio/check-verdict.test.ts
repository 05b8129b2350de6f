import { describe, expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import { sayPassed, sayVerdict } from '#lib/i18n/plan-check.ts';
import { verdictOf } from '#lib/staffing/ratio/check-verdict.ts';

const about = (value: number) => ({ value, low: value - 0.01, high: value + 0.01 });
const played = {
	serviceLevel: about(0.9),
	abandon: about(0.03),
	waitSeconds: about(4),
	occupancy: about(0.2)
};
const planned = { serviceLevel: 0.9, abandon: 0.03, waitSeconds: 4, occupancy: 0.2 };
const targets = {
	serviceLevel: { share: 0.8, threshold: 20, definition: 'offered' as const },
	abandon: 0.05,
	occupancy: 0.88
};
const passed = { tooGood: [], tooPoor: [], missed: [] };

describe('the verdict of a check', () => {
	it('is passed where every figure of the plan lies in its interval', () => {
		expect(verdictOf(planned, played, targets)).toEqual(passed);
		expect(verdictOf({ ...planned, waitSeconds: null }, played, targets)).toEqual(passed);
	});

	it('tells on which side the plan lies outside: of service more is better, of all others less', () => {
		const better = { serviceLevel: 0.95, abandon: 0.01, waitSeconds: 3, occupancy: 0.2 };
		expect(verdictOf(better, played, targets)).toMatchObject({ tooGood: ['serviceLevel', 'abandon', 'waitSeconds'] });
		const worse = { serviceLevel: 0.85, abandon: 0.03, waitSeconds: 5, occupancy: 0.3 };
		expect(verdictOf(worse, played, targets)).toMatchObject({
			tooGood: [],
			tooPoor: ['serviceLevel', 'waitSeconds', 'occupancy']
		});
	});

	it('names targets that the play misses, however well the plan may know', () => {
		const strict = { ...targets, abandon: 0.02, occupancy: 0.1 };
		expect(verdictOf(planned, played, strict)).toEqual({ ...passed, missed: ['abandon', 'occupancy'] });
		const late = { ...targets, serviceLevel: { ...targets.serviceLevel, share: 0.95 } };
		expect(verdictOf(planned, played, late).missed).toEqual(['serviceLevel']);
	});

	it('is said in words: what fails, which side is right and why, and whether the targets hold', () => {
		const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
		const failed = verdictOf({ ...planned, abandon: 0.01 }, played, targets);
		expect(sayPassed(failed, en)).toMatch(/^The people planned suffice; /);
		expect(sayVerdict(failed, 0.5, en)).toMatch(
			/^The people planned keep all targets in the simulation\. Go by the simulation: .* contacts that give up, .* try again /
		);
		expect(sayVerdict(failed, 0, en)).not.toContain('try again');
		expect(sayVerdict({ ...passed, missed: ['abandon'] }, 0.5, en)).toContain(
			'miss the target of contacts that give up'
		);
	});
});
