import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StampedEvent } from '#lib/bot/turn/events.ts';
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
let asked: { readonly messages: readonly { readonly role: string; readonly content: string }[] } | undefined;

beforeAll(async () => {
	server = createServer((request, response) => {
		void json(request).then((body) => {
			asked = body as typeof asked;
			if (reply === null) return;
			if (typeof reply === 'number') response.writeHead(reply).end();
			else response.end(reply.startsWith('{') ? reply : JSON.stringify({ choices: [{ message: { content: reply } }] }));
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
	const started = await perform(poise, 'converse-start', { scenario: 'e-commerce', seed: 1 }, context);
	if (!('result' in started)) throw new Error(JSON.stringify(started));
	const { conversation } = started.result as { readonly conversation: string };
	const performed = await perform(poise, 'converse', { conversation, text }, context);
	if (!('rows' in performed)) throw new Error(JSON.stringify(performed));
	const events: StampedEvent[] = [];
	for await (const row of performed.rows) events.push(row as unknown as StampedEvent);
	const said = events.find((event) => event.kind === 'said');
	if (!said) throw new Error('nothing was said');
	return said;
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
