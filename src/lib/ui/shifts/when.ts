import type { Speech } from '#lib/i18n/speech.ts';

/** A slot by the roster’s own clock: Tuesday 1 Sept 09:15. */
export const whenOf = (local: string, { format }: Speech): string => `${format.localDay(local)} ${local.slice(11)}`;
