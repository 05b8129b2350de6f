import { utcToLocalSql, zoneTransitions } from '#lib/log/zones.ts';
import { quoteLiteral } from '#lib/sql/quote.ts';
import type { MergeInput } from './merge-input.ts';

/** SQL of what the record of a new conversation holds beside its fields, by column. */
export interface NewRecord {
	/** The same in every row of the file. */
	readonly constant: Readonly<Record<string, string>>;
	/** Over a staged row (alias s). */
	readonly computed: Readonly<Record<string, string>>;
}

/** @param record SQL of the row's number in the file, from 0 */
export function newRecord(input: MergeInput, record: string): NewRecord {
	const { source, importId, firstId, spoken, fields, zone, years } = input;
	const byId = fields.includes('external_id');
	return {
		constant: {
			source: quoteLiteral(source),
			stub: 'false',
			said: String(spoken.said),
			import_id: String(importId),
			...(byId ? { record_key: 'NULL' } : {}),
			...(spoken.unread === '0' ? { unread: '0' } : {})
		},
		computed: {
			id: `${firstId} + ${record}`,
			...(byId ? {} : { record_key: 's.record_key' }),
			...(spoken.unread === '0' ? {} : { unread: spoken.unread }),
			opened_local: utcToLocalSql('s.opened_at', zoneTransitions(zone, ...years)),
			import_record: record
		}
	};
}
