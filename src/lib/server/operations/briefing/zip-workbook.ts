import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Workbook } from '#lib/brief/workbook/book.ts';
import { xlsxParts } from '#lib/brief/workbook/xlsx-parts.ts';

/** The first day that an archive can write: parts bear no hour, so that the same brief gives the same bytes. */
const NO_HOUR = new Date(1980, 0, 1);

/** A workbook as a file (.xlsx). */
export function zipWorkbook(workbook: Workbook): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, text] of Object.entries(xlsxParts(workbook)))
		zip.addBuffer(Buffer.from(text), name, { mtime: NO_HOUR, forceDosTimestamp: true });
	zip.end();
	return buffer(zip.outputStream);
}
