import { createHash } from 'node:crypto';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { differencesOf } from '#lib/economics/scenarios/differences.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { appraiseOn } from './appraise-log.ts';
import { registerWith } from './current-register.ts';
import { remember } from './log-facts.ts';
import { SET_HERE } from './manage-assumptions.ts';
import type { Context, Poise } from './operation.ts';

/** A column of the comparison: the assumptions in force with some of them set otherwise. */
export interface Column {
	readonly assumptions: Overrides;
	readonly months: number | null;
}

interface Chance {
	readonly draws: number;
	readonly seed: number;
}

/** What one scenario comes to on the log as it is. Money in the currency of its register. */
export async function scenarioWorth(
	poise: Poise,
	{ assumptions, months }: Column,
	{ draws, seed }: Chance,
	context: Pick<Context, 'signal' | 'report'>
) {
	const question = JSON.stringify([Object.entries(assumptions).sort(), months, draws, seed]);
	// A digest, because what a link carries may be long.
	const key = `scenario ${createHash('sha256').update(question).digest('base64url')}`;
	return remember(poise, key, async () => {
		const found = await appraiseOn(
			poise,
			{ assumptions, draws, seed, ...(months === null ? {} : { months }) },
			context
		);
		const { npv, roi, paybackMonths, probabilityLoss, waterfall, n, currency } = found;
		return {
			npv,
			roi,
			paybackMonths,
			probabilityLoss,
			waterfall,
			months: found.months,
			humanShare: Number((1 - found.plan.botFirst).toPrecision(12)),
			currency,
			n
		};
	});
}

interface Worked extends Column {
	/** Of all contacts, people take first in so many; null: not known. */
	readonly humanShare: number | null;
}

const SHARE = 'plan.bot-first-share';
const ADVISED: Bilingual = { en: 'As advised, topic by topic', zh: '按结论，逐个话题' };

/** The assumptions in which these columns differ, each with who says so. */
export async function scenarioDifferences(poise: Poise, columns: readonly Worked[]) {
	const compared = await Promise.all(
		columns.map(async ({ assumptions }) => ({ register: await registerWith(poise, assumptions), set: assumptions }))
	);
	return differencesOf(compared).map(({ standings, ...rest }) => ({
		...rest,
		values: standings.map(({ figure, word, origin, kind, source }, at) => {
			const humanShare = columns[at]?.humanShare ?? null;
			// where nobody set it, the plan is the one advised, and the shipped share counts for nothing
			if (rest.key === SHARE && origin === 'default' && humanShare !== null) {
				const botFirst = 1 - humanShare;
				return { low: botFirst, mode: botFirst, high: botFirst, word, origin, kind, source: ADVISED };
			}
			return {
				low: figure?.low ?? null,
				mode: figure?.mode ?? null,
				high: figure?.high ?? null,
				word,
				origin,
				kind,
				source:
					origin === 'scenario'
						? { en: 'Set in this scenario', zh: '在此方案中设定' }
						: origin === 'user'
							? SET_HERE
							: source
			};
		})
	}));
}
