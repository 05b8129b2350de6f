import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision } from '#lib/decision/result.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, metricsOf, rowsOf } from './asking.ts';
import { SAMPLES } from './command-line.ts';
import { context, newFolder, select } from './workspace.ts';

const folder = newFolder();
let poise: Poise;

beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await loadSample(poise, context);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** One conversation of the file, in milliseconds since the epoch; NaN for what it does not say. */
interface Contact {
	readonly customer: string;
	readonly topic: string;
	readonly opened: number;
	readonly botReply: number;
	readonly humanReply: number;
	readonly handoff: number;
	readonly reopened: number;
	readonly bot: boolean;
	readonly human: boolean;
	/** The last thing either side did, and the last thing that happened at all. */
	readonly lastTurn: number;
	readonly lastActivity: number;
}

const latest = (...instants: readonly number[]) => Math.max(...instants.filter((at) => !Number.isNaN(at)));

/** The sample as a reader of the file sees it: nothing of the product is used. */
function readContacts(): Contact[] {
	const text = readFileSync(join(SAMPLES, 'sample-conversations.csv'), 'utf8');
	const { data } = papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	return data.map((row) => {
		const at = (name: string) => (row[name] ? Date.parse(row[name]) : Number.NaN);
		const opened = at('opened_at');
		const botReply = at('first_bot_reply_at');
		const humanReply = at('first_human_reply_at');
		const handoff = at('handoff_at');
		const lastCustomer = at('last_customer_turn_at');
		const ending = Number.isNaN(lastCustomer) ? at('resolved_at') : lastCustomer;
		return {
			customer: row['customer_id'] ?? '',
			topic: row['topic'] ?? '',
			opened,
			botReply,
			humanReply,
			handoff,
			reopened: at('reopened_at'),
			bot: row['bot_involved'] === 'true',
			human: row['human_involved'] === 'true',
			lastTurn: latest(opened, botReply, humanReply, handoff, ending),
			lastActivity: latest(opened, botReply, humanReply, handoff, lastCustomer, at('resolved_at'), at('reopened_at'))
		};
	});
}

/** The contacts of each customer on each topic, in the order of time. */
function chainsOf(contacts: readonly Contact[]): Contact[][] {
	const chains = new Map<string, Contact[]>();
	for (const contact of contacts) {
		if (contact.customer === '') continue;
		const key = JSON.stringify([contact.customer, contact.topic]);
		chains.set(key, [...(chains.get(key) ?? []), contact]);
	}
	return [...chains.values()].map((chain) => chain.sort((a, b) => a.opened - b.opened));
}

function interpolatedMedian(values: readonly number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

describe('the figures of the sample, reckoned again without the engine', () => {
	const contacts = readContacts();
	const end = Math.max(...contacts.map(({ lastActivity }) => lastActivity));
	const figure = async (metric: string) => {
		const [row] = await rowsOf(poise, metric);
		return { value: row?.value ?? Number.NaN, n: row?.n };
	};
	const share = (counted: readonly boolean[]) => ({
		value: counted.filter(Boolean).length / counted.length,
		n: counted.length
	});
	const agree = async (metric: string, expected: { readonly value: number; readonly n: number }) => {
		const found = await figure(metric);
		expect(found.n).toBe(expected.n);
		expect(found.value).toBeCloseTo(expected.value, 10);
	};

	it('volume', async () => {
		expect(await figure('volume')).toEqual({ value: contacts.length, n: contacts.length });
	});

	it('containment: of the conversations a bot took part in, quiet for 72 hours, those that met no person', async () => {
		const judged = contacts.filter(({ bot, lastActivity }) => bot && end - lastActivity >= 72 * HOUR);
		await agree('containment', share(judged.map(({ human, handoff }) => !human && Number.isNaN(handoff))));
	});

	it('recontact: the same customer on the same topic within seven days of the last turn', async () => {
		const seen: boolean[] = [];
		for (const chain of chainsOf(contacts))
			for (const [n, contact] of chain.entries()) {
				if (end - contact.lastActivity < WEEK) continue;
				const next = chain[n + 1];
				seen.push(next !== undefined && next.opened - contact.lastTurn <= WEEK);
			}
		await agree('recontact-7d', share(seen));
	});

	it('durable resolution: the last contact of an issue was answered, and a week passed without a return', async () => {
		const durable: boolean[] = [];
		for (const chain of chainsOf(contacts))
			for (const [n, contact] of chain.entries()) {
				const next = chain[n + 1];
				const isFinal = next === undefined || next.opened - contact.lastTurn > WEEK;
				if (!isFinal || end - contact.lastActivity < WEEK) continue;
				const answered = !Number.isNaN(contact.botReply) || !Number.isNaN(contact.humanReply);
				const reopened = contact.reopened - contact.lastTurn <= WEEK;
				durable.push(answered && !reopened);
			}
		await agree('durable-resolution', share(durable));
	});

	it('first reply: by whoever came first, half of them within', async () => {
		const waits = contacts.flatMap(({ opened, botReply, humanReply }) => {
			const replies = [botReply, humanReply].filter((at) => !Number.isNaN(at));
			const wait = Math.min(...replies) - opened;
			return replies.length > 0 && wait >= 0 ? [wait / 1000] : [];
		});
		await agree('first-any-reply-p50', { value: interpolatedMedian(waits), n: waits.length });
	});
});

describe('every figure of the sample', () => {
	it.each(['', 'channel', 'topic', 'month,channel', 'segment'])(
		'lies inside its interval, by “%s”',
		async (dimensions) => {
			let intervals = 0;
			const by = dimensions.split(',').filter(Boolean);
			for (const { id, rows } of await metricsOf(poise, { by }))
				for (const { value, low, high, n } of rows) {
					if (low === null || high === null) continue;
					intervals++;
					const place = `${id} n=${n}`;
					expect(low, place).toBeLessThanOrEqual((value ?? Number.NaN) + 1e-9);
					expect(high, place).toBeGreaterThanOrEqual((value ?? Number.NaN) - 1e-9);
				}
			expect(intervals).toBeGreaterThan(30);
		}
	);

	// A language may be met in several parts, and each part has peaks of its own.
	const NO_SUMS = ['languages', 'peak-load', 'peak-relief'];

	it.each(['channel', 'topic', 'language', 'month', 'segment', 'handler', 'priority', 'outcome', 'hour-of-week'])(
		'is the sum of its parts by %s: numerators and denominators',
		async (dimension) => {
			const ratios = (await metricsOf(poise))
				.filter(({ id, unit }) => unit !== 'money' && !/-p\d\d$/.test(id) && !NO_SUMS.includes(id))
				.map(({ id }) => id);
			const wholes = await metricsOf(poise, { metrics: ratios });
			const parts = await metricsOf(poise, { metrics: ratios, by: [dimension] });
			expect(parts).toHaveLength(wholes.length);
			for (const [index, { id, unit, rows }] of wholes.entries()) {
				const [whole] = rows;
				const groups = parts[index]?.rows ?? [];
				if (!whole) {
					expect(groups, id).toEqual([]); // what the log cannot say, it says of no part
					continue;
				}
				const n = groups.reduce((sum, group) => sum + group.n, 0);
				const weighted = groups.reduce((sum, group) => sum + (group.value ?? 0) * group.n, 0);
				expect(n, id).toBe(whole.n);
				if (unit === 'count') continue; // its value is its n
				expect(weighted / n, id).toBeCloseTo(whole.value ?? Number.NaN, 9);
			}
		}
	);

	it('is marked where it rests on too few', async () => {
		const rows = await rowsOf(poise, 'containment', { by: ['day', 'channel', 'topic'] });
		expect(rows.some(({ tooFew }) => tooFew)).toBe(true);
		for (const { tooFew, n } of rows) if (n < 30) expect(tooFew).toBe(true);
		expect((await rowsOf(poise, 'containment')).map(({ tooFew }) => tooFew)).toEqual([false]);
	});
});

describe('the ledger of the sample', () => {
	it('gives every mature conversation one outcome, and only falls', async () => {
		const ledger = (await answerOf(poise, 'ledger')) as LedgerResult;
		for (const outcomes of [ledger.outcomes, ledger.humanOutcomes]) {
			const shares = Object.values(outcomes).map(({ share }) => share);
			expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
		}
		const stages = ledger.waterfall.map(({ stage }) => stage);
		expect(stages).toEqual(['involved', 'not-escalated', 'not-abandoned', 'confirmed-or-assumed', 'durable']);
		for (const [index, { n }] of ledger.waterfall.entries())
			expect(n).toBeLessThanOrEqual(ledger.waterfall[index - 1]?.n ?? Number.POSITIVE_INFINITY);
		const involved = Object.values(ledger.outcomes).reduce((sum, { n }) => sum + n, 0);
		expect(ledger.waterfall[0]).toEqual({ stage: 'involved', n: involved, share: 1 });
		expect(ledger.waterfall[1]?.n).toBe(involved - ledger.outcomes.escalated.n);
		const [claims] = await select<{ n: number }>(
			poise,
			`SELECT count(*) AS n FROM judged JOIN conversation c USING (id)
			WHERE judged.bot_involved AND age >= 7 * 86400 AND c.vendor_verdict IS NOT NULL`
		);
		expect(claims?.n).toBeGreaterThan(0);
		expect(ledger.vendor?.matrix.reduce((sum, { n }) => sum + n, 0)).toBe(claims?.n);
	});

	it('counts every conversation once, mature or not', async () => {
		const ledger = (await answerOf(poise, 'ledger')) as LedgerResult;
		const [whole] = await rowsOf(poise, 'volume', { by: [] });
		const byHandler = await rowsOf(poise, 'volume', { by: ['outcome'] });
		expect(byHandler.reduce((sum, { n }) => sum + n, 0)).toBe(whole?.n);
		const judged = [ledger.outcomes, ledger.humanOutcomes].flatMap((each) => Object.values(each));
		const mature = judged.reduce((sum, { n }) => sum + n, 0);
		expect(mature).toBeGreaterThan(0);
		expect(mature + ledger.immature).toBeLessThanOrEqual(whole?.n ?? 0);
	});
});

describe('the decision on the sample', () => {
	const classes = ['efficiency', 'experience', 'risk', 'undetermined'];

	it('gives the log and every topic a class, and scores that are the sum of their contributions', async () => {
		const decision = (await answerOf(poise, 'decide')) as Decision;
		expect(decision.topics.length).toBeGreaterThanOrEqual(8);
		for (const judged of [decision, ...decision.topics]) {
			expect(classes).toContain(judged.class);
			expect(['adopt', 'pilot', 'hold']).toContain(judged.advice);
			for (const axis of ['efficiency', 'experience', 'risk'] as const) {
				const parts = judged.contributions.filter((each) => each.axis === axis);
				expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(judged.scores[axis], 9);
				expect(parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(100, 9);
				const { low, high } = judged.ranges[axis];
				expect(low).toBeLessThanOrEqual(judged.scores[axis] + 1e-9);
				expect(high).toBeGreaterThanOrEqual(judged.scores[axis] - 1e-9);
			}
			expect(judged.stability).toBeGreaterThanOrEqual(0);
			expect(judged.stability).toBeLessThanOrEqual(1);
		}
		const topics = await rowsOf(poise, 'volume', { by: ['topic'] });
		const byName = new Map(topics.map((row) => [row.dimensions['topic'], row.n]));
		for (const { topic, n } of decision.topics) expect(byName.get(topic), topic).toBe(n);
	});

	it('reads one margin of a customer in scores and money: that of those who wrote, since nobody else can be lost by an answer', async () => {
		const contacts = readContacts();
		const end = Math.max(...contacts.map(({ lastActivity }) => lastActivity));
		const wrote = new Set<string>();
		for (const chain of chainsOf(contacts))
			for (const [n, { customer }] of chain.entries()) {
				// an issue is as old as its last contact
				const rest = chain.slice(n);
				const final = rest.find((contact, at) => {
					const next = rest[at + 1];
					return next === undefined || next.opened - contact.lastTurn > WEEK;
				});
				if (final && end - final.lastActivity >= WEEK) wrote.add(customer);
			}
		const { data } = papaparse.parse<Record<string, string>>(
			readFileSync(join(SAMPLES, 'sample-customers.csv'), 'utf8'),
			{ header: true, skipEmptyLines: true }
		);
		const margins = data.flatMap(({ customer_id, annual_margin }) =>
			wrote.has(customer_id ?? '') && annual_margin ? [Number(annual_margin)] : []
		);
		expect(margins.length).toBeLessThan(data.length);
		const mean = margins.reduce((sum, margin) => sum + margin, 0) / margins.length;
		const { assumptions } = (await answerOf(poise, 'assumptions')) as {
			assumptions: { key: string; mode: number; source: unknown }[];
		};
		expect(assumptions.find(({ key }) => key === 'customer.annual-margin')?.mode).toBeCloseTo(mean, 6);
		const { contributions } = (await answerOf(poise, 'decide')) as Decision;
		expect(contributions.find(({ signal }) => signal === 'customer-margin')?.value).toBeCloseTo(mean, 6);
	});

	it('is the same each time it is asked, and after the memory is cleared', async () => {
		const first = await answerOf(poise, 'decide');
		poise.memory.clear();
		expect(await answerOf(poise, 'decide')).toEqual(first);
	});
});
