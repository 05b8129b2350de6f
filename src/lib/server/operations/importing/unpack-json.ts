import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Encoding } from '#lib/ingestion/encoding.ts';
import { detectEncoding } from '#lib/ingestion/encoding.ts';
import { flattenJson, MOST_JSON_COLUMNS } from '#lib/ingestion/json-rows.ts';
import { createJsonCutter, jsonShape, type JsonShape, type JsonValue } from '#lib/ingestion/json-values.ts';
import type { Reject } from './receipt.ts';
import { createCopy, type Unpacked } from './table-file.ts';
import { damaged, noRecordsInside, tooManyColumns } from './unpack-problems.ts';

const HEAD_BYTES = 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;
const SHOWN_CHARACTERS = 4096;
const MOST_BROKEN = 100_000;
const json = { en: 'JSON file', zh: 'JSON 文件' };

interface Part {
	readonly path: string;
	readonly encoding: Encoding;
	readonly shape: JsonShape;
}

/**
 * Flattens the records of JSON files (one, or the parts of one export) into a table. Twice through: the first time for the
 * columns, which any record may add to.
 */
export async function unpackJson(
	paths: readonly string[],
	copyPath: string,
	limit: number,
	signal: AbortSignal
): Promise<Unpacked> {
	const parts = await Promise.all(paths.map(lookAt));
	const columns = new Set<string>();
	let records = 0;
	await eachValue(parts, signal, ({ text }) => {
		const cells = flattenJson(text);
		if (cells === null) return;
		records++;
		for (const name of cells.keys()) columns.add(name);
		if (columns.size > MOST_JSON_COLUMNS) throw tooManyColumns(MOST_JSON_COLUMNS);
	});
	if (records === 0) throw noRecordsInside(json);
	const names = [...columns];
	const broken: Reject[] = [];
	let brokenRows = 0;
	const copy = await createCopy(copyPath, limit);
	try {
		copy.write(names, 0);
		const write = ({ text, line }: JsonValue) => {
			const cells = flattenJson(text);
			if (cells) {
				copy.write(
					names.map((name) => cells.get(name) ?? ''),
					line
				);
				return;
			}
			brokenRows++;
			if (broken.length < MOST_BROKEN)
				broken.push({ line, column: null, reason: 'bad-json', raw: text.slice(0, SHOWN_CHARACTERS) });
		};
		await eachValue(parts, signal, write, () => copy.flush());
	} finally {
		await copy.close();
	}
	return {
		path: copyPath,
		container: 'json',
		isPlain: true,
		broken,
		brokenRows,
		warnings: [],
		lineOf: (line) => (line === 1 ? 1 : copy.lineOf(line))
	};
}

async function lookAt(path: string): Promise<Part> {
	const file = await open(path, 'r');
	try {
		const { size } = await file.stat();
		const head = Buffer.alloc(Math.min(size, HEAD_BYTES));
		await file.read(head, 0, head.length, 0);
		const { encoding } = detectEncoding(head);
		const complete = size <= HEAD_BYTES;
		const text = new TextDecoder(encoding).decode(head, { stream: !complete });
		return { path, encoding, shape: jsonShape(text, complete) };
	} finally {
		await file.close();
	}
}

/** Lines count on through the parts. */
async function eachValue(
	parts: readonly Part[],
	signal: AbortSignal,
	onValue: (value: JsonValue) => void,
	afterChunk: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
	let before = 0;
	for (const { path, encoding, shape } of parts) {
		const decoder = new TextDecoder(encoding);
		const offset = before;
		const cutter = createJsonCutter(shape, ({ text, line }) => onValue({ text, line: line + offset }));
		try {
			for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES, signal })) {
				cutter.push(decoder.decode(chunk as Buffer, { stream: true }));
				await afterChunk();
			}
			cutter.push(decoder.decode());
			cutter.end();
		} catch (cause) {
			throw cause instanceof RangeError ? damaged(json, cause) : cause;
		}
		before += cutter.line() - (parts.length > 1 ? 1 : 0);
	}
}
