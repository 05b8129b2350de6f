import { expect, it, vi } from 'vitest';
import { keepWarm } from '#lib/server/keep-warm.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import { answerOf } from './asking.ts';
import { context, withWorkspace } from './workspace.ts';

it('reads a large log before anybody asks, and again after every change, the log itself only if that changed', async () => {
	await withWorkspace(async (poise) => {
		await loadSample(poise, context);
		const warm = keepWarm(poise, { from: 1, settledMs: 1 });
		const isRead = () =>
			vi.waitFor(
				() => expect([...poise.memory.keys()]).toEqual(expect.arrayContaining(['decision', 'claims'])),
				50_000
			);
		await isRead();
		const [rows, decision] = await Promise.all([poise.memory.get('kept-rows'), poise.memory.get('decision')]);
		await answerOf(poise, 'assumptions', { set: { 'bot.upkeep-monthly': 9000 } });
		expect(poise.memory.has('decision')).toBe(false);
		await isRead();
		expect(await poise.memory.get('kept-rows')).toBe(rows);
		expect(await poise.memory.get('decision')).not.toBe(decision);
		await warm.close();
	});
});

it('leaves a small log alone', async () => {
	await withWorkspace(async (poise) => {
		await loadSample(poise, context);
		const warm = keepWarm(poise, { settledMs: 1 });
		await vi.waitFor(() => expect(poise.memory.has('log-facts')).toBe(true), 10_000);
		await warm.close();
		expect(poise.memory.has('decision')).toBe(false);
	});
});
