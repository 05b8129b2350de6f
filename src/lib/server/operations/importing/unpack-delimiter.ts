import { open } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { detectEncoding, encodingNamed } from '#lib/ingestion/encoding.ts';
import { createFolder, isLong, longDelimiterOf } from '#lib/ingestion/long-delimiters.ts';
import { headOf } from './unpack-archive.ts';
import { HEAD_BYTES } from './recognise-table.ts';
import { FOLDED, type NamedWriting, type Unpacked } from './table-file.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * A text whose cells are told apart by more than one byte, as a copy that is read like any other. Null: it is no such text.
 */
export async function unpackDelimiter(
	path: string,
	copyPath: string,
	named: NamedWriting,
	signal: AbortSignal
): Promise<Unpacked | null> {
	const { head, size } = await headOf(path, HEAD_BYTES);
	const encoding = encodingNamed(named.encoding ?? '') ?? detectEncoding(head).encoding;
	const isComplete = size <= HEAD_BYTES;
	const found = () => longDelimiterOf(new TextDecoder(encoding).decode(head, { stream: !isComplete }), isComplete);
	const { delimiter } = named;
	const sign = delimiter === undefined ? found() : isLong(delimiter) ? delimiter : null;
	if (sign === null) return null;
	const folder = createFolder(sign);
	const decoder = new TextDecoder(encoding);
	const out = await open(copyPath, 'wx', 0o600);
	try {
		for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal }))
			await out.writeFile(folder.push(decoder.decode(chunk as Buffer, { stream: true })));
		await out.writeFile(folder.push(decoder.decode()) + folder.end());
	} finally {
		await out.close();
	}
	return {
		path: copyPath,
		container: FOLDED,
		isPlain: false,
		encoding,
		delimiter: sign,
		broken: [],
		brokenRows: 0,
		warnings: [],
		lineOf: (line) => line
	};
}
