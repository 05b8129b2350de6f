import {
	asHundredths,
	trialFields,
	trialReadTerms,
	type TrialAsked,
	type TrialPage,
	type TrialReadTerms
} from '#lib/ui/pages/trial.ts';

/** A number as people type it, of which a hundred are 1; null for what is none. */
function hundredths(text: string | null): number | null {
	if (text === null || text.trim() === '') return null;
	const value = Number(text);
	return Number.isFinite(value) ? Number((value / 100).toFixed(6)) : null;
}

/** What of a reading stands in an address or in a form that was sent. */
export const readTermsIn = (text: (name: string) => string): TrialReadTerms => ({
	source: text('source'),
	bot: text('bot'),
	people: text('people'),
	from: text('from'),
	planned: text('planned')
});

/** Reads `?topic=refund&margin=3&share=50&power=80&looks=once` and the terms of a reading; what cannot be read is left as assumed. */
export function trialAskedIn(address: URLSearchParams): TrialAsked {
	const topic = address.get(trialFields.topic)?.trim() ?? '';
	return {
		topic: topic === '' ? null : topic,
		margin: hundredths(address.get(trialFields.margin)),
		share: hundredths(address.get(trialFields.share)),
		power: hundredths(address.get(trialFields.power)),
		looks: address.get(trialFields.looks) === 'once' ? 'once' : 'daily',
		read: readTermsIn((name) => address.get(name)?.trim() ?? '')
	};
}

/** What the page shows, as a query that shows it again. */
export function trialQuery({
	topic,
	terms,
	looks,
	read
}: Pick<TrialPage, 'topic' | 'terms' | 'looks' | 'read'>): string {
	return new URLSearchParams({
		...(topic === null ? {} : { [trialFields.topic]: topic }),
		[trialFields.margin]: asHundredths(terms.margin),
		[trialFields.share]: asHundredths(terms.share),
		[trialFields.power]: asHundredths(terms.power),
		[trialFields.looks]: looks,
		...Object.fromEntries(trialReadTerms.flatMap((name) => (read[name] === '' ? [] : [[name, read[name]]])))
	}).toString();
}
