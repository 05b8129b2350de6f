import { emptyFile, unsupportedFormat, type IngestionProblem } from './errors.ts';

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

/**
 * Null when the first bytes of a file may be delimited text; else why the file is refused and what to do.
 * `isUtf16` says that its encoding accounts for NUL bytes.
 */
export function refuseFormat(head: Uint8Array, isUtf16: boolean): IngestionProblem | null {
	if (head.length === 0) return emptyFile();
	const start = [...head.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	if (start.startsWith('504b0304') || start.startsWith('504b0506')) return refuseZip(head);
	if (start.startsWith('1f8b')) return unsupportedFormat('gzip', { en: 'a gzip archive', zh: 'gzip 压缩文件' }, unpack);
	if (start.startsWith('28b52ffd'))
		return unsupportedFormat('zstd', { en: 'a zstd archive', zh: 'zstd 压缩文件' }, unpack);
	if (start.startsWith('377abcaf') || start.startsWith('52617221')) {
		return unsupportedFormat('archive', { en: 'a 7z or RAR archive', zh: '7z 或 RAR 压缩文件' }, unpack);
	}
	if (start === 'd0cf11e0a1b11ae1') {
		return unsupportedFormat('xls', { en: 'an old Excel workbook (.xls)', zh: '旧版 Excel 工作簿（.xls）' }, saveAs);
	}
	if (start.startsWith('25504446')) return unsupportedFormat('pdf', { en: 'a PDF document', zh: 'PDF 文档' }, asCsv);
	if (start.startsWith('50415231'))
		return unsupportedFormat('parquet', { en: 'a Parquet file', zh: 'Parquet 文件' }, asCsv);
	if (isUtf16) return null;
	const text = latinText(head).replace(/^ï»¿/, '').trimStart();
	if (/^<\?xml|^<\?mso|^<Workbook/i.test(text)) {
		return unsupportedFormat('xml', { en: 'an XML spreadsheet', zh: 'XML 电子表格' }, saveAs);
	}
	if (/^<(!doctype html|html|table|meta|style)/i.test(text)) {
		return unsupportedFormat('html', { en: 'a web page', zh: '网页' }, saveAs);
	}
	if (/^\{\s*("|\})/.test(text) || /^\[\s*[[{\]]/.test(text)) {
		return unsupportedFormat('json', { en: 'a JSON file', zh: 'JSON 文件' }, asCsv);
	}
	if (text === '') return head.includes(0) ? refuseBinary() : emptyFile();
	const controls = head.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
	return controls > head.length * BINARY_CONTROL_SHARE && head.length > LEAST_BYTES ? refuseBinary() : null;
}

/** No text holds these; 1 may separate fields, 9 to 13 are blanks, 26 and 27 end old files and colour terminals. */
function isControl(byte: number): boolean {
	return byte === 0 || (byte > 1 && byte < 9) || (byte > 13 && byte < 26) || (byte > 27 && byte < 32);
}

function refuseBinary(): IngestionProblem {
	return unsupportedFormat('binary', { en: 'a binary file', zh: '二进制文件' }, asCsv);
}

function refuseZip(head: Uint8Array): IngestionProblem {
	const names = latinText(head);
	return /\[Content_Types\]\.xml|_rels\/|xl\//.test(names)
		? unsupportedFormat('xlsx', { en: 'an Excel workbook (.xlsx)', zh: 'Excel 工作簿（.xlsx）' }, saveAs)
		: unsupportedFormat('zip', { en: 'a zip archive', zh: 'zip 压缩文件' }, unpack);
}

function latinText(head: Uint8Array): string {
	let text = '';
	for (const byte of head.subarray(0, 4096)) text += String.fromCharCode(byte);
	return text;
}
