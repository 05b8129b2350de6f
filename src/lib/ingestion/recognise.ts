import type { Bilingual } from '#lib/log/bilingual.ts';
import { momentOf, type FileKind } from '#lib/log/fields.ts';
import { isZone } from '#lib/log/zones.ts';
import { contentOf, type ColumnContent } from './column-content.ts';
import { columnsOf, singleRules, withColumns, type Mapping } from './mapping.ts';
import { matchGeneric } from './recognise-generic.ts';
import { findHeaders, matchesFingerprint, resolveProfile } from './resolve-profile.ts';
import { withDottedDates } from './dotted-dates.ts';
import { roundedIds, roundedWarning } from './rounded-ids.ts';
import { chatwootSources } from './sources/chatwoot.ts';
import { freshdesk, freshservice } from './sources/freshdesk.ts';
import { intercom } from './sources/intercom.ts';
import { otherSources } from './sources/others.ts';
import type { SourceProfile } from './sources/profile.ts';
import { turnSources } from './sources/turns.ts';
import { zendesk } from './sources/zendesk.ts';
import { zoneInHeader, zoneInPreamble } from './stated-zone.ts';
import { detectTimeFormats } from './time-detection.ts';
import { nearlyRead } from './unread-columns.ts';

/** What the importer thinks a file is; the user may change any of it. */
export interface Proposal {
	readonly source: string;
	readonly kind: FileKind;
	/** IANA zone of the times, or null when nothing tells. */
	readonly zone: string | null;
	readonly zoneFrom: 'header' | 'cells' | 'unmarked';
	/** How far from UTC the clocks are that the cells name (`+08:00`), each once; none where they name UTC or nothing. */
	readonly offsets: readonly string[];
	readonly mapping: Mapping;
	/** Fields that the lines above the header say: true of this file alone. */
	readonly stated: Mapping['fields'];
	/** What the proposal rests on, for display: headers found of those expected, or fields recognised. */
	readonly evidence: Readonly<Record<string, number>>;
	readonly warnings: readonly Bilingual[];
}

/** Every source known by name, the more particular fingerprints first. */
export const sourceProfiles: readonly SourceProfile[] = [
	zendesk,
	intercom,
	freshdesk,
	freshservice,
	...turnSources,
	...chatwootSources,
	...otherSources
];

/** What a source's kind of file is called; null for one that is not known by name. */
export const sourceLabel = ({ source, kind }: Pick<Proposal, 'source' | 'kind'>): Bilingual | null =>
	sourceProfiles.find((profile) => profile.id === source && profile.kind === kind)?.label ?? null;

export interface RecogniseOptions {
	readonly columns: readonly string[];
	/** A sample of records, cells in the order of the columns; some hundreds are plenty. */
	readonly rows: readonly (readonly string[])[];
	/** A source that the user has named; `generic` skips the fingerprints. */
	readonly source?: string;
	readonly kind?: FileKind;
	/** What the user says that columns are: canonical fields by column. */
	readonly map?: Readonly<Record<string, string>> | undefined;
	/** The lines above the header. */
	readonly preamble?: readonly string[];
}

/** Recognises a file's source, zone and mapping from its header and a sample of its rows. */
export function recognise({ columns, rows, source, kind, map = {}, preamble = [] }: RecogniseOptions): Proposal {
	const contents = columns.map((name, index) =>
		contentOf(
			name,
			rows.map((row) => row[index] ?? '')
		)
	);
	const named = sourceProfiles.filter(({ id }) => id === source);
	const among = source === undefined ? sourceProfiles : named;
	// A source with several kinds of file says nothing of one that looks like none of them.
	const known =
		among.find((profile) => matchesFingerprint(profile, columns)) ?? (named.length === 1 ? named[0] : undefined);
	const isKnown = known && (kind === undefined || kind === known.kind);
	const proposal = withoutRounded(
		isKnown
			? proposeKnown(known, contents, preamble, map)
			: withNearlyRead(proposeGeneric(contents, preamble, kind, map), contents),
		columns,
		rows
	);
	const { mapping, warnings } = withDottedDates(proposal.mapping, columns, rows);
	return { ...proposal, mapping, warnings: [...proposal.warnings, ...warnings] };
}

/** A source known by name is read as its columns are known; of others a header may have been missed. */
function withNearlyRead(proposal: Proposal, contents: readonly ColumnContent[]): Proposal {
	return { ...proposal, warnings: [...proposal.warnings, ...nearlyRead(proposal.mapping, contents)] };
}

/** Ids that a spreadsheet has rounded until they were the same would make one record of many: without them nothing is lost. */
function withoutRounded(
	proposal: Proposal,
	columns: readonly string[],
	rows: readonly (readonly string[])[]
): Proposal {
	const rounded = roundedIds(proposal.mapping, columns, rows).filter(
		({ field, isRepeated }) => isRepeated && ['external_id', 'message_id', 'customer_id'].includes(field)
	);
	if (rounded.length === 0) return proposal;
	const out = new Set(rounded.map(({ field }) => field));
	const fields = Object.fromEntries(Object.entries(proposal.mapping.fields).filter(([field]) => !out.has(field)));
	const warnings = [...proposal.warnings, ...rounded.map((each) => roundedWarning(each, false))];
	return { ...proposal, mapping: { ...proposal.mapping, fields }, warnings };
}

function proposeKnown(
	profile: SourceProfile,
	contents: readonly ColumnContent[],
	preamble: readonly string[],
	map: Readonly<Record<string, string>>
): Proposal {
	const columns = contents.map(({ name }) => name);
	const { fields, matched, of } = resolveProfile(profile, contents);
	const fromHeader =
		(profile.zoneHeader && findHeaders(profile.zoneHeader, columns)[0]?.zone) ?? zoneInPreamble(preamble);
	const stated = profile.fromPreamble?.(preamble) ?? {};
	const { fields: all } = withColumns({ kind: profile.kind, fields: { ...fields, ...stated } }, map);
	return { ...propose(profile.id, profile.kind, all, contents, fromHeader, { matched, of }, []), stated };
}

/** Columns that only our own exports have together. */
const OWN = {
	conversations: ['source', 'external_id', 'opened_at', 'outcome', 'rule', 'durable'],
	messages: ['source', 'conversation_id', 'message_id', 'in_reply_to', 'seq', 'sent_at', 'author', 'author_id', 'text']
} as const satisfies Partial<Record<FileKind, readonly string[]>>;

/** An export of ours says in every row which source it came from: taken in again, it meets what is there. */
function ownExport(contents: readonly ColumnContent[]): {
	readonly kind?: keyof typeof OWN;
	readonly source?: string;
	readonly warnings: readonly Bilingual[];
} {
	const kind = (['conversations', 'messages'] as const).find((each) =>
		OWN[each].every((name) => contents.some((content) => content.name === name))
	);
	if (kind === undefined) return { warnings: [] };
	const sources = [...new Set(contents.find(({ name }) => name === 'source')?.cells)];
	if (sources.length === 1 && sources[0]) return { kind, source: sources[0], warnings: [] };
	return { kind, warnings: [severalSources] };
}

const severalSources: Bilingual = {
	en: 'The rows come from several sources, and a file is taken in under one: they would stand beside what is there. Export one source at a time (--where source=NAME).',
	zh: '这些行来自多个来源系统，而一个文件只能按一个来源导入，会与已有会话重复。请按来源分别导出（--where source=名称）。'
};

function proposeGeneric(
	contents: readonly ColumnContent[],
	preamble: readonly string[],
	wanted: FileKind | undefined,
	map: Readonly<Record<string, string>>
): Proposal {
	const own = ownExport(contents);
	// What the file says of its source is no field of its rows
	const others = own.kind ? contents.filter(({ name }) => name !== 'source') : contents;
	const { kind, fields: matched, warnings } = matchGeneric(others, wanted ?? own.kind);
	const { fields } = withColumns({ kind, fields: matched }, map);
	const mapped = Object.values(fields).flatMap((rule) => singleRules(rule).flatMap(columnsOf));
	const chinese = new Set(mapped.filter((name) => /\p{Script=Han}/u.test(name))).size;
	const source = own.source ?? (chinese >= 3 ? 'generic-zh' : 'generic');
	const opened = momentColumn(kind, fields);
	const zone = (opened === null ? undefined : zoneInHeader(opened)) ?? zoneInPreamble(preamble);
	return propose(source, kind, fields, contents, zone, { fields: Object.keys(fields).length }, [
		...warnings,
		...own.warnings
	]);
}

function propose(
	source: string,
	kind: FileKind,
	fields: Mapping['fields'],
	contents: readonly ColumnContent[],
	headerZone: string | undefined,
	evidence: Readonly<Record<string, number>>,
	warnings: readonly Bilingual[]
): Proposal {
	const zone = headerZone !== undefined && isZone(headerZone) ? headerZone : null;
	const opened = momentColumn(kind, fields);
	const cells = contents.find(({ name }) => name === opened)?.cells ?? [];
	const { formats } = detectTimeFormats(cells);
	const marked = formats.some((format) => cells.some((cell) => format.parse(cell)?.marked));
	const zoneFrom = zone ? 'header' : marked ? 'cells' : 'unmarked';
	const mapping: Mapping = { kind, source, ...(zone ? { zone } : {}), fields };
	return { source, kind, zone, zoneFrom, offsets: offsetsIn(cells), mapping, stated: {}, evidence, warnings };
}

function offsetsIn(cells: readonly string[]): string[] {
	const named = cells.flatMap(
		(cell) => /\d:\d{2}(?::\d{2}(?:\.\d+)?)? ?([+-]\d{2}:?\d{2})$/.exec(cell.trim())?.[1] ?? []
	);
	const offsets = named.map((offset) => offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2'));
	return [...new Set(offsets)].filter((offset) => !offset.endsWith('00:00')).sort();
}

/** The column that says when a row happened. */
function momentColumn(kind: FileKind, fields: Mapping['fields']): string | null {
	const rule = fields[momentOf[kind] ?? ''];
	const [first] = rule === undefined ? [] : singleRules(rule);
	return first === undefined ? null : (columnsOf(first)[0] ?? null);
}
