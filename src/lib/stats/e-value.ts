/**
 * E-value: how strongly an unmeasured confounder would have to go with both arm and outcome, as a risk ratio, to explain an
 * association away (VanderWeele and Ding 2017, Ann Intern Med 167:268). 1 for none.
 * @param riskRatio above 0; a ratio below 1 is inverted
 */
export function eValue(riskRatio: number): number | null {
	if (!(riskRatio > 0) || !Number.isFinite(riskRatio)) return null;
	const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
	return ratio + Math.sqrt(ratio * (ratio - 1));
}

/** The risk ratio that a difference of means in standard deviations comes to (same paper; Chinn 2000). */
export const riskRatioOfMeans = (standardisedDifference: number): number => Math.exp(0.91 * standardisedDifference);
