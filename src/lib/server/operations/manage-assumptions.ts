import { z } from 'zod';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import type { Origin, Override } from '#lib/economics/assumptions/register.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { currentRegister, readOverrides, writeOverrides } from './current-register.ts';
import { forgetMoney } from './log-facts.ts';
import { textSchema } from './bilingual-schema.ts';
import { operation, OperationError } from './operation.ts';

const override = z.union([
	z.number(),
	z.string(),
	z.object({ low: z.number().optional(), mode: z.number().optional(), high: z.number().optional() })
]);

/** Where a figure comes from that is no longer the shipped one. */
export const sourceOf: Record<Exclude<Origin, 'default'>, Bilingual> = {
	measured: { en: 'Measured in this log', zh: '由本日志实测' },
	user: { en: 'Set in this workspace', zh: '在本工作区设定' }
};

export const manageAssumptions = operation({
	name: 'assumptions',
	summary: 'Every figure that is not measured from the log, with its source; sets or resets some of them.',
	input: z.object({
		set: z.record(z.string(), override).default({}).describe('Key to value, or to some of low, mode, high.'),
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
				usedIn: z.array(z.string())
			})
		),
		choices: z.array(
			z.object({ key: z.string(), label: textSchema, value: z.string(), options: z.array(z.string()).nullable() })
		)
	}),
	async run(poise, { set, reset }, { actor }) {
		if (Object.keys(set).length || reset.length) {
			const next = new Map<string, Override>(Object.entries(readOverrides(poise)));
			for (const key of reset) next.delete(key);
			for (const [key, value] of Object.entries(set)) next.set(key, value as Override);
			const overrides = Object.fromEntries(next);
			const problem = checkAssumptions(overrides).find(({ severity }) => severity === 'error');
			if (problem)
				throw new OperationError('usage', {
					code: 'bad-assumption',
					message: problem.problem,
					hint: problem.remedy,
					column: problem.key
				});
			writeOverrides(poise, overrides);
			poise.state.record(new Date().toISOString(), { actor, action: 'set-assumptions', detail: { set, reset } });
			forgetMoney(poise);
		}
		const { figures, choices } = await currentRegister(poise);
		return {
			assumptions: Object.values(figures).map(
				({ key, label, low, mode, high, unit, source, year, kind, origin, example, usedIn }) => ({
					key,
					label,
					low,
					mode,
					high,
					unit,
					source: origin === 'default' ? source : sourceOf[origin],
					year: origin === 'default' ? year : null,
					kind: origin === 'user' ? 'assumed' : kind,
					origin,
					example: example ?? false,
					usedIn: [...usedIn]
				})
			),
			choices: Object.values(choices).map(({ key, label, value, options }) => ({
				key,
				label,
				value,
				options: options === null ? null : [...options]
			}))
		};
	}
});
