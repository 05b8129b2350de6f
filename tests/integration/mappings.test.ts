import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mapping } from '#lib/ingestion/mapping.ts';
import { answerOf, problemOf } from './asking.ts';
import { conversations, newFolder, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, lines: readonly string[]): string {
	const path = join(folder.path, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
}

const january = file('january.csv', [
	'Nr,Wann,Was',
	'1,2026-01-01 10:00:00,Rechnung',
	'2,2026-01-02 10:00:00,Lieferung'
]);
const february = file('february.csv', ['was, NR ,wann', 'Storno,3,2026-02-01 10:00:00']);
const mapping: Mapping = {
	kind: 'conversations',
	source: 'helpdesk',
	fields: {
		external_id: 'Nr',
		opened_at: 'Wann',
		topic: { column: 'Was', values: { Rechnung: 'invoices', Storno: 'cancellations' } }
	}
};

interface List {
	readonly mappings: readonly {
		readonly id: string;
		readonly name: string;
		readonly columns: readonly string[];
		readonly mapping: Mapping;
	}[];
}

describe('a corrected mapping', () => {
	it('is remembered by the headers, whatever their order, and is as good in another workspace', async () => {
		const shared = await withWorkspace(async (poise) => {
			await takeIn(poise, january, { mapping, zone: 'Europe/Berlin' });
			const receipt = await takeIn(poise, february);
			expect(receipt).toMatchObject({ source: 'helpdesk', zone: 'Europe/Berlin', rowsImported: 1 });
			expect(receipt.warnings[0]?.en).toContain('january.csv');
			const list = (await answerOf(poise, 'mappings')) as List;
			expect(list.mappings).toMatchObject([{ name: 'january.csv', mapping: { ...mapping, zone: 'Europe/Berlin' } }]);
			return list.mappings;
		});
		await withWorkspace(async (poise) => {
			await answerOf(poise, 'mappings', { add: shared });
			await takeIn(poise, february);
			expect(await conversations(poise, 'external_id, topic, opened_at')).toEqual([
				{ external_id: '3', topic: 'cancellations', opened_at: '2026-02-01T09:00:00.000Z' }
			]);
		});
	});

	it('may be named and forgotten', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, january, { mapping });
			const [first] = ((await answerOf(poise, 'mappings')) as List).mappings;
			const id = first?.id ?? '';
			expect(await answerOf(poise, 'mappings', { rename: { id, name: 'Monthly' } })).toMatchObject({
				mappings: [{ id, name: 'Monthly' }]
			});
			expect(await answerOf(poise, 'mappings', { forget: id })).toEqual({ mappings: [] });
			expect(await problemOf(poise, 'mappings', { forget: id })).toMatchObject({ code: 'no-such-mapping' });
			expect(await takeIn(poise, february)).toMatchObject({ source: 'generic' });
		});
	});
});
