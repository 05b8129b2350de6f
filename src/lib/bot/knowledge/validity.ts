/** The first and the last ISO day on which an article is answered with; without one, there is no such end. */
export interface Span {
	readonly validFrom?: string | null | undefined;
	readonly validUntil?: string | null | undefined;
}

/** Whether an article is answered with on an ISO day, not yet, or no longer. */
export function validityOn({ validFrom, validUntil }: Span, day: string): 'holds' | 'not-yet' | 'over' {
	if (validFrom != null && day < validFrom) return 'not-yet';
	return validUntil != null && day > validUntil ? 'over' : 'holds';
}

/** The day by which the bot judges it: that of the universal time. */
export const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
