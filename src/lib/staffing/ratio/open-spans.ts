import type { RatioQuestion } from './question.ts';

/** From one local time to another, both of the same day; the end of a day is 24:00. */
export interface OpenSpan {
	/** 2026-09-01 */
	readonly date: string;
	/** 08:00 */
	readonly from: string;
	readonly to: string;
}

const MINUTE = 60;

/** When people are at work in a planned week, day by day; null: at all hours. */
export function openSpans({ starts, interval, open }: Pick<RatioQuestion, 'starts' | 'interval' | 'open'>) {
	if (!open) return null;
	const spans: OpenSpan[] = [];
	for (const [at, start] of starts.entries()) {
		if (!open[at]) continue;
		const [date, from] = [start.slice(0, 10), start.slice(11, 16)];
		const last = spans.at(-1);
		const span = { date, from, to: later(from, interval) };
		if (last?.date === date && last.to === from) spans[spans.length - 1] = { ...last, to: span.to };
		else spans.push(span);
	}
	return spans;
}

function later(clock: string, seconds: number): string {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	const minute = hours * MINUTE + minutes + seconds / MINUTE;
	return [minute / MINUTE, minute % MINUTE].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** Of all contacts, those that come when nobody is at work. */
export function outsideShare({ contacts, open }: Pick<RatioQuestion, 'contacts' | 'open'>): number {
	const all = contacts.reduce((sum, count) => sum + count, 0);
	const outside = contacts.reduce((sum, count, at) => sum + (open && !open[at] ? count : 0), 0);
	return all > 0 ? outside / all : 0;
}
