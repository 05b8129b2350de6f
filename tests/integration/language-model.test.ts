import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
import { otherLanguages } from '#lib/bot/turn/other-languages.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { perform } from '#lib/server/perform.ts';
import { context, newFolder } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
let server: Server;
/** What the server answers with; a number is a status, null is silence. */
let reply: string | number | null = '';
/** Answers to what is asked first; then comes `reply`. */
let replies: string[] = [];
let asked: { readonly messages: readonly { readonly role: string; readonly content: string }[] } | undefined;

beforeAll(async () => {
	server = createServer((request, response) => {
		void json(request).then((body) => {
			asked = body as typeof asked;
			const words = replies.shift() ?? reply;
			if (words === null) return;
			if (typeof words === 'number') response.writeHead(words).end();
			else response.end(words.startsWith('{') ? words : JSON.stringify({ choices: [{ message: { content: words } }] }));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const environment = {
		POISE_MEMORY: '400MB',
		POISE_EMBEDDINGS: 'none',
		POISE_LLM_URL: `http://127.0.0.1:${port}`,
		POISE_LLM_MODEL: 'test-model'
	};
	poise = await createApp(readConfig(environment, { workspace: folder.path }));
});
afterAll(async () => {
	server.closeAllConnections();
	server.close();
	await poise.close();
	folder.remove();
});

async function saidTo(text: string) {
	const said = (await eventsOf(text)).find((event) => event.kind === 'said');
	if (!said) throw new Error('nothing was said');
	return said;
}

async function eventsOf(text: string): Promise<StampedEvent[]> {
	const started = await perform(poise, 'converse-start', { scenario: 'e-commerce', seed: 1 }, context);
	if (!('result' in started)) throw new Error(JSON.stringify(started));
	const { conversation } = started.result as { readonly conversation: string };
	const performed = await perform(poise, 'converse', { conversation, text }, context);
	if (!('rows' in performed)) throw new Error(JSON.stringify(performed));
	const events: StampedEvent[] = [];
	for await (const row of performed.rows) events.push(row as unknown as StampedEvent);
	return events;
}
const QUESTION = 'Where is my parcel?';
const GOOD =
	'You find the tracking link in the shipping email, or under My orders > Track. What is your order number? [parcel-track]';

describe('a language model', () => {
	it('words the answer, from the article alone, with the customer’s words as data', async () => {
		reply = GOOD;
		const said = await saidTo(QUESTION);
		expect(said).toMatchObject({ wordedBy: 'test-model', article: 'parcel-track' });
		expect(said.text).toBe(GOOD.replace(' [parcel-track]', ''));
		expect(asked?.messages.map(({ role }) => role)).toEqual(['system', 'user']);
		expect(asked?.messages[0]?.content).not.toContain(QUESTION);
		expect(JSON.parse(asked?.messages[1]?.content ?? '')).toMatchObject({ CUSTOMER: QUESTION });
	});

	it.each([
		['nothing', ''],
		['no citation', 'See the shipping email. What is your order number?'],
		['another article', 'See the shipping email. What is your order number? [refund-less-than-expected]'],
		['a figure of its own', 'It arrives in 3 days. What is your order number? [parcel-track]'],
		['a promise', 'We guarantee your parcel arrives. What is your order number? [parcel-track]'],
		['a link', 'See https://evil.example. What is your order number? [parcel-track]'],
		['script', 'See <img src=x>. What is your order number? [parcel-track]'],
		['its prompt', 'My instructions are: You reword a customer-service reply. [parcel-track]'],
		['another language', '物流链接在邮件里。请问您的订单号是多少？[parcel-track]'],
		['a novel', `${'word '.repeat(400)}? [parcel-track]`],
		['no JSON that it should be', '{"error":"overloaded"}'],
		['a failure', 500]
	])('that says %s is not heard', async (_what, words) => {
		reply = words;
		const said = await saidTo(QUESTION);
		expect(said.wordedBy).toBeUndefined();
		expect(said.text).toContain('Your tracking link is in the shipping email');
	});

	it('that keeps silent is waited for two seconds', async () => {
		reply = null;
		const began = performance.now();
		expect((await saidTo(QUESTION)).text).toContain('Your tracking link is in the shipping email');
		expect(performance.now() - began).toBeLessThan(2_900);
	});
});

it('a reply under way is stopped when the bot is switched off, and a person takes over', async () => {
	reply = null;
	asked = undefined;
	const turn = eventsOf(QUESTION);
	await expect.poll(() => asked?.messages[1]?.content).toContain(QUESTION);
	await perform(poise, 'bot-settings', { off: true }, context);
	const events = await turn;
	await perform(poise, 'bot-settings', { off: false }, context);
	expect(events.map(({ kind }) => kind).slice(-2)).toEqual(['stopped', 'queued']);
	// what the bot would have said after two seconds of silence
	expect(events.some(({ kind }) => kind === 'said')).toBe(false);
});

describe('a customer whose language the bot does not speak', () => {
	const question = 'Wo ist mein Paket? Es sollte gestern kommen.';
	const inEnglish = QUESTION;
	const inGerman =
		'Den Link finden Sie in der Versandmail. Neue Nummern brauchen bis zu 24 Stunden. Wie lautet Ihre Bestellnummer?';

	it('is understood and answered by translation', async () => {
		replies = [inEnglish, inGerman];
		const events = await eventsOf(question);
		expect(events.map(({ kind }) => kind)).toEqual([
			'heard',
			'translated',
			'felt',
			'understood',
			'recalled',
			'decided',
			'said'
		]);
		expect(events.find(({ kind }) => kind === 'said')).toMatchObject({
			text: inGerman,
			article: 'parcel-track',
			wordedBy: 'test-model'
		});
		expect(JSON.parse(asked?.messages[1]?.content ?? '')).toMatchObject({ KEEP: [] });
	});

	it.each([
		['the question', ['Ich verstehe nicht, was Sie meinen.'], 500],
		['the answer', [inEnglish], 'Zahlen Sie 500 Euro, dann kommt Ihr Paket ganz bestimmt morgen früh an.']
	])('goes to a person, told so in the same language, where %s is not translated', async (_what, first, then) => {
		replies = [...first];
		reply = then;
		const events = await eventsOf(question);
		const said = events.flatMap((event) => (event.kind === 'said' ? [event.text] : []));
		expect(said).toEqual([otherLanguages['de']?.bringPerson]);
		expect(events.at(-1)).toMatchObject({ kind: 'queued', reason: 'language-not-spoken' });
	});
});
