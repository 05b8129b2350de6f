import { describe, expect, it } from 'vitest';
import { learnWeights, sharesOf, USUAL_WEIGHTS, type Judged } from '#lib/bot/intent/weights.ts';
import { createRandom } from '#lib/stats/random.ts';

const random = createRandom(5);
const INTENTS = 6;

/** A question whose nearest example tells what it is about; what the heads say is by chance. */
function toldByNearness(hasVector = true): Judged {
	const right = Math.floor(random() * INTENTS);
	const byChance = () => {
		const shares = Array.from({ length: INTENTS }, random);
		const sum = shares.reduce((total, share) => total + share, 0);
		return Float64Array.from(shares, (share) => Math.log(share / sum));
	};
	const nearness = Float64Array.from({ length: INTENTS }, (_, at) => (at === right ? 0.6 : 0.5) + random() * 0.3);
	return { clues: { letters: byChance(), meant: hasVector ? { meaning: byChance(), nearness } : null }, right };
}
const draw = (n: number, hasVector?: boolean) => Array.from({ length: n }, () => toldByNearness(hasVector));

describe('the weights of the clues', () => {
	it('follow the questions that were held out: what tells by chance is not believed', () => {
		const [letters = NaN, meaning = NaN, nearness = NaN] = learnWeights(draw(1000)).all;
		expect(letters).toBeLessThan(0.5);
		expect(meaning).toBeLessThan(0.5);
		expect(nearness).toBeGreaterThan(1.5);
	});

	it('stay near the usual ones where few questions speak, and are those where none does', () => {
		expect(learnWeights([])).toEqual(USUAL_WEIGHTS);
		const [few, many] = [learnWeights(draw(10)).all, learnWeights(draw(1000)).all];
		const moved = (weights: Float64Array) =>
			Math.hypot(...weights.map((each, at) => each - (USUAL_WEIGHTS.all[at] ?? NaN)));
		expect(moved(few)).toBeLessThan(moved(many) / 2);
	});

	it('are learned for letters alone, too, where no question has a vector', () => {
		const weights = learnWeights(draw(1000, false));
		expect(weights.all).toEqual(USUAL_WEIGHTS.all);
		expect(weights.letters[0]).toBeLessThan((USUAL_WEIGHTS.letters[0] ?? NaN) / 2);
	});

	it('make shares that add up to 1, and are probabilities: as many are right as is said', () => {
		const weights = learnWeights(draw(2000));
		const asked = draw(2000);
		const said = asked.map(({ clues }) => sharesOf(weights, clues));
		for (const shares of said) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
		const confidence = said.reduce((sum, shares) => sum + Math.max(...shares), 0) / said.length;
		const right = said.filter((shares, at) => shares[asked[at]?.right ?? NaN] === Math.max(...shares)).length;
		// twice the standard error of a share of 2,000 is 0.022
		expect(Math.abs(confidence - right / said.length)).toBeLessThan(0.03);
	});
});
