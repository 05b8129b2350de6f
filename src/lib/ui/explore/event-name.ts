import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { EventChoice } from '#lib/ui/pages/explore-periods.ts';

/** An event's name as somebody wrote it; what the log itself shows, in the reader's language. */
export const eventName = ({ name }: Pick<EventChoice, 'name'>, { locale }: Pick<Speech, 'locale'>): string =>
	typeof name === 'string' ? name : pick(locale, name);
