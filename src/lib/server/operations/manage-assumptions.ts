import { z } from 'zod';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import { moneyOf, presetOverrides, presets, type Preset } from '#lib/economics/assumptions/presets.ts';
import type { Figure, Override, Register } from '#lib/economics/assumptions/register.ts';
import { unconverted } from '#lib/economics/assumptions/unconverted.ts';
import { assumptionUses } from '#lib/economics/assumptions/use.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { currentRegister, readOverrides, registerAs, writeOverrides } from './current-register.ts';
import { forgetMoney } from './log-facts.ts';
import { textSchema } from './bilingual-schema.ts';
import { operation, OperationError } from './operation.ts';

const override = z.union([
	z.number(),
	z.string(),
	z.object({ low: z.number().optional(), mode: z.number().optional(), high: z.number().optional() })
]);

/** Where a figure comes from that is no longer the shipped or the measured one. */
export const SET_HERE: Bilingual = { en: 'Set in this workspace', zh: '在本工作区设定' };

export const manageAssumptions = operation({
	name: 'assumptions',
	summary: 'Every figure that is not measured from the log, with its source; sets or resets some of them.',
	input: z.object({
		set: z.record(z.string(), override).default({}).describe('Key to value, or to some of low, mode, high.'),
		preset: z
			.enum(['us', 'cn', 'eu'])
			.optional()
			.describe('Amounts of money for a part of the world to begin with: replaces all that are not measured.'),
		reset: z.array(z.string()).default([]).describe('Keys that return to what is shipped or measured.')
	}),
	output: z.object({
		assumptions: z.array(
			z.object({
				key: z.string(),
				label: textSchema,
				low: z.number(),
				mode: z.number(),
				high: z.number(),
				unit: z.string(),
				source: textSchema,
				year: z.number().nullable(),
				kind: z.enum(['measured', 'observed', 'stated', 'assumed']),
				origin: z.enum(['default', 'measured', 'user']),
				example: z.boolean(),
				usedIn: z.array(z.enum(assumptionUses)).describe('The calculations that read it.')
			})
		),
		inDollars: z
			.array(z.string())
			.describe('Amounts still as shipped, in dollars, though the workspace counts in another currency: set them.'),
		presets: z.array(
			z.object({ id: z.enum(['us', 'cn', 'eu']), label: textSchema, currency: z.string(), inUse: z.boolean() })
		),
		choices: z.array(
			z.object({
				key: z.string(),
				label: textSchema,
				value: z.string(),
				options: z.array(z.string()).nullable(),
				source: textSchema,
				origin: z.enum(['default', 'measured', 'user']),
				usedIn: z.array(z.enum(assumptionUses))
			})
		)
	}),
	async run(poise, { set, reset, preset: wanted }, { actor }) {
		if (Object.keys(set).length || reset.length || wanted !== undefined) {
			const next = new Map<string, Override>(Object.entries(readOverrides(poise)));
			const preset = presets.find(({ id }) => id === wanted);
			if (preset) {
				for (const key of ['currency', ...moneyOf(preset).keys()]) next.delete(key);
				const { figures } = await registerAs(poise, {});
				const measured = new Set(
					Object.values(figures).flatMap(({ key, origin }) => (origin === 'measured' ? [key] : []))
				);
				for (const [key, value] of Object.entries(presetOverrides(preset, measured))) next.set(key, value);
			}
			for (const key of reset) next.delete(key);
			for (const [key, value] of Object.entries(set)) next.set(key, value as Override);
			const overrides = Object.fromEntries(next);
			const [problem] = checkAssumptions(overrides);
			if (problem)
				throw new OperationError('usage', {
					code: 'bad-assumption',
					message: problem.problem,
					hint: problem.remedy,
					column: problem.key
				});
			writeOverrides(poise, overrides);
			poise.state.record(new Date().toISOString(), {
				actor,
				action: 'set-assumptions',
				detail: { set, reset, ...(wanted === undefined ? {} : { preset: wanted }) }
			});
			forgetMoney(poise);
		}
		const register = await currentRegister(poise);
		const { figures, choices } = register;
		const inUse = presetInUse(figures, choices.currency.value);
		return {
			inDollars: [...unconverted(register)],
			presets: presets.map(({ id, label, currency }) => ({ id, label, currency, inUse: id === inUse?.id })),
			assumptions: Object.values(figures).map(
				({ key, label, low, mode, high, unit, source, year, kind, origin, example, usedIn }) => ({
					key,
					label,
					low,
					mode,
					high,
					unit,
					...(origin === 'user' ? (saidBy(inUse, figures[key]) ?? { source: SET_HERE, year: null }) : { source, year }),
					kind: origin === 'user' ? 'assumed' : kind,
					origin,
					example: example ?? false,
					usedIn: [...usedIn]
				})
			),
			choices: Object.values(choices).map(({ key, label, value, options, source, origin, usedIn }) => ({
				key,
				label,
				value,
				options: options === null ? null : [...options],
				source: origin === 'user' ? SET_HERE : source,
				origin,
				usedIn: [...usedIn]
			}))
		};
	}
});

/** The preset whose currency the workspace has, if any of its amounts are still in force. */
function presetInUse(figures: Register['figures'], currency: string): Preset | undefined {
	return presets.find(
		(preset) =>
			preset.currency === currency &&
			(preset.perDollar === 1 || [...moneyOf(preset).keys()].some((key) => saidBy(preset, figures[key])))
	);
}

/** Who says so, where a figure is as the preset set it. */
function saidBy(preset: Preset | undefined, { key, origin, low, mode, high }: Figure) {
	if (!preset || origin !== 'user') return null;
	const money = moneyOf(preset).get(key);
	return money?.low === low && money.mode === mode && money.high === high
		? { source: money.source, year: money.year }
		: null;
}
