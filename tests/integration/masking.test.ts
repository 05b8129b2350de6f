import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findIdentifiers } from '#lib/ingestion/masking/find-identifiers.ts';
import { maskText } from '#lib/ingestion/masking/mask-text.ts';
import { mayBeName, mayBeNameSql, mayHoldAnySql } from '#lib/ingestion/masking/may-hold.ts';
import { earlierImports } from '#lib/server/operations/list-imports.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { createPseudonym } from '#lib/server/security/pseudonyms.ts';
import { openApi } from '#lib/server/open-api.ts';
import { askPoise, runPoise, SAMPLES } from './command-line.ts';
import { context, conversations, fingerprint, newFolder, select, takeIn, withWorkspace } from './workspace.ts';

const folder = newFolder();
afterAll(() => folder.remove());

function file(name: string, lines: readonly string[]): string {
	const path = join(folder.path, name);
	writeFileSync(path, lines.join('\n'));
	return path;
}

const HEAD = 'conversation_id,customer_id,opened_at,topic,subject,text,handoff_reason';
const PRIVATE = [
	'13800138000',
	'138 0013 8000',
	'zhang.san@example.com',
	'11010519491231002X',
	'4111 1111 1111 1111',
	'GB82 WEST 1234 5698 7654 32',
	'京A12345',
	'浙江省杭州市西湖区文三路123号',
	'2024031100012'
];
const first = file('first.csv', [
	HEAD,
	`13900139000,zhang.san@example.com,2026-01-01T10:00:00Z,refund,回拨13800138000,身份证11010519491231002X,客户要求打138 0013 8000`,
	`B,13800138000,2026-01-01T11:00:00Z,refund,plain,"card 4111 1111 1111 1111, account GB82 WEST 1234 5698 7654 32",`,
	`C,U3,2026-01-01T12:00:00Z,refund,车牌京A12345,寄到浙江省杭州市西湖区文三路123号，订单号2024031100012，邮箱zhang.san@example.com,`,
	`D,U4,2026-01-01T13:00:00Z,refund,nothing,12 % off since 2025,`
]);

/** Everything the log says, as one text. */
async function everything(poise: Poise): Promise<string> {
	return JSON.stringify([
		await conversations(poise),
		await select(poise, 'SELECT * EXCLUDE (import_id, import_record) FROM customer'),
		await select(poise, 'SELECT * FROM judged')
	]);
}

describe('masking', () => {
	it('is on unless said otherwise, and leaves no identifier in the log', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, first);
			expect(receipt).toMatchObject({ rowsRead: 4, rowsImported: 4, rowsRejected: 0 });
			expect(receipt.masked).toEqual({
				address: 1,
				'bank-card': 1,
				'cn-id': 1,
				email: 2,
				iban: 1,
				order: 1,
				phone: 3,
				plate: 1
			});
			const log = await everything(poise);
			for (const each of PRIVATE) expect(log).not.toContain(each);
			expect((await earlierImports(poise))[0]?.masked).toEqual(receipt.masked);
		});
	});

	it('keeps ids of the source, and texts without identifiers, as they are', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, first);
			const rows = await conversations(poise, 'external_id, customer_id, subject, text');
			expect(rows.map((row) => row['external_id'])).toEqual(['13900139000', 'B', 'C', 'D']);
			expect(rows[3]).toMatchObject({ customer_id: 'U4', subject: 'nothing', text: '12 % off since 2025' });
			expect(rows[2]?.['customer_id']).toBe('U3');
			expect(rows[0]?.['subject']).toMatch(/^回拨\[phone:[0-9a-f]{12}\]$/);
			expect(rows[1]?.['text']).toMatch(/^card \[bank-card:[0-9a-f]{12}\], account \[iban:[0-9a-f]{12}\]$/);
		});
	});

	it('can be left out, and says so', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, first, { mask: false });
			expect(receipt.masked).toBeNull();
			const log = await everything(poise);
			for (const each of PRIVATE) expect(log).toContain(each);
			expect((await earlierImports(poise))[0]?.masked).toBeNull();
		});
	});

	it('gives one customer one pseudonym, in texts and ids, in files of either kind, however written', async () => {
		await withWorkspace(async (poise) => {
			await takeIn(poise, first);
			await takeIn(
				poise,
				file('customers.csv', [
					'customer_id,segment,churned',
					'+86 138-0013-8000,gold,no',
					'ZHANG.SAN@example.com,new,no'
				])
			);
			await takeIn(
				poise,
				file('second.csv', [HEAD, 'E,１３８００１３８０００,2026-01-03T10:00:00Z,refund,again,call 138-0013-8000,'])
			);
			const [phone] = await select<{ id: string; n: number }>(
				poise,
				"SELECT customer_id AS id, count(*) AS n FROM conversation WHERE external_id IN ('B', 'E') GROUP BY 1"
			);
			expect(phone?.n).toBe(2);
			const [text] = await select<{ text: string }>(poise, "SELECT text FROM conversation WHERE external_id = 'E'");
			expect(text?.text).toBe(`call ${phone?.id}`);
			const segments = await select(
				poise,
				'SELECT external_id, segment FROM judged JOIN conversation USING (id) ORDER BY 1'
			);
			expect(segments.map(({ segment }) => segment)).toEqual(['new', 'gold', null, null, 'gold']);
			const chained = await select<{ n: number }>(
				poise,
				"SELECT count(DISTINCT issue_id) AS n FROM judged JOIN conversation USING (id) WHERE external_id IN ('B', 'E')"
			);
			expect(chained[0]?.n).toBe(1);
		});
	});

	it('gives other pseudonyms in another workspace', async () => {
		const read = () =>
			withWorkspace(async (poise) => {
				await takeIn(poise, first);
				return conversations(poise, 'subject');
			});
		expect(await read()).not.toEqual(await read());
	});

	it('adds nothing when the same file comes again, by name or by its rows', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(poise, first);
			const before = await fingerprint(poise);
			const again = await takeIn(poise, first);
			expect(again).toMatchObject({ importId: receipt.importId, rowsImported: 0, masked: receipt.masked });
			expect(await fingerprint(poise)).toEqual(before);
			const rows = await conversations(poise);
			const longer = await takeIn(poise, file('longer.csv', [readFileSync(first, 'utf8'), '']));
			expect(longer).toMatchObject({ rowsImported: 0, rowsDuplicate: 4 });
			expect(await conversations(poise)).toEqual(rows);
		});
	});

	it('does not take a file for known that was taken in with the other setting', async () => {
		await withWorkspace(async (poise) => {
			const said = ({ warnings }: { warnings: readonly { en: string; zh: string }[] }) =>
				warnings.map(({ en, zh }) => en + zh).join('\n');
			expect(said(await takeIn(poise, first, { mask: false }))).not.toMatch(/masked/);
			const masked = await takeIn(poise, first);
			expect(masked).toMatchObject({ rowsImported: 4, rowsDuplicate: 0, conversations: 4 });
			expect(said(masked)).toMatch(/are masked now.*现已脱敏/);
			const log = JSON.stringify(await conversations(poise));
			for (const each of PRIVATE) expect(log).not.toContain(each);
			expect(said(await takeIn(poise, first, { mask: false }))).toMatch(/were masked.*as they stand now.*现以明文保存/);
			expect(said(await takeIn(poise, first, { mask: false, zone: 'Asia/Shanghai' }))).not.toMatch(/masked|脱敏/);
		});
	});

	it('gives rejected rows back as they are, so that they can be mended', async () => {
		await withWorkspace(async (poise) => {
			const receipt = await takeIn(
				poise,
				file('rejects.csv', [HEAD, 'A,U1,2026-01-01T10:00:00Z,refund,x,fine,', 'B,U2,,refund,x,ring 13800138000,'])
			);
			expect(receipt).toMatchObject({ rowsRejected: 1, masked: {} });
			expect(receipt.rejects[0]?.raw).toContain('13800138000');
			expect(JSON.stringify(await conversations(poise))).not.toContain('13800138000');
		});
	});

	// Half of 90 MB is more than is changed in place with 500 MB of memory: the later blocks are copied.
	it('keeps every row in its place in a file of many blocks', async () => {
		await withWorkspace(async (poise) => {
			const long = 'x'.repeat(3_000);
			const lines = Array.from({ length: 30_000 }, (_, at) => {
				const phone = at % 2 === 0 ? `138${String(at).padStart(8, '0')}` : '';
				return `C${at},U${at},2026-01-01T10:00:00Z,t,s${at},${at} ${long} ${phone},`;
			});
			const receipt = await takeIn(poise, file('many.csv', [HEAD, ...lines]));
			expect(receipt.masked).toEqual({ phone: 15_000 });
			const [row] = await select<{ ok: boolean; tokens: number; line: boolean }>(
				poise,
				`SELECT bool_and(starts_with(text, import_record || ' x') AND subject = 's' || import_record AND external_id = 'C' || import_record) AS ok,
				count(*) FILTER (WHERE text LIKE '%[phone:%]%') AS tokens,
				bool_and((text LIKE '%[phone:%') = (import_record % 2 = 0)) AS line FROM conversation`
			);
			expect(row).toEqual({ ok: true, tokens: 15_000, line: true });
		});
	}, 120_000);

	it('leaves the sample as it was written: it is about nobody', async () => {
		await withWorkspace(async (poise) => {
			await loadSample(poise, context);
			expect((await earlierImports(poise)).map(({ masked }) => masked)).toEqual([null, null]);
		});
	});

	it('changes no verdict: the sample files, masked, are judged as they stand', async () => {
		const judge = (mask: boolean) =>
			withWorkspace(async (poise) => {
				const receipts = [];
				for (const name of ['sample-customers.csv', 'sample-conversations.csv'])
					receipts.push(await takeIn(poise, join(SAMPLES, name), { mask, zone: 'Asia/Shanghai' }));
				const judged = await select(poise, 'SELECT bit_xor(hash(j))::VARCHAR AS hash, count(*) AS n FROM judged j');
				return { types: receipts.map(({ masked }) => Object.keys(masked ?? {})), judged };
			});
		const [masked, plain] = [await judge(true), await judge(false)];
		// Its customers have numbers of their own; its texts name invented orders.
		expect(masked.types).toEqual([[], ['order']]);
		expect(masked.judged).toEqual(plain.judged);
	});
});

describe('a large file', () => {
	it('is searched in threads of its own, cell for cell as a small one', async () => {
		const rows = 25_000;
		const text = (row: number) =>
			row % 7 === 0
				? `ring 1380013${String(row).padStart(4, '0').slice(-4)}`
				: row % 11 === 0
					? `paid ${row}.50`
					: `row ${row}`;
		const large = file('large.csv', [
			HEAD,
			...Array.from({ length: rows }, (_, row) => `K${row},U${row % 900},2026-01-01T10:00:00Z,refund,${text(row)},,`)
		]);
		await withWorkspace(async (poise) => {
			const { masked } = await takeIn(poise, large);
			const kept = await select<{ id: string; subject: string }>(
				poise,
				'SELECT external_id AS id, subject FROM conversation ORDER BY id'
			);
			const pseudonym = createPseudonym(poise.keys);
			expect(masked).toEqual({ phone: Math.ceil(rows / 7) });
			expect(kept.filter(({ id, subject }) => subject !== maskText(text(Number(id.slice(1))), pseudonym).text)).toEqual(
				[]
			);
		});
	});
});

describe('the doors', () => {
	it('take the setting from the command line, and print what was masked', async () => {
		const own = newFolder();
		const workspace = own.path;
		try {
			const on = await runPoise(['import', first], { workspace });
			expect(on.stdout).toContain(
				'cells masked: Addresses 1, Bank cards 1, Resident ids 1, E-mail addresses 2, Bank accounts (IBAN) 1, Order and ticket numbers 1, Phone numbers 3, Licence plates 1'
			);
			const off = await askPoise(['import', first, '--mask', 'off'], { workspace });
			expect(off.document['imports']).toMatchObject([{ masked: null, rowsImported: 4 }]);
			const wrong = await runPoise(['import', first, '--mask', 'maybe'], { workspace });
			expect(wrong.status).toBe(2);
		} finally {
			own.remove();
		}
	});

	it('describe it in the API', async () => {
		const document = JSON.stringify((await openApi()).paths?.['/api/v1/import']);
		expect(document).toContain('"mask":{');
		expect(document).toContain('"masked":{');
	});
});

describe('what the engine lets through', () => {
	const scrap = fc.constantFrom(
		...'0 1 8 9 + ( ) - . 138 00138000 ０１３ @ ＠ %40 a x. example.com 京 Ａ A 12345 订单 号 单号 order tIcKeT SF 路 号 栋 室 Street straße 12 rue de reg Plate 110105 4111 GB82'.split(
			' '
		),
		' ',
		'\u3000',
		'\n',
		'😀',
		'ſ',
		'K'
	);
	const tuned = readFileSync('tests/reference/masking/tune.jsonl', 'utf8')
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as { text: string }).text);

	it('is everything in which the recognisers find something', async () => {
		const generated = fc.sample(
			fc.array(scrap, { maxLength: 20 }).map((scraps) => scraps.join('')),
			{ numRuns: 20_000, seed: 1 }
		);
		const texts = [...tuned, ...generated];
		const held = texts.flatMap((text, at) => (findIdentifiers(text).length > 0 ? [at] : []));
		expect(held.length).toBeGreaterThan(1_000);
		await withWorkspace(async (poise) => {
			const passed = await poise.engine.write(async (session) => {
				await session.run('CREATE TEMP TABLE texts (number INTEGER, text VARCHAR)');
				await session.appendTexts('texts', Int32Array.from(texts.keys()), texts);
				return session.rows<{ number: number }>(`SELECT number FROM texts WHERE ${mayHoldAnySql('text')}`);
			});
			const known = new Set(passed.map(({ number }) => number));
			expect(held.filter((at) => !known.has(at)).map((at) => texts[at])).toEqual([]);
		});
	});

	it('is every cell that is an identifier of a person as a whole', async () => {
		const who = new Set(['email', 'phone', 'cn-id', 'bank-card']);
		const generated = fc.sample(
			fc
				.tuple(
					fc.constantFrom('', '(', '<', ' ', 'U', 'ｉ'),
					fc.array(scrap, { maxLength: 9 }),
					fc.constantFrom('', ')', ' x', 'Ｘ')
				)
				.map(([before, scraps, after]) => before + scraps.join('') + after),
			{ numRuns: 20_000, seed: 2 }
		);
		const written = tuned.flatMap((text) => findIdentifiers(text).map(({ start, end }) => text.slice(start, end)));
		const cells = [...written, ...written.map((text) => `<${text}> `), ...generated];
		const held = cells.flatMap((cell, at) => {
			const [span, more] = findIdentifiers(cell);
			const isWhole =
				span &&
				!more &&
				who.has(span.type) &&
				!/[^\s()<>\u3000]/.test(cell.slice(0, span.start) + cell.slice(span.end));
			return isWhole ? [at] : [];
		});
		expect(held.length).toBeGreaterThan(300);
		await withWorkspace(async (poise) => {
			const passed = await poise.engine.write(async (session) => {
				await session.run('CREATE TEMP TABLE cells (number INTEGER, cell VARCHAR)');
				await session.appendTexts('cells', Int32Array.from(cells.keys()), cells);
				return session.rows<{ number: number }>(`SELECT number FROM cells WHERE ${mayBeNameSql('cell')}`);
			});
			const known = new Set(passed.map(({ number }) => number));
			expect(held.filter((at) => !known.has(at) || !mayBeName(cells[at] ?? '')).map((at) => cells[at])).toEqual([]);
		});
	});
});
