import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeOf } from '#lib/server/operations/intake/intake.ts';
import { rowsOf } from './asking.ts';
import { askPoise, PATIENCE_MS, runPoise, SAMPLES, startServer, type RunningServer } from './command-line.ts';
import { answerOver } from './http.ts';
import { until } from './long-file.ts';
import { newFolder, select, withWorkspace } from './workspace.ts';

const SECRET = 'a secret that Chatwoot shows';
const folder = newFolder();
const workspace = join(folder.path, 'log');
const watched = join(folder.path, 'watched');
let server: RunningServer;
let token: string;

beforeAll(async () => {
	mkdirSync(watched);
	await runPoise(['import', join(SAMPLES, 'generic-en.csv')], { workspace });
	server = await startServer(workspace, { POISE_CHATWOOT_SECRET: SECRET, POISE_WATCH: watched });
	token = String((await askPoise(['tokens', 'add', 'shop'], { workspace })).document['token']);
}, PATIENCE_MS);
afterAll(async () => {
	await server.stop();
	folder.remove();
});

interface Sending {
	readonly to?: 'conversations' | 'messages';
	readonly source?: string;
	readonly key?: string;
	readonly token?: string | null;
}

async function send(rows: readonly unknown[], { to = 'conversations', source, key, ...how }: Sending = {}) {
	const authorization = how.token === null ? {} : { authorization: `Bearer ${how.token ?? token}` };
	const response = await fetch(`${server.url}/api/v1/${to}${source === undefined ? '' : `?source=${source}`}`, {
		method: 'POST',
		headers: {
			'content-type': 'application/x-ndjson',
			...authorization,
			...(key === undefined ? {} : { 'idempotency-key': key })
		},
		body: rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')
	});
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function volume(where: string): Promise<number> {
	const [field = '', value = ''] = where.split('=');
	const { metrics } = await answerOver(server.url, 'metrics', { metrics: ['volume'], where: [{ field, value }] });
	return (metrics as { rows: { n: number }[] }[])[0]?.rows[0]?.n ?? 0;
}

describe('batches of rows from another system', () => {
	it('need a token, which can be revoked', { timeout: PATIENCE_MS }, async () => {
		const row = { external_id: 'T1', opened_at: '2026-03-01T10:00:00Z' };
		expect((await send([row], { token: null })).status).toBe(401);
		expect((await send([row], { token: `poise_${'x'.repeat(43)}` })).status).toBe(401);
		const { document } = await askPoise(['tokens', 'add', 'passing by'], { workspace });
		const passing = String(document['token']);
		expect((await send([row], { token: passing, source: 'passing' })).status).toBe(200);
		const listed = document['tokens'] as { id: string; name: string }[];
		expect(JSON.stringify(listed)).not.toContain(passing);
		const { id = '' } = listed.find(({ name }) => name === 'passing by') ?? {};
		await askPoise(['tokens', 'revoke', id], { workspace });
		expect((await send([row], { token: passing })).status).toBe(401);
	});

	it('are in the log when they are answered; rows that cannot be taken are named', async () => {
		const { status, body } = await send(
			[
				{ external_id: 'L1', opened_at: '2026-03-01T10:00:00+08:00', channel: 'live-one', first_human_reply_at: null },
				'{"external_id": "L2"',
				{ external_id: 'L3', channel: 'live-one' },
				{ external_id: 'L4', opened_at: '2026-03-01 10:00', channel: 'live-one' },
				{ external_id: 'L5', opened_at: '2026-03-01T10:00:00Z', colour: 'red' },
				'',
				{ external_id: 'L6', opened_at: '2026-03-01T10:00:00Z', channel: 'live-one', csat: 5 }
			],
			{ source: 'shop' }
		);
		expect({ status, body }).toMatchObject({
			status: 200,
			body: {
				rows: 6,
				accepted: 1,
				rejected: [
					{ line: 2, field: null, reason: 'not-json' },
					{ line: 3, field: 'opened_at', reason: 'missing' },
					{ line: 4, field: 'opened_at', reason: 'unreadable' },
					{ line: 5, field: 'colour', reason: 'unknown-field' },
					{ line: 7, field: 'csat', reason: 'unreadable' }
				]
			}
		});
		expect(await volume('channel=live-one')).toBe(1);
	});

	it('go in once under one key, however often they are sent', async () => {
		const rows = [{ external_id: 'K1', opened_at: '2026-03-01T10:00:00Z', channel: 'keyed' }];
		const [first, again] = await Promise.all([send(rows, { key: 'one' }), send(rows, { key: 'one' })]);
		expect(again).toEqual(first);
		expect(await send(rows, { key: 'one' })).toEqual(first);
		const other = await send([{ external_id: 'K2', opened_at: '2026-03-01T10:00:00Z' }], { key: 'one' });
		expect(other).toMatchObject({ status: 422, body: { error: { code: 'idempotency-key-reused' } } });
		expect(await volume('channel=keyed')).toBe(1);
	});

	it('are turned away where they would be lost: ids cut short, ids that mean nothing, numbers out of range', async () => {
		const opened_at = '2026-03-01T10:00:00Z';
		const { body } = await send([
			'{"external_id":9007199254740993,"opened_at":"2026-03-01T10:00:00Z"}',
			{ external_id: '-', opened_at },
			{ external_id: 'Y', opened_at: '1800-03-01T10:00:00Z' },
			{ external_id: 'Z', opened_at, reopen_count: 1_718_000_000_000 },
			{ external_id: 42, opened_at, channel: 'numbered' }
		]);
		expect(body).toMatchObject({
			accepted: 1,
			rejected: [
				{ line: 1, field: 'external_id', reason: 'unreadable' },
				{ line: 2, field: 'external_id', reason: 'missing' },
				{ line: 3, field: 'opened_at', reason: 'unreadable' },
				{ line: 4, field: 'reopen_count', reason: 'unreadable' }
			]
		});
		expect(await volume('channel=numbered')).toBe(1);
	});

	it('keep their order, whatever each of them speaks of', async () => {
		const about = { external_id: 'O1', opened_at: '2026-03-01T10:00:00Z', channel: 'ordered' };
		await send([
			{ ...about, topic: 'first' },
			{ ...about, topic: 'second', csat: 1 },
			{ ...about, topic: 'third' }
		]);
		expect(await volume('topic=third')).toBe(1);
		const { metrics } = await answerOver(server.url, 'metrics', {
			metrics: ['csat-mean'],
			where: [{ field: 'channel', value: 'ordered' }]
		});
		expect(metrics).toMatchObject([{ rows: [{ value: 1, n: 1 }] }]);
	});

	it('hold the last word, also when it was the first', async () => {
		const say = (channel: string) => send([{ external_id: 'W1', opened_at: '2026-03-01T10:00:00Z', channel }]);
		for (const channel of ['here', 'there', 'here']) await say(channel);
		expect([await volume('channel=here'), await volume('channel=there')]).toEqual([1, 0]);
	});

	it('of messages make conversations with clocks', async () => {
		const at = (minute: number) => `2026-03-02T10:0${minute}:00Z`;
		const { body } = await send(
			[
				{ conversation_id: 'M1', message_id: 'a', sent_at: at(0), author: 'customer', text: '?', channel: 'turns' },
				{ conversation_id: 'M1', message_id: 'b', sent_at: at(1), author: 'bot', text: 'Hello' },
				{ conversation_id: 'M1', message_id: 'c', sent_at: at(4), author: 'agent', text: 'Yes?' },
				{ conversation_id: 'M1', message_id: 'd', sent_at: at(5), author: 'robot', text: 'No' }
			],
			{ to: 'messages', source: 'shop' }
		);
		expect(body).toMatchObject({ accepted: 3, rejected: [{ line: 4, field: 'author', reason: 'unreadable' }] });
		const { metrics } = await answerOver(server.url, 'metrics', {
			metrics: ['first-any-reply-p50', 'first-human-reply-p50'],
			where: [{ field: 'channel', value: 'turns' }]
		});
		const values = (metrics as { rows: { value: number }[] }[]).map(({ rows }) => rows[0]?.value);
		expect(values).toEqual([60, 240]);
	});
});

describe('the intake', () => {
	it('takes what waits together, keeps null apart from silence, and asks senders to come back when too much waits', () =>
		withWorkspace(async (poise) => {
			const intake = intakeOf(poise);
			const opened_at = '2026-03-01T10:00:00Z';
			const batch = (rows: readonly Record<string, string | null>[]) =>
				intake.take({ kind: 'conversations', source: 'live', rows, actor: 'test' });
			const first = batch([{ external_id: 'A', opened_at }]);
			const imports = await Promise.all([
				batch([{ external_id: 'B', opened_at, first_human_reply_at: null }]),
				batch([{ external_id: 'C', opened_at, first_human_reply_at: null }])
			]);
			await first;
			expect(imports[0]).toEqual(imports[1]);
			expect(
				await select(poise, 'SELECT external_id AS id, answered FROM judged JOIN conversation USING (id) ORDER BY 1')
			).toEqual([
				{ id: 'A', answered: null },
				{ id: 'B', answered: false },
				{ id: 'C', answered: false }
			]);
			const many = Array.from({ length: 30_000 }, (_, n) => ({ external_id: `N${n}`, opened_at }));
			const results = await Promise.allSettled([batch(many), batch(many), batch(many)]);
			expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
			expect((await rowsOf(poise, 'volume'))[0]?.n).toBe(30_003);
		}));
});

describe('deliveries of Chatwoot', () => {
	const deliver = async (document: unknown, how: { at?: number; secret?: string } = {}) => {
		const body = JSON.stringify(document);
		const timestamp = String(how.at ?? Math.floor(Date.now() / 1000));
		const hash = createHmac('sha256', how.secret ?? SECRET)
			.update(`${timestamp}.${body}`)
			.digest('hex');
		const headers = {
			'content-type': 'application/json',
			'x-chatwoot-timestamp': timestamp,
			'x-chatwoot-signature': `sha256=${hash}`
		};
		const response = await fetch(`${server.url}/api/v1/webhooks/chatwoot`, { method: 'POST', headers, body });
		return { status: response.status, body: (await response.json()) as Record<string, unknown> };
	};
	const conversation = { id: 7, channel: 'Channel::WebWidget', meta: { sender: { id: 31 } } };
	const message = (id: number, type: string, sender: object, minute: number) => ({
		event: 'message_created',
		id,
		content: `words ${id}`,
		message_type: type,
		created_at: `2026-03-03T10:0${minute}:00.000Z`,
		sender,
		conversation
	});

	it('become conversations with turns and hand-offs', { timeout: PATIENCE_MS }, async () => {
		const opened = Date.UTC(2026, 2, 3, 10) / 1000;
		for (const document of [
			{ event: 'conversation_created', ...conversation, created_at: opened, labels: ['billing'], status: 'pending' },
			message(1, 'incoming', { id: 31, type: 'contact' }, 0),
			message(2, 'outgoing', { id: 5, type: 'agent_bot' }, 1),
			{
				event: 'conversation_status_changed',
				...conversation,
				updated_at: opened + 120,
				changed_attributes: [{ status: { previous_value: 'pending', current_value: 'open' } }]
			},
			message(3, 'outgoing', { id: 9, type: 'user' }, 6),
			{ ...message(4, 'outgoing', { id: 9, type: 'user' }, 7), private: true }
		])
			expect((await deliver(document)).status).toBe(200);
		const { metrics } = await answerOver(server.url, 'metrics', {
			metrics: ['volume', 'first-any-reply-p50', 'reply-after-handoff-p50'],
			by: ['topic', 'handler'],
			where: [{ field: 'channel', value: 'WebWidget' }]
		});
		expect(metrics).toMatchObject([
			{ rows: [{ dimensions: { topic: 'billing', handler: 'bot-to-human' }, value: 1 }] },
			{ rows: [{ value: 60 }] },
			{ rows: [{ value: 240 }] }
		]);
	});

	it('that are forged, old, or sent again change nothing', async () => {
		const document = message(50, 'incoming', { id: 1 }, 0);
		expect((await deliver(document, { secret: 'another secret' })).status).toBe(401);
		expect((await deliver(document, { at: Math.floor(Date.now() / 1000) - 3_600 })).status).toBe(401);
		const at = Math.floor(Date.now() / 1000);
		expect((await deliver(document, { at })).body).toEqual({ taken: 1 });
		expect((await deliver(document, { at })).body).toEqual({ taken: 0, repeated: true });
		expect((await deliver({ event: 'webwidget_triggered', id: 3 })).body).toEqual({ taken: 0 });
		expect((await deliver({ event: 'message_created', id: 3 })).status).toBe(400);
	});
});

describe('a watched folder', () => {
	it('is taken in as files arrive and change, and left as it is', { timeout: PATIENCE_MS }, async () => {
		const path = join(watched, 'today.csv');
		const rows = (n: number) =>
			`ID,Created at,Channel\n${Array.from({ length: n }, (_, at) => `F${at},2026-03-0${at + 1}T10:00:00Z,dropped`).join('\n')}\n`;
		writeFileSync(join(watched, 'half.csv.part'), rows(9));
		writeFileSync(join(watched, 'no log.csv'), 'nothing,that\nis,a log\n');
		writeFileSync(path, rows(2));
		await until(async () => (await volume('channel=dropped')) === 2);
		writeFileSync(path, rows(3));
		await until(async () => (await volume('channel=dropped')) === 3);
		const { imports } = await answerOver(server.url, 'imports');
		expect((imports as { file: string }[]).filter(({ file }) => file.includes('.csv')).map(({ file }) => file)).toEqual(
			['today.csv', 'today.csv', 'generic-en.csv']
		);
	});
});
