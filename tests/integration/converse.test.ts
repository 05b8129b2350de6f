import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpIn } from '#lib/bot/emergency/help.ts';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { conversationsOf } from '#lib/server/operations/conversing/open-conversations.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import { context, newFolder } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
const open = () =>
	createApp(readConfig({ POISE_MEMORY: '400MB', POISE_EMBEDDINGS: 'none' }, { workspace: folder.path }));
beforeAll(async () => {
	poise = await open();
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

async function ask<T>(command: string, input: unknown): Promise<T> {
	const performed = await perform(poise, command, input, context);
	if ('failure' in performed) throw new Error(performed.failure.problem.code);
	if ('result' in performed) return performed.result as T;
	const rows: unknown[] = [];
	for await (const row of performed.rows) rows.push(row);
	return rows as T;
}
/** To whom codes are shown. */
const VISITOR = '99999999-9999-4999-8999-999999999999';
const start = async (scenario = 'e-commerce', language = 'en') =>
	(await ask<{ conversation: string }>('converse-start', { scenario, language, seed: 1 })).conversation;
const startAs = async (visitor: string, scenario = 'finance') =>
	(await ask<{ conversation: string }>('converse-start', { scenario, visitor })).conversation;
type Row = StampedEvent | { readonly kind: 'phone'; readonly code: string };
const say = (conversation: string, text: string, more = {}) => ask<Row[]>('converse', { conversation, text, ...more });
const find = <Kind extends Row['kind']>(rows: readonly Row[], kind: Kind) =>
	rows.find((row): row is Extract<Row, { kind: Kind }> => row.kind === kind);
const look = (conversation: string) =>
	ask<{ status: string; events: StampedEvent[]; place: { position: number } | null }>('converse-look', {
		conversation
	});

describe('a conversation in the sandbox', () => {
	it('says what to do in a danger before the bot has learned anything', async () => {
		const id = await start();
		const rows = await say(id, 'I smell gas in the kitchen');
		expect(rows.map(({ kind }) => kind)).toEqual(['heard', 'decided', 'said', 'queued']);
		await ask('converse-act', { conversation: id, action: 'end' });
	});

	it('brings a person who is asked for before the bot has learned anything', async () => {
		const id = await start();
		const rows = await say(id, 'let me talk to a person please');
		expect(rows.map(({ kind }) => kind)).toEqual(['heard', 'decided', 'said', 'queued']);
		expect(rows[1]).toMatchObject({ action: 'hand-off', rule: 'asked-for-person' });
		await ask('converse-act', { conversation: id, action: 'end' });
	});

	it('answers from the knowledge of its scenario, and streams how it came to that', async () => {
		const id = await start();
		const rows = await say(id, 'How do I track my parcel?');
		expect(rows.map(({ kind }) => kind)).toEqual(['heard', 'felt', 'understood', 'recalled', 'decided', 'said']);
		expect(find(rows, 'decided')).toMatchObject({ action: 'answer', rule: 'answer' });
		expect(find(rows, 'said')?.article).toMatch(/^parcel-/);
		expect((await look(id)).events.map(({ seq }) => seq)).toEqual(Array.from({ length: 8 }, (_, at) => at));
	});

	it('keeps fifty messages at once whole and in order, or says that they come too fast', async () => {
		const id = await start();
		const sent = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => say(id, `hello ${at}`)));
		const taken = sent.flatMap((each) => (each.status === 'fulfilled' ? [find(each.value, 'heard')?.text] : []));
		const refused = sent.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
		expect(taken.length + refused.length).toBe(50);
		expect(refused.every((reason) => reason.includes('too-fast'))).toBe(true);
		const { events } = await look(id);
		expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at));
		expect(events.flatMap((event) => (event.kind === 'heard' ? [event.text] : []))).toEqual(taken);
	});

	it('says a message once that is sent twice under one key', async () => {
		const id = await start();
		const [one, other] = await Promise.all([say(id, 'hello', { key: 'a' }), say(id, 'hello', { key: 'a' })]);
		expect(one).toEqual(other);
		expect((await look(id)).events.filter(({ kind }) => kind === 'heard')).toHaveLength(1);
	});

	it('refuses another message under a key that was used', async () => {
		const id = await start();
		await say(id, 'hello', { key: 'a' });
		await expect(say(id, 'Where is my parcel?', { key: 'a' })).rejects.toThrow('key-reused');
		expect((await look(id)).events.filter(({ kind }) => kind === 'heard')).toHaveLength(1);
	});

	it('asks who sends too many messages one after the other to slow down, and keeps what came before', async () => {
		const id = await start();
		await ask('desk-act', { conversation: id, agent: 'Lin', action: 'take' });
		const sent = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => say(id, `line ${at}`)));
		const refused = sent.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.every((reason) => reason.includes('too-fast'))).toBe(true);
		const heard = (await look(id)).events.flatMap((event) => (event.kind === 'heard' ? [event.text] : []));
		expect(heard).toEqual(sent.flatMap((each, at) => (each.status === 'fulfilled' ? [`line ${at}`] : [])));
		const other = await start();
		expect(find(await say(other, 'hello'), 'said')).toBeDefined();
	});

	it('is listed for the visitor who began it, and for no other', async () => {
		const [mine, yours] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
		const begin = (visitor: string) => ask<{ conversation: string }>('converse-start', { visitor });
		const one = await begin(mine);
		await begin(yours);
		const listed = async (input: object) =>
			(await ask<{ conversations: { conversation: string }[] }>('converse-history', input)).conversations.map(
				({ conversation }) => conversation
			);
		expect(await listed({ visitor: mine })).toEqual([one.conversation]);
		await expect(listed({})).rejects.toThrow('bad-input');
		expect(JSON.stringify(await look(one.conversation))).not.toContain(mine);
	});

	it('answers the last message once more when asked to, and hears nothing twice', async () => {
		const id = await start();
		await say(id, 'Where is my parcel?');
		const again = await ask<Row[]>('converse', { conversation: id, retry: true });
		expect(again.map(({ kind }) => kind)).toEqual(['felt', 'understood', 'recalled', 'decided', 'said']);
		expect(find(again, 'understood')?.loops).toBe(0);
		expect((await look(id)).events.filter(({ kind }) => kind === 'heard')).toHaveLength(1);
	});

	it('goes on, for who comes back, behind the last event that came', async () => {
		const id = await start();
		await say(id, 'Where is my parcel?');
		await ask('converse-act', { conversation: id, action: 'end' });
		const rest = await ask<StampedEvent[]>('converse-follow', { conversation: id, from: 7 });
		expect(rest.map(({ seq, kind }) => [seq, kind])).toEqual([
			[7, 'said'],
			[8, 'ended']
		]);
	});

	it('refuses what is no conversation, too long, or over', async () => {
		await expect(say('00000000-0000-4000-8000-000000000000', 'hello')).rejects.toThrow('no-such-conversation');
		const id = await start();
		await expect(say(id, 'x'.repeat(100_001))).rejects.toThrow('message-too-long');
		await ask('converse-act', { conversation: id, action: 'end' });
		await expect(say(id, 'hello')).rejects.toThrow('conversation-ended');
	});

	it('holds so much and no more: whoever goes on begins another, and who waits keeps the place', async () => {
		const id = await start();
		await ask('converse-act', { conversation: id, action: 'person' });
		for (let count = 0; count < 10; count++) await say(id, 'x'.repeat(100_000));
		await expect(say(id, 'one more')).rejects.toThrow('conversation-full');
		expect(await look(id)).toMatchObject({ status: 'waiting', place: { position: expect.any(Number) as number } });
		await ask('desk-act', { conversation: id, agent: 'Lin', action: 'take' });
		await ask('desk-act', { conversation: id, agent: 'Lin', action: 'say', text: 'I have read it' });
		await ask('desk-act', { conversation: id, agent: 'Lin', action: 'hand-back' });
		await expect(ask('converse', { conversation: id, retry: true })).rejects.toThrow('conversation-full');
		await ask('converse-act', { conversation: id, action: 'end' });
	});

	it('shows a code on the simulated phone, and answers about an account when it is typed', async () => {
		const id = await startAs(VISITOR);
		const asked = await say(id, 'My transfer has not arrived', { visitor: VISITOR });
		expect(find(asked, 'decided')?.rule).toBe('not-verified');
		const code = find(asked, 'phone')?.code ?? '';
		expect(code).toMatch(/^\d{6}$/);
		expect(JSON.stringify((await look(id)).events)).not.toContain(code);
		const wrong = await say(id, code === '000000' ? '111111' : '000000');
		expect(find(wrong, 'decided')?.rule).toBe('wrong-code');
		const right = await say(id, code);
		expect(find(right, 'code-checked')?.isRight).toBe(true);
		expect(find(right, 'decided')?.rule).toBe('answer');
		const again = await ask<Row[]>('converse', { conversation: id, retry: true });
		expect(again.map(({ kind }) => kind)).toEqual(['felt', 'understood', 'recalled', 'decided', 'said']);
		expect(find(again, 'said')?.article).toBe(find(right, 'said')?.article);
	});

	it('shows a code to whose conversation it is, and to nobody who follows it, looks at it or writes in it', async () => {
		const { conversation: id, visitor } = await ask<{ conversation: string; visitor: string }>('converse-start', {
			scenario: 'finance'
		});
		const stranger = '88888888-8888-4888-8888-888888888888';
		const question = 'My transfer has not arrived';
		expect(find(await say(id, question), 'phone')).toBeUndefined();
		expect(find(await say(id, 'send it again', { visitor: stranger }), 'phone')).toBeUndefined();
		const { phone } = await ask<{ phone: { code: string } }>('converse-look', { conversation: id, visitor });
		expect(phone.code).toMatch(/^\d{6}$/);
		await ask('desk-act', { conversation: id, agent: 'Lin', action: 'take' });
		const desk = [await ask('desk', {}), await ask('desk-suggest', { conversation: id })];
		await ask('desk-act', { conversation: id, agent: 'Lin', action: 'wrap-up', outcome: 'solved' });
		await conversationsOf(poise).logged();
		const sandbox = await poise.openSideLog('sandbox');
		const inLog = (table: string) => perform(sandbox, 'sql', { sql: `SELECT * FROM ${table}`, rows: 10_000 }, context);
		const seen = [
			...desk,
			await ask('converse-history', { visitor: stranger }),
			...(await Promise.all(
				[{}, { visitor: stranger }].flatMap((more) => [
					ask('converse-look', { conversation: id, ...more }),
					ask('converse-follow', { conversation: id, from: 0, ...more })
				])
			)),
			// what exports and the console read
			await inLog('messages'),
			await inLog('conversations')
		];
		const told = JSON.stringify(seen);
		expect(told).toContain(question);
		expect(told).toContain('code-sent');
		expect(told).not.toContain(phone.code);
		expect(told).not.toContain(visitor);
	});

	it('sends no more codes and gives no more tries to who has a message answered once more', async () => {
		const id = await start('finance');
		await say(id, 'My transfer has not arrived');
		await say(id, 'send it again');
		const retry = () => ask<Row[]>('converse', { conversation: id, retry: true });
		const sent = [await retry(), await retry()].flat().filter(({ kind }) => kind === 'code-sent');
		expect(sent).toHaveLength(1);

		const other = await startAs(VISITOR);
		const code = find(await say(other, 'My transfer has not arrived', { visitor: VISITOR }), 'phone')?.code;
		await say(other, code === '000000' ? '111111' : '000000');
		expect(find(await ask<Row[]>('converse', { conversation: other, retry: true }), 'code-checked')?.triesLeft).toBe(3);
	});

	it('locks out who goes on guessing in another conversation', async () => {
		const visitor = '33333333-3333-4333-8333-333333333333';
		const [first, second] = [await startAs(visitor), await startAs(visitor)];
		for (const [id, tries] of [
			[first, 3],
			[second, 2]
		] as const) {
			const code = find(await say(id, 'My transfer has not arrived', { visitor }), 'phone')?.code;
			for (let at = 0; at < tries; at++) await say(id, code === '000000' ? '111111' : '000000');
		}
		expect((await look(second)).status).toBe('waiting');
		await ask('converse-act', { conversation: first, action: 'end' });
		const third = await startAs(visitor);
		const asked = await say(third, 'My transfer has not arrived');
		expect(find(asked, 'decided')?.rule).toBe('locked-out');
		expect(find(asked, 'code-sent')).toBeUndefined();
		const somebodyElse = await startAs('44444444-4444-4444-8444-444444444444');
		expect(find(await say(somebodyElse, 'My transfer has not arrived'), 'code-sent')).toBeDefined();
	});
});

describe('the log of the sandbox', () => {
	it('holds every conversation at once, for every metric, and none among the company’s', async () => {
		const id = await start('e-commerce', 'zh');
		await say(id, '我的快递到哪了？');
		await say(id, '我要转人工');
		await conversationsOf(poise).logged();
		const where = [{ field: 'source', value: 'sandbox' }];
		interface Metrics {
			readonly metrics: readonly {
				readonly id: string;
				readonly rows: readonly { readonly value: number; readonly n: number }[];
			}[];
		}
		const { metrics } = await ask<Metrics>('metrics', { metrics: ['volume', 'first-any-reply-p50'], where });
		const value = (name: string) => metrics.find((each) => each.id === name)?.rows[0]?.value ?? 0;
		expect(value('volume')).toBeGreaterThanOrEqual(2);
		expect(metrics.find((each) => each.id === 'first-any-reply-p50')?.rows[0]?.n).toBeGreaterThan(0);
		const list = await ask<{ conversations: { externalId: string; outcome: string; topic: string }[] }>('list', {
			where
		});
		expect(list.conversations.find(({ externalId }) => externalId === id)).toMatchObject({ outcome: 'escalated' });
		const company = await ask<{ conversations: unknown[] }>('list', {});
		expect(company.conversations).toEqual([]);
	});
});

describe('a person', () => {
	it('is told what was tried, takes over, hands back, and wraps up', async () => {
		const calm = await start();
		await say(calm, 'How do I return an item?');
		await ask('converse-act', { conversation: calm, action: 'person' });
		const upset = await start();
		await say(
			upset,
			'Order 20931 never came, this is the third time I write, I am furious and desperate, get me a person now!!!'
		);
		interface Desk {
			readonly waiting: readonly {
				readonly conversation: string;
				readonly packet: { readonly slots: unknown; readonly tried: readonly unknown[] };
			}[];
			readonly withPeople: readonly { readonly conversation: string; readonly unansweredSince: string | null }[];
		}
		const { waiting } = await ask<Desk>('desk', {});
		const place = (id: string) => waiting.findIndex(({ conversation }) => conversation === id);
		expect(place(upset)).toBeLessThan(place(calm));
		expect(waiting[place(upset)]?.packet.slots).toEqual([{ slot: 'order_number', value: '20931' }]);
		// that it passed the customer on is the reason, and was no attempt
		expect(waiting[place(upset)]?.packet.tried).toEqual([]);
		expect(waiting[place(calm)]?.packet.tried).toHaveLength(1);
		expect((await look(calm)).place?.position).toBe(place(calm) + 1);

		const act = (more: object) => ask<{ status: string }>('desk-act', { conversation: upset, agent: 'Lin', ...more });
		await expect(act({ action: 'say', text: 'Hello' })).rejects.toThrow('not-with-you');
		expect((await act({ action: 'take' })).status).toBe('person');
		await expect(act({ action: 'take', agent: 'Wu' })).rejects.toThrow('taken');
		const owed = async () =>
			(await ask<Desk>('desk', {})).withPeople.find(({ conversation }) => conversation === upset)?.unansweredSince;
		expect(await owed()).toEqual(expect.any(String));
		await act({ action: 'say', text: 'Hello, I see order 20931.' });
		expect(await owed()).toBeNull();
		expect((await say(upset, 'Thank you')).map(({ kind }) => kind)).toEqual(['heard']);
		expect(await owed()).toEqual(expect.any(String));
		const { suggestions } = await ask<{ suggestions: { article: string; text: string }[] }>('desk-suggest', {
			conversation: upset
		});
		for (const { article, text } of suggestions) expect([article, text]).not.toContain('');
		expect((await act({ action: 'hand-back' })).status).toBe('bot');
		expect(find(await say(upset, 'Where is my parcel?'), 'said')).toBeDefined();
		await act({ action: 'take' });
		expect((await act({ action: 'wrap-up', outcome: 'solved', reason: 'resent' })).status).toBe('ended');
		await ask('converse-act', { conversation: calm, action: 'end' });
	});

	it('hands back what was asked meanwhile: the bot answers it, and nobody has to ask again', async () => {
		const id = await start();
		const act = (action: string) => ask('desk-act', { conversation: id, agent: 'Lin', action });
		await act('take');
		await say(id, 'How do I track my parcel?');
		await act('hand-back');
		await expect
			.poll(async () => (await look(id)).events.at(-1), { timeout: 30_000 })
			.toMatchObject({ kind: 'said', article: 'parcel-track' });
		await act('take');
		await say(id, 'Thank you');
		await act('hand-back');
		await ask('converse-act', { conversation: id, action: 'end' });
		expect((await look(id)).events.slice(-2).map(({ kind }) => kind)).toEqual(['handed-back', 'ended']);
	});

	it('can be relieved by a colleague who says from whom, and by no name that cannot be read', async () => {
		const id = await start();
		const act = (agent: string, more: object) =>
			ask<{ agent: string }>('desk-act', { conversation: id, agent, ...more });
		for (const name of [
			'',
			'Lin\nWu',
			'Lin\u202eniL',
			'\u0007',
			'x'.repeat(61),
			'\u3164',
			'Lin\u115f',
			'Lin\u00ad',
			'\u200d',
			'\u{e0041}'
		])
			await expect(act(name, { action: 'take' })).rejects.toThrow('bad-agent-name');
		for (const name of ['مهدی\u200cزاده', 'Zoë 👩\u200d🔧', 'O’Brien-Wu', '王丽'])
			await expect(act(name, { action: 'say', text: 'x' })).rejects.toThrow('not-with-you');
		await act('Lin', { action: 'take' });
		await expect(act('Wu', { action: 'take' })).rejects.toThrow('taken');
		// who asked a moment ago asked about somebody else
		await expect(act('Wu', { action: 'take', from: 'Mei' })).rejects.toThrow('taken');
		expect((await act('Wu', { action: 'take', from: 'Lin' })).agent).toBe('Wu');
		await expect(act('Lin', { action: 'say', text: 'still here' })).rejects.toThrow('not-with-you');
		await act('Wu', { action: 'say', text: 'hello' });
		const joined = (await look(id)).events.filter(({ kind }) => kind === 'joined');
		expect(joined).toMatchObject([{ agent: 'Lin' }, { agent: 'Wu', from: 'Lin' }]);
	});

	interface Packet {
		readonly about: unknown;
		readonly summary: string;
		readonly slots: readonly unknown[];
		readonly feelings: readonly unknown[];
		readonly tried: readonly { readonly title: unknown }[];
	}
	const packetOf = async (id: string) => {
		const { waiting } = await ask<{ waiting: { conversation: string; alarm: number; packet: Packet }[] }>('desk', {});
		return waiting.find(({ conversation }) => conversation === id);
	};

	it('sees what the customer writes on while waiting', async () => {
		const id = await start();
		await say(id, 'How do I track my parcel?');
		await ask('converse-act', { conversation: id, action: 'person' });
		const before = await packetOf(id);
		expect(before?.packet).toMatchObject({ about: { en: 'Track a parcel' }, slots: [] });
		await say(id, 'It is order 20931');
		await say(id, 'I am desperate, this is the third time, nobody helps me, I need somebody NOW!!!');
		const after = await packetOf(id);
		expect(after?.packet.slots).toEqual([{ slot: 'order_number', value: '20931' }]);
		expect(after?.packet.summary).toContain('nobody helps me');
		expect(after?.packet.feelings).toHaveLength(3);
		expect(after?.alarm).toBe(2);
		await ask('converse-act', { conversation: id, action: 'end' });
	});

	it('is told of a danger at once, and so is the customer what to do, also while waiting and while the bot is off', async () => {
		const id = await start();
		await say(id, 'How do I track my parcel?');
		await ask('converse-act', { conversation: id, action: 'person' });
		expect(find(await say(id, 'I smell gas in the kitchen'), 'said')?.text).toBe(helpIn('fire-gas', 'en'));
		expect(find(await say(id, 'please, the gas smell is strong'), 'said')).toBeUndefined();
		expect(await packetOf(id)).toMatchObject({ alarm: 3, status: 'waiting' });
		await ask('bot-settings', { off: true });
		const other = await start('finance', 'zh');
		const rows = await say(other, '我正在被骗，对方让我转账');
		await ask('bot-settings', { off: false });
		expect(find(rows, 'said')?.text).toBe(helpIn('fraud', 'zh'));
		expect(find(rows, 'queued')?.reason).toBe('emergency');
		for (const conversation of [id, other]) await ask('converse-act', { conversation, action: 'end' });
	});

	it('is given no headline and no suggestion where the bot was sure of none', async () => {
		const id = await start();
		await say(id, 'my cousin paints horses');
		await ask('converse-act', { conversation: id, action: 'person' });
		const found = await packetOf(id);
		expect(found?.packet.about).toBeNull();
		expect(found?.packet.tried.every(({ title }) => title === null)).toBe(true);
		const { suggestions } = await ask<{ suggestions: unknown[] }>('desk-suggest', { conversation: id });
		expect(suggestions).toEqual([]);
		await ask('converse-act', { conversation: id, action: 'end' });
	});
});

describe('the kill switch', () => {
	it('refuses a threshold that there is not, in place of setting nothing', async () => {
		await expect(ask('bot-settings', { policy: { escalateform: 0.9 } })).rejects.toThrow('bad-input');
	});

	it('sends who writes to a person, until the bot is back', async () => {
		const id = await start();
		await ask('bot-settings', { off: true });
		const rows = await say(id, 'How do I track my parcel?');
		expect(rows.map(({ kind }) => kind)).toEqual(['heard', 'queued']);
		expect(find(rows, 'queued')?.reason).toBe('switched-off');
		await ask('bot-settings', { off: false });
		const other = await start();
		expect(find(await say(other, 'Where is my parcel?'), 'said')).toBeDefined();
	});
});

describe('a restart', () => {
	it('gives no more codes and no more tries to who was locked out', async () => {
		const visitor = '55555555-5555-4555-8555-555555555555';
		const id = await startAs(visitor);
		const code = find(await say(id, 'My transfer has not arrived', { visitor }), 'phone')?.code;
		for (let at = 0; at < 5; at++) await say(id, code === '000000' ? '111111' : '000000');
		await ask('converse-act', { conversation: id, action: 'end' });
		await poise.close();
		poise = await open();
		const asked = await say(await startAs(visitor), 'My transfer has not arrived');
		expect(find(asked, 'decided')?.rule).toBe('locked-out');
	});

	it('loses nothing', async () => {
		const id = await start();
		await say(id, 'Where is my parcel?');
		const before = await look(id);
		await poise.close();
		poise = await open();
		expect(await look(id)).toEqual(before);
		expect(find(await say(id, 'thank you'), 'decided')?.rule).toBe('courtesy');
	});
});
