import { detectEncoding } from './encoding.ts';
import { emptyFile, unsupportedFormat, type IngestionProblem } from './errors.ts';

/** What a file is, by its first bytes. Everything but `text` is unpacked into text first. */
export type FileFormat =
	'text' | 'gzip' | 'zstd' | 'zip' | 'xls' | 'spreadsheet-xml' | 'html' | 'json' | 'parquet' | 'tar';

const asCsv = { en: 'Export the table as CSV and import that.', zh: '请将表格导出为 CSV 再导入。' };
const unpack = { en: 'Unpack it and import the CSV file inside.', zh: '请先解压，再导入其中的 CSV 文件。' };
const saveAs = {
	en: 'Open it in a spreadsheet, save it as "CSV UTF-8", and import that.',
	zh: '请用表格软件打开，另存为“CSV UTF-8”后再导入。'
};

/** Beyond this share of control characters a file that is not UTF-16 is no text: random bytes have a tenth, pictures too. */
const BINARY_CONTROL_SHARE = 0.02;
/** In fewer bytes a share says nothing. */
const LEAST_BYTES = 64;
const LETTERS_LOOKED_AT = 4096;

const signatures: readonly (readonly [string, FileFormat])[] = [
	['504b0304', 'zip'],
	['504b0506', 'zip'],
	['1f8b', 'gzip'],
	['28b52ffd', 'zstd'],
	['d0cf11e0a1b11ae1', 'xls'],
	['50415231', 'parquet']
];

/** The format of a file from its first bytes (64 kB or more is best), or why it is refused and what to do. */
export function formatOf(head: Uint8Array): { readonly format: FileFormat } | { readonly problem: IngestionProblem } {
	if (head.length === 0) return { problem: emptyFile() };
	const start = [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	const signed = signatures.find(([signature]) => start.startsWith(signature));
	if (signed) return { format: signed[1] };
	if (latinText(head.subarray(257, 262)) === 'ustar') return { format: 'tar' };
	if (start.startsWith('377abcaf') || start.startsWith('52617221'))
		return refuse('archive', { en: 'a 7z or RAR archive', zh: '7z 或 RAR 压缩文件' }, unpack);
	if (start.startsWith('25504446')) return refuse('pdf', { en: 'a PDF document', zh: 'PDF 文档' }, asCsv);
	const { encoding, bomBytes } = detectEncoding(head);
	const isUtf16 = encoding.startsWith('utf-16');
	const text = isUtf16
		? new TextDecoder(encoding).decode(head.subarray(bomBytes, bomBytes + LETTERS_LOOKED_AT), { stream: true })
		: latinText(head.subarray(bomBytes, bomBytes + LETTERS_LOOKED_AT));
	return formatOfText(text.replace(/^\uFEFF/, '').trimStart()) ?? plainText(text, head, isUtf16);
}

function formatOfText(text: string): { readonly format: FileFormat } | { readonly problem: IngestionProblem } | null {
	if (/^<\?xml|^<\?mso|^<(\w+:)?Workbook/i.test(text)) {
		if (/<(\w+:)?Workbook|office:spreadsheet/i.test(text)) return { format: 'spreadsheet-xml' };
		if (!/<html|<!doctype html/i.test(text)) return refuse('xml', { en: 'an XML file', zh: 'XML 文件' }, asCsv);
	}
	if (/^<(!doctype html|\?xml|html|table|meta|style|head|body|div)/i.test(text)) return { format: 'html' };
	if (/^\{\s*("|\}|$)/.test(text) || /^\[\s*([[{\]]|$)|^\[\s*[\r\n]/.test(text)) return { format: 'json' };
	return null;
}

function plainText(text: string, head: Uint8Array, isUtf16: boolean) {
	if (text.trim() === '') return head.includes(0) && !isUtf16 ? refuseBinary() : { problem: emptyFile() };
	if (isUtf16) return { format: 'text' as const };
	const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
	return controls > head.length * BINARY_CONTROL_SHARE && head.length > LEAST_BYTES
		? refuseBinary()
		: { format: 'text' as const };
}

/** No text holds these; 1, 2, 30 and 31 may separate fields, 9 to 13 are blanks, 26 and 27 end old files and colour terminals. */
function isControl(byte: number): boolean {
	return byte === 0 || (byte > 2 && byte < 9) || (byte > 13 && byte < 26) || (byte > 27 && byte < 30);
}

function refuse(code: string, ...rest: readonly [Parameters<typeof unsupportedFormat>[1], typeof asCsv]) {
	return { problem: unsupportedFormat(code, ...rest) };
}

function refuseBinary() {
	return refuse('binary', { en: 'a binary file', zh: '二进制文件' }, asCsv);
}

/** A container that is known, but not where it was found. */
export function refuseFormat(format: FileFormat): IngestionProblem {
	switch (format) {
		case 'tar':
			return unsupportedFormat('tar', { en: 'a tar archive', zh: 'tar 归档文件' }, unpack);
		case 'xls':
			return unsupportedFormat('xls', { en: 'an old Office document', zh: '旧版 Office 文档' }, saveAs);
		default:
			return unsupportedFormat(format, { en: `a file of the kind ${format}`, zh: `${format} 类文件` }, asCsv);
	}
}

function latinText(bytes: Uint8Array): string {
	let text = '';
	for (const byte of bytes) text += String.fromCharCode(byte);
	return text;
}
