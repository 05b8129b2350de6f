import type { Format } from '#lib/i18n/format.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { FieldType } from '#lib/log/fields.ts';

const mostLetters = 200;

/** A value that was read from a file, as a reader of it would write it. @param own writes moments in the file's own zone */
export function sayValue(
	value: string | number | boolean,
	type: FieldType,
	{ t, format }: Speech,
	own: Format
): string {
	if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
	if (typeof value === 'string') return type === 'instant' ? own.dateTime(value) : value.slice(0, mostLetters);
	if (type === 'seconds') return format.duration(value);
	return type === 'share' ? format.share(value) : format.number(value);
}
