import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDate } from '#lib/bot/slots/find-date.ts';
import { findSlots, type Slot } from '#lib/bot/slots/find-slots.ts';

const today = '2026-11-28';
const slots = (text: string, asking: Slot | null = null) =>
	Object.fromEntries(findSlots(text, { today, asking }).map(({ slot, value }) => [slot, value]));

describe('slots', () => {
	it.each([
		['Where is order 20931?', { order_number: '20931' }],
		['my order number is AB-77812', { order_number: 'AB-77812' }],
		['订单号：20931，快点', { order_number: '20931' }],
		['单号 SF1234567890', { order_number: 'SF1234567890' }],
		['call me on +44 20 7946 0958', { phone: '+442079460958' }],
		['我的手机 13800138000', { phone: '13800138000' }],
		['you charged me $1,299.50', { amount: '1299.5 USD' }],
		['扣了我１２０元', { amount: '120 CNY' }],
		['差了1.5万元', { amount: '15000 CNY' }],
		['it cost 40 pounds', { amount: '40 GBP' }],
		['I paid on 3 November', { date: '2026-11-03' }],
		['昨天下的单', { date: '2026-11-27' }],
		['card ending 4417 was declined', { account: '4417' }],
		['账号是 6222 0211 3388', { account: '622202113388' }],
		['hello', {}],
		['I have 2 parcels', {}]
	])('of “%s”', (text, expected) => {
		expect(slots(text)).toEqual(expected);
	});

	it('takes a bare number for what was asked for', () => {
		expect(slots('20931', 'order_number')).toEqual({ order_number: '20931' });
		expect(slots('20931')).toEqual({});
		expect(slots('62220211', 'account')).toMatchObject({ account: '62220211' });
	});

	it('has one value each, whatever the text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const found = findSlots(text, { today, asking: 'order_number' });
				expect(new Set(found.map(({ slot }) => slot)).size).toBe(found.length);
				for (const { value } of found) expect(value).not.toBe('');
			})
		);
	});
});

describe('a day', () => {
	it.each([
		['2026-02-03', '2026-02-03'],
		['2026年2月3日', '2026-02-03'],
		['on the 28th of December', '2026-12-28'],
		['Jan 5, 2025', '2025-01-05'],
		['2月30日', null],
		['the day before yesterday', '2026-11-26'],
		['大后天', '2026-12-01'],
		['no day at all', null]
	])('%s', (text, expected) => {
		expect(findDate(text, today)).toBe(expected);
	});

	it('without a year is the nearest one', () => {
		expect(findDate('28 December', '2026-01-04')).toBe('2025-12-28');
	});
});
