import type { Browser, BrowserType } from 'playwright';
import { escapeHtml } from '#lib/brief/write-html.ts';
import { OperationError } from '../operation.ts';
import { findBrowser } from './find-browser.ts';
import { needFontsFor } from './find-fonts.ts';

export interface PrintedPage {
	/** Self-contained. */
	readonly html: string;
	/** In the margin above every page, left and right. */
	readonly head: readonly [string, string];
	/** Below every page, left; at the right stands the page's number. */
	readonly foot: string;
}

export interface Printing {
	/** Worked out while the browser starts. */
	readonly compose: () => Promise<PrintedPage>;
	/** What CHROMIUM names. */
	readonly browser: string | undefined;
	readonly signal: AbortSignal;
}

/** No page of ours takes longer; a browser that hangs is ended. */
const PATIENCE_MS = 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * Prints a page on A4 with the system's Chromium, one at a time. The page loads nothing and runs nothing: scripts are off, every
 * request is turned away; therefore the browser's own sandbox, which containers often refuse, is not asked for.
 * @throws OperationError where browser or fonts are missing, with what to install; whatever `compose` throws
 */
export function printPdf(printing: Printing): Promise<Buffer> {
	const turn = last.then(() => print(printing));
	last = turn.catch(() => undefined);
	return turn;
}

async function print({ compose, browser: named, signal }: Printing): Promise<Buffer> {
	signal.throwIfAborted();
	// Only who prints waits for it to load.
	const { chromium } = await import('playwright');
	const executablePath = findBrowser(named, chromium.executablePath());
	const [started, composed] = await Promise.allSettled([start(chromium, executablePath), compose()]);
	if (started.status === 'rejected') throw started.reason;
	const browser = started.value;
	const stop = () => void browser.close();
	signal.addEventListener('abort', stop, { once: true });
	try {
		if (composed.status === 'rejected') throw composed.reason;
		signal.throwIfAborted();
		const { html, head, foot } = composed.value;
		await needFontsFor(html);
		const context = await browser.newContext({ javaScriptEnabled: false, offline: true, colorScheme: 'light' });
		await context.route('**/*', (route) => route.abort());
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE_MS);
		await page.setContent(html, { waitUntil: 'load' });
		return await page.pdf({
			format: 'A4',
			preferCSSPageSize: true,
			printBackground: true,
			tagged: true,
			outline: true,
			displayHeaderFooter: true,
			headerTemplate: marginLine(head.map((text) => `<span>${escapeHtml(text)}</span>`).join('')),
			footerTemplate: marginLine(
				`<span>${escapeHtml(foot)}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span>`
			)
		});
	} finally {
		signal.removeEventListener('abort', stop);
		await browser.close();
	}
}

function start(chromium: BrowserType, executablePath: string): Promise<Browser> {
	const args = ['--disable-background-networking', '--disable-quic', '--font-render-hinting=none'];
	return chromium.launch({ executablePath, timeout: PATIENCE_MS, args }).catch((cause: unknown) => {
		throw notStarted(executablePath, cause);
	});
}

/** A line in the page's margin: the browser draws it apart from the page and knows none of its styles. */
const marginLine = (content: string) =>
	`<div style="display:flex;justify-content:space-between;width:100%;padding:0 15mm;color:#555b62;font:7.5pt 'Segoe UI','Helvetica Neue',Arial,'Liberation Sans','Noto Sans CJK SC',sans-serif">${content}</div>`;

function notStarted(path: string, cause: unknown): OperationError {
	const [reason = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
	return new OperationError(
		'failed',
		{
			code: 'browser-failed',
			message: {
				en: `${path} did not start, so that no PDF was written: ${reason}`,
				zh: `${path} 未能启动，未生成 PDF：${reason}`
			},
			hint: {
				en: 'Start it by hand to see why, or name another with CHROMIUM. Web page (.html), text (.md) and workbook (.xlsx) need no browser.',
				zh: '请手动启动以查看原因，或用 CHROMIUM 指定另一个浏览器。网页（.html）、文本（.md）与工作簿（.xlsx）无需浏览器。'
			}
		},
		{ cause }
	);
}
