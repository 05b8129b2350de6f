import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import type { MetricResult } from '#lib/metrics/result.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import type { readClaimsOperation } from '#lib/server/operations/read-claims.ts';
import { answerOf, rowsOf } from './asking.ts';
import { context, fillLog, withWorkspace, type Row } from './workspace.ts';

type Answer = z.output<typeof readClaimsOperation.output>;
type Claim = Answer['claims'][number];

async function claimsOf(poise: Poise): Promise<readonly Claim[]> {
	return ((await answerOf(poise, 'claims')) as Answer).claims;
}
function find(claims: readonly Claim[], id: string): Claim {
	const claim = claims.find((each) => each.id === id);
	if (!claim) throw new Error(`${id} is not among the claims`);
	return claim;
}

/** What must hold of every log. */
function expectHonest(claims: readonly Claim[]): void {
	expect(claims).toHaveLength(21);
	for (const { id, yours, verdict, missing, why, missingLabels, volume } of claims) {
		if (verdict !== 'not-measurable') {
			expect(yours?.n, id).toBeGreaterThan(0);
			expect(yours?.low, id).not.toBeNull();
			expect([missing, why, volume], id).toEqual([[], null, null]);
		} else expect(missing.length > 0 || why !== null, id).toBe(true);
		expect(missingLabels).toHaveLength(missing.length);
		for (const number of Object.values(yours ?? {}))
			if (number !== null) expect(Number.isFinite(number), id).toBe(true);
	}
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Of people, so many reply by night. */
const ROWS = 480;

/**
 * Two arms alike in everything but this: the bot replies in 4 to 8 seconds and people in 100 to 140; by night the bot answers
 * everybody and people every second. Half of the refusals of either are taken back.
 */
const log: readonly Row[] = Array.from({ length: ROWS }, (_, at): Row => {
	const isBot = at % 2 === 0;
	const pair = Math.floor(at / 2);
	const isNight = pair % 2 === 0;
	const round = Math.floor(pair / 2);
	const opened = Date.parse('2026-01-05T10:00:00Z') + (isNight ? 13 * 60 * MINUTE : 0) + (round % 4) * DAY;
	const replied = opened + 1000 * (isBot ? 4 + (round % 5) : 100 + 10 * (round % 5));
	const isAnswered = isBot || !isNight || round % 2 === 0;
	const isRefused = round % 2 === 0;
	return {
		customer_id: `c${at}`,
		topic: 'parcel',
		language: round % 2 === 0 ? 'en' : 'zh',
		opened_at: new Date(opened).toISOString(),
		first_bot_reply_at: isBot ? new Date(replied).toISOString() : null,
		first_human_reply_at: !isBot && isAnswered ? new Date(replied).toISOString() : null,
		refused: isRefused,
		refusal_overturned_at: isRefused && round % 4 === 0 ? new Date(opened + DAY).toISOString() : null
	};
});
// so late that every window of the others is over
const last: Row = { customer_id: 'z', opened_at: '2026-03-01T10:00:00Z', first_human_reply_at: '2026-03-01T10:02:00Z' };

describe('of a log whose effects are known', () => {
	let claims: readonly Claim[];
	let means: readonly (number | null)[];
	beforeAll(async () => {
		const fields = ['customer_id', 'topic', 'language', 'opened_at', 'first_bot_reply_at', 'first_human_reply_at'];
		await withWorkspace(async (poise) => {
			await fillLog(poise, [...fields, 'refused', 'refusal_overturned_at'], [...log, last]);
			claims = await claimsOf(poise);
			const asked = { metrics: ['first-any-reply-mean'], by: ['first-responder'] };
			const { metrics } = (await answerOf(poise, 'metrics', asked)) as { metrics: MetricResult[] };
			means = ['bot-first', 'human-first'].map(
				(arm) => metrics[0]?.rows.find(({ dimensions }) => dimensions['first-responder'] === arm)?.value ?? null
			);
		});
	});

	it('the bot’s replies are seen to be as fast as claimed', () => {
		const claim = find(claims, 'response-time');
		expect(claim.verdict).toBe('seen');
		expect(claim.sides?.of).toBeCloseTo(6, 6);
		expect(claim.yours?.value).toBeCloseTo(6 / (claim.sides?.against ?? NaN), 9);
		expect(claim.sides?.against).toBeGreaterThan(115);
		expect(claim.note?.en).toMatch(/^Like for like in topic, language/);
		// beside it, what every other page calls by that name
		expect([claim.asTheyCame?.of, claim.asTheyCame?.against]).toEqual(
			means.map((mean) => expect.closeTo(mean ?? NaN, 6) as number)
		);
	});

	it('twice as much by night is weaker than four times', () => {
		const claim = find(claims, 'night-completion');
		expect(claim.verdict).toBe('weaker');
		expect(claim.yours?.value).toBeCloseTo(2, 6);
		expect(claim.sides).toMatchObject({ of: 1, unit: 'share' });
		expect(find(claims, 'misjudgement-crisis')).toMatchObject({
			verdict: 'weaker',
			yours: { value: 0.5, n: ROWS / 2 }
		});
	});

	it('as many languages with the bot as with people are no gain', () => {
		expect(find(claims, 'languages')).toMatchObject({
			verdict: 'not-seen',
			yours: { value: 1, low: 1, high: 1 },
			sides: { of: 2, against: 2 }
		});
	});

	it('what the log does not say is named, in words too', () => {
		expect(find(claims, 'loop-abandonment')).toMatchObject({
			verdict: 'not-measurable',
			yours: null,
			missing: ['messages'],
			missingLabels: [{ en: 'messages', zh: '逐条消息' }]
		});
		expect(find(claims, 'loyalty-loss').missing).toEqual(['churned_at']);
		expect(find(claims, 'emotion-triage').missing).toEqual(['text']);
		expect(find(claims, 'intent-accuracy').missing).toEqual(['bot-evaluation']);
	});

	it('every claim has a verdict with its count, or says why it has none', () => {
		expectHonest(claims);
	});
});

it('of the sample says what its metrics say', async () => {
	await withWorkspace(async (poise) => {
		await loadSample(poise, context);
		const claims = await claimsOf(poise);
		expectHonest(claims);
		const [refusals] = await rowsOf(poise, 'wrong-refusal');
		const { value, low, high, n } = find(claims, 'misjudgement-crisis').yours ?? {};
		expect({ value, low, high, n }).toEqual({
			value: refusals?.value,
			low: refusals?.low,
			high: refusals?.high,
			n: refusals?.n
		});
		// solved over touched by a person: the bot carries something, and no more than it takes part in
		expect(find(claims, 'peak-capacity').yours?.value).toBeGreaterThan(1);
		expect(find(claims, 'response-time').verdict).toBe('seen');
		const costs = find(claims, 'loyalty-loss').beside;
		expect(costs).toHaveLength(2);
		for (const cost of costs) expect(cost.restsOn.length).toBeGreaterThan(0);
	});
});

it('of an empty log measures nothing, and names the fields', async () => {
	await withWorkspace(async (poise) => {
		const claims = await claimsOf(poise);
		expectHonest(claims);
		expect(claims.every(({ verdict }) => verdict === 'not-measurable')).toBe(true);
		expect(find(claims, 'response-time').missing).toContain('first_human_reply_at');
	});
});
