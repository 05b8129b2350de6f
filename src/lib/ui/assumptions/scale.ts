import type { AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';

/** Shares are written in per cent; everything else as it is kept. */
export const scaleOf = (unit: AssumptionUnit): number => (unit === 'share' || unit === 'share/year' ? 100 : 1);

/** A kept number as it is written in a field: six digits, without the tail that a measured one has. */
export const toField = (value: number, unit: AssumptionUnit): number => Number((value * scaleOf(unit)).toPrecision(6));

/** What was written in a field as it is kept; NaN for what is no number. */
export const fromField = (text: string, scale: number): number =>
	text.trim() === '' ? NaN : Number((Number(text) / scale).toPrecision(12));
