import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { draftSchema } from '#lib/bot/knowledge/draft.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { knownArticles } from '#lib/server/operations/conversing/known-articles.ts';
import { exportKnowledge } from '#lib/server/operations/export-knowledge.ts';
import { importKnowledge } from '#lib/server/operations/import-knowledge.ts';
import { keepPictureOperation } from '#lib/server/operations/keep-picture.ts';
import { knowledgeHistory } from '#lib/server/operations/knowledge-history.ts';
import { knowledgeModules } from '#lib/server/operations/knowledge-modules.ts';
import { knowledgeQuestions } from '#lib/server/operations/knowledge-questions.ts';
import { keepVersions, keptKnowledge, versionsOf } from '#lib/server/operations/knowing/own-articles.ts';
import { hasPicture, pictureOf } from '#lib/server/operations/knowing/pictures.ts';
import { listKnowledge } from '#lib/server/operations/list-knowledge.ts';
import type { Operation, Poise } from '#lib/server/operations/operation.ts';
import { removeKnowledge } from '#lib/server/operations/remove-knowledge.ts';
import { restoreKnowledge } from '#lib/server/operations/restore-knowledge.ts';
import { saveKnowledge } from '#lib/server/operations/save-knowledge.ts';
import type { z } from 'zod';
import { context, newFolder, withWorkspace } from './workspace.ts';
import { zipOf, type Member } from './zip-file.ts';

const folder = newFolder();
afterAll(() => folder.remove());

async function ask<Input extends z.ZodType, Output extends z.ZodType>(
	poise: Poise,
	asked: Operation<Input, Output>,
	input: z.input<Input>
): Promise<z.output<Output>> {
	return asked.output.parse(await asked.run(poise, asked.input.parse(input), context));
}

const draft = (more: object = {}) => ({
	...draftSchema.parse({
		id: 'moon-delivery',
		scenario: 'e-commerce',
		title: { en: 'Delivery to the Moon', zh: '月球配送' },
		questions: { en: ['Do you deliver to the Moon?'], zh: ['能送到月球吗'] },
		answer: { en: 'Yes, on Fridays.', zh: '可以，每周五。' }
	}),
	...more
});
const write = (name: string, text: string | Uint8Array) => {
	const path = join(folder.path, name);
	writeFileSync(path, text);
	return { path, name };
};
const idsIn = async (poise: Poise) => (await knownArticles(poise)).map(({ id }) => id);

describe('an article of the company’s own', () => {
	it('has versions that stay: saved, changed, removed, restored, and each can be compared', () =>
		withWorkspace(async (poise) => {
			const first = await ask(poise, saveKnowledge, { article: draft(), by: 'Ana' });
			expect(first).toEqual({ article: 'moon-delivery', version: 1, state: 'own' });
			expect(await ask(poise, saveKnowledge, { article: draft() })).toMatchObject({ version: 1 });
			const answer = { en: 'Yes, every day.', zh: '可以，每天。' };
			await ask(poise, saveKnowledge, { article: draft({ answer }), basedOn: 1, note: 'more rockets' });
			await expect(ask(poise, saveKnowledge, { article: draft(), basedOn: 1 })).rejects.toMatchObject({
				problem: { code: 'changed-meanwhile' }
			});
			await ask(poise, removeKnowledge, { article: 'moon-delivery' });
			expect(await idsIn(poise)).not.toContain('moon-delivery');
			expect((await ask(poise, listKnowledge, {})).off).toMatchObject([{ article: 'moon-delivery' }]);
			await ask(poise, restoreKnowledge, { article: 'moon-delivery', version: 2 });
			expect((await knownArticles(poise)).find(({ id }) => id === 'moon-delivery')?.answer).toEqual(answer);
			const history = await ask(poise, knowledgeHistory, { article: 'moon-delivery', version: 2 });
			expect(history.versions.map(({ version, state, by }) => [version, state, by])).toEqual([
				[4, 'own', 'test'],
				[3, 'off', 'test'],
				[2, 'own', 'test'],
				[1, 'own', 'Ana']
			]);
			expect(history.compared).toMatchObject({
				with: 1,
				difference: [
					{
						field: 'answer.en',
						lines: [
							{ kind: 'out', text: 'Yes, on Fridays.' },
							{ kind: 'in', text: 'Yes, every day.' }
						]
					},
					{ field: 'answer.zh' }
				]
			});
		}));

	it('takes the place of a shipped one; shipped ones are switched off singly or as a module, and come back', () =>
		withWorkspace(async (poise) => {
			const shipped = await idsIn(poise);
			await ask(poise, saveKnowledge, { article: draft({ id: 'return-an-item-14-days' }) });
			expect(await idsIn(poise)).toEqual(shipped);
			await ask(poise, removeKnowledge, { article: 'parcel-late' });
			expect(await idsIn(poise)).toEqual(shipped.filter((id) => id !== 'parcel-late'));
			await ask(poise, knowledgeModules, { scenario: 'e-commerce', use: false });
			const left = (await ask(poise, listKnowledge, { scenario: 'e-commerce' })).articles;
			expect(left.map(({ article }) => article)).toEqual(['return-an-item-14-days']);
			await ask(poise, knowledgeModules, { scenario: 'e-commerce', use: true });
			for (const article of ['parcel-late', 'return-an-item-14-days'])
				await ask(poise, restoreKnowledge, { article, version: 0 });
			expect(await idsIn(poise)).toEqual(shipped);
		}));

	it('is refused with everything that is wrong with it, and nothing is saved', () =>
		withWorkspace(async (poise) => {
			const wrong = draft({ answer: {}, risk: 'some', links: [{ to: 'nowhere', kind: 'next' }] });
			await expect(ask(poise, saveKnowledge, { article: wrong })).rejects.toMatchObject({
				blame: 'refused',
				problem: { message: { en: expect.stringMatching(/risk.*links.*answer\.en.*answer\.zh/su) as string } }
			});
			expect(keptKnowledge(poise).latest.size).toBe(0);
		}));

	it('is old or new after the process was killed in the middle of saving, never half, and sealed on the disk', async () => {
		const workspace = newFolder();
		const script = write(
			'save-for-ever.ts',
			`
			const base = ${JSON.stringify(`${process.cwd()}/src/lib/server/`)};
			const { createApp } = await import(base + 'app.ts');
			const { readConfig } = await import(base + 'config.ts');
			const { keepVersions } = await import(base + 'operations/knowing/own-articles.ts');
			const poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: ${JSON.stringify(workspace.path)} }));
			const article = ${JSON.stringify(draft({ entities: ['moon'], topic: 'moon' }))};
			console.log('begun');
			for (let n = 1; ; n++)
				keepVersions(poise, Array.from({ length: 20 }, (_, at) => ({ id: 'a' + at, content: { kind: 'own', article: { ...article, id: 'a' + at, answer: { en: 'marker-in-clear ' + n } } } })), { actor: 'test', by: '', note: String(n), action: 'test' });
			`
		);
		try {
			for (let round = 0; round < 3; round++) {
				const child = spawn(process.execPath, [script.path], { stdio: ['ignore', 'pipe', 'inherit'] });
				await new Promise((resolve) => child.stdout.once('data', resolve));
				await new Promise((resolve) => setTimeout(resolve, 200 + 37 * round));
				child.kill('SIGKILL');
				await new Promise((resolve) => child.once('exit', resolve));
				const poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: workspace.path }));
				const { latest } = keptKnowledge(poise);
				const notes = new Set([...latest.values()].map(({ note }) => note));
				expect([latest.size, notes.size]).toEqual([20, 1]);
				for (const [id, { version, content }] of latest) {
					const versions = versionsOf(poise, id);
					expect(versions.map((each) => each.version)).toEqual(versions.map((_, at) => at + 1));
					expect(versions.at(-1)).toMatchObject({ version, content });
				}
				await poise.close();
			}
			for (const name of ['state.sqlite', 'state.sqlite-wal']) {
				const bytes = (() => {
					try {
						return readFileSync(join(workspace.path, name), 'latin1');
					} catch {
						return '';
					}
				})();
				expect(bytes).not.toContain('marker-in-clear');
			}
		} finally {
			workspace.remove();
		}
	}, 120_000);

	it(
		'is found among hundreds with thousands of versions without reading them all',
		() =>
			withWorkspace(async (poise) => {
				const [article] = await knownArticles(poise);
				if (!article) throw new Error('nothing is shipped');
				const change = { actor: 'test', by: '', note: '', action: 'test' };
				for (let round = 0; round < 10; round++)
					keepVersions(
						poise,
						Array.from({ length: 300 }, (_, at) => ({
							id: `own-${at}`,
							content: { kind: 'own' as const, article: { ...article, id: `own-${at}` } }
						})),
						change
					);
				expect(keptKnowledge(poise).latest.size).toBe(300);
				expect(versionsOf(poise, 'own-7')).toHaveLength(10);
				expect(await idsIn(poise)).toHaveLength(500);
			}),
		60_000
	);
});

describe('a file of articles', () => {
	it.each(['csv', 'md'] as const)('as %s comes out of one workspace and into another as it is', (format) =>
		withWorkspace(async (poise) => {
			await ask(poise, saveKnowledge, {
				article: draft({
					title: { en: '=1+1, "quoted"', zh: '- 月球' },
					steps: { en: ['# Open', '[x](https://y.z)'], zh: [] },
					showing: { en: [{ step: 2, video: 'https://example.com/watch?v=1', title: 'How' }] }
				})
			});
			const out = join(folder.path, `all.${format}`);
			const { articles } = await ask(poise, exportKnowledge, { format, out });
			expect(articles).toBe(201);
			const all = await knownArticles(poise);
			await withWorkspace(async (other) => {
				const dry = await ask(other, importKnowledge, { file: { path: out, name: `all.${format}` }, dryRun: true });
				expect(dry).toMatchObject({ added: ['moon-delivery'], changed: [], problems: [] });
				expect(keptKnowledge(other).latest.size).toBe(0);
				await ask(other, importKnowledge, { file: { path: out, name: `all.${format}` } });
				expect(await knownArticles(other)).toEqual(all);
			});
			const again = await ask(poise, importKnowledge, { file: { path: out, name: `all.${format}` } });
			expect(again).toMatchObject({ added: [], changed: [], problems: [] });
		})
	);

	it('is taken as far as it is right: what is wrong is listed by line and field, in whatever it is written', () =>
		withWorkspace(async (poise) => {
			const file = write(
				'some.csv',
				[
					'article;language;scenario;title;questions;answer',
					'good-one;zh;legal;好的;"怎么办\n为什么";这样。',
					'bad-one;en;space;Bad;Why?;So.',
					';en;legal;Nameless;Why?;So.',
					'bad-two;en;legal;No answer;Why?;',
					'broken;en;legal;Too;many;cells;here'
				].join('\r\n')
			);
			const read = await ask(poise, importKnowledge, { file });
			expect(read.added).toEqual(['good-one']);
			expect(read.problems.map(({ line, article, field }) => [line, article, field])).toEqual([
				[4, 'bad-one', 'scenario'],
				[5, null, 'article'],
				[6, 'bad-two', 'answer.en'],
				[7, null, 'article']
			]);
			expect((await knownArticles(poise)).find(({ id }) => id === 'good-one')?.questions).toEqual({
				zh: ['怎么办', '为什么']
			});
		}));

	it('that is none is refused, with what it should be', () =>
		withWorkspace(async (poise) => {
			for (const file of [
				write('other.csv', 'a,b\n1,2\n'),
				write('empty.md', '\n'),
				{ path: '/no/such.md', name: 'such.md' }
			])
				await expect(ask(poise, importKnowledge, { file })).rejects.toMatchObject({ blame: 'refused' });
		}));
});

describe('a picture', () => {
	const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGNgYGD4z8DwH4gBAAX/Af8=', 'base64');

	it('is taken in by its content, once, and may then stand beside a step', () =>
		withWorkspace(async (poise) => {
			const { picture, type } = await ask(poise, keepPictureOperation, { file: write('x.txt', png) });
			expect(type).toBe('image/png');
			const showing = { en: [{ step: 1, picture, alt: 'The hatch' }] };
			const steps = { en: ['Open the hatch.'] };
			expect(await ask(poise, saveKnowledge, { article: draft({ steps, showing }) })).toMatchObject({ version: 1 });
			for (const [name, content] of [
				['a.png', '<svg onload="alert(1)"/>'],
				['b.png', Buffer.concat([png, Buffer.alloc(3 * 1024 * 1024)])]
			] as const)
				await expect(ask(poise, keepPictureOperation, { file: write(name, content) })).rejects.toMatchObject({
					blame: 'refused'
				});
		}));
});

describe('articles with pictures in a zip', () => {
	const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGNgYGD4z8DwH4gBAAX/Af8=', 'base64');
	const zipFile = (name: string, members: readonly Member[]) => write(name, zipOf(members));

	it.each(['csv', 'md'] as const)('come back whole in another workspace, as %s', (format) =>
		withWorkspace(async (poise) => {
			const { picture } = await ask(poise, keepPictureOperation, { file: write('hatch.png', png) });
			const article = draft({
				steps: { en: ['Open the hatch.'], zh: ['打开舱门。'] },
				showing: { en: [{ step: 1, picture, alt: 'The hatch' }], zh: [{ step: 1, picture, alt: '舱门' }] }
			});
			await ask(poise, saveKnowledge, { article });
			const out = join(folder.path, `out ${format}.zip`);
			const written = await ask(poise, exportKnowledge, { out, format, own: true, pictures: true });
			expect(written).toMatchObject({ articles: 1, pictures: 1, bytes: readFileSync(out).length });
			const before = (await knownArticles(poise)).find(({ id }) => id === 'moon-delivery');
			await withWorkspace(async (other) => {
				const file = { path: out, name: 'ours.zip' };
				const looked = await ask(other, importKnowledge, { file, dryRun: true });
				expect(looked).toMatchObject({ added: ['moon-delivery'], pictures: 1, problems: [] });
				expect(hasPicture(other, picture)).toBe(false);
				expect(await ask(other, importKnowledge, { file })).toMatchObject({ ...looked, dryRun: false });
				expect((await knownArticles(other)).find(({ id }) => id === 'moon-delivery')).toEqual(before);
				expect(pictureOf(other, picture)).toEqual({ type: 'image/png', bytes: png });
				expect(await ask(other, importKnowledge, { file })).toMatchObject({ same: ['moon-delivery'], pictures: 0 });
			});
		})
	);

	it('are refused whole where something in it is wrong', () =>
		withWorkspace(async (poise) => {
			const id = 'f'.repeat(32);
			const text = {
				name: 'knowledge.md',
				content: `# hatch\n\n- scenario: telecom\n- topic: hatches\n\n## en: Hatch\n\n### Questions\n\n- Hatch?\n\n### Answer\n\nOpen it.\n\n### Steps\n\n1. Pull.\n   ![Hatch](picture:${id})\n`
			};
			const at = `pictures/${id}.png`;
			for (const [code, members] of [
				['zip-leads-out', [text, { name: '../../hatch.png', content: png }]],
				['zip-leads-out', [text, { name: '/etc/hatch.png', content: png }]],
				['no-picture', [text, { name: at, content: '<svg onload="alert(1)"/>' }]],
				['other-picture', [text, { name: at, content: png }]],
				['picture-too-large', [text, { name: at, content: Buffer.alloc(3 * 1024 * 1024) }]],
				['damaged-file', [text, { name: at, content: Buffer.alloc(3 * 1024 * 1024), claimedBytes: 100 }]],
				['many-texts', [text, { ...text, name: 'more.md' }]]
			] as const)
				await expect(ask(poise, importKnowledge, { file: zipFile('wrong.zip', members) }), code).rejects.toMatchObject({
					blame: 'refused',
					problem: { code }
				});
			await expect(ask(poise, importKnowledge, { file: write('broken.zip', 'PK') })).rejects.toMatchObject({
				problem: { code: 'damaged-file' }
			});
			// one that names a picture which is not with it is listed, as in any file
			const lacking = await ask(poise, importKnowledge, { file: zipFile('lacking.zip', [text]) });
			expect(lacking).toMatchObject({ added: [], pictures: 0 });
			expect(lacking.problems.map(({ field }) => field)).toEqual(['showing.en']);
			expect(keptKnowledge(poise).latest.size).toBe(0);
		}));
});

describe('a test question', () => {
	it('is set, replaced and removed by itself, by the same checks as those of a file', () =>
		withWorkspace(async (poise) => {
			const set = async (one: object) =>
				(await ask(poise, knowledgeQuestions, { set: { question: '', ...one } })).questions;
			const [first] = await set({ question: '  How do I track\nmy parcel? ', article: 'parcel-track' });
			expect(first).toMatchObject({
				text: 'How do I track my parcel?',
				language: 'en',
				scenario: 'e-commerce',
				article: 'parcel-track'
			});
			const [second, ...others] = await set({ question: '怎么查快递', topic: 'delivery', replaces: first?.id });
			expect(others).toEqual([]);
			expect(second).toMatchObject({ language: 'zh', article: null, topic: 'delivery' });
			for (const [wrong, code, column] of [
				[{ question: ' ' }, 'wrong-question', 'question'],
				[{ question: 'Why?', article: 'no-such' }, 'wrong-question', 'article'],
				[{ question: 'Why?', topic: 'no-such' }, 'wrong-question', 'topic'],
				[{ question: 'Why?', scenario: 'space' }, 'wrong-question', 'scenario'],
				[{ question: 'Why?', language: 'Klingon' }, 'wrong-question', 'language'],
				[{ question: '怎么查快递', topic: 'delivery' }, 'known-question', 'question'],
				[{ question: 'Why?', replaces: first?.id }, 'gone-question', 'question']
			] as const)
				await expect(set(wrong), JSON.stringify(wrong)).rejects.toMatchObject({ problem: { code, column } });
			const left = await ask(poise, knowledgeQuestions, { remove: [second?.id ?? ''] });
			expect(left.questions).toEqual([]);
		}));
});
