import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { askPoise, filesIn, PATIENCE_MS, runPoise, SAMPLES, startServer } from './command-line.ts';
import { newFolder } from './workspace.ts';

const folder = newFolder();
const known = join(SAMPLES, 'generic-en.csv');
const chinese = join(SAMPLES, 'generic-zh.csv');
const noTimes = join(folder.path, 'no-times.csv');
writeFileSync(noTimes, 'a,b\n1,2\n');
afterAll(() => folder.remove());

let count = 0;
const newWorkspace = () => join(folder.path, `log-${count++}`);
const timeout = PATIENCE_MS;

describe('a command', () => {
	const workspace = newWorkspace();

	it.each([
		[0, ['import', known]],
		[0, ['import', known, '--dry-run']],
		[0, ['metrics']],
		[2, ['metrics', 'no-such-metric']],
		[2, ['metrics', '--by', 'no-such-dimension']],
		[2, ['metrics', '--no-such-option']],
		[2, ['metrics', '--lang', 'xx']],
		[2, ['no-such-command']],
		[2, ['import']],
		[2, ['import', known, '--kind', 'no-such-kind']],
		[2, ['imports', 'too', 'many']],
		[2, ['assumptions', 'set', 'no-such-key=1']],
		[3, ['import', noTimes]],
		[3, ['import', noTimes, known]],
		[3, ['import', known, '--zone', 'Moon/Tycho']],
		[3, ['sample']]
	])('ends with %i and prints one JSON document and nothing else: %j', async (status, args) => {
		const ran = await runPoise([...args, '--json'], { workspace });
		expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status, stderr: '' });
		expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1);
		const document = JSON.parse(ran.stdout) as { error?: object };
		if (status === 0 || args.length === 3) return;
		expect(document.error).toMatchObject({
			code: expect.stringMatching(/./) as string,
			message: expect.stringMatching(/./) as string,
			hint: expect.stringMatching(/./) as string
		});
	});

	it('says what is wrong on the error output, and nothing on the other', async () => {
		const ran = await runPoise(['import', noTimes], { workspace });
		expect(ran).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('no-times.csv') as string });
	});

	it('speaks Chinese when asked to, or when the system does', { timeout }, async () => {
		const asked = await runPoise(['ledger', '--lang', 'zh'], { workspace });
		expect(asked.stdout).toContain('诚实瀑布');
		expect((await runPoise(['ledger'], { workspace, env: { LANG: 'zh_CN.UTF-8' } })).stdout).toBe(asked.stdout);
		const english = await runPoise(['ledger', '--lang', 'en'], { workspace, env: { LANG: 'zh_CN.UTF-8' } });
		expect(english.stdout).toBe((await runPoise(['ledger'], { workspace })).stdout);
		const { document } = await askPoise(['import', noTimes, '--lang', 'zh'], { workspace });
		expect(document).toMatchObject({ error: { message: expect.stringMatching(/\p{Script=Han}/u) as string } });
		for (const args of [
			['--help', '--lang', 'zh'],
			['ledger', '--help', '--lang', 'zh']
		])
			expect((await runPoise(args)).stdout).toMatch(/\p{Script=Han}/u);
	});

	it('finds no sample in a new workspace', async () => {
		const empty = newWorkspace();
		expect(await filesIn(empty)).toEqual([]);
		expect((await askPoise(['decide'], { workspace: empty })).document).toMatchObject({ error: { code: 'empty-log' } });
	});

	it('waits for another one on the same workspace: two imports at once both complete', { timeout }, async () => {
		const both = newWorkspace();
		const ran = await Promise.all(
			[known, chinese, noTimes].map((path) => runPoise(['import', path], { workspace: both }))
		);
		expect(ran.map(({ status }) => status)).toEqual([0, 0, 3]);
		expect(await filesIn(both)).toEqual(['generic-en.csv', 'generic-zh.csv']);
	});

	it('with another key than the log was made with changes nothing, and says what to do', { timeout }, async () => {
		const keyed = newWorkspace();
		const env = { POISE_KEY: 'k'.repeat(32) };
		await runPoise(['import', known], { workspace: keyed, env });
		for (const other of [{ POISE_KEY: 'other'.repeat(8) }, {}]) {
			const ran = await runPoise(['ledger'], { workspace: keyed, env: other });
			expect(ran).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('POISE_KEY') as string });
			const { status, document } = await askPoise(['ledger'], { workspace: keyed, env: other });
			expect({ status, document }).toMatchObject({
				status: 1,
				document: { error: { hint: expect.any(String) as string } }
			});
		}
		await expect(startServer(keyed, { POISE_KEY: 'other'.repeat(8) })).rejects.toThrow(/POISE_KEY/);
		const short = await runPoise(['ledger'], { workspace: keyed, env: { POISE_KEY: 'short' } });
		expect(short).toMatchObject({ status: 2, stderr: expect.stringContaining('at least 32 characters') as string });
		expect((await runPoise(['ledger'], { workspace: keyed, env })).status).toBe(0);
	});
});

it(
	'an option that a command does not know is named, with the one that may be meant',
	async () => {
		const server = await startServer(newWorkspace());
		try {
			const asked = await fetch(`${server.url}/api/v1/metrics`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ metrics: ['volume'], form: '2026-02-01' })
			});
			expect(asked.status).toBe(400);
			expect(JSON.stringify(await asked.json())).toContain('from');
		} finally {
			await server.stop();
		}
	},
	PATIENCE_MS
);
