import { describe, expect, it } from 'vitest';
import { judgeQuestions, riskCoverage, scoreMisjudgement } from '#lib/bot/knowledge/evaluate.ts';
import { createRandom } from '#lib/stats/random.ts';

const articles = new Map([
	['parcel', { scenario: 'e-commerce' as const }],
	['voucher', { scenario: 'e-commerce' as const }],
	['card', { scenario: 'finance' as const }],
	['person', { scenario: 'general' as const }]
]);
const asked = (article: string | null, first: string | null, confidence: number, inScope = true) => ({
	question: { text: `${first} ${confidence}`, language: 'en', scenario: 'e-commerce' as const, article },
	found: {
		passages: first === null ? [] : [{ article: first, scenario: 'general' as const, score: confidence }],
		confidence,
		inScope
	}
});
const judge = (each: readonly ReturnType<typeof asked>[]) =>
	judgeQuestions(
		each.map(({ question }) => question),
		articles,
		({ text }) =>
			each.find(({ question }) => question.text === text)?.found ?? { passages: [], confidence: 0, inScope: false }
	);

const judged = judge([
	asked('parcel', 'parcel', 0.9),
	asked('parcel', 'voucher', 0.8),
	asked('parcel', 'card', 0.7),
	asked('parcel', 'person', 0.6),
	asked(null, 'voucher', 0.5),
	asked('voucher', 'voucher', 0.3),
	asked(null, 'voucher', 0.95, false),
	asked(null, null, 0)
]);

describe('misjudgement', () => {
	it('is what was answered from another trade or wrongly, and never what was not answered', () => {
		const { ofAnswered, ofAll, ...score } = scoreMisjudgement(judged, 0.4);
		expect(score).toEqual({ n: 8, found: 2 / 5, right: 1, wrongModule: 1, wrongWithin: 3, abstained: 3 });
		expect([ofAnswered.share, ofAll.share]).toEqual([4 / 5, 4 / 8]);
		// Wilson’s interval for 4 of 5, from its formula reckoned apart in Python
		expect(ofAnswered.low).toBeCloseTo(0.3755, 4);
		expect(ofAnswered.high).toBeCloseTo(0.9638, 4);
	});

	it('falls to nothing where nothing is answered', () => {
		expect(scoreMisjudgement(judged, 1).ofAnswered).toEqual({ share: null, low: null, high: null });
		expect(scoreMisjudgement(judged, 1).abstained).toBe(8);
		expect(scoreMisjudgement([], 0.4).found).toBeNull();
	});

	it('is drawn over how much is answered, from everything in scope to the surest', () => {
		const at = (from: number) => riskCoverage(judged).find((point) => point.from === from);
		expect(at(0)).toEqual({ from: 0, coverage: 6 / 8, misjudged: 4 / 6 });
		expect(at(0.5)).toEqual({ from: 0.5, coverage: 5 / 8, misjudged: 4 / 5 });
		expect(at(0.85)).toEqual({ from: 0.85, coverage: 1 / 8, misjudged: 0 });
		expect(at(0.95)).toEqual({ from: 0.95, coverage: 0, misjudged: null });
	});

	it('counts every question once at any confidence, and answers less the surer it must be', () => {
		const random = createRandom(9);
		const names = [...articles.keys(), null];
		const name = () => names[Math.floor(random() * names.length)] ?? null;
		const many = judge(Array.from({ length: 300 }, () => asked(name(), name(), random(), random() < 0.8)));
		const answered = riskCoverage(many).map(({ from, coverage }) => {
			const { n, right, wrongModule, wrongWithin, abstained } = scoreMisjudgement(many, from);
			expect(right + wrongModule + wrongWithin + abstained).toBe(n);
			return coverage;
		});
		expect(answered).toEqual(answered.toSorted((a, b) => b - a));
		expect(new Set(answered).size).toBeGreaterThan(10);
	});
});
