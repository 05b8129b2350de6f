import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { renderCustomers, renderGenericEnglish } from '#lib/synthesis/exports/generic-english.ts';
import { generateIndustry, industryLogs, type IndustryLog } from '#lib/synthesis/generate-industry.ts';
import { importFile } from './importing/import-file.ts';
import { forgetSample, logNotEmpty } from './importing/sample.ts';
import { forget, logFacts } from './log-facts.ts';
import { operation, type Context, type Poise } from './operation.ts';

/** Customers first: the log is judged with their segments at once. Nothing is masked: they are about nobody. */
const FILES = ['sample-customers.csv', 'sample-conversations.csv'] as const;

export const loadSampleOperation = operation({
	name: 'sample',
	summary: 'Loads the synthetic sample log, or that of an industry, into an empty workspace.',
	input: z.object({
		industry: z.enum(industryLogs).nullable().default(null).describe('null: the retailer every new workspace shows.')
	}),
	output: z.object({ conversations: z.int() }),
	run: (poise, { industry }, context) =>
		industry ? loadIndustry(poise, industry, context) : loadSample(poise, context)
});

/** @throws OperationError when there is a log already */
export const loadSample = (poise: Poise, context: Context) => loadFiles(poise, samplesFolder(), context);

/**
 * Makes the log of an industry and takes it in as the sample is taken in. The seed is that of the shown logs unless given.
 * @throws OperationError when there is a log already
 */
export async function loadIndustry(
	poise: Poise,
	industry: IndustryLog,
	context: Context,
	seed?: number
): Promise<{ conversations: number }> {
	const folder = join(poise.config.workspace, 'tmp', randomUUID());
	const { conversations, customers } = generateIndustry(industry, seed);
	const [ofCustomers, ofConversations] = FILES;
	await mkdir(folder, { recursive: true });
	try {
		await writeFile(join(folder, ofCustomers), renderCustomers(customers));
		await writeFile(join(folder, ofConversations), renderGenericEnglish(conversations));
		return await loadFiles(poise, folder, context);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function loadFiles(poise: Poise, folder: string, context: Context): Promise<{ conversations: number }> {
	await forgetHalf(poise);
	if ((await logFacts(poise)).version !== '') throw logNotEmpty();
	let conversations = 0;
	for (const name of FILES) {
		const receipt = await importFile(
			poise,
			{ path: join(folder, name), name, sample: true, zone: 'Asia/Shanghai', mask: false },
			context
		);
		conversations += receipt.conversations;
	}
	return { conversations };
}

/** A process that was killed between the two files left half a sample: it is loaded anew. */
async function forgetHalf(poise: Poise): Promise<void> {
	await poise.engine.write(async (session) => {
		const [row] = await session.rows<{ n: number; real: number }>(
			'SELECT count(*) FILTER (WHERE sample) AS n, count(*) FILTER (WHERE NOT sample) AS real FROM import'
		);
		if (row?.real === 0 && row.n > 0 && row.n < FILES.length) await forgetSample(session);
	});
	forget(poise);
}

/** The samples lie beside the code: found from the source tree, and from the built server, which starts in the project. */
function samplesFolder(): string {
	const beside = fileURLToPath(new URL('../../../../data/samples', import.meta.url));
	return existsSync(beside) ? beside : resolve('data/samples');
}
