import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerErlang } from '#lib/server/operations/answer-erlang.ts';
import { runPoise } from './command-line.ts';
import { context, newFolder, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

const questions = [
	{ model: 'b', servers: 2, load: 1 },
	{ model: 'staff-c', arrivals: 100, interval: 1800, handleTime: 180, targetServiceLevel: 0.8, threshold: 20 },
	{ model: 'b', servers: -2, load: 1 }
];

const documents = (text: string) =>
	text
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('erlang', () => {
	it('answers a line with a line, keeps going after one that is wrong, and makes no workspace', async () => {
		const workspace = join(folder.path, 'none');
		const input = `\uFEFF${questions.map((each) => JSON.stringify(each)).join('\r\n')}\n\nnonsense\n{"model":"b","servers":1,"load":1}`;
		const { status, stdout, stderr } = await runPoise(['erlang', '--lang', 'zh'], { workspace, input });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(documents(stdout)).toEqual([
			{ blocking: 0.2, logBlocking: Math.log(0.2) },
			{ servers: 14 },
			{ error: expect.objectContaining({ column: 'servers', line: 3, message: '“servers”不得小于 0。' }) as object },
			{ error: expect.objectContaining({ code: 'not-json', line: 5 }) as object },
			{ blocking: 0.5, logBlocking: Math.log(0.5) }
		]);
		expect(existsSync(workspace)).toBe(false);
	});

	it('answers many lines in their order', async () => {
		const input = Array.from({ length: 20_000 }, (_, index) => `{"model":"b","servers":1,"load":${index}}`).join('\n');
		const { status, stdout } = await runPoise(['erlang', '--json'], { input });
		expect(status).toBe(0);
		const answers = documents(stdout);
		expect(answers).toHaveLength(20_000);
		expect(answers.every(({ blocking }, index) => Math.abs((blocking as number) - index / (1 + index)) < 1e-15)).toBe(
			true
		);
	});

	it('takes no arguments, and nothing in gives nothing out', async () => {
		expect(await runPoise(['erlang', 'file.json'])).toMatchObject({ status: 2, stdout: '' });
		expect(await runPoise(['erlang'], { input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
	});

	it('as an operation answers all questions at once', () =>
		withWorkspace(async (poise) => {
			const answer = await answerErlang.run(poise, answerErlang.input.parse({ questions }), context);
			expect(answer).toEqual({
				answers: [
					{ blocking: 0.2, logBlocking: Math.log(0.2) },
					{ servers: 14 },
					{ error: expect.objectContaining({ code: 'bad-input', column: 'servers' }) as object }
				]
			});
		}));
});
