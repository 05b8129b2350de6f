/** New customers by day, from the day a test would have begun: those who come back are not new. */
export interface EnrolmentCurve {
	readonly newByDay: readonly number[];
}

/** Days at the end of the curve whose mean it goes on with. */
const LAST_DAYS = 28;

export interface EnrolmentDays {
	/** null: nobody new came in the last days, so that it would never end. */
	readonly days: number | null;
	/** Longer than the log: the last days go on. */
	readonly isExtrapolated: boolean;
}

/** New customers a day at the end of the curve, where most who come often have come already. */
export function lastRate({ newByDay }: EnrolmentCurve): number {
	const last = newByDay.slice(-LAST_DAYS);
	return last.length === 0 ? 0 : last.reduce((sum, count) => sum + count, 0) / last.length;
}

/** How many days until so many different customers have come. */
export function enrolmentDays(curve: EnrolmentCurve, customers: number): EnrolmentDays {
	let come = 0;
	for (const [day, count] of curve.newByDay.entries()) {
		come += count;
		if (come >= customers) return { days: day + 1, isExtrapolated: false };
	}
	const rate = lastRate(curve);
	if (!(rate > 0)) return { days: null, isExtrapolated: true };
	return { days: curve.newByDay.length + Math.ceil((customers - come) / rate), isExtrapolated: true };
}

/** How many different customers come in so many days. */
export function customersIn(curve: EnrolmentCurve, days: number): number {
	const come = curve.newByDay.slice(0, days).reduce((sum, count) => sum + count, 0);
	return come + Math.max(0, days - curve.newByDay.length) * lastRate(curve);
}
