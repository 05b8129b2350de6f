import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ZipFile as Packing } from 'yazl';
import type { RecognisedPicture } from '#lib/bot/knowledge/picture.ts';
import { OperationError } from '../operation.ts';
import { checkedPicture, idOfPicture, MOST_PICTURE_BYTES, tooLarge } from './pictures.ts';

/** Where a zip of articles has its pictures, each called by its id. */
const FOLDER = 'pictures';
const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;
const MARKDOWN = /\.(?:md|markdown)$/i;
const TABLE = /\.(?:csv|tsv|tab|psv|txt|xlsx|xls|ods)$/i;
/** What systems put beside files. */
const OF_NO_USE = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/;
const MOST_MEMBERS = 2_000;
/** All pictures and texts together, unpacked; they are held at once. */
const MOST_BYTES = 256 * 1024 * 1024;
export const MOST_MARKDOWN_BYTES = 32 * 1024 * 1024;
const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' } as const;
/** The first day that an archive can write: members bear no hour, so that the same articles give the same bytes. */
const NO_HOUR = new Date(1980, 0, 1);

interface ZippedPicture {
	readonly bytes: Buffer;
	readonly type: RecognisedPicture['type'];
}

/** Articles as text, and the pictures they show by their ids, in one file. */
export function zipKnowledge(
	name: string,
	text: string,
	pictures: ReadonlyMap<string, ZippedPicture>
): Promise<Buffer> {
	const zip = new Packing();
	const when = { mtime: NO_HOUR, forceDosTimestamp: true };
	zip.addBuffer(Buffer.from(text), name, when);
	for (const [id, { bytes, type }] of pictures)
		zip.addBuffer(bytes, `${FOLDER}/${id}.${ENDINGS[type]}`, { ...when, compress: false });
	zip.end();
	return buffer(zip.outputStream);
}

export interface UnzippedKnowledge {
	/** Null: a table, to be read as one from the zip itself. */
	readonly markdown: Buffer | null;
	/** By their ids. */
	readonly pictures: ReadonlyMap<string, { readonly bytes: Buffer; readonly found: RecognisedPicture }>;
}

/**
 * What a zip of articles holds. Nothing of it is written anywhere, whatever its members are called.
 * @throws OperationError `refused` where it is damaged, protected, too large, names places outside itself, or where one of its pictures is none
 */
export async function unzipKnowledge(path: string, file: string): Promise<UnzippedKnowledge> {
	const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => {
		throw damaged(file, cause);
	});
	try {
		const members = await membersOf(zip, file);
		const isPicture = ({ fileName }: Entry) => PICTURE.test(fileName) || fileName.split('/').at(-2) === FOLDER;
		const texts = members.filter((each) => !isPicture(each) && MARKDOWN.test(each.fileName));
		const tables = members.filter((each) => !isPicture(each) && TABLE.test(each.fileName));
		if (texts.length > 1 || (texts.length > 0 && tables.length > 0))
			throw manyTexts([...texts, ...tables].map(({ fileName }) => fileName));
		const pictures = new Map<string, { bytes: Buffer; found: RecognisedPicture }>();
		for (const member of members.filter(isPicture)) {
			const { fileName } = member;
			if (member.uncompressedSize > MOST_PICTURE_BYTES) throw tooLarge(fileName);
			const bytes = await bytesOf(zip, member, file);
			const found = checkedPicture(bytes, fileName);
			const id = idOfPicture(bytes);
			if (!fileName.toLowerCase().includes(id)) throw otherPicture(fileName);
			pictures.set(id, { bytes, found });
		}
		const [text] = texts;
		if (text && text.uncompressedSize > MOST_MARKDOWN_BYTES) throw unpacksTooLarge(file);
		return { markdown: text ? await bytesOf(zip, text, file) : null, pictures };
	} finally {
		zip.close();
	}
}

async function membersOf(zip: ZipFile, file: string): Promise<readonly Entry[]> {
	const members: Entry[] = [];
	let bytes = 0;
	try {
		for await (const entry of zip.eachEntry()) {
			if (OF_NO_USE.test(entry.fileName)) continue;
			if (entry.isEncrypted()) throw encrypted(file);
			members.push(entry);
			bytes += entry.uncompressedSize;
			if (members.length > MOST_MEMBERS || bytes > MOST_BYTES) throw unpacksTooLarge(file);
		}
	} catch (cause) {
		if (cause instanceof OperationError) throw cause;
		// what yauzl finds of a name that leads out of the archive, or to a place of its own
		throw cause instanceof Error && /relative path|absolute path|invalid characters/.test(cause.message)
			? leadsOut(file, cause)
			: damaged(file, cause);
	}
	return members;
}

/** As many as the archive says: it is an error where there are more. */
async function bytesOf(zip: ZipFile, member: Entry, file: string): Promise<Buffer> {
	try {
		return await buffer(await zip.openReadStreamPromise(member));
	} catch (cause) {
		throw damaged(file, cause);
	}
}

const damaged = (file: string, cause: unknown) =>
	new OperationError(
		'refused',
		{
			code: 'damaged-file',
			message: { en: 'The zip is damaged or incomplete.', zh: '压缩包已损坏或不完整。' },
			hint: {
				en: 'Export it again, and compare the sizes. Nothing was changed.',
				zh: '请重新导出并核对大小。未作任何改动。'
			},
			file
		},
		{ cause }
	);
const encrypted = (file: string) =>
	new OperationError('refused', {
		code: 'encrypted-file',
		message: { en: 'The zip is protected by a password.', zh: '压缩包有密码保护。' },
		hint: { en: 'Save it without a password. Nothing was changed.', zh: '请去除密码后另存。未作任何改动。' },
		file
	});
const unpacksTooLarge = (file: string) =>
	new OperationError('refused', {
		code: 'unpacks-too-large',
		message: {
			en: `It unpacks to more than 256 MB, more than 32 MB of text, or more than ${MOST_MEMBERS} files.`,
			zh: `解压后超过 256 MB、文本超过 32 MB，或文件超过 ${MOST_MEMBERS} 个。`
		},
		hint: { en: 'Make several of it. Nothing was changed.', zh: '请拆分成多个压缩包。未作任何改动。' },
		file
	});
const leadsOut = (file: string, cause: Error) =>
	new OperationError(
		'refused',
		{
			code: 'zip-leads-out',
			message: {
				en: `A file in the zip names a place outside of it (${cause.message}).`,
				zh: `压缩包内有文件指向包外的位置（${cause.message}）。`
			},
			hint: {
				en: 'No export of Poise does that: find out where it comes from. Nothing was changed.',
				zh: '本系统导出的压缩包不会如此，请核实来源。未作任何改动。'
			},
			file
		},
		{ cause }
	);
const otherPicture = (file: string) =>
	new OperationError('refused', {
		code: 'other-picture',
		message: { en: 'The picture is not the one that its name says.', zh: '图片内容与其名称不符。' },
		hint: {
			en: 'Pictures are called by their content; upload a changed one with the article instead. Nothing was changed.',
			zh: '图片按内容命名；若要更换图片，请在文章中重新上传。未作任何改动。'
		},
		file
	});
const manyTexts = (names: readonly string[]) =>
	new OperationError('refused', {
		code: 'many-texts',
		message: {
			en: `The zip holds several files of articles: ${names.join(', ')}.`,
			zh: `压缩包内有多个文章文件：${names.join('、')}。`
		},
		hint: {
			en: 'Leave one in it, and import the others by themselves. Nothing was changed.',
			zh: '请只保留一个，其余单独导入。未作任何改动。'
		}
	});
