import { describe, expect, it } from 'vitest';
import { choiceIn } from '#lib/bot/turn/choosing.ts';

const en = [
	{ article: 'track', title: 'Track a parcel' },
	{ article: 'return', title: 'Return an item' },
	{ article: 'address', title: 'Change the delivery address' }
];
const zh = [
	{ article: 'track', title: '查询快递' },
	{ article: 'return', title: '退货' },
	{ article: 'address', title: '修改收货地址' }
];

describe('a choice among what was offered', () => {
	it.each([
		['the first one', 'track'],
		['First!', 'track'],
		['1', 'track'],
		['A', 'track'],
		['option a please', 'track'],
		['B', 'return'],
		['b)', 'return'],
		['2', 'return'],
		['2.', 'return'],
		['number 2 please', 'return'],
		['I mean the second one', 'return'],
		["it's the 2nd", 'return'],
		['the last one', 'address'],
		['c, thanks', 'address'],
		['option three', 'address']
	])('is told by its place: %j', (text, article) => {
		expect(choiceIn(text, en)).toEqual({ article, by: 'place' });
	});

	it.each([
		['第一个', 'track'],
		['第一个。', 'track'],
		['一', 'track'],
		['１', 'track'],
		['第二个吧', 'return'],
		['我想问的是第二个', 'return'],
		['第2个', 'return'],
		['选B', 'return'],
		['第三项', 'address'],
		['最后一个', 'address'],
		['最后那个', 'address'],
		['后者', 'address'],
		['中间那个', 'return']
	])('is told by its place in Chinese: %j', (text, article) => {
		expect(choiceIn(text, zh)).toEqual({ article, by: 'place' });
	});

	it.each([
		['Return an item', en, 'return'],
		['return an item please', en, 'return'],
		['the return one', en, 'return'],
		['returning', en, 'return'],
		['about the address', en, 'address'],
		['“Track a parcel”', en, 'track'],
		['退货', zh, 'return'],
		['退货吧', zh, 'return'],
		['我要问的是修改收货地址', zh, 'address'],
		['地址', zh, 'address'],
		['「查询快递」', zh, 'track']
	])('is told by its name: %j', (text, offered, article) => {
		expect(choiceIn(text, offered)).toEqual({ article, by: 'name' });
	});

	it.each(['none of these', 'None of them.', 'neither', 'no', 'nope', 'something else', "no, it's something else"])(
		'is declined: %j',
		(text) => {
			expect(choiceIn(text, en)).toEqual({ article: null, by: 'none' });
		}
	);

	it.each(['都不是', '都不是。', '都不对', '不是', '以上都不是', '一个都不是', '其他问题', '别的', '不是这些'])(
		'is declined in Chinese: %j',
		(text) => {
			expect(choiceIn(text, zh)).toEqual({ article: null, by: 'none' });
		}
	);

	it.each([
		'My first order never came',
		'I have two parcels',
		'How do I pay with a voucher?',
		'no, I want my money back',
		'20931',
		'a',
		'的',
		'我有两个包裹',
		'不是，我想问发票怎么开',
		'hello',
		''
	])('is not taken from %j', (text) => {
		const chosen = choiceIn(text, text === 'a' ? [] : /\p{Script=Han}/u.test(text) ? zh : en);
		expect(chosen).toBeUndefined();
	});

	it('is a plain yes where one was offered, and not where several were', () => {
		expect(choiceIn('yes', en.slice(0, 1))).toEqual({ article: 'track', by: 'place' });
		expect(choiceIn('是的', zh.slice(0, 1))).toEqual({ article: 'track', by: 'place' });
		expect(choiceIn('yes', en)).toBeUndefined();
	});

	it('is none that was not offered', () => {
		expect(choiceIn('the third', en.slice(0, 2))).toBeUndefined();
		expect(choiceIn('the first one', [])).toBeUndefined();
	});
});
