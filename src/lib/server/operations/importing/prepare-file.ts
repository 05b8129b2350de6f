import type { Dialect } from '#lib/ingestion/dialect.ts';
import type { Encoding } from '#lib/ingestion/encoding.ts';
import { constantIsColumn, noRows, unknownField, unknownZone } from '#lib/ingestion/errors.ts';
import {
	checkMapping,
	columnsOf,
	describeRule,
	findColumn,
	singleRules,
	withColumns,
	type Mapping
} from '#lib/ingestion/mapping.ts';
import { settledProposal } from '#lib/ingestion/settled-proposal.ts';
import { recognise } from '#lib/ingestion/recognise.ts';
import { unreadableReport } from '#lib/ingestion/sources/chatwoot.ts';
import { roundedIds, roundedWarning } from '#lib/ingestion/rounded-ids.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldsOf, type FileKind } from '#lib/log/fields.ts';
import { isZone } from '#lib/log/zones.ts';
import type { ImportRequest } from './receipt.ts';
import { recogniseTable, refused } from './recognise-table.ts';
import type { TableFile } from './table-file.ts';

const SAMPLE_ROWS = 2_000;

/** A file whose reading is settled, before any of it is taken in. */
export interface Prepared {
	readonly path: string;
	readonly name: string;
	readonly bytes: number;
	/** What the file is written in. */
	readonly encoding: string;
	/** What the text at `path` is written in. */
	readonly textEncoding: Encoding;
	readonly dialect: Dialect;
	readonly delimiter: string;
	/** Unique names of the file's columns, in order. */
	readonly columns: readonly string[];
	readonly kind: FileKind;
	readonly source: string;
	readonly zone: string;
	readonly mapping: Mapping;
	/** The user says something else of the columns than what was recognised. */
	readonly corrects: boolean;
	/** Canonical fields the mapping fills. */
	readonly fields: readonly string[];
	/** The mapping as people read it. */
	readonly described: Readonly<Record<string, string>>;
	/** Columns that nothing is read from. */
	readonly ignored: readonly string[];
	readonly warnings: readonly Bilingual[];
	/** The first rows; all of them when `complete`. */
	readonly rows: readonly (readonly string[])[];
	readonly complete: boolean;
}

/** A mapping settled before for files with these headers. */
type Recall = (columns: readonly string[]) => { readonly name: string; readonly mapping: Mapping } | undefined;

/**
 * @param table what the file was opened as, where it is not delimited text itself
 * @throws OperationError `refused` when the file cannot be taken in at all
 */
export async function prepareFile(
	request: ImportRequest,
	table: TableFile | null = null,
	recall: Recall = () => undefined
): Promise<Prepared> {
	const { name } = request;
	const path = table?.path ?? request.path;
	const { bytes, complete, encoding, dialect, records } = await recogniseTable(
		table ?? { path, container: null, isPlain: false },
		{ name, encoding: request.mapping?.encoding, delimiter: request.mapping?.delimiter }
	);
	const columns = dialect.columns.map((column) => column.name);
	if (records.length === 0 && complete) throw refused(noRows(), name);
	const rows = records.filter((fields) => fields.length === columns.length).slice(0, SAMPLE_ROWS);
	const { source, kind, map = {} } = request;
	const proposal = recognise({
		columns,
		rows,
		map,
		preamble: dialect.preambleLines,
		...(source === undefined ? {} : { source }),
		...(kind === undefined ? {} : { kind })
	});
	const sums = request.mapping ? null : unreadableReport(dialect.preambleLines, proposal.kind);
	if (sums) throw refused(sums, name);
	const remembered = source === undefined && kind === undefined ? recall(columns) : undefined;
	const { mapping, zone, warnings } = settleMapping(
		request,
		remembered ? withRemembered(proposal, remembered) : proposal,
		columns
	);
	const problem = checkMapping(mapping, columns)[0];
	if (problem) throw refused(problem, name);
	// A proposal leaves them out; whoever maps them by hand is told.
	const rounded = roundedIds(mapping, columns, rows).map((each) => roundedWarning(each, true));
	const rules = Object.values(mapping.fields).flatMap(singleRules);
	const read = new Set(rules.flatMap(columnsOf).map((column) => findColumn(column, columns)));
	return {
		path,
		name,
		bytes,
		encoding: table?.encoding ?? encoding,
		textEncoding: encoding,
		dialect,
		delimiter: table?.delimiter ?? dialect.delimiter,
		columns,
		kind: mapping.kind,
		source: request.source ?? mapping.source ?? proposal.source,
		corrects:
			Object.keys(map).length > 0 ||
			(request.mapping !== undefined && JSON.stringify(mapping.fields) !== JSON.stringify(proposal.mapping.fields)),
		zone,
		mapping,
		fields: fieldsOf[mapping.kind].map((field) => field.name).filter((field) => field in mapping.fields),
		described: Object.fromEntries(Object.entries(mapping.fields).map(([field, rule]) => [field, describeRule(rule)])),
		ignored: columns.filter((_, index) => !read.has(index)),
		warnings: [...(table?.warnings ?? []), ...warnings, ...rounded],
		rows,
		complete: complete && rows.length < SAMPLE_ROWS
	};
}

function withRemembered(
	proposal: ReturnType<typeof recognise>,
	{ name, mapping }: { readonly name: string; readonly mapping: Mapping }
): ReturnType<typeof recognise> {
	const said = {
		en: `Read as settled before for “${name}”, whose headers are the same.`,
		zh: `表头与“${name}”相同，按当时确认的映射读取。`
	};
	return { ...settledProposal(proposal, mapping), warnings: [said] };
}

function settleMapping(
	request: ImportRequest,
	proposal: ReturnType<typeof recognise>,
	columns: readonly string[]
): { mapping: Mapping; zone: string; warnings: Bilingual[] } {
	const chosen = withColumns(request.mapping ?? proposal.mapping, request.map ?? {});
	const kind = request.kind ?? chosen.kind;
	const known = fieldsOf[kind].map((field) => field.name);
	const constants = Object.entries(request.set ?? {});
	for (const [field, value] of constants) {
		if (!known.includes(field)) throw refused(unknownField(field, null), request.name);
		if (findColumn(value, columns) >= 0) throw refused(constantIsColumn(field, value), request.name);
	}
	const fields = {
		...chosen.fields,
		...Object.fromEntries(constants.map(([field, constant]) => [field, { constant }]))
	};
	const zone = request.zone ?? chosen.zone ?? proposal.zone;
	if (zone != null && !isZone(zone)) throw refused(unknownZone(zone), request.name);
	const warnings = request.mapping ? [] : [...proposal.warnings];
	const readsTimes = fieldsOf[kind].some(({ name, type }) => {
		const rule = fields[name];
		return type === 'instant' && rule !== undefined && singleRules(rule).some((each) => columnsOf(each).length > 0);
	});
	if (zone == null && readsTimes && proposal.zoneFrom === 'unmarked')
		warnings.push({
			en: 'The times carry no zone and are read as UTC. Say which with --zone, such as Asia/Shanghai.',
			zh: '时间未注明时区，按 UTC 读取。请用 --zone 指明，例如 Asia/Shanghai。'
		});
	if (zone == null && readsTimes && proposal.offsets.length > 0) {
		const offsets = proposal.offsets.join(', ');
		warnings.push({
			en: `The times carry ${offsets}: moments are exact, but days and hours of the day are counted in UTC. Say with --zone (such as Asia/Shanghai) whose clock they should follow.`,
			zh: `时间带有时区偏移 ${offsets}：时刻准确，但“日”和“小时”按 UTC 统计。如需按当地时间统计，请用 --zone 指明时区（例如 Asia/Shanghai）。`
		});
	}
	return { mapping: { ...chosen, kind, fields }, zone: zone ?? 'UTC', warnings };
}
