import { open } from 'node:fs/promises';
import { detectDialect, type Dialect } from '#lib/ingestion/dialect.ts';
import { detectEncoding, type Encoding } from '#lib/ingestion/encoding.ts';
import { emptyFile, noRows, unknownField, unknownZone, type IngestionProblem } from '#lib/ingestion/errors.ts';
import { refuseFormat } from '#lib/ingestion/file-format.ts';
import { checkMapping, columnsOf, describeRule, singleRules, type Mapping } from '#lib/ingestion/mapping.ts';
import { recognise } from '#lib/ingestion/recognise.ts';
import { readRecords } from '#lib/ingestion/records.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldsOf, type FileKind } from '#lib/log/fields.ts';
import { isZone } from '#lib/log/zones.ts';
import { OperationError } from '../operation.ts';
import type { ImportRequest } from './receipt.ts';

/** Enough to recognise a source and to see how its columns are written. */
const HEAD_BYTES = 1024 * 1024;
const SAMPLE_ROWS = 2_000;

/** A file whose reading is settled, before any of it is taken in. */
export interface Prepared {
	readonly path: string;
	readonly name: string;
	readonly bytes: number;
	readonly encoding: Encoding;
	readonly dialect: Dialect;
	readonly delimiter: string;
	/** Unique names of the file's columns, in order. */
	readonly columns: readonly string[];
	readonly kind: FileKind;
	readonly source: string;
	readonly zone: string;
	readonly mapping: Mapping;
	/** The user's mapping says something else than what was recognised. */
	readonly corrects: boolean;
	/** Canonical fields the mapping fills. */
	readonly fields: readonly string[];
	/** The mapping as people read it. */
	readonly described: Readonly<Record<string, string>>;
	readonly warnings: readonly Bilingual[];
	/** The first rows; all of them when `complete`. */
	readonly rows: readonly (readonly string[])[];
	readonly complete: boolean;
}

/** A mapping settled before for files with these headers. */
type Recall = (columns: readonly string[]) => { readonly name: string; readonly mapping: Mapping } | undefined;

/** @throws OperationError `refused` when the file cannot be taken in at all */
export async function prepareFile(request: ImportRequest, recall: Recall = () => undefined): Promise<Prepared> {
	const { name } = request;
	const { head, bytes } = await readHead(request.path, name);
	if (bytes === 0) throw refused(emptyFile(), name);
	const detected = detectEncoding(head);
	const encoding = namedEncoding(request.mapping?.encoding) ?? detected.encoding;
	const format = refuseFormat(head, encoding.startsWith('utf-16'));
	if (format) throw refused(format, name);
	const complete = bytes <= HEAD_BYTES;
	const text = new TextDecoder(encoding).decode(head, { stream: !complete });
	const delimiter = request.mapping?.delimiter;
	const dialect = detectDialect(text, { complete, ...(delimiter === undefined ? {} : { delimiter }) });
	if (!dialect) throw refused(emptyFile(), name);
	const columns = dialect.columns.map((column) => column.name);
	const records = recordsOf(text, dialect, complete);
	if (records.length === 0 && complete) throw refused(noRows(), name);
	const rows = records.filter((fields) => fields.length === columns.length).slice(0, SAMPLE_ROWS);
	const { source, kind } = request;
	const proposal = recognise({
		columns,
		rows,
		...(source === undefined ? {} : { source }),
		...(kind === undefined ? {} : { kind })
	});
	const remembered = source === undefined && kind === undefined ? recall(columns) : undefined;
	const { mapping, zone, warnings } = settleMapping(
		request,
		remembered ? withRemembered(proposal, remembered) : proposal
	);
	const problem = checkMapping(mapping, columns)[0];
	if (problem) throw refused(problem, name);
	return {
		path: request.path,
		name,
		bytes,
		encoding,
		dialect,
		delimiter: dialect.delimiter,
		columns,
		kind: mapping.kind,
		source: request.source ?? mapping.source ?? proposal.source,
		corrects:
			request.mapping !== undefined && JSON.stringify(mapping.fields) !== JSON.stringify(proposal.mapping.fields),
		zone,
		mapping,
		fields: fieldsOf[mapping.kind].map((field) => field.name).filter((field) => field in mapping.fields),
		described: Object.fromEntries(Object.entries(mapping.fields).map(([field, rule]) => [field, describeRule(rule)])),
		warnings,
		rows,
		complete: complete && rows.length < SAMPLE_ROWS
	};
}

export function refused(problem: IngestionProblem, file: string): OperationError {
	return new OperationError('refused', { ...problem, file });
}

async function readHead(path: string, name: string): Promise<{ head: Uint8Array; bytes: number }> {
	try {
		const file = await open(path, 'r');
		try {
			const stat = await file.stat();
			if (!stat.isFile()) throw notAFile(name);
			const head = Buffer.alloc(Math.min(stat.size, HEAD_BYTES));
			const { bytesRead } = await file.read(head, 0, head.length, 0);
			return { head: head.subarray(0, bytesRead), bytes: stat.size };
		} finally {
			await file.close();
		}
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code;
		if (code === 'ENOENT' || code === 'ENOTDIR') throw notFound(name, cause);
		if (code === 'EACCES' || code === 'EPERM') throw notReadable(name, cause);
		throw cause;
	}
}

function namedEncoding(name: string | undefined): Encoding | undefined {
	const known: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'];
	const wanted = name
		?.toLowerCase()
		.replace(/^utf8$/, 'utf-8')
		.replace(/^(gbk|gb2312)$/, 'gb18030')
		.replace(/^(latin-?1|iso-8859-1)$/, 'windows-1252');
	return known.find((encoding) => encoding === wanted);
}

function recordsOf(text: string, dialect: Dialect, complete: boolean): string[][] {
	const records = [...readRecords(text, dialect)].filter(({ line }) => line > dialect.skipLines);
	// The last record of a cut head may itself be cut.
	const whole = complete ? records : records.slice(0, -1);
	return whole.map(({ fields }) => [...fields]);
}

/** What was settled before goes over what is recognised now; where the file itself marks its zone, that holds. */
function withRemembered(
	proposal: ReturnType<typeof recognise>,
	{ name, mapping }: { readonly name: string; readonly mapping: Mapping }
): ReturnType<typeof recognise> {
	return {
		...proposal,
		source: mapping.source ?? proposal.source,
		kind: mapping.kind,
		mapping,
		zone: proposal.zone ?? mapping.zone ?? null,
		warnings: [
			{
				en: `Read as settled before for “${name}”, whose headers are the same.`,
				zh: `表头与“${name}”相同，按当时确认的映射读取。`
			}
		]
	};
}

function settleMapping(
	request: ImportRequest,
	proposal: ReturnType<typeof recognise>
): { mapping: Mapping; zone: string; warnings: Bilingual[] } {
	const chosen = request.mapping ?? proposal.mapping;
	const kind = request.kind ?? chosen.kind;
	const known = fieldsOf[kind].map((field) => field.name);
	const constants = Object.entries(request.set ?? {});
	for (const [field] of constants) if (!known.includes(field)) throw refused(unknownField(field, null), request.name);
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
	return { mapping: { ...chosen, kind, fields }, zone: zone ?? 'UTC', warnings };
}

function notFound(name: string, cause: unknown): OperationError {
	return new OperationError(
		'refused',
		{
			code: 'no-such-file',
			file: name,
			message: { en: 'There is no such file.', zh: '没有这个文件。' },
			hint: { en: 'Check the path.', zh: '请检查路径。' }
		},
		{ cause }
	);
}

function notReadable(name: string, cause: unknown): OperationError {
	return new OperationError(
		'refused',
		{
			code: 'not-readable',
			file: name,
			message: { en: 'The file may not be read.', zh: '没有读取该文件的权限。' },
			hint: { en: 'Give yourself permission to read it.', zh: '请先获得读取权限。' }
		},
		{ cause }
	);
}

function notAFile(name: string): OperationError {
	return new OperationError('refused', {
		code: 'not-a-file',
		file: name,
		message: { en: 'This is not a file.', zh: '这不是一个文件。' },
		hint: { en: 'Name a CSV file.', zh: '请指定一个 CSV 文件。' }
	});
}
