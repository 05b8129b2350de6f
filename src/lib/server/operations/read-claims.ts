import { z } from 'zod';
import { claimIds } from '#lib/claims/claim.ts';
import { tally, verdicts, type JudgedClaim } from '#lib/claims/judge-claims.ts';
import { missingLabel } from '#lib/claims/missing-label.ts';
import { textSchema } from './bilingual-schema.ts';
import { claimsOf } from './claims/find-figures.ts';
import { currentRegister } from './current-register.ts';
import { operation } from './operation.ts';

const unit = z.enum(['seconds', 'share', 'money', 'count', 'ratio']);
const figure = z.object({
	value: z.number(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	n: z.number().describe('What it rests on.')
});
const restsOn = z.array(z.object({ key: z.string(), label: textSchema })).describe('Assumptions it leans on.');
const shown = z.enum(['times', 'change', 'share', 'points', 'money']).describe('How people write it.');

export const readClaimsOperation = operation({
	name: 'claims',
	summary: 'What is claimed of bots, claim by claim, against this log: seen, weaker, not seen, or what is missing.',
	input: z.strictObject({}),
	output: z.object({
		claims: z.array(
			z.object({
				id: z.enum(claimIds),
				name: textSchema,
				article: z.object({
					value: z.number().nullable().describe('As an effect in the unit; null: it tells a story without a figure.'),
					unit,
					text: textSchema,
					figure: textSchema.describe('As the article puts it.')
				}),
				yours: figure.nullable(),
				verdict: z.enum(verdicts),
				missing: z.array(z.string()).describe('Canonical fields, or the instrument that is wanted.'),
				missingLabels: z.array(textSchema),
				volume: z.number().nullable().describe('Contacts in all that would decide it, if the figure stayed.'),
				why: textSchema.nullable(),
				sides: z
					.object({ of: z.number(), against: z.number(), unit })
					.nullable()
					.describe('The two figures that were compared.'),
				asTheyCame: z
					.object({ of: z.number(), against: z.number() })
					.nullable()
					.describe('Where the sides are matched like for like: the same over all contacts of either side.'),
				isUnmatched: z.boolean().describe('The two were compared as they came, not like for like.'),
				note: textSchema.nullable(),
				compared: textSchema,
				direction: z.enum(['higher', 'lower']),
				harm: z.boolean(),
				shown,
				noEffect: z.object({ low: z.number(), high: z.number() }),
				restsOn,
				beside: z.array(
					z.object({
						label: textSchema,
						value: z.number().nullable(),
						low: z.number().nullable(),
						high: z.number().nullable(),
						n: z.number(),
						tooFew: z.boolean(),
						unit,
						shown: shown.nullable(),
						restsOn
					})
				),
				explore: z.string().nullable().describe('Query of the view of Explore that shows it.')
			})
		),
		counts: z.object({ seen: z.int(), weaker: z.int(), 'not-seen': z.int(), 'not-measurable': z.int() }),
		currency: z.string()
	}),
	async run(poise) {
		const judged = await claimsOf(poise);
		const { currency } = (await currentRegister(poise)).choices;
		return { claims: judged.map(describe), counts: tally(judged), currency: currency.value };
	}
});

function describe({ claim, yours, ...judged }: JudgedClaim) {
	const { id, name, article, unit, sentence, figure, compared, direction, harm, shown, explore } = claim;
	return {
		id,
		name,
		article: { value: article, unit, text: sentence, figure },
		yours,
		...judged,
		missingLabels: judged.missing.map(missingLabel),
		compared,
		direction,
		harm,
		shown,
		explore
	};
}
