import type { Bilingual } from '#lib/log/bilingual.ts';
import { claims } from './catalogue/all.ts';
import type { Claim, ClaimId, Finding } from './claim.ts';
import { instrumentWords } from './instruments.ts';
import { noFigure, noInterval, tooFew, undecided } from './phrases.ts';
import { judge, type Range, type Standard } from './verdict.ts';
import { decidingVolume } from './volume.ts';

export const verdicts = ['seen', 'weaker', 'not-seen', 'not-measurable'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a log says of one claim. */
export interface JudgedClaim extends Pick<
	Finding,
	'sides' | 'asTheyCame' | 'isUnmatched' | 'note' | 'restsOn' | 'beside'
> {
	readonly claim: Claim;
	/** With both limits, and never without the count it rests on. */
	readonly yours: {
		readonly value: number;
		readonly low: number | null;
		readonly high: number | null;
		readonly n: number;
	} | null;
	/** What was taken for no effect. */
	readonly noEffect: Range;
	readonly verdict: Verdict;
	/** Canonical fields, or the instrument that is wanted; only where the claim is not measurable. */
	readonly missing: readonly string[];
	/** How many contacts in all would decide it, where the figure is there and leaves both open. */
	readonly volume: number | null;
	/** Why it is not measurable, where no field is missing. */
	readonly why: Bilingual | null;
}

/** What is known of a claim before anything has been asked. */
export const nothing: Finding = {
	yours: null,
	missing: [],
	why: null,
	noEffect: null,
	sides: null,
	asTheyCame: null,
	isUnmatched: false,
	note: null,
	restsOn: [],
	beside: []
};

/**
 * Every claim in the order of the article. A finding may come from the log or from an instrument: whatever has a figure is
 * judged alike. A claim without one waits for its instrument.
 */
export function judgeClaims(findings: ReadonlyMap<ClaimId, Finding>): JudgedClaim[] {
	return claims.map((claim) => judgeClaim(claim, findings.get(claim.id) ?? nothing));
}

function judgeClaim(claim: Claim, finding: Finding): JudgedClaim {
	const { sides, asTheyCame, isUnmatched, note, restsOn, beside } = finding;
	const noEffect = finding.noEffect ?? { low: claim.noEffect, high: claim.noEffect };
	const common = { claim, noEffect, sides, asTheyCame, isUnmatched, note, restsOn, beside };
	const open = (
		missing: readonly string[],
		why: Bilingual | null,
		yours: JudgedClaim['yours'] = null,
		volume: number | null = null
	) => ({ ...common, yours, verdict: 'not-measurable', missing, why, volume }) as const;
	if (finding.missing.length > 0) return open(finding.missing, null);
	if (finding.yours?.value == null) {
		if (finding.why !== null) return open([], finding.why);
		return claim.instrument ? open([claim.instrument], instrumentWords[claim.instrument].why) : open([], noFigure);
	}
	const { value, low, high, n } = finding.yours;
	const yours = { value, low, high, n };
	if (finding.yours.tooFew) return open([], tooFew, yours);
	if (low === null || high === null) return open([], noInterval, yours);
	const standard: Standard = { article: claim.article, direction: claim.direction, noEffect };
	const reading = judge({ low, high }, standard);
	if (reading !== 'undecided') return { ...common, yours, verdict: reading, missing: [], why: null, volume: null };
	const scale = claim.unit === 'ratio' ? 'log' : 'linear';
	return open([], undecided, yours, decidingVolume({ value, low, high, n, scale }, standard));
}

export type Tally = Readonly<Record<Verdict, number>>;

export function tally(judged: readonly JudgedClaim[]): Tally {
	const count = (verdict: Verdict) => judged.filter((each) => each.verdict === verdict).length;
	return {
		seen: count('seen'),
		weaker: count('weaker'),
		'not-seen': count('not-seen'),
		'not-measurable': count('not-measurable')
	};
}
