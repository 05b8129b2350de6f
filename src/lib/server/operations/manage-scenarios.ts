import { z } from 'zod';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { presets } from '#lib/economics/scenarios/presets/all.ts';
import type { Footing, Preset } from '#lib/economics/scenarios/presets/preset.ts';
import { currencyOf, encodeScenario, type Scenario } from '#lib/economics/scenarios/scenario.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { waterfallSchema } from './appraise-schema.ts';
import { assumptionsInput, checkedOverrides } from './assumptions-input.ts';
import { textSchema } from './bilingual-schema.ts';
import { scenarioDifferences, scenarioWorth } from './compare-scenarios.ts';
import { currentRegister, SEED } from './current-register.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { noShare, rateMissing, tooWide } from './scenario-problems.ts';
import { linkedScenario, readableScenario, removeScenario, savedScenarios, saveScenario } from './saved-scenarios.ts';

/** As many as the verdict page has: the same plan has the same figures. */
const DRAWS = 20_000;
const MOST_DRAWS = 50_000;
/** More do not fit beside each other. */
const MOST_COLUMNS = 6;
const LONGEST_LINK = 16_000;

const spread = z.object({ p10: z.number().nullable(), p50: z.number().nullable(), p90: z.number().nullable() });
const setting = z.union([
	z.number(),
	z.string(),
	z.object({ low: z.number().optional(), mode: z.number().optional(), high: z.number().optional() })
]);
const link = z.string().max(LONGEST_LINK);

const input = z.object({
	save: z
		.object({
			name: z.string(),
			assumptions: assumptionsInput,
			humanShare: z
				.number()
				.optional()
				.describe('Share of contacts people take first, 0..1: plan.bot-first-share is what is left.'),
			months: z.int().min(1).max(240).nullable().default(null).describe('null: as the assumptions say.')
		})
		.optional(),
	keep: z
		.object({ link, name: z.string().optional() })
		.optional()
		.describe('Saves what a link carries, under its own name or another.'),
	remove: z.string().optional().describe('The id or name of one.'),
	compare: z.boolean().default(false).describe('Whether to set them side by side; the first column is as things are.'),
	with: z.array(z.string()).default([]).describe('Ids or names of saved ones to compare.'),
	presets: z.array(z.string()).default([]).describe('Ids of the article’s anecdotes to compare.'),
	links: z.array(link).default([]).describe('What links carry, to compare without saving.'),
	yuanRate: z
		.number()
		.positive()
		.max(1e9)
		.optional()
		.describe('Yuan for one unit of the workspace’s currency, for anecdotes that state an amount. 1 where it is CNY.'),
	draws: z.int().min(100).max(MOST_DRAWS).default(DRAWS),
	seed: z.int().min(0).default(SEED)
});

const output = z.object({
	scenarios: z.array(
		z.object({
			id: z.string(),
			name: z.string(),
			assumptions: z.record(z.string(), setting).nullable(),
			months: z.int().nullable(),
			savedAt: z.string().nullable(),
			problem: textSchema.nullable(),
			link: z.string().nullable().describe('What follows /scenarios?link= in an address that carries it whole.')
		})
	),
	presets: z.array(
		z.object({
			id: z.string(),
			name: textSchema,
			said: textSchema,
			verified: z.literal(false),
			steps: z.array(
				z.object({
					label: textSchema,
					value: z.number(),
					unit: z.enum(['share', 'ratio', 'count', 'yuan', 'money']),
					whose: z.enum(['article', 'yours', 'result']),
					how: textSchema.nullable()
				})
			),
			missing: z.array(textSchema),
			assumptions: z.record(z.string(), setting),
			needsRate: z.boolean()
		})
	),
	comparison: z
		.object({
			columns: z.array(
				z.object({
					from: z.enum(['current', 'saved', 'preset', 'link']),
					id: z.string().nullable(),
					name: textSchema,
					link: z.string().nullable(),
					npv: spread.extend({ mean: z.number() }),
					roi: spread,
					paybackMonths: spread.describe('null: never.'),
					probabilityLoss: z.number(),
					waterfall: waterfallSchema,
					months: z.int(),
					humanShare: z.number(),
					currency: z.string().describe('In which the column counts.'),
					amountsIn: z
						.string()
						.nullable()
						.describe(
							'Currency in which its amounts were set; where it is not that of the column they were not converted. null: it sets none, or does not say.'
						),
					n: z.int()
				})
			),
			differences: z.array(
				z.object({
					key: z.string(),
					label: textSchema,
					unit: z.string().nullable(),
					values: z.array(
						z.object({
							low: z.number().nullable(),
							mode: z.number().nullable(),
							high: z.number().nullable(),
							word: z.string().nullable(),
							origin: z.enum(['default', 'measured', 'user', 'scenario']),
							kind: z.enum(['measured', 'observed', 'stated', 'assumed']),
							source: textSchema
						})
					)
				})
			),
			draws: z.int(),
			seed: z.int()
		})
		.nullable(),
	currency: z.string(),
	yuanRate: z.number().nullable()
});

export const manageScenarios = operation({
	name: 'scenarios',
	summary:
		'Named sets of assumptions: saves or deletes some, and sets what they come to side by side, on the same draws of chance.',
	input,
	output,
	isLong: true,
	async run(poise, asked, context) {
		const register = await currentRegister(poise);
		const currency = register.choices.currency.value;
		const footing: Footing = { register, yuanRate: currency === 'CNY' ? 1 : (asked.yuanRate ?? null) };
		change(poise, asked, currency, context.actor);
		const isAsked = asked.compare || asked.with.length + asked.presets.length + asked.links.length > 0;
		return {
			scenarios: savedScenarios(poise).map(({ id, name, scenario, savedAt, problem }) => ({
				id,
				name,
				assumptions: scenario?.assumptions ?? null,
				months: scenario?.months ?? null,
				savedAt,
				problem,
				link: scenario && encodeScenario(scenario)
			})),
			presets: presets.map((preset) => ({
				id: preset.id,
				name: preset.name,
				said: preset.said,
				verified: false as const,
				steps: preset.steps(footing),
				missing: preset.missing,
				assumptions: preset.assumptions(footing),
				needsRate: preset.needsRate && footing.yuanRate === null
			})),
			comparison: isAsked ? await compare(poise, columnsOf(poise, asked, footing), asked, context) : null,
			currency,
			yuanRate: footing.yuanRate
		};
	}
});

type Asked = z.output<typeof input>;

function change(poise: Poise, { save, keep, remove }: Asked, currency: string, actor: string): void {
	const wanted: Scenario[] = [];
	if (save) {
		if (save.humanShare !== undefined && !(save.humanShare >= 0 && save.humanShare <= 1))
			throw new OperationError('usage', noShare(save.humanShare));
		const { name, assumptions, humanShare, months } = save;
		const share = humanShare === undefined ? {} : { 'plan.bot-first-share': Number((1 - humanShare).toPrecision(12)) };
		const set = { ...(assumptions as Overrides), ...share };
		wanted.push({ name, assumptions: set, months, currency: currencyOf(set, currency) });
	}
	if (keep) {
		const carried = linkedScenario(keep.link);
		wanted.push({ ...carried, name: keep.name ?? carried.name });
	}
	const saved = wanted.map((scenario) => saveScenario(poise, scenario).id);
	if (remove !== undefined) removeScenario(poise, remove);
	if (saved.length > 0 || remove !== undefined)
		poise.state.record(new Date().toISOString(), { actor, action: 'scenarios', detail: { saved, removed: remove } });
}

interface Named {
	readonly from: 'current' | 'saved' | 'preset' | 'link';
	readonly id: string | null;
	readonly name: Bilingual;
	readonly assumptions: Overrides;
	readonly months: number | null;
	readonly currency: string | null;
	readonly link: string | null;
}

function columnsOf(poise: Poise, asked: Asked, footing: Footing): readonly Named[] {
	const inBoth = (text: string): Bilingual => ({ en: text, zh: text });
	const columns: Named[] = [
		{
			from: 'current',
			id: null,
			name: { en: 'Plan in force', zh: '现行方案' },
			assumptions: {},
			months: null,
			currency: null,
			link: null
		},
		...asked.with.map((wanted): Named => {
			const { id, scenario } = readableScenario(poise, wanted);
			return { from: 'saved', id, ...scenario, name: inBoth(scenario.name), link: encodeScenario(scenario) };
		}),
		...asked.presets.map((id): Named => {
			const preset = knownPreset(id);
			if (preset.needsRate && footing.yuanRate === null) throw new OperationError('usage', rateMissing(preset));
			const assumptions = preset.assumptions(footing);
			const carried = {
				name: `${preset.name.zh} · ${preset.name.en}`,
				assumptions,
				months: null,
				currency: currencyOf(assumptions, footing.register.choices.currency.value)
			};
			return { from: 'preset', id, ...carried, name: preset.name, link: encodeScenario(carried) };
		}),
		...asked.links.map((carried): Named => {
			const scenario = linkedScenario(carried);
			return { from: 'link', id: null, ...scenario, name: inBoth(scenario.name), link: encodeScenario(scenario) };
		})
	];
	if (columns.length > MOST_COLUMNS) throw new OperationError('usage', tooWide(MOST_COLUMNS));
	for (const { assumptions } of columns) checkedOverrides(assumptions);
	return columns;
}

async function compare(
	poise: Poise,
	columns: readonly Named[],
	chance: { readonly draws: number; readonly seed: number },
	{ signal, report }: Context
) {
	const worth: Awaited<ReturnType<typeof scenarioWorth>>[] = [];
	// One after the other: each keeps a core busy.
	for (const [at, column] of columns.entries())
		worth.push(
			await scenarioWorth(poise, column, chance, {
				signal,
				report: ({ phase, fraction }) =>
					report({ phase, fraction: fraction === null ? null : (at + fraction) / columns.length })
			})
		);
	return {
		columns: columns.flatMap(({ from, id, name, currency: amountsIn, link: carried }, at) => {
			const of = worth[at];
			return of ? [{ from, id, name, link: carried, amountsIn, ...of }] : [];
		}),
		differences: await scenarioDifferences(
			poise,
			columns.map((column, at) => ({ ...column, humanShare: worth[at]?.humanShare ?? null }))
		),
		draws: chance.draws,
		seed: chance.seed
	};
}

function knownPreset(id: string): Preset {
	const found = presets.find((preset) => preset.id === id);
	if (found) return found;
	const known = presets.map((preset) => preset.id).join(', ');
	throw new OperationError('usage', {
		code: 'no-such-preset',
		message: { en: `The article has no anecdote “${id}”.`, zh: `创始文章中没有编号为“${id}”的案例。` },
		hint: { en: `Choose one of: ${known}.`, zh: `可选：${known}。` }
	});
}

export type ScenariosAnswer = z.output<typeof output>;
