import { adjustChurn } from '#lib/economics/adjusted-churn.ts';
import {
	createRegister,
	type Layers,
	type MeasuredFigures,
	type Overrides,
	type Register
} from '#lib/economics/assumptions/register.ts';
import {
	measuredChurnFigures,
	measuredEndingFigures,
	measuredMarginFigures,
	type MeanMargin
} from '#lib/economics/measured-figures.ts';
import type { MeasuredEndings } from '#lib/economics/measured-log.ts';
import { drawValues, type Values } from '#lib/economics/values.ts';
import { measuredEndingsSql, type MeasuredEndingsRow } from '#lib/metrics/measured-endings-sql.ts';
import { measuredChurnSql, type MeasuredChurnRow } from '#lib/metrics/measured-churn-sql.ts';
import { customerMarginSql } from '#lib/metrics/customer-margin-sql.ts';
import { remember } from './log-facts.ts';
import type { Poise } from './operation.ts';

/** Any whole number would do; a fixed one makes every figure reproducible. */
export const SEED = 20_260_301;
const DRAWS = 2_000;

const PLACE = ['assumptions', 'overrides'] as const;

export const readOverrides = (poise: Poise): Overrides => (poise.state.get(...PLACE) ?? {}) as Overrides;
export const writeOverrides = (poise: Poise, overrides: Overrides): void => poise.state.put(...PLACE, overrides);

/** The assumptions in force: as shipped, overlaid with what the log measured, overlaid with what the user set. */
export async function currentRegister(poise: Poise): Promise<Register> {
	return remember(poise, 'register', () => registerWith(poise, {}));
}

/** The assumptions in force with some of them set otherwise, this once. */
export const registerWith = (poise: Poise, overrides: Overrides): Promise<Register> =>
	registerAs(poise, { ...readOverrides(poise), ...overrides });

/** The assumptions as shipped and measured, with these and no others set by the user. */
export const registerAs = async (poise: Poise, overrides: Overrides): Promise<Register> =>
	createRegister({ measured: await measuredFigures(poise), overrides });

/** What lies over the shipped assumptions: what the log measured, and what the user set. */
export const registerLayers = async (poise: Poise): Promise<Required<Layers>> => ({
	measured: await measuredFigures(poise),
	overrides: readOverrides(poise)
});

function measuredFigures(poise: Poise): Promise<MeasuredFigures> {
	return remember(poise, 'measured-figures', () =>
		poise.engine.read(async (session) => {
			const churn = await session.rows<MeasuredChurnRow>(measuredChurnSql());
			const [endings] = await session.rows<MeasuredEndingsRow & Record<string, never>>(measuredEndingsSql());
			const [margin] = await session.rows<MeanMargin & Record<string, never>>(customerMarginSql());
			return {
				...measuredChurnFigures(adjustChurn(churn)),
				...(endings ? measuredEndingFigures(toMeasuredEndings(endings)) : {}),
				...(margin ? measuredMarginFigures(margin) : {})
			};
		})
	);
}

/** The same draws for every scope, so that differences between scopes are not chance. */
export function currentDraws(poise: Poise): Promise<readonly Values[]> {
	return remember(poise, 'draws', async () => drawValues(await currentRegister(poise), { seed: SEED, draws: DRAWS }));
}

function toMeasuredEndings(row: MeasuredEndingsRow): MeasuredEndings {
	return {
		human: {
			first: row.human_first,
			several: row.human_several,
			unresolved: row.human_unresolved,
			customers: row.human_customers,
			unlastingCustomers: row.unlasting_customers
		},
		bot: { resolved: row.bot_resolved, unlasting: row.bot_unlasting, customers: row.bot_customers }
	};
}
