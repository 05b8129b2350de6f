import { describe, expect, it } from 'vitest';
import { answerQuestion } from '#lib/staffing/answer-question.ts';
import published from '../../reference/staffing-published.json' with { type: 'json' };

interface Figure {
	readonly field: string;
	readonly published: number;
	readonly tolerance: number;
	readonly scale?: number;
	/** Given where the publication errs; null: there is no such figure. */
	readonly right?: number | null;
}

const figureOf = (answer: unknown, field: string) =>
	field.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], answer) as number | null;

describe('published figures', () => {
	const figures = published.vectors.flatMap(({ id, question, figures }) => {
		const answer = answerQuestion(question);
		return (figures as readonly Figure[]).map((figure) => ({ id, ...figure, ours: figureOf(answer, figure.field) }));
	});
	const agrees = ({ ours, published, tolerance, scale = 1 }: (typeof figures)[number]) =>
		ours !== null && Math.abs(ours * scale - published) <= tolerance * (1 + 1e-9) + 1e-12;

	it('are ours where they are right', () => {
		const right = figures.filter((figure) => !('right' in figure));
		expect(right.length).toBeGreaterThan(600);
		expect(right.filter((figure) => !agrees(figure))).toEqual([]);
	});

	it('are not ours where they are wrong: the exact ones are', () => {
		const wrong = figures.filter((figure) => 'right' in figure);
		expect(wrong.length).toBeGreaterThan(30);
		expect(wrong.filter(agrees)).toEqual([]);
		for (const { id, ours, right, scale = 1 } of wrong) {
			if (right === null) expect({ id, ours }).toEqual({ id, ours: null });
			else
				expect({ id, error: Math.abs(((ours ?? NaN) * scale) / (right ?? NaN) - 1) < 1e-12 }).toEqual({
					id,
					error: true
				});
		}
	});
});
