import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { operationNames } from '#lib/server/operations/all.ts';
import { askPoise, PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver, problemOver, send, sendUp, type Json } from './http.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
const workspace = join(folder.path, 'log');
const known = join(SAMPLES, 'generic-en.csv');
const dirty = join(SAMPLES, 'dirty.csv');
const noTimes = join(folder.path, 'no-times.csv');

/** Each command as it is typed, and as it is sent. */
const ASKED: readonly { readonly args: readonly string[]; readonly options: Json }[] = [
	{ args: ['metrics'], options: {} },
	{
		args: ['metrics', 'volume', 'containment', '--by', 'topic,channel', '--sql'],
		options: { metrics: ['volume', 'containment'], by: ['topic', 'channel'], sql: true }
	},
	{
		args: ['metrics', 'volume', 'cost-per-contact', '--grain', 'month', '--where', 'channel=chat'],
		options: { metrics: ['volume', 'cost-per-contact'], by: ['month'], where: [{ field: 'channel', value: 'chat' }] }
	},
	{ args: ['ledger'], options: {} },
	{ args: ['decide'], options: {} },
	{ args: ['decide', '--set', 'currency=CNY'], options: { assumptions: { currency: 'CNY' } } },
	{ args: ['assumptions'], options: {} },
	{ args: ['imports'], options: {} }
];

let server: RunningServer;
let typed: readonly Json[];
let rowsTyped: string;

beforeAll(async () => {
	writeFileSync(noTimes, 'a,b\n1,2\n');
	await runPoise(['import', known], { workspace });
	// Nobody serves yet: the command line opens the log itself.
	const documents: Json[] = [];
	for (const { args } of ASKED) documents.push((await askPoise(args, { workspace })).document);
	typed = documents;
	rowsTyped = (await runPoise(['ledger', '--rows', '--json'], { workspace })).stdout;
	server = await startServer(workspace);
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

describe('the HTTP API', () => {
	it.each(ASKED.map((each, index) => ({ ...each, index, line: each.args.join(' ') })))(
		'answers $line as the command line does',
		async ({ args: [command = ''], options, index }) => {
			expect(await answerOver(server.url, command, options)).toEqual(typed[index]);
		}
	);

	it('gives the rows of the ledger as the command line does, one document a line', async () => {
		const response = await send(server.url, 'ledger', { rows: true });
		expect(response.headers.get('content-type')).toBe('application/x-ndjson');
		expect(await response.text()).toBe(rowsTyped);
		expect(rowsTyped.split('\n').length).toBeGreaterThan(100);
	});

	it('takes an upload in as the command line takes in a file', { timeout: PATIENCE_MS }, async () => {
		const receiptOf = ({ imports }: Json) => {
			const [receipt] = imports as Json[];
			// How long it took, and where the command line left the rows it could not take
			return { ...receipt, seconds: null, rejectsFile: null, importId: null };
		};
		const elsewhere = join(folder.path, 'elsewhere');
		await runPoise(['import', known], { workspace: elsewhere });
		const { document } = await askPoise(['import', dirty, '--set', 'channel=chat'], { workspace: elsewhere });
		const files = [await sendUp(server.url, dirty)];
		const rehearsed = await answerOver(server.url, 'import', { files, set: { channel: 'chat' }, dryRun: true });
		const taken = await answerOver(server.url, 'import', { files, set: { channel: 'chat' } });
		expect(receiptOf(taken)).toEqual(receiptOf(document));
		expect(receiptOf(rehearsed)).toEqual(receiptOf(document));
		expect(receiptOf(taken)).toMatchObject({ file: 'dirty.csv' });
		const { imports } = await answerOver(server.url, 'imports');
		expect(imports).toHaveLength(2);
	});

	it('refuses what the command line refuses, in the same words', async () => {
		const { status, document } = await askPoise(['import', noTimes], { workspace });
		const files = [await sendUp(server.url, noTimes)];
		expect(await problemOver(server.url, 'import', { files })).toEqual({ status: 422, ...document });
		expect(status).toBe(3);
	});
});

interface Described {
	readonly operationId: string;
	readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> };
	readonly responses: Readonly<Record<string, { readonly content: Readonly<Record<string, { schema: Json }>> }>>;
}

describe('the description of the API', () => {
	let description: {
		readonly openapi: string;
		readonly info: Json;
		readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
		readonly components: { readonly schemas: Json };
	};
	beforeAll(async () => {
		description = (await (await fetch(`${server.url}/api/v1/openapi.json`)).json()) as typeof description;
	});
	const described = () => Object.values(description.paths).flatMap((path) => Object.values(path));
	const schema = (json: Json) => {
		const text = JSON.stringify({ ...json, $defs: description.components.schemas });
		return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as Json);
	};
	const answersWith = (command: string, status: string, type = 'application/json') => {
		const content = description.paths[`/api/v1/${command}`]?.['post']?.responses[status]?.content[type];
		if (!content) throw new Error(`${command} is not said to answer ${status} with ${type}`);
		return schema(content.schema);
	};

	const commands = operationNames;
	it('names uploads and every operation, each once', () => {
		const besides = {
			uploads: ['put'],
			conversations: ['post'],
			messages: ['post'],
			'webhooks/chatwoot': ['post'],
			'imports/{id}/rejects': ['get'],
			'roster/latest': ['get'],
			jobs: ['get'],
			'jobs/{id}': ['get', 'delete']
		};
		const methods = { ...besides, ...Object.fromEntries(commands.map((name) => [name, ['post']])) };
		const found = Object.entries(description.paths).map(([path, at]) => [path, Object.keys(at)]);
		expect(Object.fromEntries(found)).toEqual(
			Object.fromEntries(Object.entries(methods).map(([path, at]) => [`/api/v1/${path}`, at]))
		);
		const ids = described().map(({ operationId }) => operationId);
		expect(ids).toHaveLength(new Set(ids).size);
		expect(ids).toEqual(expect.arrayContaining(['upload', ...commands]));
	});

	it('is OpenAPI 3.1 whose schemas can all be read, and says how each operation fails', () => {
		expect(description.openapi).toMatch(/^3\.1\.\d+$/);
		expect(description.info).toMatchObject({ title: 'Poise', version: expect.any(String) as string });
		for (const { operationId, requestBody, responses } of described()) {
			const bodies = [requestBody, ...Object.values(responses)].flatMap((body) => Object.values(body?.content ?? {}));
			for (const each of bodies) expect(() => schema(each.schema)).not.toThrow();
			const fails = commands.includes(operationId) ? ['400', '422', '500'] : [];
			expect(Object.keys(responses), operationId).toEqual(expect.arrayContaining(fails));
		}
	});

	it('never takes a path on the server', () => {
		const { content } = description.paths['/api/v1/import']?.['post']?.requestBody ?? { content: {} };
		const input = schema(content['application/json']?.schema ?? {});
		expect(input.safeParse({ files: [{ upload: 'id', name: 'a.csv' }] }).success).toBe(true);
		expect(input.safeParse({ files: [{ path: '/etc/passwd', name: 'a.csv' }] }).success).toBe(false);
	});

	it('accepts what is answered', async () => {
		for (const [index, { args }] of ASKED.entries())
			expect(answersWith(args[0] ?? '', '200').safeParse(typed[index]).error, args.join(' ')).toBeUndefined();
		const files = [await sendUp(server.url, dirty), await sendUp(server.url, noTimes)];
		const taken = await answerOver(server.url, 'import', { files });
		expect(taken['imports']).toMatchObject([{ file: 'dirty.csv' }, { error: { code: expect.any(String) as string } }]);
		expect(answersWith('import', '200').safeParse(taken).error).toBeUndefined();
		const { status, ...refused } = await problemOver(server.url, 'sample');
		expect(answersWith('sample', String(status)).safeParse(refused).error).toBeUndefined();
		const row = answersWith('ledger', '200', 'application/x-ndjson');
		for (const line of rowsTyped.trimEnd().split('\n'))
			expect(row.safeParse(JSON.parse(line)).error, line).toBeUndefined();
	});
});
