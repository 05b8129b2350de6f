import type { Speech } from '#lib/i18n/speech.ts';

/** A log's source for readers: our ids for "no source that we know" are put into words. */
export const sourceName = (source: string, { t }: Speech): string =>
	source.startsWith('generic') ? t('review.source.generic') : source;
