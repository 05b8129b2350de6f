import { describe, expect, it } from 'vitest';
import { editDistance, nearest, nearestFew } from '#lib/log/nearest.ts';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { checkQuery } from '#lib/metrics/validate.ts';

describe('nearest', () => {
	it('counts edits', () => {
		expect(editDistance('kitten', 'sitting')).toBe(3);
		expect(editDistance('', 'abc')).toBe(3);
		expect(editDistance('same', 'same')).toBe(0);
	});

	it('suggests what is close and nothing that is not', () => {
		expect(nearest('Creatd at', ['Id', 'Created At'])).toBe('Created At');
		expect(nearest('zzz', ['Id', 'Created At'])).toBeNull();
		expect(nearest('completely different', ['Id'])).toBeNull();
		expect(nearest('x', [])).toBeNull();
	});
});

const ids = metrics.map(({ id }) => id);

describe('what a word may stand for', () => {
	it.each([
		['contanment', ['containment']],
		[
			'COST',
			[
				'cost-per-contact',
				'cost-per-durable-resolution',
				'churn-adjusted-cost-per-contact',
				'churn-adjusted-cost-per-durable-resolution'
			]
		],
		['csat', ['csat-mean', 'csat-top-box']],
		['xyzzyplugh', []]
	])('%s', (word, few) => {
		expect(nearestFew(word, ids)).toEqual(few);
	});
});

it('an unknown metric is answered with a few that may be meant and how to see all, never with all', () => {
	for (const name of ['resolution', 'xyzzyplugh', 'a', '']) {
		const problem = checkQuery({ metrics: [name], by: [], where: [] });
		if (!('code' in problem)) throw new Error(`${name} is known`);
		for (const hint of [problem.hint.en, problem.hint.zh]) {
			expect(ids.filter((id) => hint.includes(`“${id}”`)).length).toBeLessThanOrEqual(4);
			expect(hint).toContain('poise metrics');
		}
	}
});
