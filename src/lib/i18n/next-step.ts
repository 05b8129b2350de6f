import type { Speech } from './speech.ts';

interface Next {
	readonly kind: 'secure' | 'measure' | 'people' | 'try' | 'raise' | 'lower' | 'keep';
	/** The bot's share to go to; null where there is none to go to. */
	readonly to: number | null;
}

/** What to do with a topic next, in a few words. */
export function sayNext({ kind, to }: Next, { t, format }: Pick<Speech, 't' | 'format'>): string {
	const share = to === null ? '—' : format.share(to);
	return kind === 'try' || kind === 'raise' || kind === 'lower'
		? t(`ratio.next.${kind}`, { share })
		: t(`ratio.next.${kind}`);
}
