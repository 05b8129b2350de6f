import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { OperationError } from '../operation.ts';

/** Whether a text needs a font with Chinese characters. */
const needsHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Families that hold Chinese characters; null where fontconfig is not what finds fonts (macOS, Windows). */
async function chineseFonts(): Promise<string | null> {
	try {
		const { stdout } = await promisify(execFile)('fc-list', [':lang=zh-cn', 'family'], { timeout: 10_000 });
		return stdout.trim();
	} catch {
		return null;
	}
}

/**
 * Holds a text back that would come out as boxes.
 * @param fonts what fontconfig answers; asked if left out
 * @throws OperationError that says what to install
 */
export async function needFontsFor(text: string, fonts: () => Promise<string | null> = chineseFonts): Promise<void> {
	if (!needsHan(text)) return;
	if ((await fonts()) !== '') return;
	throw new OperationError('failed', {
		code: 'no-fonts',
		message: {
			en: 'The brief holds Chinese characters, and no font on this machine has them: the PDF would show boxes, so it was not written.',
			zh: '简报含有中文，而本机没有中文字体，PDF 会显示为方框，因此未生成。'
		},
		hint: {
			en: 'Debian, Ubuntu: sudo apt-get install fonts-noto-cjk. Web page (.html), text (.md) and workbook (.xlsx) can be written meanwhile.',
			zh: 'Debian、Ubuntu：sudo apt-get install fonts-noto-cjk。在此之前可改用网页（.html）、文本（.md）或工作簿（.xlsx）。'
		}
	});
}
