import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareFile } from '#lib/server/operations/importing/prepare-file.ts';
import type { ImportRequest } from '#lib/server/operations/importing/receipt.ts';
import { OperationError } from '#lib/server/operations/operation.ts';
import { newFolder } from './workspace.ts';

const CUSTOMERS = 'customerID,Contract,Churn\nc1,Monthly,Yes\nc2,Yearly,No\n';
const CALLS = 'Call Id,Topic,Begun\n1,Billing,2026-03-01 09:00\n2,Delivery,2026-03-01 10:00\n';

/** What is settled about a file of this text, or the code of the refusal. */
async function prepare(text: string, request: Partial<ImportRequest> = {}) {
	const folder = newFolder();
	try {
		const path = join(folder.path, 'log.csv');
		writeFileSync(path, text);
		return await prepareFile({ path, name: 'log.csv', ...request });
	} catch (cause) {
		if (cause instanceof OperationError) return cause.problem.code;
		throw cause;
	} finally {
		folder.remove();
	}
}

async function warningsOf(text: string, request: Partial<ImportRequest> = {}) {
	const prepared = await prepare(text, request);
	return typeof prepared === 'string' ? prepared : prepared.warnings.map(({ en }) => en);
}

describe('prepare file', () => {
	it('proposes a mapping for the kind that the user names', async () => {
		expect(await prepare(CUSTOMERS)).toMatchObject({ kind: 'customers' });
		expect(await prepare(CUSTOMERS, { kind: 'conversations' })).toBe('no-opened-at');
		expect(await prepare('Topic,Begun\nBilling,2026-03-01\n', { kind: 'customers' })).toBe('no-customer-id');
	});

	it('calls a file empty of rows only when it has none, whatever their shape', async () => {
		expect(await prepare('Id,Created at,Topic\n')).toBe('no-rows');
		expect(await prepare('Id,Created at,Topic\n1,2026-03-01\n2,2026-03-02\n')).toMatchObject({ rows: [] });
	});

	it('warns of times without a zone only where times are read', async () => {
		expect(await warningsOf(CALLS)).toContainEqual(expect.stringContaining('read as UTC'));
		expect(await warningsOf(CUSTOMERS)).toEqual([]);
		expect(await warningsOf(CALLS, { zone: 'Asia/Shanghai' })).not.toContainEqual(expect.stringContaining('UTC'));
	});

	it('says nothing about a proposal that a mapping replaces', async () => {
		expect(await warningsOf(CALLS)).toContainEqual(expect.stringContaining('is taken for the opening time'));
		const mapping = { kind: 'conversations' as const, zone: 'UTC', fields: { opened_at: 'Begun' } };
		expect(await warningsOf(CALLS, { mapping })).toEqual([]);
	});

	const SLIPS =
		'ID,Opened,Frist bot reply,Custmer,Shelf\n' +
		'1,2026-03-01T09:00:00Z,2026-03-01T09:00:05Z,ann,left\n2,2026-03-01T10:00:00Z,2026-03-01T10:00:09Z,bob,left\n';

	it('says of columns that are not read which field they may be, and how to say so', async () => {
		const warnings = await warningsOf(SLIPS);
		expect(warnings).toHaveLength(2);
		expect(warnings).toContainEqual(expect.stringContaining('--map "Frist bot reply=first_bot_reply_at"'));
		expect(warnings).toContainEqual(expect.stringContaining('--map "Custmer=customer_id"'));
	});

	it('says nothing of a near name whose cells cannot be that field, nor of a field that is read already', async () => {
		expect(await warningsOf('ID,Opened,Frist bot reply\n1,2026-03-01T09:00:00Z,soon\n')).toEqual([]);
		expect(await warningsOf('ID,Opened,Test\n1,2026-03-01T09:00:00Z,a\n')).toEqual([]);
		const twice = 'ID,Opened,Customer ID,Custmer\n1,2026-03-01T09:00:00Z,c1,ann\n';
		expect(await warningsOf(twice)).toEqual([]);
	});

	it('reads a column as what the user says that it is, and no longer as something else', async () => {
		const map = { 'Frist bot reply': 'first_bot_reply_at', Shelf: 'topic', Custmer: 'customer_id' };
		const prepared = await prepare(SLIPS, { map });
		expect(prepared).toMatchObject({
			described: { first_bot_reply_at: 'Frist bot reply', topic: 'Shelf', customer_id: 'Custmer' },
			ignored: [],
			warnings: [],
			corrects: true
		});
		const moved = await prepare('ID,Opened,Closed\n1,2026-03-01T09:00:00Z,2026-03-02T09:00:00Z\n', {
			map: { closed: 'resolved_at' }
		});
		expect(moved).toMatchObject({ described: { resolved_at: 'closed' } });
		expect(moved).not.toHaveProperty('described.closed_at');
		expect(await prepare(SLIPS, { map: { Shelf: 'colour' } })).toBe('unknown-field');
		expect(await prepare(SLIPS, { map: { Shell: 'topic' } })).toBe('unknown-column');
	});
});
