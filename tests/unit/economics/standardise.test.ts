import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perContact } from '#lib/economics/appraisal/cash-flow.ts';
import { standardise } from '#lib/economics/appraisal/standardise.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { modesOf } from '#lib/economics/values.ts';
import { mixedLog } from './fixtures.ts';

const register = createRegister({});
const values = modesOf(register);
const worth = (log: MeasuredLog) => perContact(log, register, values);

/** A topic of so many contacts; the bot resolved and handed on so many, people took so many seconds. */
const topicOf = (contacts: number, resolved: number, escalated: number, seconds: number): MeasuredLog => ({
	...mixedLog,
	contacts,
	indexIssues: null,
	botOutcomes: { resolved, escalated, abandoned: 0 },
	handle: { known: 100, seconds: 100 * seconds }
});
/** What the log measures of both together: nobody asks of which topic. */
const pooled = (topics: readonly MeasuredLog[]): MeasuredLog => {
	const sum = (of: (topic: MeasuredLog) => number) => topics.reduce((total, topic) => total + of(topic), 0);
	return {
		...topicOf(
			sum(({ contacts }) => contacts),
			sum(({ botOutcomes }) => botOutcomes?.resolved ?? 0),
			sum(({ botOutcomes }) => botOutcomes?.escalated ?? 0),
			0
		),
		handle: { known: sum(({ handle }) => handle?.known ?? 0), seconds: sum(({ handle }) => handle?.seconds ?? 0) }
	};
};

describe('a log with each topic weighing what customers bring', () => {
	it('shares endings as counted by hand, whatever the bot was given', () => {
		// the bot met the easy topic 900 times and the hard one 100 times; customers bring both alike
		const topics = [topicOf(1000, 810, 90, 100), topicOf(1000, 40, 60, 500)];
		const log = standardise(pooled(topics), topics);
		const judged = 1000;
		// handed on: half of 10 % and half of 60 %
		expect(log.botOutcomes?.escalated).toBeCloseTo(0.35 * judged, 9);
		// seconds of what is kept: (0.9 × 100 + 0.4 × 500) ÷ 1.3
		expect((log.handle?.seconds ?? 0) / (log.handle?.known ?? 1)).toBeCloseTo(290 / 1.3, 9);
	});

	it('spares the wages, and loses the customers, that its topics add up to', () => {
		const topic = fc
			.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 30, max: 900 }), fc.integer({ min: 0, max: 900 }))
			.chain(([contacts, resolved, escalated]) =>
				fc.integer({ min: 1, max: 5000 }).map((seconds) => topicOf(contacts, resolved, escalated, seconds))
			);
		fc.assert(
			fc.property(fc.array(topic, { minLength: 2, maxLength: 6 }), (topics) => {
				const whole = pooled(topics);
				const together = worth(standardise(whole, topics));
				for (const part of ['staffing', 'licence', 'churn'] as const) {
					const sum = topics.reduce((total, each) => total + each.contacts * worth(each)[part], 0);
					expect(together[part] * whole.contacts).toBeCloseTo(sum, 3 - Math.ceil(Math.log10(Math.abs(sum) + 1)));
				}
			})
		);
	});

	it('is the log itself where there is one topic, or none', () => {
		expect(standardise(mixedLog, [mixedLog])).toBe(mixedLog);
		expect(standardise(mixedLog, [])).toBe(mixedLog);
	});
});
