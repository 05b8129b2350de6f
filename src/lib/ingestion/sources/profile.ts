import type { Bilingual } from '#lib/log/bilingual.ts';
import type { FileKind } from '#lib/log/fields.ts';
import type { FieldRule, Mapping } from '../mapping.ts';

/**
 * What is known of one source's export, as data. Headers are written in lower case; `*` stands for any text, such as a
 * zone in brackets. A rule is taken when all its columns are there; inside `firstOf` and `anyOf` the missing ones drop out.
 */
export interface SourceProfile {
	readonly id: string;
	readonly label: Bilingual;
	readonly kind: FileKind;
	/** Every header that the export is recognised by; of an inner list one is enough. */
	readonly fingerprint: readonly (string | readonly string[])[];
	/** A header whose first group is the IANA zone of the times. */
	readonly zoneHeader?: RegExp;
	/** For each canonical field the rules to try, the best first; an expression stands for the first header it matches. */
	readonly fields: Readonly<Record<string, readonly (FieldRule | RegExp)[]>>;
	/** What the lines above the header say of every row. */
	readonly fromPreamble?: (lines: readonly string[]) => Mapping['fields'];
	/** Tags that mean a bot took part, looked for in this column; proposed only when the sample holds one. */
	readonly botTags?: { readonly column: string; readonly tag: RegExp };
}
