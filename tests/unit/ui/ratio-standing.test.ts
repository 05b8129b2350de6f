import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/i18n/format.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';
import { ratioStanding } from '#lib/ui/ratio/standing.ts';
import { forecast } from '../../../src/cli/commands/forecast.ts';
import { ratio } from '../../../src/cli/commands/ratio.ts';
import { sayLead } from '../../../src/cli/commands/ratio-lead.ts';

const cost = (total: number) => ({ people: total, bot: 0, churn: 0, risk: 0, total });
const kept = {
	humanShare: 0.6,
	agents: 3,
	paidHours: 344,
	feasible: true,
	binding: null,
	cost: cost(12_000),
	touchShare: 0.7
};
const today = {
	...kept,
	...{ humanShare: 0.5, feasible: false, cost: cost(10_000) },
	binding: { kind: 'topic-floor', topics: ['refund'] }
};
const band = (p10: number, p90: number) => ({ p10, p50: p10, p90 });
const page = (current: object, topics: readonly object[] = [], order: readonly object[] = []) =>
	({
		best: kept,
		current,
		question: { topics },
		order,
		points: [kept],
		bands: { best: band(0.6, 0.6), costs: [] },
		handleFrom: 'measured'
	}) as unknown as RatioPage;
const answer = (of: object) =>
	({ best: kept, current: today, bestBand: band(0.6, 0.6), fluid: 0.6, frontier: [], ...of }) as unknown as RatioAnswer;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('where today stands beside the cheapest share', () => {
	it('is told with why it is none to stay with, where it costs less and keeps not everything', () => {
		const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
		expect(plain(ratioStanding(page(today), en))).toMatch(
			/^The cheapest that keeps every .+ 60 %, eight times in ten also as .+ vary\. Today people answer 50 % first, at \$10,000 .+ That leaves the bot with what people are to keep: refunds\. /i
		);
		expect(ratioStanding(page(kept), en)).not.toContain('people are to keep');
	});

	it('tells that nobody measured how long people take, which all people rest on', () => {
		const topics = [{ topic: null, share: 1, floor: null, direct: { mean: 360, cv: 1 } }];
		const assumed = { ...page(kept, topics), handleFrom: 'assumed' } as RatioPage;
		const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
		expect(plain(ratioStanding(assumed, en))).toContain(
			'does not say how long people take: 6 min a contact is assumed'
		);
		expect(plain(ratioStanding(page(kept, topics), en))).not.toContain('6 min');
	});

	it('says what of it the verdict keeps for people, where the bot goes on as today', () => {
		const topics = [
			{ topic: 'refund', share: 0.5, floor: { metric: 'first-touch', value: 0.8, because: 'people' } },
			{ topic: 'invoice', share: 0.5, floor: null }
		];
		const order = [
			{ at: 0, share: 0.1 },
			{ at: 1, share: 0.5 }
		];
		const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
		expect(plain(ratioStanding(page(kept, topics, order), en))).toContain(
			'Of the 40 % that the bot has at the cheapest share, 10 % of all contacts are refunds: people are to have these, or a contact loses by the bot'
		);
	});

	it('is told by the command, too', () => {
		const say = (of: object, locale: 'en' | 'zh') =>
			plain(sayLead(answer(of), createFormat({ locale, currency: 'USD', zone: 'UTC' }), locale));
		expect(say({}, 'en')).toMatch(
			/^The cheapest that keeps every target and floor has people answering 60 % first \(eight times in ten also as .+ vary; .+ Today it is 50 %, at \$10,000, which does not keep them: people keep refunds\.$/
		);
		expect(say({ current: kept }, 'en')).toMatch(/Today it is 60 %, at \$12,000\.$/);
		expect(say({ bestBand: band(0.5, 0.7) }, 'zh')).toMatch(/八次在 50%–70%.+但不满足：退款须留给人工。$/);
	});
});

describe('a week in which nobody is at work', () => {
	const closed = answer({
		...{
			best: { ...kept, agents: 0, agentHours: 48.2 },
			frontier: [],
			topics: [],
			rollOut: [],
			intervals: [],
			days: [],
			shown: { mix: null, point: { humanShare: 0.6 } },
			rateCv: 0
		},
		targets: { serviceLevel: { share: 0.8, threshold: 20 }, abandon: 0.05, occupancy: 0.88 },
		...{ patience: { seconds: 120, from: 'assumed' }, deferred: { share: 0, channels: [] }, currency: 'USD' },
		handle: { seconds: 360, from: 'assumed' },
		hours: { open: [], from: 'set', outside: 1 },
		check: null
	});

	it('is told as one, without hours of work or days that there are not', () => {
		const text = plain(ratio.print(closed as never, 'en'));
		expect(text).toContain('48 hours of people’s work, $12,000 a week');
		expect(text).toContain('Nobody is at work in this week');
		expect(text).toContain('People take 6 min a contact (assumed).');
		expect(text).not.toMatch(/at work {2}|service with: \.|0 at the busiest/);
		expect(ratio.print(closed as never, 'zh')).toMatch(/需 48 工时.+这一周无人在岗/s);
	});

	it('names no busiest hour of a day on which nobody is expected', () => {
		const none = { mean: 0, low: 0, high: 0 };
		const told = forecast.print(
			{
				...{
					who: 'all',
					history: { from: '2026-08-01T00:00', to: '2026-09-01T00:00', weeks: 4, contacts: 9, retries: 0 }
				},
				...{ tried: [], folds: 2, rateCv: { day: 0, hour: 0 } },
				days: [{ date: '2026-09-01', isSpecial: false, ...none, busiest: { hour: 0, ...none } }]
			} as never,
			'en'
		);
		expect(told).not.toContain('0:00');
	});
});
