import { languageName } from '#lib/i18n/language-name.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** A group as readers call it: of the log its languages, of a list the name it has there. */
export const groupName = (group: string, isListed: boolean, { locale, format }: Speech): string =>
	isListed ? group : format.list(group.split('+').map((each) => languageName(each, locale)));
