import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionKinds, readCondition, writeCondition } from '#lib/metrics/condition.ts';

describe('conditions as text', () => {
	it.each([
		['topic=refund', { field: 'topic', value: 'refund' }],
		['topic!=refund', { field: 'topic', value: 'refund', is: 'not' }],
		['topic|=a=b', { field: 'topic', value: 'a=b', is: 'one-of' }],
		['topic=', { field: 'topic', value: null }],
		['topic!=', { field: 'topic', value: null, is: 'not' }],
		['topic=!=', { field: 'topic', value: '!=' }],
		['=x', null],
		['!=x', null],
		['nonsense', null]
	])('%s', (text, condition) => {
		expect(readCondition(text)).toEqual(condition);
	});

	it('come back as they were written', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('topic', 'hour-of-week'),
				fc.option(fc.string({ minLength: 1, unit: 'binary' })),
				fc.constantFrom(...conditionKinds),
				(field, value, is) => {
					const condition = is === 'equal' ? { field, value } : { field, value, is };
					expect(readCondition(writeCondition(condition))).toEqual(condition);
				}
			)
		);
	});
});
