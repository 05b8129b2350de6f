import { describe, expect, it } from 'vitest';
import { checkMapping, describeRule, readMapping, type Mapping } from '#lib/ingestion/mapping.ts';

const codes = (mapping: Mapping, columns: readonly string[]) => checkMapping(mapping, columns).map(({ code }) => code);

describe('mapping', () => {
	it('reads every kind of rule', () => {
		const fields = {
			external_id: 'Id',
			opened_at: { columns: ['Date', 'Time'], format: '%d/%m/%Y %H:%M' },
			first_human_reply_at: { after: 'opened_at', column: 'FRT', unit: 'hh:mm:ss' },
			closed_at: { column: 'Ended', date: '2026-03-01', when: { column: 'Outcome', is: ['done'] } },
			csat: { column: 'Score', scale: [1, 5], values: { Good: 1, none: null } },
			bot_involved: {
				anyOf: [
					{ column: 'Tags', contains: ['bot'] },
					{ column: 'n', above: 0 }
				]
			},
			channel: { constant: 'phone' },
			topic: { firstOf: ['Topic', 'Type'] }
		};
		const read = readMapping({ kind: 'conversations', zone: 'UTC', fields });
		expect(read).toEqual({ mapping: { kind: 'conversations', zone: 'UTC', fields } });
	});

	it('says where a mapping is wrong', () => {
		const read = readMapping({ kind: 'tickets', fields: { topic: { colunm: 'x' } } });
		expect('problems' in read && read.problems.map(({ message }) => message.en)).toEqual([
			expect.stringContaining('kind'),
			expect.stringContaining('fields.topic')
		]);
	});

	it('suggests the nearest name', () => {
		const mapping: Mapping = { kind: 'conversations', fields: { opened_at: 'Creatd at', topc: 'Type' } };
		const problems = checkMapping(mapping, ['Id', 'Created at', 'Type']);
		expect(problems.map(({ code, hint }) => [code, hint.en])).toEqual([
			['unknown-column', 'Did you mean "Created at"?'],
			['unknown-field', 'Did you mean "topic"?']
		]);
	});

	it('looks for the column that a rule asks first', () => {
		const rule = { column: 'a', when: { column: 'b', is: ['x'] } };
		const fields = { opened_at: rule, closed_at: { ...rule, when: 'c' } };
		expect(checkMapping({ kind: 'conversations', fields }, ['a']).map(({ column }) => column)).toEqual(['b', 'c']);
		expect(
			'problems' in readMapping({ kind: 'conversations', fields: { opened_at: { column: 'a', date: '1/2' } } })
		).toBe(true);
	});

	it('forgives case and blanks in a column name', () => {
		expect(codes({ kind: 'conversations', fields: { opened_at: ' created AT ' } }, ['Created at'])).toEqual([]);
	});

	it('asks for what a log cannot do without', () => {
		expect(codes({ kind: 'conversations', fields: {} }, [])).toEqual(['no-opened-at']);
		expect(codes({ kind: 'customers', fields: {} }, [])).toEqual(['no-customer-id']);
		expect(
			codes({ kind: 'conversations', zone: 'Mars', fields: { opened_at: { column: 'a', format: '??' } } }, ['a'])
		).toEqual(['unknown-zone', 'bad-format']);
		expect(codes({ kind: 'conversations', fields: { opened_at: { after: 'opened_at', column: 'a' } } }, ['a'])).toEqual(
			['bad-mapping']
		);
	});

	it('describes a rule in one line', () => {
		expect(describeRule({ columns: ['Date', 'Time'] })).toBe('Date + Time');
		expect(describeRule({ after: 'opened_at', column: 'FRT' })).toBe('opened_at + FRT');
		expect(describeRule({ column: 'Ended', date: '2026-03-01' })).toBe('2026-03-01 + Ended');
		expect(describeRule({ firstOf: ['a', { constant: 1 }] })).toBe('a | = 1');
	});
});
