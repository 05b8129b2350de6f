import type { Speech } from './speech.ts';

/** What a way of dividing the contacts is called among those there are: steps go by their number. */
export function mixName(name: string, mixes: readonly { readonly name: string }[], { t }: Pick<Speech, 't'>): string {
	if (name === 'today') return t('ratio.mix.today');
	if (name === 'best') return t('ratio.mix.best');
	const steps = mixes.filter((each) => each.name !== 'today' && each.name !== 'best');
	return t('ratio.mix.step', { number: steps.findIndex((each) => each.name === name) + 1 });
}
