import type { Target } from './staff.ts';

/**
 * What one interval asks of people, and what customers then meet. Plain data: whatever plans shifts for it, plays it through or draws it,
 * reads these and nothing else.
 */
export interface Requirement {
	/** Local wall-clock time to the minute, as in the forecast: 2026-09-01T08:15. */
	readonly start: string;
	/** Length of the interval. */
	readonly seconds: number;
	/** Contacts for which a person is wanted for the first time; those who give up and try again are in `retries`. */
	readonly arrivals: number;
	readonly retries: number;
	/** Mean of what is under way. */
	readonly handleSeconds: number;
	/** Erlangs, retries included: what would be under way if nobody waited (modified offered load). */
	readonly load: number;
	/** People at work, before shrinkage. */
	readonly agents: number;
	/** As its target defines it, 0..1. */
	readonly serviceLevel: number;
	readonly abandon: number;
	readonly occupancy: number;
	/** Over everybody who waits for a person or is answered at once. */
	readonly waitSeconds: number;
	/** What one person fewer would miss; null: nobody comes, or one person alone is more than enough. */
	readonly boundBy: Target | null;
}
