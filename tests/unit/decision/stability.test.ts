import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '#lib/decision/classify.ts';
import { nearestFlip } from '#lib/decision/nearest-flip.ts';
import { createRuler, positionOf } from '#lib/decision/ruler.ts';
import { score } from '#lib/decision/score.ts';
import { stabilityOf } from '#lib/decision/stability.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { createRandom } from '#lib/stats/random.ts';
import { calm, complaints, lockedAccount, parcelTracking, readingsOf } from './fixtures.ts';

const ruler = createRuler(createRegister(), 'topic');
const optionsOf = (seed: number) => ({ random: createRandom(seed), draws: 500, riskGate: 40, weightConcentration: 50 });
const scopeWith = (values: Parameters<typeof readingsOf>[0], standardError = 0) => ({
	readings: readingsOf(values, standardError),
	replicates: null
});

describe('stability', () => {
	it('is a share, the same for the same seed', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 9999 }),
				fc.double({ min: 0, max: 0.3, noNaN: true }),
				(seed, complaint) => {
					const scope = scopeWith({ ...calm, complaint });
					const { share } = stabilityOf(scope, ruler, 'efficiency', optionsOf(seed));
					expect(share).toBeGreaterThanOrEqual(0);
					expect(share).toBeLessThanOrEqual(1);
					expect(stabilityOf(scope, ruler, 'efficiency', optionsOf(seed)).share).toBe(share);
				}
			),
			{ numRuns: 20 }
		);
	});

	it('is high far from the lines and low near them', () => {
		const sure = stabilityOf(scopeWith({ ...calm, ...parcelTracking }), ruler, 'efficiency', optionsOf(1));
		expect(sure).toMatchObject({ leaning: 'efficiency' });
		expect(sure.share).toBeGreaterThan(0.95);
		const torn = { ...calm, 'monthly-volume': 60, 'bot-durable': 0.5, anxious: 0.2, complaint: 0.15, recontact: 0.25 };
		const { scores } = score(readingsOf(torn), ruler);
		expect(Math.abs(scores.efficiency - scores.experience)).toBeLessThan(6);
		expect(stabilityOf(scopeWith(torn), ruler, classOf(scores, 40), optionsOf(1)).share).toBeLessThan(0.85);
	});

	it('falls as the readings get vaguer', () => {
		const near = { ...calm, 'sensitive-content': 0.3 };
		const firm = stabilityOf(scopeWith(near, 0), ruler, 'efficiency', optionsOf(1)).share;
		expect(stabilityOf(scopeWith(near, 0.3), ruler, 'efficiency', optionsOf(1)).share).toBeLessThan(firm);
	});

	it('follows the replicates of the log where there are some', () => {
		const replicates = [{ 'sensitive-content': 1 }, { 'sensitive-content': 0 }];
		const { share } = stabilityOf({ ...scopeWith(calm), replicates }, ruler, 'risk', optionsOf(1));
		expect(share).toBeGreaterThan(0.4);
		expect(share).toBeLessThan(0.6);
	});

	it('of an undetermined class is that of the one it leans to', () => {
		const { share, leaning } = stabilityOf(scopeWith({}), ruler, 'undetermined', optionsOf(1));
		expect(['efficiency', 'experience', 'risk']).toContain(leaning);
		expect(share).toBeGreaterThan(1 / 3);
	});
});

describe('the nearest flip', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });

	it('changes the class just past its line, and not just before', () => {
		fc.assert(
			fc.property(share, share, share, share, (complaint, recontact, sensitive, repeated) => {
				const values = {
					...calm,
					complaint,
					recontact,
					'sensitive-content': sensitive,
					'repeated-questions': repeated
				};
				const { scores } = score(readingsOf(values), ruler);
				const posture = classOf(scores, 40);
				const flip = nearestFlip(readingsOf(values), ruler, scores, { class: posture, riskGate: 40 });
				fc.pre(flip !== null && flip.change > 1e-6);
				const { from, toValue, signal, to } = flip;
				const at = (part: number) => {
					const moved = from + part * (toValue - from);
					return classOf(score(readingsOf({ ...values, [signal]: moved }), ruler).scores, 40);
				};
				expect(at(1 + 1e-6)).toBe(to);
				expect(at(1 - 1e-4)).toBe(posture);
			})
		);
	});

	it('is measured in anchor ranges from where the signal really is', () => {
		const readings = readingsOf({ ...calm, ...lockedAccount });
		const { scores } = score(readings, ruler);
		const flip = nearestFlip(readings, ruler, scores, { class: 'risk', riskGate: 40 });
		expect(flip).toMatchObject({ to: 'efficiency', signal: 'sensitive-content', from: 0.97 });
		const mark = ruler.find(({ signal }) => signal.id === 'sensitive-content');
		expect(flip?.change).toBeCloseTo(mark ? positionOf(mark, 0.97) - positionOf(mark, flip?.toValue ?? 0) : 0, 10);
	});

	it('never moves what was not read, and is null where nothing can be moved', () => {
		const readings = readingsOf({});
		expect(
			nearestFlip(readings, ruler, score(readings, ruler).scores, { class: 'experience', riskGate: 40 })
		).toBeNull();
		const known = readingsOf(complaints);
		expect(nearestFlip(known, ruler, score(known, ruler).scores, { class: 'undetermined', riskGate: 40 })).toBeNull();
	});
});
