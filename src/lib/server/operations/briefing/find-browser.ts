import { existsSync } from 'node:fs';
import { OperationError } from '../operation.ts';

/** Where systems put Chromium, or a browser that is one. */
const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/usr/bin/microsoft-edge',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const INSTALL = 'sudo apt-get install chromium fonts-noto-cjk';

/**
 * The executable that prints: the one that CHROMIUM names, else one of the system, else Playwright's own download.
 * @throws OperationError that says what to install
 */
export function findBrowser(named: string | undefined, downloaded: string, exists = existsSync): string {
	if (named !== undefined) {
		if (exists(named)) return named;
		throw new OperationError('failed', {
			code: 'no-browser',
			message: {
				en: `CHROMIUM names ${named}, which does not exist: the PDF was not written.`,
				zh: `CHROMIUM 指定的 ${named} 不存在，未生成 PDF。`
			},
			hint: elsewhere
		});
	}
	const found = [...KNOWN, downloaded].find((path) => path !== '' && exists(path));
	if (found !== undefined) return found;
	throw new OperationError('failed', {
		code: 'no-browser',
		message: {
			en: 'A PDF is printed by Chromium, and there is none on this machine: nothing was written.',
			zh: 'PDF 由 Chromium 打印，而本机没有安装，未生成任何文件。'
		},
		hint: elsewhere
	});
}

const elsewhere = {
	en: `Debian, Ubuntu: ${INSTALL}. Or name a Chromium or Chrome with CHROMIUM=/path/to/chrome. Web page (.html), text (.md) and workbook (.xlsx) need no browser.`,
	zh: `Debian、Ubuntu：${INSTALL}。也可用 CHROMIUM=/path/to/chrome 指定 Chromium 或 Chrome。网页（.html）、文本（.md）与工作簿（.xlsx）无需浏览器。`
};
