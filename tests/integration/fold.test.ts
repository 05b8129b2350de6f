import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { exportLog, exportOptions } from '#lib/server/operations/export-log.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, metricsOf, problemOf, rowsOf } from './asking.ts';
import { context, fillLog, newFolder, type Row } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
const fields = [
	'external_id',
	'customer_id',
	'topic',
	'channel',
	'opened_at',
	'first_bot_reply_at',
	'first_human_reply_at',
	'csat'
];

/** Topics a to e with 9, 7, 5, 3 and 1 conversations, the log's own “(other)” with 8, and two without a topic. */
const sizes: readonly (readonly [string | null, number])[] = [
	['a', 9],
	['b', 7],
	['(other)', 8],
	["it's", 5],
	['d', 3],
	['e', 1],
	[null, 2]
];
const log: readonly Row[] = sizes.flatMap(([topic, n], group) =>
	Array.from({ length: n }, (_, at) => {
		const opened = Date.UTC(2026, 0, 1 + ((group * 5 + at) % 20), 10, at);
		return {
			// a customer of several topics: clusters that reach over the groups taken together
			customer_id: `c${(group + at) % 4}`,
			topic,
			channel: at % 2 ? 'chat' : 'mail',
			opened_at: new Date(opened).toISOString(),
			first_bot_reply_at: new Date(opened + (5 + group * 7 + at * 3) * 1000).toISOString(),
			first_human_reply_at: at % 4 === 3 ? new Date(opened + 900_000).toISOString() : null,
			csat: (at % 3) / 2
		};
	})
);

beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await fillLog(poise, fields, log);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const topicsOf = (rows: readonly { dimensions: Readonly<Record<string, string | null>> }[]) =>
	rows.map(({ dimensions }) => dimensions['topic']);
/** Everything but what stands alone, as conditions. */
const rest = ['a', 'b', null].map((value) => ({ field: 'topic', value, is: 'not' }));

describe('the largest groups, and the rest together', () => {
	it('are those with the largest n; a value that is written like the rest is of it; what is not said stands apart', async () => {
		const [answer] = await metricsOf(poise, { metrics: ['volume'], by: ['topic'], top: 2 });
		expect(answer?.rows.map(({ dimensions, value }) => [dimensions['topic'], value])).toEqual([
			['a', 9],
			['b', 7],
			['(other)', 17],
			[null, 2]
		]);
		expect(answer?.others).toEqual({ topic: { kept: ['a', 'b'], values: 4 } });
	});

	it.each([
		'csat-mean',
		'csat-top-box',
		'first-any-reply-p50',
		'first-any-reply-p90',
		'first-any-reply-mean',
		'volume',
		'containment'
	])('%s of the rest is that of its conversations, interval included', async (metric) => {
		const rows = await rowsOf(poise, metric, { by: ['topic'], top: 2 });
		const [whole] = await rowsOf(poise, metric, { where: rest });
		const other = rows.find(({ dimensions }) => dimensions['topic'] === '(other)');
		const { value, n, low, high, tooFew } = other ?? {};
		expect({ value, n, low, high, tooFew }).toEqual({
			value: whole?.value,
			n: whole?.n,
			low: whole?.low,
			high: whole?.high,
			tooFew: whole?.tooFew
		});
		expect(n).toBeGreaterThan(10);
	});

	it('has the mean and the median that its ratings and waits have', async () => {
		const others = log.filter(({ topic }) => !['a', 'b', null].includes(topic as string | null));
		const ratings = others.map(({ csat }) => Number(csat));
		const waits = others
			.map((row) => (Date.parse(String(row.first_bot_reply_at)) - Date.parse(String(row.opened_at))) / 1000)
			.sort((a, b) => a - b);
		const of = async (metric: string) =>
			(await rowsOf(poise, metric, { by: ['topic'], top: 2 })).find((row) => row.dimensions['topic'] === '(other)')
				?.value;
		expect(await of('csat-mean')).toBeCloseTo(ratings.reduce((sum, one) => sum + one, 0) / ratings.length, 12);
		expect(await of('first-any-reply-p50')).toBe(waits[8]);
	});

	it('adds up, over time too, and keeps the same groups in every period', async () => {
		const rows = await rowsOf(poise, 'volume', { by: ['week', 'topic'], top: 2 });
		expect(rows.reduce((sum, { n }) => sum + n, 0)).toBe(log.length);
		expect([...new Set(topicsOf(rows))].sort()).toEqual(['(other)', 'a', 'b', null].sort());
	});

	it('goes by the conditions of the question, and is left alone where there are no more', async () => {
		const [chat] = await metricsOf(poise, { metrics: ['volume'], by: ['channel'], top: 2 });
		expect(chat?.others).toBeUndefined();
		const [one] = await metricsOf(poise, {
			metrics: ['volume'],
			by: ['topic'],
			top: 1,
			where: [{ field: 'topic', value: 'a', is: 'not' }]
		});
		expect(one?.others).toEqual({ topic: { kept: ['b'], values: 4 } });
		expect((await problemOf(poise, 'metrics', { metrics: ['volume'], by: ['topic'], top: 0 })).code).toBe('bad-input');
	});

	it('costs as much as its conversations', async () => {
		const rows = await rowsOf(poise, 'cost-per-contact', { by: ['channel'], top: 1 });
		const [mail] = await rowsOf(poise, 'cost-per-contact', { where: [{ field: 'channel', value: 'chat' }] });
		expect(rows.map(({ dimensions }) => dimensions['channel'])).toEqual(['mail', '(other)']);
		expect(rows[1]?.value).toBe(mail?.value);
	});

	it('is written to files, and its SQL is shown', async () => {
		const path = join(folder.path, 'figures.csv');
		const options = exportOptions.parse({ what: 'metrics', metrics: ['volume'], by: ['topic'], top: 2 });
		await exportLog(poise, options, path, context);
		expect(existsSync(path)).toBe(true);
		const { data } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
			header: true,
			skipEmptyLines: true
		});
		expect(data.map(({ topic, value }) => [topic, value])).toEqual([
			['a', '9'],
			['b', '7'],
			['(other)', '17'],
			['', '2']
		]);
		const { sql } = (await answerOf(poise, 'metrics', { metrics: ['volume'], by: ['topic'], top: 2, sql: true })) as {
			sql: { sql: string }[];
		};
		expect(sql[0]?.sql).toContain("IN ('a', 'b')");
	});
});

describe('conditions', () => {
	const volume = async (where: object[]) => (await rowsOf(poise, 'volume', { where }))[0]?.value;

	it('of “not” let through what is not said, those of “one-of” hold one at a time', async () => {
		expect(await volume([{ field: 'topic', value: 'a', is: 'not' }])).toBe(log.length - 9);
		expect(await volume([{ field: 'topic', value: null, is: 'not' }])).toBe(log.length - 2);
		expect(
			await volume([
				{ field: 'topic', value: 'a', is: 'one-of' },
				{ field: 'topic', value: null, is: 'one-of' }
			])
		).toBe(11);
		expect(
			await volume([
				{ field: 'topic', value: 'a' },
				{ field: 'topic', value: 'b' }
			])
		).toBe(0);
	});
});

describe('the list of conversations', () => {
	interface Listed {
		readonly conversations: readonly {
			readonly id: string;
			readonly firstReplySeconds: number | null;
			readonly openedAt: string;
		}[];
		readonly total: number | null;
	}
	const list = (input: object) => answerOf(poise, 'list', input) as Promise<Listed>;

	it('is exactly the rest, in the order that is asked for, a part at a time', async () => {
		const all = await list({ metrics: ['volume'], where: rest, sort: '-reply', limit: 500 });
		expect(all.total).toBe(17);
		const waits = all.conversations.map(({ firstReplySeconds }) => firstReplySeconds ?? -1);
		expect(waits).toEqual([...waits].sort((a, b) => b - a));
		const parts = [];
		for (let offset = 0; offset < 17; offset += 5) {
			const part = await list({ metrics: ['volume'], where: rest, sort: '-reply', offset, limit: 5, count: false });
			expect(part.total).toBeNull();
			parts.push(...part.conversations);
		}
		expect(parts).toEqual(all.conversations);
	});

	it('is of one figure, and says so', async () => {
		expect((await problemOf(poise, 'list', { metrics: ['volume', 'containment'] })).code).toBe('one-metric');
		expect((await problemOf(poise, 'list', { sort: 'age' })).code).toBe('bad-input');
	});
});

describe('saved views', () => {
	interface Views {
		readonly views: readonly {
			readonly id: string;
			readonly name: string;
			readonly address: string;
			readonly problem: unknown;
		}[];
	}
	const views = (input: object = {}) => answerOf(poise, 'views', input) as Promise<Views>;

	it('are added, renamed, taken elsewhere and deleted; one that asks for what is gone says so', async () => {
		const { views: both } = await views({
			add: [
				{ name: '退款周报', address: '/explore?metric=volume&by=topic&top=5' },
				{ name: 'Old', address: 'metric=gone&by=topic' }
			]
		});
		expect(both.map(({ name, address }) => [name, address])).toEqual(
			[
				['退款周报', 'metric=volume&by=topic&top=5'],
				['Old', 'metric=gone&by=topic']
			].sort(([a = ''], [b = '']) => a.localeCompare(b, 'zh-CN'))
		);
		const old = both.find(({ name }) => name === 'Old');
		expect(old?.problem).toMatchObject({ en: 'There is no metric “gone”.' });
		expect(both.find(({ name }) => name === '退款周报')?.problem).toBeNull();

		const { views: renamed } = await views({ rename: { id: old?.id, name: 'Older' } });
		expect(renamed.map(({ name }) => name).sort()).toEqual(['Older', '退款周报'].sort());
		expect((await problemOf(poise, 'views', { rename: { id: old?.id, name: '退款周报' } })).code).toBe('name-taken');
		expect((await problemOf(poise, 'views', { remove: 'nothing' })).code).toBe('no-such-view');
		// what it answers can be added again: the name decides
		expect((await views({ add: renamed.map(({ name, address }) => ({ name, address })) })).views).toHaveLength(2);
		// but what a colleague saved is not overwritten unawares
		const another = [{ name: 'Older', address: 'metric=volume' }];
		expect((await problemOf(poise, 'views', { add: another })).code).toBe('name-taken');
		expect((await views()).views.find(({ name }) => name === 'Older')?.address).toBe('metric=gone&by=topic');
		const { views: replaced } = await views({ add: another, replace: true });
		expect(replaced.find(({ name }) => name === 'Older')).toMatchObject({ id: old?.id, address: 'metric=volume' });
		expect((await views({ remove: old?.id })).views).toHaveLength(1);
	});

	it('are addresses of Explore: anything else is refused, and nothing is saved beside it', async () => {
		const before = (await views()).views.length;
		const foreign = [
			'javascript:alert(1)',
			'javascript:alert(1)?metric=volume',
			'https://example.org/?metric=volume',
			'/decisions?metric=volume',
			'/explore',
			'by=topic',
			'metric='
		];
		for (const address of foreign) {
			const add = [
				{ name: 'Good', address: 'metric=volume' },
				{ name: 'evil', address }
			];
			const { code, hint } = await problemOf(poise, 'views', { add });
			expect([address, code, hint.en.includes('metric=')]).toEqual([address, 'not-of-explore', true]);
		}
		expect((await views()).views).toHaveLength(before);
		const own = ['https://poise.example.org/explore?metric=volume', '/desk/explore?metric=volume', '?metric=volume'];
		await views({ add: own.map((address, at) => ({ name: `own ${at}`, address })) });
		expect((await views()).views).toHaveLength(before + own.length);
	});
});
