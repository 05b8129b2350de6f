import { expect, it } from 'vitest';
import { MOST_READ } from '#lib/bot/turn/hear.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { vectorOf } from '#lib/server/operations/conversing/reply.ts';

/** What the engine of meaning is given, and how long everybody else waited for it. */
async function given(text: string) {
	const texts: string[] = [];
	const embedder = {
		name: 'listens',
		embed: (asked: readonly string[]) => {
			texts.push(...asked);
			return Promise.resolve(asked.map(() => Float32Array.of(1)));
		}
	};
	const poise = { embeddings: { choose: () => Promise.resolve({ embedder }) } } as unknown as Poise;
	const begun = performance.now();
	await vectorOf(poise, { text, language: 'en' });
	return { texts, milliseconds: performance.now() - begun };
}

// each of these kept the whole server waiting for ten seconds and more
it.each(['a', '1', 'a-', '\ud800'])(
	'reads no more of a huge message than the rest of the turn does: %j',
	async (part) => {
		const { texts, milliseconds } = await given(part.repeat(100_000 / part.length));
		expect(texts).toHaveLength(1);
		expect(texts[0]?.length).toBeLessThanOrEqual(MOST_READ);
		expect(texts[0]?.isWellFormed()).toBe(true);
		expect(milliseconds).toBeLessThan(1_000);
	}
);
