// Runs every test: builds the server that they start, then the unit and integration tests, then the journeys in the real
// browser.
// The last line is the one that machines read. Plain JavaScript, started by whatever Node npm finds.
import { spawnSync } from 'node:child_process';
import { readFileSync, mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './browser.js';

const node = process.execPath;
const results = 'test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const run = (args, env = {}) =>
	spawnSync(node, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;

/** @type {{ passed: number, failed: number, skipped: number }} */
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} name @param {number} status @param {(report: any) => { passed: number, failed: number, skipped: number }} count */
function add(name, status, count) {
	let counted = { passed: 0, failed: 0, skipped: 0 };
	try {
		counted = count(JSON.parse(readFileSync(`${results}/${name}.json`, 'utf8')));
	} catch {
		console.error(`${name}: no report was written`);
	}
	// A runner that fails without a failed test (a file that does not load) has failed all the same.
	if (status !== 0 && counted.failed === 0) {
		counted.failed = 1;
		again.push(`failed: ${name} ended with ${status}, no test of it failed`);
	}
	total.passed += counted.passed;
	total.failed += counted.failed;
	total.skipped += counted.skipped;
}

/**
 * Said again at the end, below the journeys: what is kept of a long output is its last part.
 * @type {string[]}
 */
const again = [];

/** @param {{ name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} files */
function listFailed(files) {
	for (const { name, message, assertionResults } of files) {
		if (message) again.push(`failed: ${name}\n${message}`);
		for (const { status, fullName, failureMessages } of assertionResults)
			if (status === 'failed') again.push(`failed: ${name} > ${fullName}\n${failureMessages.join('\n')}`);
	}
}

const only = process.argv[2];

const built = run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error']);
if (built !== 0) {
	console.error('the build failed: tests that start the server would start an old one');
	total.failed++;
}

if (built === 0 && (only === undefined || only === 'unit')) {
	const status = run([
		'node_modules/vitest/vitest.mjs',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${results}/vitest.json`
	]);
	add('vitest', status, (report) => {
		listFailed(report.testResults);
		return {
			passed: report.numPassedTests,
			failed: report.numFailedTests,
			skipped: report.numPendingTests + report.numTodoTests
		};
	});
}

if (built === 0 && (only === undefined || only === 'e2e')) {
	const browser = findBrowser();
	const status = run(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/playwright.json`,
		...(browser === undefined ? {} : { CHROMIUM: browser })
	});
	add('playwright', status, ({ stats }) => ({
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped
	}));
}

for (const failure of again) console.log(failure);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
