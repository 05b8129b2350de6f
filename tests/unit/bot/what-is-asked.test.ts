import { describe, expect, it } from 'vitest';
import { whatIsAsked } from '#lib/bot/knowledge/what-is-asked.ts';

describe('what a message asks', () => {
	it.each([
		['Hello, where is my parcel? Order 20931', 'where is my parcel?'],
		['Hi there! How do I return an item?', 'How do I return an item?'],
		['Good morning. Dear team, how do I pay?', 'how do I pay?'],
		['您好，我的快递到哪了？', '我的快递到哪了？'],
		['你好 怎么退货', '怎么退货'],
		['你好我的快递到哪了', '我的快递到哪了'],
		['在吗？订单20931什么时候到', '订单什么时候到']
	])('%j asks %j', (text, asked) => {
		expect(whatIsAsked(text)).toBe(asked);
	});

	it.each([
		'Hello',
		'Hello!',
		'您好',
		'Hi-fi is broken',
		'Highland Park is sold out',
		'Dear me, where is it?',
		'亲爱的，在哪里',
		'您好像没收到我的信'
	])('%j is left as it is', (text) => {
		expect(whatIsAsked(text)).toBe(text);
	});
});
