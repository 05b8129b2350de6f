import type { Speech } from '#lib/i18n/speech.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';

/** What is said for and against, what to find out, what must stand first, and when to stop. */
export interface Advised {
	readonly reasons: readonly Bilingual[];
	readonly measure: readonly Bilingual[];
	readonly controls: readonly Bilingual[];
	readonly killCriteria: readonly Bilingual[];
}

export interface AdviceList {
	readonly title: string;
	readonly items: readonly Bilingual[];
}

/** Those of them that say something. */
export const adviceLists = (advised: Advised, { t }: Pick<Speech, 't'>): readonly AdviceList[] =>
	[
		{ title: t('advice.reasons'), items: advised.reasons },
		{ title: t('advice.measure'), items: advised.measure },
		{ title: t('advice.controls'), items: advised.controls },
		{ title: t('advice.kill'), items: advised.killCriteria }
	].filter(({ items }) => items.length > 0);
