import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { isValidUtf8 } from '#lib/ingestion/utf8.ts';
import { OperationError } from '../operation.ts';
import { damaged, encrypted, nestedArchive, noTableInside, unpacksTooLarge } from './unpack-problems.ts';

const archive = { en: 'archive', zh: '压缩文件' };
/** A zip may list so many members; a table comes in fewer parts. */
const MOST_MEMBERS = 10_000;
const MOST_PARTS = 1_000;

/** Counts what comes out, and stops when it is more than any log would be. */
function counting(budget: { left: number; readonly limit: number }): Transform {
	return new Transform({
		transform(chunk: Buffer, _, done) {
			budget.left -= chunk.length;
			done(budget.left < 0 ? unpacksTooLarge(budget.limit) : null, chunk);
		}
	});
}

async function writeOut(source: Readable, steps: readonly Transform[], to: string, signal: AbortSignal): Promise<void> {
	try {
		await pipeline([source, ...steps, createWriteStream(to, { flags: 'wx', mode: 0o600 })], { signal });
	} catch (cause) {
		await rm(to, { force: true });
		const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
		if (cause instanceof OperationError || signal.aborted || /^E[A-Z]+$/.test(code)) throw cause;
		throw damaged(archive, cause);
	}
}

/** Unpacks a gzip or zstd file, a block at a time. @throws OperationError for a bomb or a damaged file */
export async function unpackStream(
	format: 'gzip' | 'zstd',
	path: string,
	to: string,
	limit: number,
	signal: AbortSignal
): Promise<void> {
	const unpacking = format === 'gzip' ? createGunzip() : createZstdDecompress();
	await writeOut(createReadStream(path), [unpacking, counting({ left: limit, limit })], to, signal);
}

export type ZipContents =
	| { readonly kind: 'workbook' }
	| { readonly kind: 'parts'; readonly parts: readonly ZipPart[]; readonly ignored: readonly string[] };

export interface ZipPart {
	/** As the archive calls it, for people only: never a path. */
	readonly name: string;
	/** Where it was unpacked. */
	readonly path: string;
}

/** A workbook is read as a whole, in several times the memory of what it holds. */
const MOST_WORKBOOK_CONTENT = 256 * 1024 ** 2;

/** Which members can be tables, by their names' ends; the first group with a member is taken. */
const TABLE_KINDS: readonly RegExp[] = [
	/\.(csv|tsv|tab|psv)$/i,
	/\.(json|ndjson|jsonl)$/i,
	/\.(xlsx|xlsm|xlsb|xls|ods)$/i,
	/\.parquet$/i,
	/\.(txt|dat|log|html?)$|^[^.]+$/i
];
const ARCHIVE = /\.(zip|gz|tgz|zst|7z|rar|tar|bz2|xz)$/i;

/**
 * Looks into a zip file: a workbook is measured and left packed, parts of tables are unpacked beside `scratch`.
 * @throws OperationError for bombs, archives inside, passwords, damage, and when there is no table
 */
export async function unpackZip(
	path: string,
	scratch: string,
	limit: number,
	signal: AbortSignal
): Promise<ZipContents> {
	const zip = await openPromise(path, { autoClose: false, decodeStrings: false }).catch((cause: unknown) => {
		throw damaged(archive, cause);
	});
	try {
		const members = await listMembers(zip);
		const names = members.map(({ name }) => name);
		if (isWorkbook(names)) {
			const most = Math.min(limit, MOST_WORKBOOK_CONTENT);
			const budget = { left: most, limit: most };
			for (const { entry } of members) await measure(zip, entry, budget, signal);
			return { kind: 'workbook' };
		}
		const budget = { left: limit, limit };
		const { chosen, ignored } = choose(members);
		const parts: ZipPart[] = [];
		for (const [at, { entry, name }] of chosen.entries()) {
			const to = `${scratch}.part${at}`;
			parts.push({ name: baseName(name), path: to });
			await writeOut(await openMember(zip, entry), [counting(budget)], to, signal);
		}
		return { kind: 'parts', parts, ignored: ignored.map(({ name }) => baseName(name)) };
	} finally {
		zip.close();
	}
}

interface Member {
	readonly entry: Entry;
	/** For people only: whatever it says, nothing is written there. */
	readonly name: string;
}

/** Names come as bytes: in UTF-8, or in what the packer’s system spoke. */
function nameOf(entry: Entry): string {
	const bytes = entry.fileName as unknown as Buffer;
	return new TextDecoder(isValidUtf8(bytes, 0, bytes.length) ? 'utf-8' : 'gb18030').decode(bytes);
}

async function listMembers(zip: ZipFile): Promise<Member[]> {
	const members: Member[] = [];
	try {
		for await (const entry of zip.eachEntry()) {
			const name = nameOf(entry);
			if (name.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name)) continue;
			members.push({ entry, name });
			if (members.length > MOST_MEMBERS) throw unpacksTooLarge(MOST_MEMBERS);
		}
	} catch (cause) {
		throw cause instanceof OperationError ? cause : damaged(archive, cause);
	}
	return members;
}

function isWorkbook(names: readonly string[]): boolean {
	if (names.includes('word/document.xml') || names.includes('ppt/presentation.xml'))
		throw noTableInside(['Word or PowerPoint']);
	return (
		names.some((name) => /^xl\/workbook\.(xml|bin)$/.test(name)) ||
		(names.includes('content.xml') && names.includes('META-INF/manifest.xml'))
	);
}

/** The members of one kind, in the order of their names: `part_2` before `part_10`. */
function choose(members: readonly Member[]): { chosen: readonly Member[]; ignored: readonly Member[] } {
	const kinds = TABLE_KINDS.map((kind) => members.filter(({ name }) => kind.test(baseName(name))));
	const chosen = kinds.find((kind) => kind.length > 0);
	const nested = members.find(({ name }) => ARCHIVE.test(name));
	if (nested) throw nestedArchive(baseName(nested.name));
	if (!chosen || chosen.length > MOST_PARTS) throw noTableInside(members.map(({ name }) => baseName(name)));
	const inOrder = [...chosen].sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
	return { chosen: inOrder, ignored: members.filter((member) => !chosen.includes(member)) };
}

const baseName = (name: string) => name.split(/[\\/]/).at(-1) ?? name;

async function openMember(zip: ZipFile, member: Entry): Promise<Readable> {
	if (member.isEncrypted()) throw encrypted();
	try {
		return await zip.openReadStreamPromise(member);
	} catch (cause) {
		throw damaged(archive, cause);
	}
}

/** What a member unpacks to is counted, not believed. */
async function measure(
	zip: ZipFile,
	member: Entry,
	budget: { left: number; limit: number },
	signal: AbortSignal
): Promise<void> {
	const sink = counting(budget);
	sink.resume();
	try {
		await pipeline(await openMember(zip, member), sink, { signal });
	} catch (cause) {
		throw cause instanceof OperationError || signal.aborted ? cause : damaged(archive, cause);
	}
}

/** The first bytes of a file. */
export async function headOf(path: string, bytes: number): Promise<{ head: Uint8Array; size: number }> {
	const file = await open(path, 'r');
	try {
		const { size } = await file.stat();
		const head = Buffer.alloc(Math.min(size, bytes));
		const { bytesRead } = await file.read(head, 0, head.length, 0);
		return { head: head.subarray(0, bytesRead), size };
	} finally {
		await file.close();
	}
}
