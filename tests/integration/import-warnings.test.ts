import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

async function warningsOf(...lines: readonly string[]): Promise<string[]> {
	const path = join(folder.path, 'in.csv');
	writeFileSync(path, lines.join('\n'));
	return withWorkspace(async (poise) => (await takeIn(poise, path)).warnings.map(({ en }) => en));
}

it('times yet to come, and stand-ins for none, are taken in and pointed at', async () => {
	const head = 'conversation_id,opened_at';
	expect(await warningsOf(head, '1,2026-01-01T00:00:00Z')).toEqual([]);
	expect(await warningsOf(head, '1,2026-01-01T00:00:00Z', '2,2131-02-01T00:00:00Z')).toEqual([
		'The latest rows are of 2131-02-01, which is yet to come. Check how “opened_at” writes its dates.'
	]);
	expect(await warningsOf(head, '1,1970-01-01T00:00:00Z', '2,2026-01-01T00:00:00Z')).toEqual([
		'The earliest rows are of 1970-01-01. Many systems write such a date where they have none: check “opened_at”.'
	]);
});

it('rows that repeat an id are read as state changes, and it is said; so is it when none of their words is known', async () => {
	const head = 'Ticket ID,Changed at,Status';
	const known = [
		head,
		'1,2026-01-01T00:00:00Z,open',
		'1,2026-01-01T01:00:00Z,solved',
		'2,2026-01-01T00:00:00Z,open',
		'2,2026-01-01T02:00:00Z,solved'
	];
	const [events, ...more] = await warningsOf(...known);
	expect(events).toMatch(/^Several rows have the same id, so each is read as one change/);
	expect(more).toEqual([]);
	const odd = known.map((line) => line.replace('open', 'blau').replace('solved', 'grün'));
	expect((await warningsOf(...odd)).at(-1)).toMatch(/^None of the state changes is in words that Poise knows/);
});

it('times that carry an offset are exact, but whose days they count by is asked', async () => {
	const [warning, ...more] = await warningsOf('conversation_id,opened_at', '1,2026-01-01T07:00:00+08:00');
	expect(warning).toContain('+08:00');
	expect(more).toEqual([]);
});

it('what another file said of a conversation before is replaced, and it is said of how many, and where they may be others', async () => {
	const write = (name: string, ...lines: readonly string[]) => {
		const path = join(folder.path, name);
		writeFileSync(path, ['conversation_id,opened_at,topic', ...lines].join('\n'));
		return path;
	};
	const january = write(
		'january.csv',
		'1,2026-01-01T00:00:00Z,a',
		'2,2026-01-02T00:00:00Z,a',
		'3,2026-01-03T00:00:00Z,a'
	);
	const later = write('later.csv', '2,2026-01-02T00:00:00Z,b', '3,2026-01-03T00:00:00Z,a', '4,2026-01-04T00:00:00Z,a');
	const team = write('team.csv', '1,2026-02-01T00:00:00Z,c', '2,2026-01-02T00:00:00Z,c', '9,2026-02-03T00:00:00Z,c');
	await withWorkspace(async (poise) => {
		const said = async (path: string) => (await takeIn(poise, path)).warnings.map(({ en }) => en);
		expect(await said(january)).toEqual([]);
		expect(await said(later)).toEqual([
			'Already in the log from january.csv, and now as this file has them: 1 conversation.'
		]);
		const [warning, ...more] = await said(team);
		expect(warning).toMatch(/from january\.csv, later\.csv, .*: 2 conversations\. Of these, 1 began .* --source/);
		expect(more).toEqual([]);
	});
});
