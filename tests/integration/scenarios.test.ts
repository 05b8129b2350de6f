import { decodeScenario, encodeScenario } from '#lib/economics/scenarios/scenario.ts';
import { describe, expect, it } from 'vitest';
import { partOf, waterfallParts, type WaterfallStep } from '#lib/economics/appraisal/waterfall.ts';
import { assumptionDefaults } from '#lib/economics/assumptions/register.ts';
import type { ScenariosAnswer } from '#lib/server/operations/manage-scenarios.ts';
import { answerOf, problemOf } from './asking.ts';
import { withWorkspace } from './workspace.ts';

describe('scenarios of a log', () => {
	it('are saved, set side by side, carried by a link, and never lost to a wrong word', async () => {
		await withWorkspace(async (poise) => {
			const ask = async (input: object) => (await answerOf(poise, 'scenarios', input)) as ScenariosAnswer;
			const refused = async (input: object) => ((await problemOf(poise, 'scenarios', input)) as { code: string }).code;

			// Without a log there is nothing to compare on, but scenarios can be saved.
			expect(await refused({ compare: true })).toBe('empty-log');
			await ask({ save: { name: '人工五成', assumptions: { 'plan.build-cost': 90_000 }, humanShare: 0.5 } });
			await answerOf(poise, 'sample');

			for (const [input, code] of [
				[{ save: { name: '  ', assumptions: {} } }, 'bad-name'],
				[{ save: { name: 'x'.repeat(101), assumptions: {} } }, 'bad-name'],
				[{ save: { name: '人工五成', assumptions: {} } }, 'name-taken'],
				[{ save: { name: 'a', assumptions: { 'plan.bilud-cost': 3 } } }, 'bad-assumption'],
				[{ save: { name: 'a', assumptions: { 'plan.build-cost': -3 } } }, 'bad-assumption'],
				[{ save: { name: 'a', humanShare: 1.4 } }, 'bad-assumption'],
				[{ keep: { link: 'bm90IG91cnM' } }, 'broken-link'],
				[{ links: ['%'] }, 'broken-link'],
				[{ links: [btoa('{"format":9}')] }, 'later-link'],
				[{ with: ['gone'] }, 'no-such-scenario'],
				[{ presets: ['gone'] }, 'no-such-preset'],
				[{ presets: ['upkeep'] }, 'no-yuan-rate'],
				[{ remove: 'gone' }, 'no-such-scenario'],
				[{ with: Array.from({ length: 6 }, () => '人工五成') }, 'too-many-columns']
			] as const)
				expect(await refused(input), JSON.stringify(input)).toBe(code);

			const { scenarios } = await ask({});
			expect(scenarios.map(({ name, problem }) => [name, problem])).toEqual([['人工五成', null]]);
			const [saved] = scenarios;
			const chance = { draws: 200, seed: 3 };
			const presets = ['data-breach', 'upkeep'];
			const link = saved?.link ?? '';
			const beside = await ask({ with: ['人工五成'], presets, links: [link], yuanRate: 8, ...chance });
			const [asIs, half, breach, upkeep, linked] = beside.comparison?.columns ?? [];
			expect(half?.humanShare).toBe(0.5);
			const inForce = (await answerOf(poise, 'appraise', { draws: 100 })) as { plan: { botFirst: number } };
			expect(asIs?.humanShare).toBeCloseTo(1 - inForce.plan.botFirst, 12);

			// A link carries the same scenario, and the same seed gives the same numbers.
			expect({ ...linked, from: 'saved', id: saved?.id }).toEqual(half);
			// Made where money is yuan, it says so here, where its amounts are read as dollars; what sets no amount has nothing to say.
			const made = { name: 'Elsewhere', assumptions: { 'plan.build-cost': 90_000 }, months: null };
			const links = [encodeScenario({ ...made, currency: 'CNY' }), encodeScenario({ ...made, currency: null })];
			const opened = await ask({ with: ['人工五成'], links, ...chance });
			expect(opened.comparison?.columns.map(({ amountsIn }) => amountsIn)).toEqual([null, 'USD', 'CNY', null]);
			const keptElsewhere = await ask({ keep: { link: links[0] } });
			expect(
				decodeScenario(keptElsewhere.scenarios.find(({ name }) => name === 'Elsewhere')?.link ?? '')
			).toMatchObject({
				currency: 'CNY'
			});
			await ask({ remove: keptElsewhere.scenarios.find(({ name }) => name === 'Elsewhere')?.id });
			// What the appraisal itself says of these assumptions.
			const appraisal = await answerOf(poise, 'appraise', {
				assumptions: { 'plan.build-cost': 90_000, 'plan.bot-first-share': 0.5 },
				...chance
			});
			expect(appraisal).toMatchObject({ npv: half?.npv, roi: half?.roi });
			// The shipped upkeep gives way to 1.6 million yuan a year at 8 a dollar.
			const part = (column: typeof asIs, name: WaterfallStep['part']) => partOf(column?.waterfall ?? [], name);
			expect(part(asIs, 'upkeep') - part(upkeep, 'upkeep')).toBeGreaterThan(3 * 150_000);
			// What the parts of a column come to is the column's own middle case.
			for (const column of [asIs, upkeep, breach])
				expect(waterfallParts.reduce((sum, name) => sum + (name === 'net' ? 0 : part(column, name)), 0)).toBeCloseTo(
					column?.npv.p50 ?? NaN,
					4
				);

			const keys = beside.comparison?.differences.map(({ key }) => key);
			const order = assumptionDefaults.map(({ key }) => key as string);
			const expected = [
				'bot.upkeep-monthly',
				'plan.bot-first-share',
				'plan.build-cost',
				'risk.breach-median',
				'risk.breach-p95'
			];
			expect(keys).toEqual(expected.sort((a, b) => order.indexOf(a) - order.indexOf(b)));
			// As things are the bot takes what is advised, and not the share that is shipped for want of advice.
			const shares = beside.comparison?.differences.find(({ key }) => key === 'plan.bot-first-share')?.values;
			expect(shares?.[0]?.mode).toBeCloseTo(inForce.plan.botFirst, 10);
			expect(shares?.[1]?.mode).toBe(0.5);
			expect(JSON.stringify(beside)).not.toMatch(/NaN|Infinity|undefined/);

			// What a later version saved stays, is told of, and is not used.
			poise.state.put('scenarios', 'later', { id: 'later', name: 'From tomorrow', format: 99, tree: [] });
			const told = (await ask({})).scenarios.find(({ id }) => id === 'later');
			expect(told).toMatchObject({ name: 'From tomorrow', assumptions: null, link: null });
			expect(JSON.stringify(told?.problem)).toContain('later version');
			expect(await refused({ with: ['later'] })).toBe('unreadable-scenario');
			expect(await refused({ save: { name: 'From tomorrow', assumptions: {} } })).toBe('name-taken');

			const kept = await ask({ keep: { link, name: 'Again' }, remove: saved?.id });
			expect(kept.scenarios.map(({ name }) => name).sort()).toEqual(['Again', 'From tomorrow']);
			expect(kept.scenarios.find(({ name }) => name === 'Again')?.assumptions).toEqual(saved?.assumptions);
		});
	});
});
