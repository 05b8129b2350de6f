import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLine, answerQuestion } from '#lib/staffing/answer-question.ts';
import { models } from '#lib/staffing/models.ts';

const a = { model: 'a', servers: 50, arrivalRate: 48, handleTime: 1, patience: 2, threshold: 0.33 };
const staff = { model: 'staff-a', arrivals: 100, interval: 30, handleTime: 3, patience: 5 };
const chat = { model: 'chat', servers: 2, maxConcurrency: 2, arrivalRate: 1, perChatRates: [1, 0.6], patienceRate: 0 };

describe('a question', () => {
	it.each([
		[{ ...a, servers: -1 }, 'servers', /0 or more/],
		[{ ...a, servers: 1.5 }, 'servers', /whole/],
		[{ ...a, servers: 2e6 }, 'servers', /1000000 or less/],
		[{ ...a, servers: '5' }, 'servers', /number/],
		[{ ...a, arrivalRate: -3 }, 'arrivalRate', /0 or more/],
		[{ ...a, handleTime: 0 }, 'handleTime', /above 0/],
		[{ ...a, patience: -1 }, 'patience', /0 or more/],
		[{ ...a, patience: 'long' }, 'patience', /"inf"/],
		[{ ...a, patience: undefined }, 'patience', /missing/],
		[{ model: 'c', servers: 5, load: 3, handleTime: 1 }, 'threshold', /missing/],
		[{ model: 'b-load', servers: 5, blocking: 1 }, 'blocking', /below 1/],
		[staff, 'targetServiceLevel', /missing/],
		[{ ...staff, targetServiceLevel: 0.8 }, 'threshold', /missing/],
		[{ ...staff, targetServiceLevel: 1, threshold: 1 }, 'targetServiceLevel', /below 1/],
		[{ ...staff, targetAbandon: 0.1, arrivals: 1e9 }, 'arrivals', /or less/],
		[{ ...staff, targetServiceLevel: 0.8, threshold: 1, definition: 'best' }, 'definition', /one of "offered"/],
		[{ ...chat, perChatRates: [1] }, 'perChatRates', /2 values/],
		[{ ...chat, perChatRates: [1, 0] }, 'perChatRates[1]', /above 0/],
		[{ ...chat, maxConcurrency: 1e9 }, 'maxConcurrency', /or less/],
		[{ model: 'mol', arrivals: [1], interval: 1, handle: 'lognormal', handleTime: 1, at: 1 }, 'handleCv', /missing/],
		[{ model: 'kaplan-meier', waits: [1, 2], abandoned: [1] }, 'abandoned', /2 values/],
		[{ model: 'kaplan-meier', waits: [1, 2], abandoned: [1, 2] }, 'abandoned[1]', /one of 0, 1/],
		[{ model: 'kaplan-meier', waits: [], abandoned: [] }, 'waits', /1 value or more/],
		[{ ...a, model: 'finite', lines: 49 }, 'lines', /50 or more/],
		[
			{
				...a,
				model: 'g',
				curve: [
					[2, 0.5],
					[1, 0.4]
				]
			},
			'curve',
			/rising/
		],
		[{ model: 'erlang' }, 'model', /no model "erlang"/],
		[{ servers: 5 }, 'model', /names no model/]
	])('that is wrong names its field: %j → %s', (question, field, message) => {
		const answer = answerQuestion(question) as { error: { column: string; message: { en: string; zh: string } } };
		expect(answer.error.column).toBe(field);
		expect(answer.error.message.en).toMatch(message);
		expect(answer.error.message.zh).toMatch(/\p{Script=Han}/u);
	});

	it.each(['', 'nothing', '[]', '5', 'null', '"b"', '{"model":"b"'])('that is no object is told so: %s', (line) => {
		expect(answerLine(line)).toMatchObject({ error: { code: 'not-json' } });
	});

	it('may say that patience has no end, and carry fields of its own', () => {
		const endless = answerQuestion({ ...a, patience: null, id: 'mine' });
		expect(endless).toEqual(answerQuestion({ ...a, patience: 'inf' }));
		expect(endless).toMatchObject({ probabilityAbandon: 0, occupancy: 0.96 });
	});

	it('about a queue without end is answered with null, not with a number', () => {
		expect(answerQuestion({ model: 'c', servers: 5, load: 5, handleTime: 1, threshold: 1 })).toEqual({
			probabilityWait: 1,
			serviceLevel: 0,
			meanWait: null,
			queueLength: null,
			occupancy: 1,
			waitP90: null,
			waitP95: null
		});
	});

	it('never is answered with what JSON cannot say, however odd its numbers', () => {
		const odd = fc.oneof(
			fc.double(),
			fc.double({ min: 0, max: 1 }),
			fc.integer({ min: 0, max: 300 }),
			fc.constantFrom(null, 'inf', 0, 1e-300, 1e300, -1, [1, 2], [0.5])
		);
		const fields =
			'servers load blocking handleTime threshold arrivalRate patience lines arrivals interval targetServiceLevel targetAbandon maxOccupancy at handleCv maxConcurrency perChatRates patienceRate botShare containment falseContainment recontact retryAfterAbandon waits abandoned capacity within secondServers'.split(
				' '
			);
		const questions = fc.tuple(
			fc.constantFrom(...models.map(({ name }) => name)),
			fc.array(odd, { minLength: fields.length, maxLength: fields.length })
		);
		fc.assert(
			fc.property(questions, ([model, values]) => {
				const question = Object.fromEntries(fields.map((field, index) => [field, values[index]]));
				const answer = answerQuestion({ ...question, model, curve: [[1, 0.5]], handle: 'lognormal' });
				expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
			}),
			{ numRuns: 500 }
		);
	});
});
