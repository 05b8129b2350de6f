import { expect, it } from 'vitest';
import { answerOf } from './asking.ts';
import { fillLog, withWorkspace, type Row } from './workspace.ts';

/** Eight weeks; the bot answers first from the fifth on, and only mail. */
const log: Row[] = Array.from({ length: 224 }, (_, at) => {
	const opened = Date.UTC(2026, 0, 5 + Math.floor(at / 4), 10, at % 4);
	const moment = (seconds: number) => new Date(opened + seconds * 1000).toISOString();
	const isBot = at >= 112 && at % 2 === 0;
	return {
		customer_id: `c${at % 90}`,
		channel: isBot ? 'mail' : 'phone',
		opened_at: moment(0),
		closed_at: moment(3600),
		first_bot_reply_at: isBot ? moment(5) : null,
		first_human_reply_at: isBot ? null : moment(300),
		human_involved: !isBot,
		csat: at < 112 ? null : (at % 3) / 2
	};
});

interface Difference {
	readonly figures: Readonly<Record<'of' | 'against', { value: number | null; n: number } | null>>;
	readonly empty: readonly { en: string; zh: string }[];
	readonly raw: unknown;
}

it('says which side of a comparison is empty, and why', async () => {
	await withWorkspace(async (poise) => {
		await fillLog(poise, Object.keys(log[0] ?? {}), log);
		const differenceOf = async (metric: string, compare: string, more: object = {}) => {
			const answer = (await answerOf(poise, 'metrics', { metrics: [metric], compare, ...more })) as {
				metrics: { differences: Difference[] }[];
			};
			const difference = answer.metrics[0]?.differences[0];
			if (!difference) throw new Error('not compared');
			return difference;
		};

		const both = await differenceOf('first-any-reply-mean', 'first-responder');
		expect(both).toMatchObject({ figures: { of: { value: 5, n: 56 }, against: { value: 300, n: 168 } }, empty: [] });

		const phone = { where: [{ field: 'channel', value: 'phone' }] };
		const noBot = await differenceOf('first-any-reply-mean', 'first-responder', phone);
		expect(noBot).toMatchObject({ figures: { of: null, against: { n: 168 } }, raw: null });
		expect(noBot.empty.map(({ en }) => en)).toEqual([expect.stringMatching(/^Bot first: .*no conversation/)]);
		expect(noBot.empty.map(({ zh }) => zh)).toEqual([expect.stringMatching(/^机器人先接：/)]);
		// a count of nothing is none, and can be compared
		expect(await differenceOf('volume', 'first-responder', phone)).toMatchObject({
			figures: { of: { value: 0 }, against: { value: 168 } },
			raw: { value: -168 },
			empty: []
		});

		// nobody rated in the earlier half, in which there were conversations
		const earlier = await differenceOf('csat-mean', 'previous');
		expect(earlier).toMatchObject({ figures: { of: { n: 112 }, against: null }, raw: null });
		expect(earlier.empty.map(({ en }) => en)).toEqual([expect.stringMatching(/^2026-01-05\/2026-02-02: .*112/)]);
		expect((await differenceOf('cost-per-contact', 'previous')).empty).toEqual([]);
	});
});
