import { expect, it } from 'vitest';
import { answerOf, rowsOf } from './asking.ts';
import { fillLog, withWorkspace } from './workspace.ts';

interface Decision {
	readonly topics: readonly { readonly topic: string; readonly class: string }[];
}

it('splits and filters by the class that the decision gives each topic', async () => {
	await withWorkspace(async (poise) => {
		await answerOf(poise, 'sample');
		const { topics } = (await answerOf(poise, 'decide')) as Decision;
		const byTopic = await rowsOf(poise, 'volume', { by: ['topic'] });
		const byClass = await rowsOf(poise, 'volume', { by: ['class'] });
		const classOf = new Map(topics.map((each) => [each.topic, each.class]));
		const expected = new Map<string | null, number>();
		for (const row of byTopic) {
			const of = classOf.get(String(row['topic'])) ?? null;
			expected.set(of, (expected.get(of) ?? 0) + Number(row.value));
		}
		expect(expected.size).toBeGreaterThan(1);
		expect(new Map(byClass.map((row) => [row['class'], row.value]))).toEqual(expected);

		const [first] = topics;
		const where = [{ field: 'class', value: first?.class ?? '' }];
		expect((await rowsOf(poise, 'volume', { where }))[0]?.value).toBe(expected.get(first?.class ?? null));
		expect((await rowsOf(poise, 'cost-per-contact', { by: ['class'] })).length).toBeGreaterThan(1);
		expect((await answerOf(poise, 'list', { where, limit: 1 })) as object).toMatchObject({
			total: expected.get(first?.class ?? null)
		});
	});
});

it('is not measurable without topics', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, ['opened_at'], [{ opened_at: '2026-01-01T10:00:00Z' }]);
		const answer = (await answerOf(poise, 'metrics', { metrics: ['volume'], by: ['class'] })) as {
			metrics: readonly { notMeasurable: unknown }[];
		};
		expect(answer.metrics[0]?.notMeasurable).toEqual({ missing: ['topic'] });
	});
});
