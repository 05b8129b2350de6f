import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DecisionsAnswer } from '#lib/server/operations/manage-decisions.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { answerOf, problemOf } from './asking.ts';
import { context, newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A Monday; the first half has 10 weeks, the second 6 and the 8 days after which the last can be judged. */
const FIRST = Date.parse('2026-01-05');
const SPLIT = Date.parse('2026-03-16');
const LAST = Date.parse('2026-05-05');
/** From this week of the second half on (the first is 0), bot contacts come back twice as often. */
const WORSE_FROM_WEEK = 2;

interface Contact {
	readonly openedAt: number;
	readonly customer: string;
	readonly isBot: boolean;
	readonly comesBack: boolean;
	readonly complains: boolean;
}

/**
 * Twenty new customers a day, every other one met by the bot; each tenth writes again two days later (`backEvery` of the bot's), and is
 * then met by the same.
 */
function contactsOf(from: number, to: number, backEvery: (day: number) => number): Contact[] {
	const contacts: Contact[] = [];
	for (let day = from; day < to; day += DAY_MS)
		for (let at = 0; at < 20; at++) {
			const isBot = at % 2 === 0;
			const openedAt = day + 8 * HOUR_MS + at * 600_000;
			const nth = (day / DAY_MS) * 10 + Math.floor(at / 2);
			const comesBack = nth % (isBot ? backEvery(day) : 10) === 0;
			const contact = { openedAt, customer: `${day}-${at}`, isBot, comesBack, complains: nth % 20 === 3 };
			contacts.push(contact);
			if (comesBack && openedAt + 2 * DAY_MS < to)
				contacts.push({ ...contact, openedAt: openedAt + 2 * DAY_MS, comesBack: false, complains: false });
		}
	return contacts.sort((a, b) => a.openedAt - b.openedAt);
}

const instant = (at: number) => new Date(at).toISOString();

function fileOf(name: string, contacts: readonly Contact[]): string {
	const path = join(folder.path, name);
	const head =
		'external_id,opened_at,customer_id,topic,channel,subject,bot_involved,human_involved,first_bot_reply_at,first_human_reply_at,resolved_at,last_customer_turn_at,handle_seconds,csat,refused';
	const lines = contacts.map(({ openedAt, customer, isBot, complains }, at) => {
		const replied = instant(openedAt + 60_000);
		const done = instant(openedAt + 300_000);
		const rating = at % 5 === 0 ? '0.6' : '1';
		return [
			`${name}-${at}`,
			instant(openedAt),
			customer,
			'parcels',
			'chat',
			complains ? 'I want to file a formal complaint' : 'Where is my parcel',
			isBot,
			!isBot,
			isBot ? replied : '',
			isBot ? '' : replied,
			done,
			done,
			isBot ? '' : 240,
			rating,
			false
		].join(',');
	});
	writeFileSync(path, `${[head, ...lines].join('\n')}\n`);
	return path;
}

const before = fileOf(
	'before.csv',
	contactsOf(FIRST, SPLIT, () => 10)
);
const isWorse = (day: number) => day >= SPLIT + WORSE_FROM_WEEK * 7 * DAY_MS;
const worsened = contactsOf(SPLIT, LAST, (day) => (isWorse(day) ? 2 : 10));
const worse = fileOf('worse.csv', worsened);
const same = fileOf(
	'same.csv',
	contactsOf(SPLIT, LAST, () => 10)
);

const ask = async (poise: Poise, input: object = {}) => (await answerOf(poise, 'decisions', input)) as DecisionsAnswer;
const save = { name: '先接一半', note: 'Board, March', takenBy: 'Ms Li' };

async function heldOf(poise: Poise) {
	const { decisions } = await ask(poise, { show: save.name });
	const held = decisions[0]?.held;
	if (!held) throw new Error('the decision is not held');
	return held;
}
const standings = ({ rules }: Awaited<ReturnType<typeof heldOf>>) =>
	Object.fromEntries(rules.map(({ rule, standing, cannot }) => [rule.id, cannot ? 'cannot' : standing]));

/** Counted by hand: of the contacts of a week of the second half, those after which the customer came back, and all. */
function backInWeek(week: number) {
	const from = SPLIT + week * 7 * DAY_MS;
	const inWeek = worsened.filter(({ openedAt }) => openedAt >= from && openedAt < from + 7 * DAY_MS);
	return { back: inWeek.filter(({ comesBack }) => comesBack).length, n: inWeek.length };
}

describe('a decision against what came after it', () => {
	it('trips the rule of what became worse, in its week, takes that back with the import, and trips none where nothing changed', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, before);
			const { decisions, saved } = await ask(poise, { save });
			expect(decisions).toMatchObject([
				{ id: saved, ...save, startsOn: '2026-03-16', basis: { from: '2026-01-05', to: '2026-03-15' } }
			]);
			const { recommendation } = (await answerOf(poise, 'appraise')) as { recommendation: { advice: string } };
			expect(decisions[0]?.advice).toBe(recommendation.advice);
			expect(Object.values(standings(await heldOf(poise)))).toEqual(Array(5).fill('waiting'));

			const { importId } = await takeIn(poise, worse);
			if (importId === null) throw new Error('nothing was taken in');
			const held = await heldOf(poise);
			expect(standings(held)).toEqual({
				'bot-durable': 'holding',
				recontact: 'tripped',
				complaints: 'holding',
				satisfaction: 'holding',
				refusals: 'holding'
			});
			const recontact = held.rules.find(({ rule }) => rule.id === 'recontact');
			expect(recontact?.since).toBe('2026-03-30');
			expect(recontact?.decisive?.from).toBe('2026-04-06');
			for (const week of [0, 1, 2, 3]) {
				const { back, n } = backInWeek(week);
				expect(recontact?.weeks[week]).toMatchObject({ n, isOver: true });
				expect(recontact?.weeks[week]?.value).toBeCloseTo(back / n, 12);
				expect(back / n > (recontact?.rule.limit ?? 1)).toBe(week >= WORSE_FROM_WEEK);
			}
			// Its 7 days are not over for the last week.
			expect(recontact?.weeks.findLast(({ isOver }) => isOver)?.from).toBe('2026-04-20');
			const standing = (metric: string) => held.expectations.find((each) => each.metric === metric)?.standing;
			expect(standing('recontact-7d')).toBe('outside');
			expect(standing('csat-mean')).toBe('inside');
			expect(held.netValue.find(({ actual }) => actual !== null)).toMatchObject({
				month: 1,
				actual: { n: worsened.filter(({ isBot, openedAt }) => isBot && openedAt < SPLIT + 31 * DAY_MS).length }
			});
			// What the bot takes of other topics is no part of what was expected of these.
			const document = poise.state.list('decisions')[0] as { plan: object };
			const elsewhere = { ...document, id: 'other', name: 'Of other topics' };
			poise.state.put('decisions', 'other', { ...elsewhere, plan: { ...document.plan, programme: ['elsewhere'] } });
			const [other] = (await ask(poise, { show: 'other' })).decisions;
			expect(other?.held?.netValue.every(({ actual }) => actual === null)).toBe(true);
			await ask(poise, { remove: 'other' });
			const [told] = (await ask(poise)).decisions;
			expect(told?.held?.tripped).toBe(1);

			await undoImport(poise, importId, context);
			expect(Object.values(standings(await heldOf(poise)))).toEqual(Array(5).fill('waiting'));

			await takeIn(poise, same);
			const calm = await heldOf(poise);
			expect(Object.values(standings(calm))).toEqual(Array(5).fill('holding'));
			expect(calm.tripped).toBe(0);
		});
	});

	it('says what cannot be held, refuses what makes no sense, and is withdrawn by its name', async () => {
		await withWorkspace(async (poise) => {
			const refused = async (input: object) => (await problemOf(poise, 'decisions', input)).code;
			expect(await refused({ save })).toBe('empty-log');
			const lines = Array.from({ length: 90 }, (_, at) => `${at},${instant(FIRST + at * 8 * HOUR_MS)},parcels`);
			const bare = join(folder.path, 'bare.csv');
			writeFileSync(bare, `external_id,opened_at,topic\n${lines.join('\n')}\n`);
			await takeIn(poise, bare);
			for (const [input, code] of [
				[{ save: { name: ' ' } }, 'bad-name'],
				[{ save: { name: 'a', topic: 'gone' } }, 'no-such-topic'],
				[{ save: { name: 'a', startsOn: '2026-01-10' } }, 'start-in-log'],
				[{ save: { name: 'a', startsOn: '2099-01-01' } }, 'start-too-late'],
				[{ show: 'gone' }, 'no-such-decision'],
				[{ remove: 'gone' }, 'no-such-decision']
			] as const)
				expect(await refused(input), JSON.stringify(input)).toBe(code);

			const answer = await ask(poise, { save: { name: 'Bare', topic: 'parcels', startsOn: '2026-03-01' } });
			const [bareDecision] = answer.decisions;
			expect(bareDecision).toMatchObject({ topic: 'parcels', startsOn: '2026-03-01' });
			const missing = Object.fromEntries(
				bareDecision?.held?.expectations.map(({ metric, standing, missing: of }) => [metric, [standing, of]]) ?? []
			);
			expect(missing).toMatchObject({
				'bot-durable-resolution': ['unexpected', ['bot_involved', 'human_involved', 'customer_id']],
				'recontact-7d': ['unexpected', ['customer_id']],
				volume: ['waiting', []]
			});
			expect(bareDecision?.held?.rules.every(({ cannot }) => cannot !== null)).toBe(true);
			expect(JSON.stringify(answer)).not.toMatch(/NaN|Infinity|undefined/);
			expect(await refused({ save: { name: 'Bare' } })).toBe('name-taken');

			poise.state.put('decisions', 'later', { id: 'later', name: 'From tomorrow', format: 99 });
			const both = (await ask(poise)).decisions;
			expect(both.map(({ name, held }) => [name, held === null])).toEqual([
				['Bare', false],
				['From tomorrow', true]
			]);
			expect((await ask(poise, { remove: 'Bare' })).decisions.map(({ name }) => name)).toEqual(['From tomorrow']);
		});
	});
});
