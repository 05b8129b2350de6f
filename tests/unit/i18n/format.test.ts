import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/i18n/format.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const en = createFormat({ locale: 'en', currency: 'CNY', zone: 'UTC' });
const zh = createFormat({ locale: 'zh', currency: 'CNY', zone: 'UTC' });

describe('format', () => {
	it.each([
		[0, '0 s', '0 秒'],
		[0.84, '0.8 s', '0.8 秒'],
		[59.6, '1 min', '1 分'],
		[250, '4 min 10 s', '4 分 10 秒'],
		[3599.7, '1 h', '1 小时'],
		[3900, '1 h 5 min', '1 小时 5 分'],
		[183_600, '2 d 3 h', '2 天 3 小时'],
		[86_399, '1 d', '1 天'],
		[-250, '−4 min 10 s', '−4 分 10 秒']
	])('says %d seconds in the two largest units', (seconds, english, chinese) => {
		expect(plain(en.duration(seconds))).toBe(english);
		expect(plain(zh.duration(seconds))).toBe(chinese);
	});

	it('joins the ends of a range by a dash, and by a word where one of them has a minus', () => {
		expect(en.range('3 %', '5 %')).toBe('3 % – 5 %');
		expect(en.range(en.money(-5), en.money(-3))).toBe(`${en.money(-5)} to ${en.money(-3)}`);
		expect(zh.range('−1%', '2%')).toBe('−1% 至 2%');
	});

	it('writes both ends of a range of amounts equally exactly', () => {
		expect(en.moneyRange(435.49, 2036.2)).toBe('¥435 – ¥2,036');
		expect(en.moneyRange(-14.2, 3)).toBe('−\u2060¥14.20 to ¥3.00');
	});

	it('writes shares and points each language’s way', () => {
		expect(en.share(0.46)).toBe('46\u00a0%');
		expect(zh.share(0.463, 1)).toBe('46.3%');
		expect(plain(en.points(0.0082))).toBe('0.8 points');
		expect(plain(zh.points(-0.19))).toBe('−19 个百分点');
	});

	it.each([
		[9.4, '¥9.40', '¥9.40'],
		[-14.2, '−\u2060¥14.20', '−\u2060¥14.20'],
		[20_412, '¥20,412', '¥20,412']
	])('writes the amount %d', (amount, english, chinese) => {
		expect(en.money(amount)).toBe(english);
		expect(zh.money(amount)).toBe(chinese);
	});

	it.each([
		[2_100_000, '¥2.1 M', '210 万元'],
		[-63_000, '−\u2060¥63 k', '−6.3 万元'],
		[340_000_000, '¥340 M', '3.4 亿元'],
		[99_999, '¥100 k', '10 万元'],
		[999_600, '¥1 M', '100 万元'],
		[999.7, '¥1 k', '1,000 元'],
		[-6319, '−\u2060¥6.3 k', '−6,300 元'],
		[-772.69, '−\u2060¥773', '−773 元'],
		[812, '¥812', '812 元'],
		[2, '¥2.00', '2 元']
	])('writes %d at a glance', (amount, english, chinese) => {
		expect(plain(en.moneyCompact(amount))).toBe(english);
		expect(plain(zh.moneyCompact(amount))).toBe(chinese);
	});

	it.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])(
		'names the day of a local time the same in %s',
		(zone) => {
			const here = createFormat({ locale: 'en', currency: 'CNY', zone });
			expect(here.localDay('2026-09-01')).toBe('Tuesday 1 Sept');
			expect(here.localDay('2026-09-01T23:45')).toBe('Tuesday 1 Sept');
		}
	);

	it('names foreign currencies in Chinese', () => {
		const dollars = createFormat({ locale: 'zh', currency: 'USD', zone: 'UTC' });
		expect(plain(dollars.moneyCompact(300_000))).toBe('30 万美元');
		expect(dollars.money(9.4)).toBe('$9.40');
	});

	it('writes dates and ranges', () => {
		const [from, to] = ['2026-03-01T00:00:00Z', '2026-08-31T12:00:00Z'];
		expect(plain(en.dateRange(from, to)).replace(/[\u2009\u202f]/g, ' ')).toBe('1 Mar – 31 Aug 2026');
		expect(zh.dateRange(from, to)).toBe('2026年3月1日至8月31日');
		expect(zh.dateRange('2025-12-01T00:00:00Z', to)).toBe('2025年12月1日至2026年8月31日');
		expect(zh.dateRange(from, from)).toBe('2026年3月1日');
	});

	it('shows instants in the log’s zone', () => {
		const shanghai = createFormat({ locale: 'en', currency: 'CNY', zone: 'Asia/Shanghai' });
		expect(shanghai.dateTime('2026-03-01T20:30:00Z')).toBe('2 Mar 2026, 04:30:00');
	});

	it('joins lists as people do', () => {
		expect(en.list(['parcels', 'top-ups', 'invoices'])).toBe('parcels, top-ups and invoices');
		expect(zh.list(['物流', '充值', '发票'])).toBe('物流、充值与发票');
		expect(zh.list(['物流'])).toBe('物流');
		expect(en.list([])).toBe('');
	});
});
