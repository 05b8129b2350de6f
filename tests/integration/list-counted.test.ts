import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { missingNeeds } from '#lib/metrics/validate.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { answerOf, rowsOf } from './asking.ts';
import { fillLog, newFolder, type Row } from './workspace.ts';

interface Listed {
	readonly conversations: readonly { readonly counted: number | null }[];
	readonly total: number;
	readonly counted: number | null;
}

const log: readonly Row[] = Array.from({ length: 90 }, (_, at) => {
	const opened = Date.UTC(2026, 0, 1 + Math.floor(at / 3), 9 + (at % 8));
	const moment = (seconds: number) => new Date(opened + seconds * 1000).toISOString();
	return {
		customer_id: `c${at % 23}`,
		topic: at % 2 ? 'refund' : 'parcel',
		opened_at: moment(0),
		closed_at: moment(7200),
		first_bot_reply_at: at % 4 ? moment(3 + at) : null,
		first_human_reply_at: at % 3 ? null : moment(600 + 10 * at),
		handoff_at: at % 3 === 0 && at % 4 ? moment(90) : null,
		csat: at % 5 ? null : (at % 3) / 2,
		handle_seconds: 100 + at
	};
});

const folder = newFolder();
let poise: Poise;
beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	await fillLog(poise, Object.keys(log[0] ?? {}), log);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const list = (input: object) => answerOf(poise, 'list', { limit: 500, ...input }) as Promise<Listed>;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('the conversations behind a figure', () => {
	const fields = new Set(Object.keys(log[0] ?? {}));
	const known = metrics.filter(
		({ kind, needs }) => (kind === 'ratio' || kind === 'mean') && missingNeeds(needs, fields).length === 0
	);
	it.each(known)('$id is what they add to it, counted one by one', async ({ id, kind }) => {
		const [figure] = await rowsOf(poise, id);
		const { conversations, total, counted } = await list({ metrics: [id] });
		expect(total).toBe(figure?.n ?? 0);
		// the log is too short for what takes 90 days
		if (figure?.value == null) return;
		expect(mean(conversations.map((each) => each.counted ?? Number.NaN))).toBeCloseTo(figure.value, 10);
		if (kind === 'ratio') expect((counted ?? Number.NaN) / total).toBeCloseTo(figure.value, 10);
		else expect(counted).toBeNull();
	});

	it.each(['containment', 'recontact-7d'])('are handed over with what they add to %s', async (id) => {
		const [figure] = await rowsOf(poise, id);
		for (const what of ['conversations', 'ledger']) {
			const file = join(folder.path, `${what}-${id}.csv`);
			await answerOf(poise, 'export', { what, out: file, metrics: [id] });
			const { data } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
				header: true,
				skipEmptyLines: true
			});
			expect(data).toHaveLength(figure?.n ?? -1);
			expect(mean(data.map(({ counted }) => Number(counted)))).toBeCloseTo(figure?.value ?? NaN, 10);
			const isBack = ({ next_contact: next }: Record<string, string>) => next !== '' && Number(next) <= 7 * 86_400;
			if (id === 'recontact-7d') expect(data.every((row) => isBack(row) === (row['counted'] === '1'))).toBe(true);
		}
	});

	it('of containment are some that are counted and some that are not, in the order asked for', async () => {
		const { conversations, counted } = await list({ metrics: ['containment'], sort: '-counted' });
		const marks = conversations.map((each) => each.counted);
		expect(new Set(marks)).toEqual(new Set([1, 0]));
		expect(marks.slice(0, counted ?? 0).every((mark) => mark === 1)).toBe(true);
		expect(marks.slice(counted ?? 0).every((mark) => mark === 0)).toBe(true);
	});

	it('add nothing of their own to a count, or where no figure is asked for', async () => {
		for (const input of [{ metrics: ['volume'] }, {}]) {
			const { conversations, total, counted } = await list(input);
			expect([total, counted]).toEqual([90, null]);
			expect(new Set(conversations.map((each) => each.counted))).toEqual(new Set([null]));
		}
	});
});
