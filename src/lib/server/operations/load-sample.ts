import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { importFile } from './importing/import-file.ts';
import { forgetSample, logNotEmpty } from './importing/sample.ts';
import { forget, logFacts } from './log-facts.ts';
import { operation, type Context, type Poise } from './operation.ts';

/** Customers first: the log is judged with their segments at once. Nothing is masked: they are about nobody. */
const FILES = ['sample-customers.csv', 'sample-conversations.csv'];

export const loadSampleOperation = operation({
	name: 'sample',
	summary: 'Loads the synthetic sample log into an empty workspace.',
	input: z.object({}),
	output: z.object({ conversations: z.int() }),
	run: (poise, _input, context) => loadSample(poise, context)
});

/** @throws OperationError when there is a log already */
export async function loadSample(poise: Poise, context: Context): Promise<{ conversations: number }> {
	await forgetHalf(poise);
	if ((await logFacts(poise)).version !== '') throw logNotEmpty();
	let conversations = 0;
	for (const name of FILES) {
		const receipt = await importFile(
			poise,
			{ path: join(samplesFolder(), name), name, sample: true, zone: 'Asia/Shanghai', mask: false },
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
