import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Poise } from '#lib/server/operations/operation.ts';
import { readConversation } from '#lib/server/operations/read-conversation.ts';
import { rowsOf } from './asking.ts';
import { conversations, fingerprint, newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

/** A file with these lines in the tests' own folder. */
function file(name: string, lines: readonly string[]): string {
	const path = join(folder.path, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

/** A: the bot greets, is asked twice, asks back the same, hands over. B: only people. C: the bot answers, the customer leaves. */
const chat = file('chat.csv', [
	'conversation_id,sent_at,sender,sender_name,message',
	'A,2026-03-02T09:00:00Z,bot,Robo,Hello! How can I help?',
	'A,2026-03-02T09:00:10Z,customer,u1,Where is my parcel',
	'A,2026-03-02T09:00:12Z,bot,Robo,Please tell me your order number.',
	'A,2026-03-02T09:00:40Z,customer,u1,I said it already',
	'A,2026-03-02T09:00:42Z,bot,Robo,Please tell me your order number!',
	'A,2026-03-02T09:01:00Z,customer,u1,A person please',
	'A,2026-03-02T09:01:05Z,bot,Robo,I hand you over.',
	'A,2026-03-02T09:05:05Z,agent,Lin,Hi this is Lin',
	'B,2026-03-02T10:00:00Z,customer,u2,Refund?',
	'B,2026-03-02T10:30:00Z,agent,Wu,Done',
	'C,2026-03-02T11:00:00Z,customer,u3,Opening hours?',
	'C,2026-03-02T11:00:02Z,bot,Robo,We open at nine.',
	'C,2026-03-02T11:00:30Z,customer,u3,Thanks'
]);

const tickets = file('tickets.csv', [
	'Conversation ID,Created at,Topic,Channel,Customer ID',
	'A,2026-03-02T08:59:50Z,parcels,chat,u1',
	'B,2026-03-02T10:00:00Z,refunds,chat,u2'
]);

const states = file('states.csv', [
	'case_id,activity,timestamp',
	'A,Resolved,2026-03-02T09:20:00Z',
	'A,Reopened,2026-03-03T09:20:00Z',
	'A,Resolved,2026-03-03T10:00:00Z',
	'A,Closed,2026-03-05T10:00:00Z',
	'D,Opened,2026-03-02T12:00:00Z',
	'D,Transferred to agent,2026-03-02T12:01:00Z',
	'D,Agent replied,2026-03-02T12:04:00Z'
]);

const facts =
	'opened_at, customer_id, topic, first_bot_reply_at, first_human_reply_at, handoff_at, last_customer_turn_at, bot_involved, human_involved, agent_id, text';

describe('a file of messages', () => {
	it('is one too where most conversations have a single turn', async () => {
		const path = join(folder.path, 'short.csv');
		const rows = [
			'a,customer,where is it?',
			'a,bot,on its way',
			'b,customer,hello',
			'c,customer,hi',
			'd,customer,hm',
			'e,customer,hey'
		];
		const lines = rows.map((row, index) => `2026-01-05T09:0${index}:00Z,${row}`);
		writeFileSync(path, ['sent_at,conversation_id,author,text', ...lines].join('\n'));
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, path, { zone: 'UTC' });
			expect(receipt).toMatchObject({ kind: 'messages', rowsImported: 6, conversations: 5 });
			expect(await select(poise, "SELECT text FROM conversation WHERE external_id = 'a'")).toEqual([
				{ text: 'where is it?' }
			]);
		});
	});

	it('is recognised, and tells conversations with their clocks, hand-offs and loops', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, chat);
			expect(receipt).toMatchObject({ kind: 'messages', rowsRead: 13, rowsImported: 13, conversations: 3 });
			expect(await conversations(poise, `external_id, ${facts}`)).toMatchObject([
				{
					external_id: 'A',
					// the greeting neither opens it nor answers it
					opened_at: '2026-03-02T09:00:10.000Z',
					first_bot_reply_at: '2026-03-02T09:00:12.000Z',
					first_human_reply_at: '2026-03-02T09:05:05.000Z',
					handoff_at: '2026-03-02T09:01:05.000Z',
					last_customer_turn_at: '2026-03-02T09:01:00.000Z',
					bot_involved: true,
					human_involved: true,
					customer_id: 'u1',
					agent_id: 'Lin',
					text: 'Where is my parcel'
				},
				{ external_id: 'B', bot_involved: false, human_involved: true, first_bot_reply_at: null, handoff_at: null },
				{ external_id: 'C', bot_involved: true, human_involved: false, first_human_reply_at: null }
			]);
			expect(
				await select(
					poise,
					'SELECT external_id, j.loops, first_any_reply, reply_after_handoff FROM judged j JOIN conversation USING (id) ORDER BY 1'
				)
			).toEqual([
				{ external_id: 'A', loops: 1, first_any_reply: 2, reply_after_handoff: 240 },
				{ external_id: 'B', loops: null, first_any_reply: 1800, reply_after_handoff: null },
				{ external_id: 'C', loops: 0, first_any_reply: 2, reply_after_handoff: null }
			]);
			expect(await rowsOf(poise, 'loop-rate')).toMatchObject([{ value: 0.5, n: 2 }]);
		});
	});

	it('is read turn by turn where one conversation is shown', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, chat);
			const [row] = await select<{ id: number }>(poise, "SELECT id FROM conversation WHERE external_id = 'C'");
			expect((await readConversation(poise, row?.id ?? -1))?.turns).toEqual([
				{ author: 'customer', authorId: 'u3', text: 'Opening hours?', sentAt: '2026-03-02T11:00:00.000Z' },
				{ author: 'bot', authorId: 'Robo', text: 'We open at nine.', sentAt: '2026-03-02T11:00:02.000Z' },
				{ author: 'customer', authorId: 'u3', text: 'Thanks', sentAt: '2026-03-02T11:00:30.000Z' }
			]);
		});
	});

	it('adds nothing the second time, and the same turn twice is two turns', async () => {
		const echo = file('echo.csv', [
			'conversation_id,sent_at,sender,message',
			'A,2026-03-02T09:00:00Z,customer,?',
			'A,2026-03-02T09:00:00Z,customer,?',
			'A,2026-03-02T09:00:05Z,agent,Yes'
		]);
		const longer = file('longer.csv', [
			'conversation_id,sent_at,sender,message',
			'A,2026-03-02T09:00:00Z,customer,?',
			'A,2026-03-02T09:00:00Z,customer,?',
			'A,2026-03-02T09:00:05Z,agent,Yes',
			'A,2026-03-02T09:00:09Z,customer,Good'
		]);
		await withWorkspace(async (poise) => {
			expect(await takeIn(poise, echo)).toMatchObject({ rowsImported: 3, rowsDuplicate: 0 });
			expect(await takeIn(poise, longer)).toMatchObject({ rowsImported: 1, rowsDuplicate: 3, conversations: 1 });
			expect(await select(poise, 'SELECT turns FROM conversation')).toEqual([{ turns: 4 }]);
		});
	});

	it('numbers turns anew in every conversation, and may begin with the newest', async () => {
		const lines = [
			'conversation_id,turn_id,sent_at,speaker,text',
			'A,2,2026-01-01 10:01,bot,At nine',
			'A,1,2026-01-01 10:01,customer,When do you open',
			'B,2,2026-01-01 09:30,agent,Done',
			'B,1,2026-01-01 09:00,customer,Refund please'
		];
		await withWorkspace(async (poise) => {
			expect(await takeIn(poise, file('numbered.csv', lines))).toMatchObject({ rowsImported: 4, conversations: 2 });
			expect(await select(poise, 'SELECT turns, is_answered FROM conversation ORDER BY external_id')).toEqual([
				{ turns: 2, is_answered: true },
				{ turns: 2, is_answered: true }
			]);
		});
	});

	it('without times tells who took part, and no waits', async () => {
		const lines = [
			'session_id,role,content',
			'S,用户,你好',
			'S,机器人,请问有什么可以帮您',
			'S,用户,转人工',
			'S,客服,在的'
		];
		await withWorkspace(async (poise) => {
			await takeIn(poise, file('untimed.csv', lines), { kind: 'messages', set: { sent_at: '2026-01-01' } });
			expect(await conversations(poise, facts)).toMatchObject([
				{
					bot_involved: true,
					human_involved: true,
					first_bot_reply_at: null,
					first_human_reply_at: null,
					handoff_at: null
				}
			]);
			expect(await select(poise, 'SELECT first_any_reply, answered FROM judged')).toEqual([
				{ first_any_reply: null, answered: true }
			]);
		});
	});
});

describe('reply graphs', () => {
	const tweets = [
		'tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id',
		'1,115712,True,Tue Oct 31 22:10:47 +0000 2017,My app crashes,2,',
		'2,brand,False,Tue Oct 31 22:12:47 +0000 2017,Which version?,3,1',
		'3,115712,True,Tue Oct 31 22:15:47 +0000 2017,Eight,,2',
		'9,200,True,Tue Oct 31 23:00:00 +0000 2017,Hello?,,'
	];

	it('become threads, however deep, in whatever order their parts come', async () => {
		const deep = Array.from(
			{ length: 300 },
			(_, at) =>
				`${100 + at},${at % 2 ? 'brand' : '77'},${at % 2 ? 'False' : 'True'},2017-11-01T00:${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}Z,turn ${at},,${at === 0 ? '' : 99 + at}`
		);
		const [header = ''] = tweets;
		const first = file('tweets-1.csv', tweets);
		const early = file('deep-1.csv', [header, ...deep.slice(0, 150)]);
		const late = file('deep-2.csv', [header, ...deep.slice(150)]);
		await withWorkspace(async (poise) => {
			expect(await takeIn(poise, first)).toMatchObject({ source: 'twcs', kind: 'messages', conversations: 2 });
			// the later half comes first: its root is not there yet
			await takeIn(poise, late);
			await takeIn(poise, early);
			expect(await conversations(poise, `external_id, customer_id, opened_at, turns`)).toMatchObject([
				{ external_id: '1', customer_id: '115712', opened_at: '2017-10-31T22:10:47.000Z', turns: 3 },
				{ external_id: '100', customer_id: '77', opened_at: '2017-11-01T00:00:00.000Z', turns: 300 },
				{ external_id: '9', turns: 1 }
			]);
		});
	});

	it('that go in a circle end', async () => {
		const circle = [
			'tweet_id,author_id,inbound,created_at,text,in_response_to_tweet_id',
			'1,a,True,2017-11-01T00:00:00Z,x,2',
			'2,b,False,2017-11-01T00:01:00Z,y,1'
		];
		await withWorkspace(async (poise) => {
			expect(await takeIn(poise, file('circle.csv', circle))).toMatchObject({ rowsImported: 2 });
		});
	});
});

describe('kinds of file', () => {
	const orders = [
		[tickets, chat, states],
		[states, chat, tickets],
		[chat, tickets, states]
	];

	it('come together whatever the order of their arrival', async () => {
		const seen: unknown[] = [];
		for (const order of orders)
			await withWorkspace(async (poise) => {
				for (const path of order) await takeIn(poise, path);
				seen.push(await joined(poise));
			});
		expect(seen[0]).toMatchObject([
			// the ticket says when it was opened, the turns who answered, the states when it was solved
			{
				external_id: 'A',
				opened_at: '2026-03-02T08:59:50.000Z',
				topic: 'parcels',
				first_resolved_at: '2026-03-02T09:20:00.000Z',
				resolved_at: '2026-03-03T10:00:00.000Z',
				reopened_at: '2026-03-03T09:20:00.000Z',
				closed_at: '2026-03-05T10:00:00.000Z',
				turns: 8,
				events: 4
			},
			{ external_id: 'B', topic: 'refunds', turns: 2, events: null },
			{ external_id: 'C', topic: null, turns: 3, events: null },
			{
				external_id: 'D',
				handoff_at: '2026-03-02T12:01:00.000Z',
				first_human_reply_at: '2026-03-02T12:04:00.000Z',
				bot_involved: true,
				events: 3
			}
		]);
		expect(seen[1]).toEqual(seen[0]);
		expect(seen[2]).toEqual(seen[0]);
	});

	it('are each taken in once', async () => {
		await withWorkspace(async (poise) => {
			for (const path of [tickets, chat, states]) await takeIn(poise, path);
			const before = await fingerprint(poise);
			for (const path of [states, tickets, chat])
				expect(await takeIn(poise, path)).toMatchObject({ rowsImported: 0, rowsRejected: 0, conversations: 0 });
			expect(await fingerprint(poise)).toEqual(before);
		});
	});

	const joined = (poise: Poise) =>
		conversations(
			poise,
			`external_id, ${facts}, first_resolved_at, resolved_at, reopened_at, closed_at, turns, events`
		);
});
