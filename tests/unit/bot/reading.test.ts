import { beforeAll, describe, expect, it } from 'vitest';
import { learnEmotion, THRESHOLD, type EmotionModel } from '#lib/bot/emotion/recogniser.ts';
import { READING_EDITION } from '#lib/bot/reading/edition.ts';
import { readText } from '#lib/bot/reading/read-text.ts';
import { readFeltExamples } from '#lib/server/operations/evaluating/felt-examples.ts';

/** As this edition reads them. Where one changes, raise READING_EDITION: logs that were analysed are read anew only then. */
const EDITION = 2;
const READ: readonly (readonly [
	text: string,
	language: string | null,
	anxious: number | null,
	urgent: number | null
])[] = [
	['This is the third time I call, nobody helps me and I am furious!', 'en', 1, 0.38],
	['Where is parcel number 4711?', 'en', 0.35, 0],
	['could you send the invoice again please', 'en', 0.11, 0.01],
	['My card was stolen and someone is spending my money right now, help!!', 'en', 1, 1],
	['你们到底什么时候退款？我都投诉三次了！', 'zh', 1, 0.66],
	['怎么修改收货地址', 'zh', 0, 0],
	['着急用，今天能不能送到？？？', 'zh', 0.41, 0.04],
	['好的，谢谢', 'zh', 0, 0],
	['Wo bleibt mein Paket, ich warte schon seit zwei Wochen darauf', 'de', null, null],
	['ok', null, 0.16, 0]
];

let model: EmotionModel;
beforeAll(async () => {
	model = learnEmotion(await readFeltExamples());
});

const rounded = (score: number | null) => (score === null ? null : Math.round(score * 100) / 100);

describe('the reading of a text', () => {
	it('is that of its edition', () => {
		expect(READING_EDITION).toBe(EDITION);
		expect(
			READ.map(([text]) => {
				const { language, anxious, urgent } = readText(model, text);
				return [text, language, rounded(anxious), rounded(urgent)];
			})
		).toEqual(READ);
	});

	it('takes a plain question for calm', () => {
		const plain = [
			'Where is parcel number 4711?',
			'how do i change my pin',
			'怎么修改收货地址',
			'好的，谢谢',
			'订单什么时候发货',
			'把订单状态告诉我',
			'把客服电话给我',
			'告诉我这个药一天吃几次',
			'把我的积分告诉我'
		];
		for (const text of plain) expect(readText(model, text).anxious, text).toBeLessThan(THRESHOLD);
	});

	it('hears who is upset in the words of a plain request', () => {
		const upset = [
			'没有一个人告诉我钱去哪了，我都快急死了',
			'每次都让我等，谁能告诉我还要等几天',
			'别再敷衍了，把负责人电话给我'
		];
		for (const text of upset) expect(readText(model, text).anxious, text).toBeGreaterThanOrEqual(THRESHOLD);
	});

	it('leaves feelings unread in a language in which they were not taught', () => {
		expect(readText(model, 'Das ist eine Unverschämtheit, ich warte seit drei Wochen auf mein Geld')).toMatchObject({
			language: 'de',
			anxious: null,
			urgent: null
		});
	});

	it.each(['', '👍', '12345', 'a'.repeat(100_000), '<script>alert(1)</script>', '\u202eabc', 'NULL'])(
		'holds for any text: %.20s',
		(text) => {
			const { confidence, anxious } = readText(model, text);
			for (const score of [confidence, anxious ?? 0]) {
				expect(score).toBeGreaterThanOrEqual(0);
				expect(score).toBeLessThanOrEqual(1);
			}
		}
	);
});
