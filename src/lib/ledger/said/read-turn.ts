import type { Bilingual } from '#lib/log/bilingual.ts';
import { anxious } from './anxious.ts';
import { asksOutright, tellsFault } from './asks.ts';
import { complaint } from './complaint.ts';
import { negative } from './negative.ts';
import { person } from './person.ts';
import { repeats } from './repeats.ts';
import { plain, says } from './signal.ts';
import { thanks } from './thanks.ts';

/** What is looked for in every turn of a customer. */
export const signalIds = ['thanks', 'person', 'negative', 'asks', 'repeats', 'complaint', 'anxious'] as const;

/** As a turn is marked where it is shown. */
export const signalLabels: Readonly<Record<SignalId, Bilingual>> = {
	thanks: { en: 'closes well', zh: '满意收尾' },
	person: { en: 'wants a person', zh: '要求人工' },
	negative: { en: 'dissatisfied', zh: '不满' },
	asks: { en: 'asks', zh: '提问' },
	repeats: { en: 'asks again', zh: '再次提出' },
	complaint: { en: 'complains', zh: '投诉' },
	anxious: { en: 'anxious', zh: '焦虑' }
};

export type SignalId = (typeof signalIds)[number];

/** What one turn says, by itself: `repeats` also needs the turns before it (see said-sql.ts). */
export function readTurn(text: string): Readonly<Record<SignalId, boolean>> {
	const written = plain(text);
	const isPerson = says(person, written);
	const isComplaint = says(complaint, written);
	const isNegative = isComplaint || says(negative, written);
	const isThankful = says(thanks, written);
	const isOutright = isPerson || says(asksOutright, written);
	const doesAsk = isOutright || (!isThankful && (isComplaint || says(tellsFault, written)));
	return {
		thanks: isThankful && !isOutright && !isNegative,
		person: isPerson,
		negative: isNegative,
		asks: doesAsk,
		repeats: says(repeats, written),
		complaint: isComplaint,
		anxious: says(anxious, written)
	};
}
