const MINUTE = 60_000;
const DAYS_A_WEEK = 7;

/** Local wall-clock time (2026-09-01T08:15) as minutes on a clock that is never put forward; NaN: not such a time. */
export const minuteOf = (local: string): number => Date.parse(`${local}Z`) / MINUTE;

export const wallClock = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(0, 16);

/** Monday 1 … Sunday 7. */
export const weekdayOf = (local: string): number => new Date(`${local}Z`).getUTCDay() || DAYS_A_WEEK;
