// Finds the browser the journeys run in, and gets one where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

const KNOWN = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/** @param {string} command @param {string[]} args */
const works = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;

/** Whether a font has Chinese letters, which a brief in Chinese needs; where nobody can tell, it is taken to be so. */
function writesChinese() {
	const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
	return status !== 0 || stdout.trim() !== '';
}

/**
 * In this order: CHROMIUM, a Chromium or Chrome of the system, Debian's package where we may install it, Playwright's own
 * download.
 * @returns {string | undefined} the executable; undefined for Playwright's own
 */
export function findBrowser() {
	const named = process.env['CHROMIUM'];
	if (named) {
		if (existsSync(named)) return named;
		throw new Error(`CHROMIUM names ${named}, which does not exist.`);
	}
	const found = KNOWN.find((path) => existsSync(path));
	const mayInstall = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
	const wanted = [...(found ? [] : ['chromium']), ...(writesChinese() ? [] : ['fonts-noto-cjk'])];
	if (mayInstall && wanted.length > 0) {
		console.log(`Installing Debian’s ${wanted.join(' and ')} …`);
		const installed = works('apt-get', ['update', '-qq']) && works('apt-get', ['install', '-y', '-qq', ...wanted]);
		if (!found && installed && existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
	}
	if (found) return found;
	console.log('No browser found: asking Playwright for its own …');
	if (works(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium'])) return undefined;
	throw new Error(
		'The tests need Chromium. Install it (Debian, Ubuntu: sudo apt-get install chromium), or name one with CHROMIUM=/path/to/chrome.'
	);
}
