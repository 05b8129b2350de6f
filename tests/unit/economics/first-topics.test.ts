import { describe, expect, it } from 'vitest';
import type { Contacts, RankedTopic } from '#lib/economics/appraisal/contacts.ts';
import { netAtModes, programmeOn, todaysMix } from '#lib/economics/appraisal/programme.ts';
import { standardise } from '#lib/economics/appraisal/standardise.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { mixedLog } from './fixtures.ts';

/** A topic whose contacts cost, end and repeat in their own way. */
const topic = (contacts: number, handed: number, seconds: number, customers: number): MeasuredLog => ({
	...mixedLog,
	contacts,
	customers,
	botOutcomes: { resolved: (1 - handed) * 80, escalated: handed * 100, abandoned: (1 - handed) * 20 },
	handle: { known: contacts / 2, seconds: (contacts / 2) * seconds },
	indexIssues: { count: contacts * 0.8, first: contacts * 0.5, several: contacts * 0.2, unresolved: contacts * 0.1 }
});
const ranked: readonly RankedTopic[] = [
	{ topic: 'delivery', log: topic(300, 0.2, 500, 250), riskSensitive: false },
	{ topic: 'invoice', log: topic(200, 0.3, 400, 180), riskSensitive: false },
	{ topic: 'returns', log: topic(400, 0.5, 300, 300), riskSensitive: false },
	{ topic: null, log: topic(100, 0.9, 200, 90), riskSensitive: false }
];
/** What was counted over several topics at once: a customer who wrote about two of them is one. */
const over = (topics: readonly RankedTopic[], customers: number, issues: number): MeasuredLog => {
	const logs = topics.map(({ log }) => log);
	const sum = (of: (log: MeasuredLog) => number) => logs.reduce((all, log) => all + of(log), 0);
	const log: MeasuredLog = {
		...mixedLog,
		contacts: sum(({ contacts }) => contacts),
		customers,
		botOutcomes: {
			resolved: sum((each) => each.botOutcomes?.resolved ?? 0),
			escalated: sum((each) => each.botOutcomes?.escalated ?? 0),
			abandoned: sum((each) => each.botOutcomes?.abandoned ?? 0)
		},
		handle: { known: sum((each) => each.handle?.known ?? 0), seconds: sum((each) => each.handle?.seconds ?? 0) },
		indexIssues: { count: issues, first: issues * 0.6, several: issues * 0.3, unresolved: issues * 0.1 }
	};
	return standardise(log, logs);
};
const contacts: Contacts = {
	whole: over(ranked, 600, 700),
	firstStep: null,
	advised: { log: over(ranked.slice(0, 2), 380, 390), share: 0.5, adopted: ['delivery'], onTrial: ['invoice'] },
	ranked
};
const layers = { measured: {}, overrides: {} };
const at = (share: number, of: Contacts = contacts) => programmeOn(of, layers, { 'plan.bot-first-share': share });

describe('a share of contacts, taken topic after topic', () => {
	it('is worth what the advice is at the share advised, and what all contacts are at the whole', () => {
		const advice = netAtModes(programmeOn(contacts, layers));
		expect(netAtModes(at(0.5))).toBeCloseTo(advice, 4);
		expect(netAtModes(at(1))).toBeCloseTo(netAtModes(at(1, { ...contacts, ranked: [] })), 4);
		// a share of whatever they are about is another plan
		expect(Math.abs(netAtModes(at(0.5, { ...contacts, ranked: [] })) - advice)).toBeGreaterThan(100);
	});

	it('nowhere jumps once there is a programme: a hundredth of a step changes a hundredth of what a step does', () => {
		const steps = Array.from({ length: 99 }, (_, step) => (step + 1) / 100);
		const size = (from: number, to: number) => Math.abs(netAtModes(at(to)) - netAtModes(at(from)));
		const largest = Math.max(...steps.map((from) => size(from, from + 0.01)));
		for (const from of steps) expect(size(from, from + 0.0001)).toBeLessThan(largest / 50);
		expect(netAtModes(at(0))).toBe(0);
	});

	it('of today is what the bot answers first of each topic, with nothing to build', () => {
		expect(todaysMix(contacts, layers)).toBeNull();
		const having = (shares: readonly number[]): Contacts => {
			const topics = ranked.map((each, at) => ({
				...each,
				log: { ...each.log, botFirst: each.log.contacts * (shares[at] ?? 0) }
			}));
			return {
				...contacts,
				whole: { ...contacts.whole, botFirst: topics.reduce((sum, { log }) => sum + log.botFirst, 0) },
				ranked: topics
			};
		};
		const none = todaysMix(having([0, 0, 0, 0]), layers);
		expect(none && [none.botFirst, netAtModes(none)]).toEqual([0, 0]);
		// the two topics advised, and no other: the advice without its build and ramp
		const advised = todaysMix(having([1, 1, 0, 0]), layers);
		expect(advised?.botFirst).toBe(0.5);
		const built = { 'plan.build-cost': 0, 'plan.ramp-months': 0 };
		expect(advised && netAtModes(advised)).toBeCloseTo(netAtModes(programmeOn(contacts, layers, built)), 4);
		expect(todaysMix(having([0.5, 0.1, 0.25, 0]), layers)).toMatchObject({
			botFirst: 0.27,
			taken: [
				{ topic: 'delivery', share: 0.5 },
				{ topic: 'invoice', share: 0.1 },
				{ topic: 'returns', share: 0.25 }
			]
		});
	});

	it('names the topics it is made up of, the last in part', () => {
		expect(at(0.4).taken).toMatchObject([
			{ topic: 'delivery', share: 1 },
			{ topic: 'invoice', share: 0.5 }
		]);
		expect(at(0.95).taken.at(-1)).toMatchObject({ topic: null, share: expect.closeTo(0.5, 9) as number });
		expect(at(0).taken).toEqual([]);
	});
});
