import type { FileKind } from '#lib/log/fields.ts';
import { clockYears } from '#lib/log/zones.ts';
import type { Session } from '../../warehouse/engine.ts';
import { nextIds } from './issued-ids.ts';
import type { Prepared } from './prepare-file.ts';
import type { ReadFile } from './read-file.ts';
import type { FieldSummary, ImportRequest } from './receipt.ts';
import { silentFields, spokenBy, type Spoken } from './spoken.ts';
import type { Staged } from './stage.ts';

/**
 * What `staged` (see `stageFile`) holds.
 */
export interface MergeInput {
	readonly kind: FileKind;
	readonly source: string;
	readonly importId: number;
	/** The number that the conversation of the file's first row gets. */
	readonly firstId: number;
	/** On whose clock the openings of conversations are told. */
	readonly zone: string;
	/** The years of the first and the last of them. */
	readonly years: readonly [number, number];
	/** Staged rows with a problem. */
	readonly rejected: number;
	/** Canonical fields the file's mapping fills. Only these are compared and replaced. */
	readonly fields: readonly string[];
	readonly spoken: Spoken;
	/** With a row's number it stands for the conversation's id where the file has none. */
	readonly digest: string;
}

/** What the staged rows are to be merged by. */
export async function mergeInput(
	session: Session,
	request: ImportRequest,
	{ kind, source, zone, fields }: Prepared,
	{ digest }: ReadFile,
	{ columns, rejected }: Staged
): Promise<MergeInput> {
	const silent = request.live ? new Set<string>() : silentFields(columns);
	const spoken = fields.filter((field) => !silent.has(field));
	const opened = columns.find(({ field }) => field === 'opened_at');
	const next = await nextIds(session, { withoutSample: !request.sample });
	return {
		kind,
		source,
		importId: next.import,
		firstId: next.conversation,
		zone,
		years: clockYears(yearOf(opened?.low), yearOf(opened?.high)),
		fields: spoken,
		spoken: spokenBy(columns, spoken),
		digest,
		rejected
	};
}

const yearOf = (moment: FieldSummary['low'] | undefined): number | null =>
	typeof moment === 'string' ? new Date(moment).getUTCFullYear() : null;
