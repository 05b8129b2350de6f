import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOf, problemOf } from './asking.ts';
import { askPoise, runPoise } from './command-line.ts';
import { fillLog, newFolder, select, withWorkspace } from './workspace.ts';

interface Answer {
	readonly npv: { readonly p10: number; readonly p50: number; readonly p90: number; readonly mean: number };
	readonly cashFlow: readonly { readonly net: number }[];
	readonly atModes: { readonly npv: number };
	readonly waterfall: readonly { readonly part: string; readonly value: number }[];
	readonly breakEven: Readonly<Record<string, { readonly value: number | null }>>;
	readonly currency: string;
	readonly n: number;
	readonly plan: { readonly advised: unknown; readonly botFirst: number };
	readonly probabilityLoss: number;
	readonly plans: Readonly<
		Record<
			'today' | 'firstStep' | 'whole',
			{ readonly botFirst: number; readonly npv: { readonly p50: number } } | null
		>
	>;
	readonly recommendation: { readonly advice: string; readonly condition: { readonly value: number } | null };
}

describe('the appraisal of a log', () => {
	it('is reproducible, follows the assumptions, and refuses impossible ones', async () => {
		await withWorkspace(async (poise) => {
			expect(await problemOf(poise, 'appraise', {})).toMatchObject({ code: 'empty-log' });
			await answerOf(poise, 'sample');
			const ask = async (input: object = {}) => (await answerOf(poise, 'appraise', { draws: 500, ...input })) as Answer;
			const found = await ask();
			expect(await ask()).toEqual(found);
			expect(found.n).toBeGreaterThan(10_000);
			expect(found.cashFlow).toHaveLength(37);
			const [net, ...parts] = found.waterfall.toReversed();
			expect(net).toEqual({ part: 'net', value: found.npv.p50 });
			expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found.npv.p50, 5);
			expect((await ask({ assumptions: { 'plan.build-cost': 5_000_000 } })).npv.p90).toBeLessThan(0);
			expect((await ask({ months: 12 })).cashFlow).toHaveLength(13);
			for (const assumptions of [
				{ 'plan.build-cost': -1 },
				{ 'plan.bot-first-share': 1.2 },
				{ 'labour.realisable': { low: 0.9, mode: 0.2 } },
				{ 'plan.bilud-cost': 3 }
			])
				expect(await problemOf(poise, 'appraise', { assumptions })).toMatchObject({ code: 'bad-assumption' });
		});
	});

	it('prices the topics the decision advises, until a share of contacts is set', async () => {
		await withWorkspace(async (poise) => {
			await answerOf(poise, 'sample');
			const ask = async (input: object = {}) => (await answerOf(poise, 'appraise', { draws: 100, ...input })) as Answer;
			const { topics } = (await answerOf(poise, 'decide', {})) as {
				topics: { topic: string; class: string; advice: string; valuePerContact: { value: number } }[];
			};
			const advised = (advice: string) =>
				topics
					.filter((each) => each.class === 'efficiency' && each.advice === advice && each.valuePerContact.value > 0)
					.map(({ topic }) => topic);
			const found = await ask();
			expect(found.plan.advised).toEqual({ adopted: advised('adopt'), onTrial: advised('pilot') });
			// old enough, and of these topics: counted beside the code
			const [count] = await select<{ all: number; these: number }>(
				poise,
				`SELECT count(*) AS all, count(*) FILTER (topic IN (${[...advised('adopt'), ...advised('pilot')].map((name) => `'${name}'`).join()})) AS these
				FROM judged WHERE issue_over`
			);
			expect([found.n, found.plan.botFirst]).toEqual([count?.these, (count?.these ?? 0) / (count?.all ?? 1)]);
			const set = await ask({ assumptions: { 'plan.bot-first-share': 0.7 } });
			expect(set).toMatchObject({ n: count?.all, plan: { advised: null, botFirst: 0.7 }, plans: { firstStep: null } });
			// how much of the work spared becomes money is too uncertain for any topic of the sample to gain for certain
			expect(found.plans.firstStep).toBeNull();
			expect(found.plans.whole).toMatchObject({
				botFirst: found.plan.botFirst,
				npv: { p50: found.npv.p50 },
				probabilityLoss: found.probabilityLoss
			});
			const [mix] = await select<{ share: number }>(
				poise,
				`SELECT avg((first_responder = 'bot-first')::INTEGER) AS share FROM judged WHERE issue_over`
			);
			expect(found.plans.today?.botFirst).toBeCloseTo(mix?.share ?? NaN, 9);
			// one recommendation, of one sign with the money
			expect(found.recommendation.advice).toBe(found.npv.p50 < 0 ? 'hold' : 'pilot');
			expect(found.recommendation.condition).not.toBeNull();
			const none = await ask({ assumptions: { 'plan.bot-first-share': 0 } });
			expect([none.npv.p10, none.npv.p90, none.recommendation.condition]).toEqual([0, 0, null]);
			await answerOf(poise, 'assumptions', { set: { 'labour.realisable': 1 } });
			const certain = await ask();
			expect(certain.plan.advised).toMatchObject({ adopted: expect.arrayContaining(['top-up']) as unknown });
			// without the trials there are fewer contacts to carry the same fixed costs
			expect(certain.plans.firstStep?.npv.p50).toBeLessThan(certain.npv.p50);
			expect(certain.plans.firstStep).toMatchObject({
				topics: (certain.plan.advised as { adopted: string[] }).adopted
			});
			expect(certain.recommendation.advice).toBe('adopt');
		});
	});

	it('says what it cannot say of three rows, and of a log without a bot', async () => {
		await withWorkspace(async (poise) => {
			const row = (day: number) => ({
				opened_at: `2026-01-0${day}T10:00:00Z`,
				first_human_reply_at: `2026-01-0${day}T11:00:00Z`
			});
			await fillLog(poise, ['opened_at', 'first_human_reply_at'], [row(1), row(2), row(3)]);
			expect(await problemOf(poise, 'appraise', { draws: 100 })).toMatchObject({ code: 'too-young' });
		});
		await withWorkspace(async (poise) => {
			await fillLog(
				poise,
				['opened_at'],
				[{ opened_at: '2026-01-01T10:00:00Z' }, { opened_at: '2026-02-01T10:00:00Z' }]
			);
			const found = (await answerOf(poise, 'appraise', { draws: 100 })) as Answer;
			expect(JSON.stringify(found)).not.toMatch(/NaN|Infinity/);
			expect(found.n).toBe(1);
			expect(found.npv.mean).toBeLessThan(0);
		});
	});
});

describe('a total-economic-impact table', () => {
	it('comes to the published dollar, and names a broken file', async () => {
		const folder = newFolder();
		try {
			// Salesloft's study: costs and benefits by year, 10 %
			const file = join(folder.path, 'tei.json');
			const costs = [53_150, 666_715, 636_772, 647_783];
			writeFileSync(file, JSON.stringify({ discountRate: 0.1, costs, benefits: [0, 1_606_511, 3_061_331, 4_229_760] }));
			const { document } = await askPoise(['tei', file], { workspace: folder.path });
			const { pvCosts, pvBenefits, npv, roi } = document as Record<string, number>;
			expect([pvCosts, pvBenefits, npv].map((value) => Math.round(value ?? 0))).toEqual([
				1_672_201, 7_168_371, 5_496_170
			]);
			expect(roi?.toFixed(4)).toBe('3.2868');
			writeFileSync(file, '{');
			const broken = await runPoise(['tei', file], { workspace: folder.path });
			expect(broken).toMatchObject({ status: 2 });
			expect(broken.stderr).toContain('tei.json');
		} finally {
			folder.remove();
		}
	});
});

it('reads from the log how issues end, in place of what the register assumes', async () => {
	await withWorkspace(async (poise) => {
		const fields = [
			'external_id',
			'customer_id',
			'topic',
			'opened_at',
			'resolved_at',
			'first_bot_reply_at',
			'first_human_reply_at'
		];
		const at = (day: number, minute: number) => new Date(Date.UTC(2026, 0, day, 10, minute)).toISOString();
		const contact = (customer: string, day: number, by: 'bot' | 'human') => ({
			customer_id: customer,
			topic: 'refund',
			opened_at: at(day, 0),
			[`first_${by}_reply_at`]: at(day, 1),
			resolved_at: at(day, 30)
		});
		// 40 people's issues that are over at once, 40 that take two contacts; 50 of the bot's, 10 of which come back.
		const people = Array.from({ length: 40 }, (_, at) => contact(`once-${at}`, 2, 'human'));
		const twice = Array.from({ length: 40 }, (_, at) => [
			contact(`twice-${at}`, 2, 'human'),
			contact(`twice-${at}`, 4, 'human')
		]);
		const bot = Array.from({ length: 40 }, (_, at) => contact(`bot-${at}`, 2, 'bot'));
		const back = Array.from({ length: 10 }, (_, at) => [
			contact(`back-${at}`, 2, 'bot'),
			contact(`back-${at}`, 8, 'human')
		]);
		await fillLog(poise, fields, [...people, ...twice.flat(), ...bot, ...back.flat(), contact('last', 60, 'human')]);
		const { assumptions } = (await answerOf(poise, 'assumptions', {})) as {
			assumptions: { key: string; low: number; mode: number; high: number; kind: string }[];
		};
		const figure = (key: string) => assumptions.find((each) => each.key === key);
		expect(figure('churn.human-first-contact')).toMatchObject({ mode: 0.5, kind: 'measured' });
		expect(figure('churn.human-unresolved-of-rest')).toMatchObject({ mode: 0, kind: 'measured' });
		// 10 of 50, and Wilson's 90 % interval of it
		expect(figure('bot.resolved-not-durable')).toMatchObject({ mode: 0.2, kind: 'measured' });
		expect(figure('bot.resolved-not-durable')?.low).toBeCloseTo(0.1235, 4);
		expect(figure('bot.resolved-not-durable')?.high).toBeCloseTo(0.3073, 4);
	});
});

it('takes amounts for a part of the world, names who says so, and goes back', async () => {
	await withWorkspace(async (poise) => {
		interface Assumptions {
			readonly assumptions: readonly {
				readonly key: string;
				readonly mode: number;
				readonly source: { readonly en: string };
			}[];
			readonly choices: readonly { readonly key: string; readonly value: string }[];
			readonly presets: readonly { readonly id: string; readonly inUse: boolean }[];
		}
		const ask = async (input: object = {}) => (await answerOf(poise, 'assumptions', input)) as Assumptions;
		const shipped = await ask();
		const chinese = await ask({ preset: 'cn' });
		const wage = chinese.assumptions.find(({ key }) => key === 'labour.loaded-hourly');
		expect(wage?.mode).toBe(44);
		expect(wage?.source.en).toContain('National Bureau of Statistics');
		expect(chinese.choices.find(({ key }) => key === 'currency')?.value).toBe('CNY');
		expect(chinese.presets.filter(({ inUse }) => inUse).map(({ id }) => id)).toEqual(['cn']);
		const own = await ask({ set: { 'labour.loaded-hourly': 60 } });
		expect(own.assumptions.find(({ key }) => key === 'labour.loaded-hourly')?.source.en).toBe('Set in this workspace');
		expect(await ask({ preset: 'us' })).toEqual(shipped);
	});
});

it('measures leaving like for like from a customer table', async () => {
	await withWorkspace(async (poise) => {
		const at = (day: number, hour: number) => new Date(Date.UTC(2026, 0, 1 + day, hour)).toISOString();
		const customers: string[] = [];
		const contacts: Record<string, string>[] = [];
		const add = (segment: string, ending: 'first' | 'several' | 'unresolved', followed: number, lost: number) => {
			for (let index = 0; index < followed; index++) {
				const customer_id = `${segment}-${ending}-${index}`;
				const contact = (day: number) => ({
					customer_id,
					topic: 'refund',
					opened_at: at(day, 9),
					...(ending === 'unresolved' ? {} : { first_human_reply_at: at(day, 10), resolved_at: at(day, 11) })
				});
				contacts.push(contact(1), ...(ending === 'several' ? [contact(3)] : []));
				customers.push(
					`('${customer_id}', '${segment}', ${index < lost ? `'2026-02-10'` : 'NULL'}, 1, ${customers.length})`
				);
			}
		};
		add('loyal', 'first', 60, 3);
		add('loyal', 'several', 20, 1);
		add('loyal', 'unresolved', 20, 1);
		add('new', 'first', 20, 8);
		add('new', 'several', 40, 16);
		add('new', 'unresolved', 40, 16);
		contacts.push({ customer_id: 'last', topic: 'refund', opened_at: at(200, 9), resolved_at: at(200, 10) });
		const fields = ['customer_id', 'topic', 'opened_at', 'first_human_reply_at', 'resolved_at'];
		await poise.engine.write((session) =>
			session.run(
				`INSERT INTO customer (customer_id, segment, churned_at, import_id, import_record) VALUES ${customers.join(', ')}`
			)
		);
		await fillLog(poise, fields, contacts);
		const { assumptions } = (await answerOf(poise, 'assumptions', {})) as {
			assumptions: { key: string; mode: number; kind: string; source: { en: string } }[];
		};
		const figure = (key: string) => assumptions.find((each) => each.key === key);
		for (const key of ['churn.first', 'churn.several', 'churn.unresolved'])
			expect(figure(key)).toMatchObject({ kind: 'measured', mode: expect.closeTo(0.225, 9) as number });
		expect(figure('churn.first')?.source.en).toContain('segment');
	});
});

it('supposes of the bot what the workspace has set, though the log measured it', async () => {
	await withWorkspace(async (poise) => {
		await answerOf(poise, 'sample');
		const ask = async (input: object = {}) => (await answerOf(poise, 'appraise', { draws: 500, ...input })) as Answer;
		const measured = await ask();
		const supposed = await ask({ assumptions: { 'bot.handed-off': 0.5 } });
		expect(supposed.npv.p50).toBeLessThan(measured.npv.p50);
		await answerOf(poise, 'assumptions', { set: { 'bot.handed-off': 0.5 } });
		expect((await ask()).npv).toEqual(supposed.npv);
	});
});

it('counts what a bot kept to itself as kept where no customer says who came back', async () => {
	await withWorkspace(async (poise) => {
		const at = (day: number, minute: number) => new Date(Date.UTC(2026, 0, 1 + day, 9, minute)).toISOString();
		const contacts = Array.from({ length: 100 }, (_, index) => ({
			external_id: `n${index}`,
			topic: 'refund',
			opened_at: at(index % 40, 0),
			first_bot_reply_at: at(index % 40, 1),
			...(index < 30 ? { first_human_reply_at: at(index % 40, 5) } : {}),
			resolved_at: at(index % 40, 30)
		}));
		const last = {
			external_id: 'last',
			topic: 'refund',
			opened_at: at(90, 0),
			first_bot_reply_at: at(90, 1),
			resolved_at: at(90, 9)
		};
		const fields = ['external_id', 'topic', 'opened_at', 'first_bot_reply_at', 'first_human_reply_at', 'resolved_at'];
		await fillLog(poise, fields, [...contacts, last]);
		const { breakEven } = (await answerOf(poise, 'appraise', { draws: 500 })) as {
			breakEven: { containment: { now: number } };
		};
		expect(breakEven.containment.now).toBeCloseTo(0.7, 6);
		const { contributions } = (await answerOf(poise, 'decide', {})) as {
			contributions: readonly { signal: string; missing: boolean }[];
		};
		expect(contributions.find(({ signal }) => signal === 'bot-durable')?.missing).toBe(true);
	});
});
