/** A number for each way an issue can end for the customer: shares (summing to 1), or rates of leaving. */
export interface ByEnding {
	readonly first: number;
	readonly several: number;
	readonly unresolved: number;
}

export interface Churn {
	/** φ: share of stated intent that becomes behaviour; 1 for measured rates. */
	readonly realised: number;
	/** mCLV: present value of the margin of a lost customer inside the horizon. */
	readonly marginValue: number;
	/** P(o), summing to 1. */
	readonly endings: ByEnding;
	/** d_o: leaving after each ending. */
	readonly leaving: ByEnding;
	/** d_ref: leaving that is not laid at the door of service; the same for every arm and scope compared. */
	readonly reference: number;
}

/** churn = φ·mCLV·Σ P(o)·(d_o − d_ref), per issue, in money. */
export function churnCost({ realised, marginValue, endings, leaving, reference }: Churn): number {
	const excess =
		endings.first * (leaving.first - reference) +
		endings.several * (leaving.several - reference) +
		endings.unresolved * (leaving.unresolved - reference);
	return realised * marginValue * excess;
}
