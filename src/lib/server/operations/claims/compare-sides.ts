import type { Finding } from '#lib/claims/claim.ts';
import { likeForLike, noBase, oneSided, unmatched } from '#lib/claims/phrases.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Matched } from '#lib/metrics/matched.ts';
import type { Arms } from '#lib/metrics/matched-sql.ts';
import type { MeanMetric, Needs } from '#lib/metrics/metric.ts';
import { usableStrata, type Stratum } from '#lib/metrics/strata.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import { matchArms } from '../compare-arms.ts';
import type { Poise } from '../operation.ts';
import { WHOLE, type Evidence } from './gather-evidence.ts';

/** Contacts of either side below which a comparison is "too few". */
export const FEW_CONTACTS = 30;

export interface Comparison {
	readonly metric: MeanMetric;
	readonly needs: Needs;
	readonly as: 'ratio' | 'difference';
	readonly arms: Arms;
	/** A stratum that the arms themselves differ in. */
	readonly besides?: string;
}

/** Like for like where enough contacts have their like on the other side, else as they came. */
export async function compareSides(
	poise: Poise,
	{ facts }: Evidence,
	{ metric, needs, as, arms, besides }: Comparison
): Promise<Partial<Finding>> {
	const missing = missingNeeds(needs, facts.known);
	if (missing.length > 0) return { missing: [...new Set(missing)] };
	const strata = usableStrata(facts.known).used.filter(({ id }) => id !== besides);
	const alike = await matchArms(poise, metric, WHOLE, { strata, arms });
	const asTheyCame = await matchArms(poise, metric, WHOLE, { strata: [], arms });
	if ('estimand' in alike && !isSmall(alike)) {
		const effect = effectOf(alike, metric, as, likeForLike(labelsOf(strata), alike.matchedShare));
		return { ...effect, asTheyCame: 'estimand' in asTheyCame ? asTheyCame.means : null };
	}
	if (!('estimand' in asTheyCame)) return { why: oneSided };
	return { ...effectOf(asTheyCame, metric, as, unmatched), isUnmatched: true };
}

const labelsOf = (strata: readonly Stratum[]) => strata.map(({ label }) => label);
const isSmall = ({ n }: Matched) => n.of < FEW_CONTACTS || n.against < FEW_CONTACTS;

function effectOf(
	matched: Matched,
	{ unit }: MeanMetric,
	as: 'ratio' | 'difference',
	note: Bilingual
): Partial<Finding> {
	const effect = as === 'ratio' ? matched.ratio : matched;
	if (effect === null) return { why: noBase };
	const { value, low, high } = effect;
	const n = matched.n.of + matched.n.against;
	const sides = matched.means && { ...matched.means, unit };
	return { yours: { value, low, high, n, tooFew: isSmall(matched) }, sides, note };
}
