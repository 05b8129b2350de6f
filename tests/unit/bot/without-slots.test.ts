import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSlots } from '#lib/bot/slots/without-slots.ts';

describe('a question without the figures it gives', () => {
	it.each([
		['Where is my parcel? Order 20931', 'Where is my parcel?'],
		['Where is my parcel, order 20931?', 'Where is my parcel'],
		['Order number: AB-77812. Where is my parcel?', 'Where is my parcel?'],
		['My order number is 20931. How do I return an item?', 'How do I return an item?'],
		['Where is my parcel? 20931', 'Where is my parcel?'],
		['When will I get a refund for order 20931?', 'When will I get a refund?'],
		['Where is order 20931?', 'Where is order?'],
		['I was charged $20.50 twice', 'I was charged twice'],
		['I was charged 1,299 euros twice on 12 March 2026', 'I was charged twice'],
		['How do I change my address? My email is a.b@example.com', 'How do I change my address?'],
		['Where is my parcel? Call me on +44 20 7946 0958', 'Where is my parcel?'],
		['我的快递到哪了？订单号20931', '我的快递到哪了?'],
		['我的快递到哪了 订单20931', '我的快递到哪了'],
		['订单20931什么时候到', '订单什么时候到'],
		['怎么退货？我的手机号是13800138000', '怎么退货?'],
		['3月12日买的鞋怎么退', '买的鞋怎么退']
	])('%j asks %j', (text, asked) => {
		expect(withoutSlots(text)).toBe(asked);
	});

	it.each([
		'Where is my parcel?',
		'I have had 3 bags stolen in 2026',
		'How long is 24-hour-delivery?',
		'我的快递到哪了？',
		'20931',
		'order 20931',
		'订单号20931',
		''
	])('%j is left as it is', (text) => {
		expect(withoutSlots(text)).toBe(text);
	});

	it('is never longer than the message, nor nothing where there was a word', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
				const asked = withoutSlots(text);
				expect(asked.length).toBeLessThanOrEqual(text.length);
				expect(/\p{L}/u.test(asked)).toBe(/\p{L}/u.test(text));
			})
		);
	});
});
