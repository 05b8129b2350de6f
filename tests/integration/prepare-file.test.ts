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
});
