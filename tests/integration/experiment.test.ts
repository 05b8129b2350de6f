import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { ExperimentPlan } from '#lib/server/operations/plan-experiment.ts';
import type { ExperimentReading } from '#lib/server/operations/read-experiment.ts';
import type { Assignment } from '#lib/server/operations/assign-experiment.ts';
import { answerOf, problemOf } from './asking.ts';
import { newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const DAY = 86_400_000;
const at = (day: number, minute = 0) => new Date(Date.UTC(2026, 0, 5) + day * DAY + minute * 60_000).toISOString();
const write = (name: string, lines: readonly string[]) => {
	const path = join(folder.path, name);
	writeFileSync(path, lines.join('\n'));
	return { path, name };
};

/**
 * Three hundred customers an arm, ten of each a day. Of people's, one in five comes back two days later; of the bot's, one in `every`. All come to one
 * contact that lasts, so an arm has 300 of 300 + those who came back.
 */
function log(every: number): string {
	const lines = ['ticket_id,customer_id,topic,priority,created_at,first_bot_reply_at,first_human_reply_at,resolved_at'];
	const add = (id: string, customer: string, arm: string, day: number, minute: number) => {
		const replied = at(day, minute + 1);
		const replies = arm === 'bot' ? [replied, ''] : ['', replied];
		lines.push([id, customer, 'refund', arm, at(day, minute), ...replies, at(day, minute + 2)].join(','));
	};
	for (const [arm, often] of [
		['bot', every],
		['people', 5]
	] as const)
		for (let n = 0; n < 300; n++) {
			const day = Math.floor(n / 10);
			const minute = (n % 10) * 20 + 60;
			add(`${arm}-${n}`, `${arm}-${n}`, arm, day, minute);
			if (n % often === 0) add(`${arm}-${n}-again`, `${arm}-${n}`, arm, day + 2, minute);
		}
	// somebody else asks now and then until day 60, so that the log goes on
	for (let day = 0; day <= 60; day++) lines.push(`x${day},x,other,,${at(day)},,${at(day, 1)},${at(day, 2)}`);
	return write(`log-${every}.csv`, lines).path;
}

const arms = (swap: readonly string[] = []) => [
	'customer_id,arm,enrolled_at',
	...['bot', 'people'].flatMap((arm) => Array.from({ length: 300 }, (_, n) => `${arm}-${n},${arm},2026-01-05`)),
	'never-came,bot,2026-01-05',
	...swap
];

const ask = async (poise: Parameters<typeof answerOf>[0], more: object = {}) =>
	(await answerOf(poise, 'experiment-read', { topic: 'refund', ...more })) as ExperimentReading;

const VECTORS = [
	['refund-2026', 'c1', 0.4433409259120573],
	['refund-2026', 'c2', 0.5488190448441834],
	['refund-2026', '客户-3', 0.7228438276123335],
	['refund-2027', 'c1', 0.8555944982380588]
] as const;

describe('a trial by lot', () => {
	it('is planned from what the log shows', async () => {
		await withWorkspace(async (poise) => {
			expect(await problemOf(poise, 'experiment-plan', { topic: 'refund' })).toMatchObject({ code: 'empty-log' });
			await takeIn(poise, log(5));
			const plan = (await answerOf(poise, 'experiment-plan', { topic: 'refund', margin: 0.05 })) as ExperimentPlan;
			// 600 customers with one contact, 120 of them with one more that failed before: 600 of 720
			expect(plan.measured).toMatchObject({ customers: 600, contacts: 720, contactsEach: 1.2 });
			expect(plan.measured.rate).toBeCloseTo(600 / 720, 12);
			// whoever came twice has failed once: y is always 1, so the ratio varies with x alone
			const variance = ((600 / 599) * (480 * (1 - 5 / 6) ** 2 + 120 * (1 - 5 / 3) ** 2)) / 720 ** 2;
			const deff = Math.max(1, variance / (((5 / 6) * (1 / 6)) / 720));
			expect(plan.measured.designEffect).toBeCloseTo(deff, 10);
			// (1.6449 + 0.8416)² · 2 · 5/36 · deff ÷ 1.2 ÷ 0.05²
			const each = ((1.6448536 + 0.8416212) ** 2 * 2 * (5 / 36) * deff) / 1.2 / 0.05 ** 2;
			expect(plan.plans[0]).toMatchObject({
				looks: 'once',
				customers: { bot: Math.ceil(each), people: Math.ceil(each) }
			});
			// nobody new in the log's last four weeks
			expect(plan.plans[0]).toMatchObject({ enrolmentDays: null, days: null });
			const wide = (await answerOf(poise, 'experiment-plan', { topic: 'refund', margin: 0.1 })) as ExperimentPlan;
			// twenty new ones a day
			const enrolment = Math.ceil((2 * Math.ceil(each / 4)) / 20);
			expect(wide.plans[0]).toMatchObject({
				enrolmentDays: enrolment,
				isExtrapolated: false,
				days: enrolment + 14 + 7
			});
			for (const [wrong, code] of [
				[{ topic: 'refnud' }, 'unknown-topic'],
				[{ margin: 0 }, 'bad-terms'],
				[{ margin: 0.9 }, 'bad-terms'],
				[{ share: 1 }, 'bad-terms'],
				[{ power: 2 }, 'bad-terms'],
				[{ outcomeDays: 1.5 }, 'bad-terms'],
				[{ topic: 'other' }, 'few-customers']
			] as const)
				expect(await problemOf(poise, 'experiment-plan', { topic: 'refund', ...wrong })).toMatchObject({ code });
		});
	});

	it('is read from a file of arms, and from a column of the log, alike', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, log(1000));
			const file = write('arms.csv', arms());
			const reading = await ask(poise, { file, margin: 0.05, planned: 600 });
			expect(reading.arms.people).toMatchObject({
				enrolled: 300,
				immature: 0,
				customers: 300,
				contacts: 360,
				solved: 300,
				botFirst: 0
			});
			expect(reading.arms.bot).toMatchObject({ customers: 300, contacts: 301, solved: 300, botFirst: 1 });
			expect(reading.difference?.value).toBeCloseTo(300 / 301 - 300 / 360, 12);
			expect(reading).toMatchObject({ decision: 'not-worse', sampleRatio: { p: 1, isMismatch: false } });
			expect(reading.leftOut).toEqual({ inBoth: 0, otherArms: 0, notSeen: 1 });
			// enrolled on the first day at 10:00: 14 days of outcome and 7 of maturity later at the earliest
			expect((reading.decidedOn ?? '') >= '2026-01-26').toBe(true);
			const { leftOut, ...rest } = await ask(poise, {
				column: 'priority',
				from: '2026-01-05',
				margin: 0.05,
				planned: 600
			});
			expect(leftOut).toEqual({ inBoth: 0, otherArms: 0, notSeen: 0 });
			expect(rest).toEqual(Object.fromEntries(Object.entries(reading).filter(([key]) => key !== 'leftOut')));
		});
	});

	it('is stopped where the bot is worse, and goes on where it cannot be told', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, log(1));
			const file = write('arms.csv', arms());
			expect(await ask(poise, { file, margin: 0.05, planned: 600 })).toMatchObject({ decision: 'worse' });
			// 300 of 600 against 300 of 360: worse by a third, which a margin of 0.33 leaves open
			expect(await ask(poise, { file, margin: 0.33, planned: 600 })).toMatchObject({
				decision: 'go-on',
				decidedOn: null
			});
			const late = await ask(poise, { file, margin: 0.05, outcomeDays: 50 });
			expect(late.arms.bot.immature).toBeGreaterThan(200);
			expect(late.arms.bot.immature + late.arms.bot.customers).toBe(300);
			expect(late).toMatchObject({ decision: 'go-on', difference: null, looks: 0 });
			// nobody is judged: the first comes on 5 January at 01:00, and again two days later; 60 days of outcome and 7 of maturity
			const nobody = await ask(poise, { file, margin: 0.05, outcomeDays: 60 });
			expect(nobody).toMatchObject({ firstJudgedOn: '2026-03-13', difference: null });
			expect(nobody.says.en).toContain('Nobody is judged yet: the first can be on 2026-03-13');
			// the planned size is reached, and nothing told; or it is not, and the one look must wait
			const wide = { file, margin: 0.33 };
			expect((await ask(poise, { ...wide, planned: 600 })).says.en).toMatch(/^As many customers are judged as were/);
			const waits = await ask(poise, { file, margin: 0.05, planned: 700, looks: 'once' });
			expect(waits).toMatchObject({ decision: 'go-on', looks: 0, lookedAt: 'once' });
			expect(waits.says.zh).toContain('计划在 700 位客户判定后只看一次，目前为 600 位');
			expect(await ask(poise, { file, margin: 0.05, planned: 600, looks: 'once' })).toMatchObject({
				decision: 'worse',
				looks: 1
			});
		});
	});

	it('says what is wrong with its arms', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, log(5));
			const lopsided = write('lopsided.csv', [
				...arms().filter((line) => !/^people-\d*[02468],/.test(line)),
				'bot-1,people,2026-01-05',
				'bot-2,somewhere,'
			]);
			const reading = await ask(poise, { file: lopsided });
			expect(reading.sampleRatio.isMismatch).toBe(true);
			expect(reading.leftOut).toEqual({ inBoth: 1, otherArms: 1, notSeen: 1 });
			const refused = async (lines: readonly string[], more: object = {}) =>
				(await problemOf(poise, 'experiment-read', { topic: 'refund', file: write('bad.csv', lines), ...more })).code;
			expect(await refused([''])).toBe('empty-file');
			expect(await refused(['customer_id,arm'])).toBe('no-arms');
			expect(await refused(['customer_id,group', 'bot-1,bot'])).toBe('no-labelled-columns');
			expect(await refused(['customer_id,arm', 'bot-1,blue', 'people-1,green'])).toBe('no-arms');
			expect(await refused(['customer_id,arm', 'bot-1,bot'])).toBe('one-arm');
			expect(await refused(['customer_id,arm,enrolled_at', 'bot-1,bot,soon'])).toBe('bad-time');
			const named = { bot: 'blue', people: 'green' };
			const two = await ask(poise, {
				file: write('two.csv', ['customer_id,arm', 'bot-1,blue', 'people-1,green']),
				...named
			});
			expect(two).toMatchObject({ decision: 'go-on', difference: null });
			expect(JSON.stringify(two)).not.toMatch(/NaN/);
			expect(await problemOf(poise, 'experiment-read', { topic: 'refund' })).toMatchObject({ code: 'no-such-column' });
			expect(
				await problemOf(poise, 'experiment-read', { topic: 'refund', column: 'priority', bot: 'robot' })
			).toBeDefined();
		});
	});

	it('knows customers by ids that were masked', async () => {
		await withWorkspace(async (poise) => {
			const lines = ['ticket_id,customer_id,topic,created_at,first_human_reply_at,resolved_at'];
			for (let n = 0; n < 60; n++)
				lines.push(`t${n},someone${n}@example.com,refund,${at(n % 20)},${at(n % 20, 1)},${at(n % 20, 2)}`);
			lines.push(`t99,last@example.com,refund,${at(60)},${at(60, 1)},${at(60, 2)}`);
			await takeIn(poise, write('mails.csv', lines).path);
			const file = write('mail-arms.csv', [
				'customer_id,arm',
				...Array.from({ length: 60 }, (_, n) => `someone${n}@example.com,${n % 2 === 0 ? 'bot' : 'people'}`)
			]);
			const reading = await ask(poise, { file });
			expect(reading.arms).toMatchObject({ bot: { enrolled: 30 }, people: { enrolled: 30 } });
			expect(reading.leftOut.notSeen).toBe(0);
		});
	});

	it('draws arms that any system can draw', async () => {
		await withWorkspace(async (poise) => {
			const draws = async (name: string, salt: string, customers: readonly string[], share = 0.5) =>
				((await answerOf(poise, 'experiment-assign', { name, salt, customers, share })) as Assignment).customers;
			// Python: int.from_bytes(hmac.new(salt, name + "\n" + id, sha256).digest()[:6], 'big') / 2**48
			for (const [name, customer, draw] of VECTORS) {
				const [one] = await draws(name, 'orchard-salt', [customer]);
				expect(one?.draw).toBeCloseTo(draw, 14);
				expect(one?.arm).toBe(draw < 0.5 ? 'bot' : 'people');
			}
			const many = await draws(
				'refund-2026',
				'orchard-salt',
				Array.from({ length: 10_000 }, (_, n) => `c${n}`),
				0.2
			);
			const bots = many.filter(({ arm }) => arm === 'bot').length;
			// four standard deviations of a draw of 2,000 in 10,000
			expect(Math.abs(bots - 2000)).toBeLessThan(160);
		});
	});
});
