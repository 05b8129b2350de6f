/** A probability moved on the scale of its log-odds, so that `turning` becomes 0.5. */
export const atTurning = (probability: number, turning: number): number =>
	(probability * (1 - turning)) / (probability * (1 - turning) + (1 - probability) * turning);
