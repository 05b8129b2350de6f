import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { judgeIfOutdated } from '#lib/server/operations/judge-log.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { context, select, takeIn, withWorkspace } from './workspace.ts';

const openings = async (poise: Poise) =>
	(
		await select<{ said: string }>(
			poise,
			`SELECT concat_ws(' ', c.external_id, strftime(j.opened_at, '%m-%dT%H:%M'), strftime(j.opened_local, '%m-%dT%H:%M')) AS said
			FROM judged j JOIN conversation c USING (id) ORDER BY c.external_id`
		)
	).map(({ said }) => said);

it('is told by each import on the clock of its zone, winter and summer, and follows what is taken back or comes to be known later', async () => {
	await withWorkspace(async (poise, folder) => {
		const file = (name: string, rows: readonly string[], header: string) => {
			const path = join(folder, name);
			writeFileSync(path, [header, ...rows, ''].join('\n'));
			return path;
		};
		const kinds = { conversations: 'id,opened at,closed at', messages: 'conversation id,author,sent at,text' };
		const berlin = await takeIn(
			poise,
			file(
				'berlin.csv',
				['a,2026-03-29T00:59:00Z,2026-03-29T02:00:00Z', 'b,2026-03-29T01:00:00Z,2026-03-29T02:00:00Z'],
				kinds.conversations
			),
			{ zone: 'Europe/Berlin' }
		);
		expect(berlin.rowsImported).toBe(2);
		await takeIn(
			poise,
			file(
				'chats.csv',
				['m,customer,2026-07-01T16:30:00Z,Where is it?', 'm,agent,2026-07-01T16:40:00Z,Here.'],
				kinds.messages
			),
			{ zone: 'Asia/Shanghai' }
		);
		const both = ['a 03-29T00:59 03-29T01:59', 'b 03-29T01:00 03-29T03:00', 'm 07-01T16:30 07-02T00:30'];
		expect(await openings(poise)).toEqual(both);

		const york = await takeIn(
			poise,
			file('york.csv', ['b,2026-03-29T01:30:00Z,2026-03-29T02:00:00Z'], kinds.conversations),
			{ zone: 'America/New_York' }
		);
		expect(await openings(poise)).toEqual([both[0], 'b 03-29T01:30 03-28T21:30', both[2]]);
		await undoImport(poise, york.importId ?? 0, context);
		expect(await openings(poise)).toEqual(both);

		// an earlier message moves the opening of what only messages speak of
		await takeIn(poise, file('earlier.csv', ['m,customer,2026-07-01T15:30:00Z,Hello?'], kinds.messages), {
			zone: 'Asia/Shanghai'
		});
		expect(await openings(poise)).toEqual([both[0], both[1], 'm 07-01T15:30 07-01T23:30']);

		// a log from before imports told it
		const today = await openings(poise);
		await poise.engine.write(async (session) => {
			await session.run('UPDATE conversation_record SET opened_local = NULL');
			await session.run('DELETE FROM ledger_edition');
		});
		await judgeIfOutdated(poise.engine);
		expect(await openings(poise)).toEqual(today);
	});
});
