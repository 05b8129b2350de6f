import { describe, expect, it } from 'vitest';
import { rememberVectors } from '#lib/server/providers/embeddings/remember-vectors.ts';

/** Says what it was asked, and gives a text's length as its vector. */
function listening() {
	const asked: string[][] = [];
	let isBroken = false;
	return {
		asked,
		break: (broken: boolean) => (isBroken = broken),
		engine: 'native' as const,
		model: 'lengths',
		dimensions: 1,
		embed(texts: readonly string[]) {
			asked.push([...texts]);
			if (isBroken) return Promise.reject(new Error('broken'));
			return Promise.resolve(texts.map(({ length }) => Float32Array.of(length)));
		}
	};
}

const lengths = async (vectors: Promise<readonly Float32Array[]>) => (await vectors).map(([length]) => length);

describe('remembered vectors', () => {
	it('come in the order of the texts, each text computed once, also for two who ask at once', async () => {
		const inner = listening();
		const embedder = rememberVectors(inner);
		const [first, second] = await Promise.all([
			lengths(embedder.embed(['a', 'bbb', 'a'])),
			lengths(embedder.embed(['bbb', 'cc']))
		]);
		expect([first, second]).toEqual([
			[1, 3, 1],
			[3, 2]
		]);
		expect(await lengths(embedder.embed(['cc', 'a']))).toEqual([2, 1]);
		expect(inner.asked).toEqual([['a', 'bbb'], ['cc']]);
		expect(await embedder.embed([])).toEqual([]);
	});

	it('forget the text that was longest not asked for, and give more than they can hold', async () => {
		const inner = listening();
		const embedder = rememberVectors(inner, 2);
		await embedder.embed(['a', 'bb']);
		await embedder.embed(['a']);
		await embedder.embed(['ccc']);
		await embedder.embed(['a', 'ccc']);
		expect(inner.asked).toEqual([['a', 'bb'], ['ccc']]);
		expect(await lengths(embedder.embed(['a', 'bb', 'ccc', 'dddd']))).toEqual([1, 2, 3, 4]);
	});

	it('do not remember a failure', async () => {
		const inner = listening();
		const embedder = rememberVectors(inner);
		inner.break(true);
		await expect(embedder.embed(['a'])).rejects.toThrow('broken');
		inner.break(false);
		expect(await lengths(embedder.embed(['a']))).toEqual([1]);
	});

	it('are those of a text’s first thousand characters, without half a surrogate pair', async () => {
		const inner = listening();
		const embedder = rememberVectors(inner);
		expect(await lengths(embedder.embed(['x'.repeat(100_000), `${'x'.repeat(999)}😀`]))).toEqual([1000, 1000]);
		expect(inner.asked[0]?.[1]?.at(-1)).toBe('\uFFFD');
	});
});
