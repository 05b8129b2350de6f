import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify, classOf, possibleClasses } from '#lib/decision/classify.ts';
import { signalIds, type SignalId } from '#lib/decision/input.ts';
import { axes, createRuler, positionOf, valueAt } from '#lib/decision/ruler.ts';
import { score } from '#lib/decision/score.ts';
import { signals } from '#lib/decision/signals.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { calm, readingsOf, without } from './fixtures.ts';

const register = createRegister();
const rulers = { log: createRuler(register, 'log'), topic: createRuler(register, 'topic') };
const value = fc.double({ min: -10, max: 20_000, noNaN: true });
const anyReadings = fc.record(
	Object.fromEntries(signalIds.map((id) => [id, value])) as Record<SignalId, typeof value>,
	{ requiredKeys: [] }
);

describe('the ruler', () => {
	it('knows every signal once', () => {
		expect(signals.map(({ id }) => id)).toEqual([...signalIds]);
	});

	it.each(['log', 'topic'] as const)('weighs each axis of a %s at 100, whatever the user sets', (scope) => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (anxious, irreversible) => {
				const overrides = { 'decision.anxious.weight': anxious, 'decision.irreversible.weight': irreversible };
				const ruler = createRuler(createRegister({ overrides }), scope);
				for (const axis of axes) {
					const total = ruler.reduce((sum, { signal, weight }) => sum + (signal.axis === axis ? weight : 0), 0);
					expect(total).toBeCloseTo(100, 9);
				}
			})
		);
	});

	it('ships weights that sum to 100 for the whole log', () => {
		for (const { signal, weight } of rulers.log) {
			expect(weight).toBeCloseTo(register.figures[`decision.${signal.id}.weight`].mode, 10);
		}
	});

	it('places a value and finds it again', () => {
		for (const mark of [...rulers.log, ...rulers.topic]) {
			expect(positionOf(mark, mark.from)).toBeCloseTo(0, 12);
			expect(positionOf(mark, mark.to)).toBeCloseTo(1, 12);
			expect(positionOf(mark, valueAt(mark, 0.3))).toBeCloseTo(0.3, 10);
		}
	});

	it('reads volume by its logarithm', () => {
		const mark = rulers.log.find(({ signal }) => signal.id === 'monthly-volume');
		expect(mark && positionOf(mark, Math.sqrt(mark.from * mark.to))).toBeCloseTo(0.5, 12);
	});
});

describe('scores', () => {
	it('stay in 0..100, inside their ranges, and are the sum of their contributions', () => {
		fc.assert(
			fc.property(anyReadings, fc.constantFrom('log' as const, 'topic' as const), (values, scope) => {
				const { scores, ranges, contributions } = score(readingsOf(values), rulers[scope]);
				for (const axis of axes) {
					const sum = contributions.reduce((total, part) => total + (part.axis === axis ? part.points : 0), 0);
					expect(scores[axis]).toBeCloseTo(sum, 9);
					expect(ranges[axis].low).toBeGreaterThanOrEqual(0);
					expect(ranges[axis].high).toBeLessThanOrEqual(100);
					expect(scores[axis]).toBeGreaterThanOrEqual(ranges[axis].low - 1e-9);
					expect(scores[axis]).toBeLessThanOrEqual(ranges[axis].high + 1e-9);
				}
			})
		);
	});

	it('never fall when a signal moves toward what counts in full', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...rulers.log),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(mark, one, other) => {
					const at = (position: number) =>
						score(readingsOf({ ...calm, [mark.signal.id]: valueAt(mark, position) }), rulers.log).scores[
							mark.signal.axis
						];
					expect(at(Math.max(one, other))).toBeGreaterThanOrEqual(at(Math.min(one, other)) - 1e-9);
				}
			)
		);
	});

	it('count a missing signal as half, and say so', () => {
		const { contributions } = score(readingsOf({}), rulers.log);
		expect(
			contributions.every(
				({ missing, points, weight, value: read }) => missing && points === weight / 2 && read === null
			)
		).toBe(true);
	});
});

describe('the class', () => {
	it('is risk at its gate, whatever the rest', () => {
		expect(classOf({ efficiency: 100, experience: 0, risk: 40 }, 40)).toBe('risk');
		expect(classOf({ efficiency: 100, experience: 0, risk: 39.9 }, 40)).toBe('efficiency');
		expect(classOf({ efficiency: 50, experience: 50, risk: 0 }, 40)).toBe('experience');
	});

	it('is undetermined exactly when filling what is missing could give another', () => {
		fc.assert(
			fc.property(
				anyReadings,
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 17, maxLength: 17 }),
				(values, fills) => {
					const { ranges, contributions } = score(readingsOf(values), rulers.log);
					const verdict = classify(ranges, contributions, 40);
					const filled = Object.fromEntries(
						rulers.log.map((mark, index) => [
							mark.signal.id,
							values[mark.signal.id] ?? valueAt(mark, fills[index] ?? 0)
						])
					);
					const actual = classOf(score(readingsOf(filled), rulers.log).scores, 40);
					expect(possibleClasses(ranges, 40)).toContain(actual);
					if (verdict.class === 'undetermined') expect(verdict.measureNext.length).toBeGreaterThan(0);
					else expect(verdict.class).toBe(actual);
				}
			)
		);
	});

	it('asks first for the heaviest signal that could settle it', () => {
		const rest = without(calm, 'anxious', 'loops', 'complaint');
		const { ranges, contributions } = score(readingsOf({ ...rest, 'monthly-volume': 100 }), rulers.log);
		expect(classify(ranges, contributions, 40)).toEqual({
			class: 'undetermined',
			measureNext: ['complaint', 'anxious', 'loops']
		});
	});
});
