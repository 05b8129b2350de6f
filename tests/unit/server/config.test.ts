import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '#lib/server/config.ts';

const embeddingsOf = (env: Record<string, string>) => readConfig(env).embeddings;

describe('the configuration of embeddings', () => {
	it('is the best engine that works, without a server or a folder, unless something is said', () => {
		expect(embeddingsOf({})).toEqual({ engine: 'auto', remote: undefined, folder: undefined });
		expect(
			embeddingsOf({
				POISE_EMBEDDINGS: 'wasm',
				POISE_EMBEDDINGS_URL: 'http://127.0.0.1:8080/v1',
				POISE_EMBEDDINGS_MODEL: 'bge-m3',
				POISE_EMBEDDINGS_KEY: 'secret',
				POISE_EMBEDDINGS_DIR: 'data/models/mine'
			})
		).toEqual({
			engine: 'wasm',
			remote: { url: 'http://127.0.0.1:8080/v1', model: 'bge-m3', key: 'secret' },
			folder: resolve('data/models/mine')
		});
	});

	it.each([
		['an unknown engine', { POISE_EMBEDDINGS: 'gpu' }, 'POISE_EMBEDDINGS'],
		['a server without a model', { POISE_EMBEDDINGS_URL: 'http://127.0.0.1:8080' }, 'POISE_EMBEDDINGS_MODEL'],
		['no address', { POISE_EMBEDDINGS_URL: 'localhost:8080', POISE_EMBEDDINGS_MODEL: 'm' }, 'looks like https'],
		[
			'a password in the address',
			{ POISE_EMBEDDINGS_URL: 'https://me:pass@host', POISE_EMBEDDINGS_MODEL: 'm' },
			'without a user or password'
		]
	])('is refused for %s', (_, env, named) => {
		expect(() => embeddingsOf(env)).toThrow(named);
	});
});
