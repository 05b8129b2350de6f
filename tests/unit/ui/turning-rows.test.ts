import { describe, expect, it } from 'vitest';
import { turningPoints, type BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { turningRows } from '#lib/ui/verdict/turning-rows.ts';

const speech = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const points = (values: Partial<Record<BreakEvenOf, number>>) =>
	Object.fromEntries(turningPoints.map((of) => [of, { now: 0.5, value: values[of] ?? null }])) as Record<
		BreakEvenOf,
		{ now: number; value: number | null }
	>;

describe('where a plan breaks even', () => {
	it('begins with what the verdict names, and tells apart what would not do at any value', () => {
		const condition = { of: 'labour.realisable', now: 0.7, value: 0.81, gains: 'above' } as const;
		const { rows, none } = turningRows(points({ containment: 0.95, price: 0.44 }), condition, speech);
		expect(rows.map((row) => row.map(plain))).toEqual([
			['Avoided work that becomes money saved', '70 %', '81 %'],
			['Kept away from people', '50 %', '95 %'],
			['The vendor’s price', '$0.50', '$0.44']
		]);
		expect(none).toMatch(/: Give-ups .+, Churn .+ and Cost of building .+\.$/);
	});

	it('names a point once, though it is the verdict’s own', () => {
		const values = Object.fromEntries(turningPoints.map((of) => [of, 0.4]));
		const condition = { of: 'price', now: 0.5, value: 0.4, gains: 'below' } as const;
		const { rows, none } = turningRows(points(values), condition, speech);
		expect(rows.map(([name]) => name).filter((name) => name === 'The vendor’s price')).toHaveLength(1);
		expect(rows).toHaveLength(turningPoints.length);
		expect(none).toBe('');
	});
});
