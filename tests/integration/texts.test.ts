import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { analyseTextsOperation } from '#lib/server/operations/analyse-texts.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import type { Context, Poise } from '#lib/server/operations/operation.ts';
import { answerOf, rowsOf } from './asking.ts';
import { context, fingerprint, newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

interface Status {
	readonly texts: number;
	readonly read: number;
	readonly upset: number;
	readonly felt: number;
	readonly languages: readonly { readonly language: string; readonly n: number }[];
}
const ask = (poise: Poise, analyse: boolean, how: Partial<Context> = {}) =>
	analyseTextsOperation.run(poise, { analyse }, { ...context, ...how }) as Promise<Status>;

const FURIOUS = 'This is the third time I am complaining, I am furious and nobody helps me!!! Absolutely unacceptable!';
const CALM = 'Hello, could you please tell me how I can download my invoice? Thank you.';

/** A turn a line, a minute apart. */
const turns: readonly (readonly [conversation: string, author: string, text: string])[] = [
	['upset first', 'customer', FURIOUS],
	['upset first', 'bot', 'Please tell me your order number.'],
	['upset first', 'agent', 'Let me look at it for you.'],
	['upset later', 'customer', CALM],
	['upset later', 'bot', 'I will fetch a colleague.'],
	['upset later', 'agent', 'You find it in your account.'],
	['upset later', 'customer', FURIOUS],
	['calm', 'customer', CALM],
	['calm', 'bot', 'You find it in your account.'],
	['chinese', 'customer', '你们到底管不管！！我已经投诉三次了，气死我了，马上给我退款！'],
	['chinese', 'bot', '请提供您的订单号。'],
	['german', 'customer', 'Ich bin wütend, das ist eine Unverschämtheit, seit drei Wochen warte ich auf mein Geld!'],
	['german', 'bot', 'Bitte nennen Sie Ihre Bestellnummer.']
];

function messages(name = 'messages.csv'): string {
	const path = join(folder.path, name);
	const lines = turns.map(([conversation, author, text], at) =>
		[conversation, author, new Date(Date.UTC(2026, 0, 5, 9, at)).toISOString(), `"${text}"`].join(',')
	);
	writeFileSync(path, ['conversation_id,author,sent_at,text', ...lines].join('\n'));
	return path;
}

describe('the analysis of texts', () => {
	it('tells language and feelings of conversations, and fills the figures that rest on it', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, messages());
			expect(await ask(poise, false)).toMatchObject({ texts: 4, read: 0, upset: 0, felt: 0, languages: [] });
			expect(await ask(poise, true)).toMatchObject({
				texts: 4,
				read: 4,
				upset: 3,
				felt: 4,
				languages: [
					{ language: 'en', n: 3 },
					{ language: 'de', n: 1 },
					{ language: 'zh', n: 1 }
				]
			});
			// of the four in English or Chinese three; German was not taught
			expect(await rowsOf(poise, 'upset-share')).toMatchObject([{ value: 0.75, n: 4 }]);
			// of two that the bot handed over, in one before the person came
			expect(await rowsOf(poise, 'upset-before-person')).toMatchObject([{ value: 0.5, n: 2 }]);
			const byLanguage = await rowsOf(poise, 'volume', { by: ['language'] });
			expect(byLanguage.map(({ dimensions, value }) => [dimensions['language'], value])).toEqual(
				expect.arrayContaining([
					['en', 3],
					['de', 1],
					['zh', 1]
				])
			);
		});
	});

	it('gives the decision its signal of anxious customers', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, messages());
			const anxiousOf = async () => {
				const { contributions } = (await answerOf(poise, 'decide')) as {
					contributions: { signal: string; value: number | null }[];
				};
				return contributions.find(({ signal }) => signal === 'anxious')?.value;
			};
			expect(await anxiousOf()).toBeNull();
			await ask(poise, true);
			expect(await anxiousOf()).toBe(0.75);
		});
	});

	it('changes nothing the second time, and forgets what is taken back', async () => {
		await withWorkspace(async (poise) => {
			const { importId } = await takeIn(poise, messages());
			await ask(poise, true);
			const before = await fingerprint(poise);
			await ask(poise, true);
			expect(await fingerprint(poise)).toEqual(before);
			await undoImport(poise, importId ?? 0, context);
			expect(await select(poise, 'SELECT count(*) AS n FROM text_reading')).toEqual([{ n: 0 }]);
			expect(await ask(poise, true)).toMatchObject({ texts: 0, read: 0 });
		});
	});

	it('cancelled, keeps whole batches, changes no figure, and goes on from there', async () => {
		const path = join(folder.path, 'many.csv');
		const rows = Array.from({ length: 9_000 }, (_, n) => `m${n},2026-01-05T09:00:00Z,"where is parcel number ${n}"\n`);
		writeFileSync(path, `conversation_id,opened_at,text\n${rows.join('')}`);
		await withWorkspace(async (poise) => {
			await takeIn(poise, path);
			const before = await select(poise, 'SELECT bit_xor(hash(j))::VARCHAR AS hash FROM judged j');
			const stop = new AbortController();
			const reported: number[] = [];
			await expect(
				ask(poise, true, {
					signal: stop.signal,
					report: ({ phase, rows }) => {
						if (phase !== 'texts') return;
						reported.push(rows ?? 0);
						stop.abort();
					}
				})
			).rejects.toThrow();
			expect(reported).toEqual([4_096]);
			expect(await select(poise, 'SELECT bit_xor(hash(j))::VARCHAR AS hash FROM judged j')).toEqual(before);
			expect(await ask(poise, false)).toMatchObject({ texts: 9_000, read: 4_096, felt: 0 });
			expect(await ask(poise, true)).toMatchObject({ texts: 9_000, read: 9_000, felt: 9_000 });
			expect(
				await select(poise, 'SELECT count(*) AS n, count(DISTINCT digest) AS different FROM text_reading')
			).toEqual([{ n: 9_000, different: 9_000 }]);
		});
	});

	it('is not begun twice at once', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, messages());
			const [one, other] = await Promise.allSettled([ask(poise, true), ask(poise, true)]);
			expect([one.status, other.status]).toEqual(['fulfilled', 'rejected']);
			expect(await ask(poise, false)).toMatchObject({ texts: 4, read: 4 });
		});
	});
});
