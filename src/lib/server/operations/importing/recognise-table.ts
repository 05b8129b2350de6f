import { open } from 'node:fs/promises';
import { copySyntax } from '#lib/ingestion/csv-text.ts';
import { detectDialect, nameColumns, type Dialect } from '#lib/ingestion/dialect.ts';
import { detectEncoding, encodingNamed, type Encoding } from '#lib/ingestion/encoding.ts';
import { emptyFile, type IngestionProblem } from '#lib/ingestion/errors.ts';
import { STAND_IN } from '#lib/ingestion/long-delimiters.ts';
import { linesAfter, readRecords } from '#lib/ingestion/records.ts';
import { OperationError } from '../operation.ts';
import { FOLDED, isOwnCopy, isRecoded, type NamedWriting, type TableFile } from './table-file.ts';

/** Enough to recognise a source and to see how its columns are written. */
export const HEAD_BYTES = 1024 * 1024;

/** How a file of delimited text is written, from its head. */
export interface RecognisedTable {
	readonly bytes: number;
	/** The head is all of it. */
	readonly complete: boolean;
	readonly encoding: Encoding;
	readonly dialect: Dialect;
	/** The records of the head, whole ones only. */
	readonly records: readonly (readonly string[])[];
}

export interface RecogniseOptions extends NamedWriting {
	readonly name: string;
}

/** @throws OperationError `refused` for an empty file */
export async function recogniseTable(
	table: Pick<TableFile, 'path' | 'container' | 'isPlain'>,
	{ name, encoding: named, delimiter }: RecogniseOptions
): Promise<RecognisedTable> {
	const { head, bytes } = await readHead(table.path, name);
	if (bytes === 0) throw refused(emptyFile(), name);
	const isCopy = isOwnCopy(table.container);
	const encoding = isRecoded(table.container) ? 'utf-8' : (encodingNamed(named ?? '') ?? detectEncoding(head).encoding);
	const complete = bytes <= HEAD_BYTES;
	const text = new TextDecoder(encoding).decode(head, { stream: !complete });
	const wanted = isCopy ? copySyntax.delimiter : table.container === FOLDED ? STAND_IN : delimiter;
	const dialect = table.isPlain
		? plainDialect(text)
		: detectDialect(text, { complete, isCopy, ...(wanted === undefined ? {} : { delimiter: wanted }) });
	if (!dialect) throw refused(emptyFile(), name);
	const records = [...readRecords(linesAfter(text, dialect.skipLines), dialect, dialect.skipLines + 1)];
	// The last record of a cut head may itself be cut.
	const whole = complete ? records : records.slice(0, -1);
	return { bytes, complete, encoding, dialect, records: whole.map(({ fields }) => fields) };
}

/** The dialect of a working copy whose first record is the header. */
function plainDialect(text: string): Dialect | null {
	const [header] = readRecords(text, copySyntax);
	if (!header) return null;
	return {
		...copySyntax,
		headerLine: 1,
		skipLines: header.nextLine - 1,
		columns: nameColumns(header.fields),
		emptyColumns: 0,
		preambleLines: [],
		consistency: 1
	};
}

export function refused(problem: IngestionProblem, file: string): OperationError {
	return new OperationError('refused', { ...problem, file });
}

/** The first bytes of a file that a user has named. */
export async function readHead(path: string, name: string): Promise<{ head: Uint8Array; bytes: number }> {
	try {
		const file = await open(path, 'r');
		try {
			const stat = await file.stat();
			if (!stat.isFile()) throw refused(notAFile, name);
			const head = Buffer.alloc(Math.min(stat.size, HEAD_BYTES));
			const { bytesRead } = await file.read(head, 0, head.length, 0);
			return { head: head.subarray(0, bytesRead), bytes: stat.size };
		} finally {
			await file.close();
		}
	} catch (cause) {
		const code = (cause as NodeJS.ErrnoException).code;
		if (code === 'ENOENT' || code === 'ENOTDIR') throw refused(notFound, name);
		if (code === 'EACCES' || code === 'EPERM') throw refused(notReadable, name);
		throw cause;
	}
}

const notFound: IngestionProblem = {
	code: 'no-such-file',
	message: { en: 'There is no such file.', zh: '没有这个文件。' },
	hint: { en: 'Check the path.', zh: '请检查路径。' }
};
const notReadable: IngestionProblem = {
	code: 'not-readable',
	message: { en: 'The file may not be read.', zh: '没有读取该文件的权限。' },
	hint: { en: 'Give yourself permission to read it.', zh: '请先获得读取权限。' }
};
const notAFile: IngestionProblem = {
	code: 'not-a-file',
	message: { en: 'This is not a file.', zh: '这不是一个文件。' },
	hint: { en: 'Name a CSV file.', zh: '请指定一个 CSV 文件。' }
};
