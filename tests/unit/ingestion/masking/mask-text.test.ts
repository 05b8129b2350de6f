import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIdentifiers } from '#lib/ingestion/masking/find-identifiers.ts';
import { maskName, maskText, type Pseudonym } from '#lib/ingestion/masking/mask-text.ts';
import { PSEUDONYM_DIGITS } from '#lib/ingestion/masking/token.ts';

const pseudonym: Pseudonym = (type, value) =>
	createHash('sha256').update(`${type} ${value}`).digest('hex').slice(0, PSEUDONYM_DIGITS);
const mask = (text: string) => maskText(text, pseudonym).text;

const tuned = readFileSync('tests/reference/masking/tune.jsonl', 'utf8')
	.trim()
	.split('\n')
	.map((line) => (JSON.parse(line) as { text: string }).text);

/** Scraps of which identifiers and their surroundings are made. */
const scrap = fc.constantFrom(
	...'0 1 3 8 9 00 86 +86 138 1380 0138000 13800138000 415 555 0132 ( ) - . / , ， 。 \n @ a.b example.com X x 110105 19491231 002X 4111 1111 GB82 WEST 5698 7654 32 京 A 12345 ·'.split(
		' '
	),
	...'订单 订单号 单号 : ： # order ticket no. SF1028414467855 电话 手机 phone call 身份证 card 卡 plate reg 杭州市 西湖区 文三路 123号 5幢 601室 苑 Baker Street London NW1 6XE, [ ] [phone: 0123456789ab 序列号 serial'.split(
		' '
	),
	' ',
	'  ',
	'０１２３',
	'＠',
	'[order:0123456789ab]'
);
const collage = fc.array(scrap, { maxLength: 24 }).map((scraps) => scraps.join(''));
const anything = fc.oneof(collage, fc.string({ unit: 'binary' }), fc.constantFrom(...tuned));

/** Of the kind that breaks programs: see the Big List of Naughty Strings. */
const NAUGHTY = [
	'',
	'undefined',
	'\\',
	'\u0000\u0001\u007f',
	'\ud800',
	'\udc00 13800138000 \ud83d',
	'Ω≈ç√∫˜µ≤≥÷',
	'田中さんにあげて下さい',
	'🏋️‍♀️👾🙇💁🙅🙆🙋',
	'\u202etest\u202e',
	'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
	"<script>alert('123')</script>",
	"1;DROP TABLE users -- 1' OR 1=1",
	'$(touch /tmp/x) %x%x%n %d {{7*7}} ${{1}}',
	'$& $1 $$ [phone:] [phone:xyz] [[order:0123456789ab]]',
	'٠١٢٣٤٥٦٧٨٩ ①②③',
	'1'.repeat(40)
];

describe('masking', () => {
	it('puts a token in the place of each identifier and leaves the rest', () => {
		expect(mask('电话13800138000，晚上打')).toMatch(/^电话\[phone:[0-9a-f]{12}\]，晚上打$/);
		expect(mask('no identifier, 12 %')).toBe('no identifier, 12 %');
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const once = mask(text);
				expect(mask(once)).toBe(once);
			}),
			{ numRuns: 5_000, seed: 1 }
		);
	});

	it('finds spans in order, inside the text, never overlapping, whatever the text', () => {
		fc.assert(
			fc.property(anything, (text) => {
				let last = 0;
				for (const { start, end } of findIdentifiers(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					last = end;
				}
				expect(last).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 5_000, seed: 2 }
		);
	});

	it('leaves what lies outside the spans as it is', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const { spans, text: masked } = maskText(text, pseudonym);
				let from = 0;
				const rest = [...spans, { start: text.length, end: text.length }].map(({ start, end }) => {
					const piece = text.slice(from, start);
					from = end;
					return piece;
				});
				expect(masked.split(/\[[a-z-]+:[0-9a-f]{12}\]/).join('')).toBe(
					rest
						.join('')
						.split(/\[[a-z-]+:[0-9a-f]{12}\]/)
						.join('')
				);
			}),
			{ numRuns: 2_000, seed: 3 }
		);
	});

	it.each(NAUGHTY)('takes naughty string %j', (text) => {
		expect(mask(mask(text))).toBe(mask(text));
	});

	it('masks an identifier that is written differently with the same token', () => {
		const same: readonly (readonly string[])[] = [
			[
				'13800138000',
				'138 0013 8000',
				'138-0013-8000',
				'１３８００１３８０００',
				'+86 13800138000',
				'(+86)138-0013-8000',
				'008613800138000'
			],
			['Zhang.San@Example.com', 'zhang.san@example.com', 'ｚｈａｎｇ．ｓａｎ＠ｅｘａｍｐｌｅ．ｃｏｍ'],
			['11010519491231002X', '110105 19491231 002x', '１１０１０５１９４９１２３１００２Ｘ'],
			['4111111111111111', '4111 1111 1111 1111', '4111-1111-1111-1111'],
			['GB82WEST12345698765432', 'GB82 WEST 1234 5698 7654 32', 'gb82west12345698765432'],
			['京A12345', '京A·12345', '京 A-12345'],
			['010-65529988', '(010)6552 9988', '+86 10 6552 9988'],
			['(415) 555-0132', '415.555.0132', '+1 415 555 0132']
		];
		for (const ways of same) {
			const tokens = ways.map((way) => mask(`: ${way}`));
			expect(new Set(tokens).size, ways.join(' ')).toBe(1);
			expect(tokens[0]).not.toContain(ways[0]);
		}
	});

	it('takes time in proportion to the text, however hostile', () => {
		const LONG = 100_000;
		const hostile = [
			'1',
			'1 ',
			'0-',
			'a',
			'a.',
			'a@',
			'@',
			'a@a.',
			'(',
			'+1(',
			'13800138000 ',
			'13800138000,',
			'138 ',
			'4111 ',
			'GB82 ',
			'京A',
			'订单',
			'订单号:',
			'order ',
			'order # ',
			'<b>',
			'order <b> ',
			'A ',
			'12 A ',
			'12 Aa Bb ',
			'Flat 1, ',
			'杭州市',
			'路',
			'1号',
			'路1号',
			'plate AB12 CDE ',
			'[phone:',
			'[order:0123456789ab]1380013800',
			'The Aa, ',
			' 1 rue de la '
		];
		for (const piece of hostile) {
			const text = piece.repeat(Math.ceil(LONG / piece.length));
			// The processor's time: the machine may have other work.
			const started = process.cpuUsage();
			findIdentifiers(text);
			const { user, system } = process.cpuUsage(started);
			expect((user + system) / 1e6, piece).toBeLessThan(3);
		}
	});
});

describe('a cell that names a person', () => {
	it('is masked where all of it is an identifier', () => {
		for (const cell of [
			'zhang@example.com',
			'13800138000',
			'+86 138 0013 8000',
			'11010519491231002X',
			'4111111111111111',
			'<a@example.com>'
		])
			expect(maskName(cell, pseudonym).text, cell).toMatch(/^\[(?:email|phone|cn-id|bank-card):[0-9a-f]{12}\]$/);
	});

	it('stays where it is an id of the source, or says more', () => {
		for (const cell of [
			'U10023',
			'360012345678',
			'zendesk-13800138000-7',
			'Zhang 13800138000',
			'a@example.com,b@example.com',
			'京A12345',
			'[phone:0123456789ab]'
		])
			expect(maskName(cell, pseudonym).text, cell).toBe(cell);
	});

	it('gets the token it has in a text', () => {
		expect(mask('ring +86 138 0013 8000')).toBe(`ring ${maskName('13800138000', pseudonym).text}`);
	});
});
