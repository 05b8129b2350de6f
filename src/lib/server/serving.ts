import { listenForHandovers } from './handover.ts';
import { interruptedMessage } from './operations/importing/under-way.ts';
import { keepWarm } from './keep-warm.ts';
import { jobsOf } from './jobs.ts';
import { forgetOldAnswers } from './operations/intake/idempotency.ts';
import { intakeOf } from './operations/intake/intake.ts';
import { keepLearned } from './operations/knowing/keep-learned.ts';
import { loadSample } from './operations/load-sample.ts';
import { logFacts } from './operations/log-facts.ts';
import type { Poise } from './operations/operation.ts';
import { perform } from './perform.ts';
import { dropRemains, sweepUploads } from './uploads.ts';
import { watchFolder } from './watch-folder.ts';

const SWEEP_MS = 3600 * 1000;

/**
 * What a server does with its workspace besides answering pages: takes commands over the socket, clears what a killed
 * one left behind, reads a large log for its pages, and shows the sample while there is nothing else to see.
 */
export async function startServing(poise: Poise): Promise<Poise> {
	for (const each of poise.interrupted) console.log(interruptedMessage(each).en);
	await dropRemains(poise.config);
	await sweepUploads(poise.config);
	const sweeping = setInterval(() => void sweepUploads(poise.config), SWEEP_MS);
	sweeping.unref();
	forgetOldAnswers(poise);
	// Before anybody may ask: an import between its files would leave half a sample beside a real log.
	const facts = await logFacts(poise);
	if (facts.version === '')
		await loadSample(poise, { signal: new AbortController().signal, actor: 'server', report: () => undefined });
	const handovers = await listenForHandovers(poise.config.workspace, async ({ command, input }, answer, signal) => {
		const performed = await perform(poise, command, input, {
			signal,
			actor: 'cli',
			report: (progress) => void answer({ progress })
		});
		if (!('rows' in performed)) return answer(performed);
		for await (const row of performed.rows) {
			if (signal.aborted) return;
			await answer({ row });
		}
		await answer({ end: true });
	});
	const warm = keepWarm(poise);
	const endLearning = keepLearned(poise);
	const stop = new AbortController();
	const { watch } = poise.config;
	const watching = watch === undefined ? Promise.resolve() : watchFolder(poise, watch, stop.signal);
	return {
		...poise,
		async close() {
			stop.abort();
			clearInterval(sweeping);
			endLearning();
			await warm.close();
			await Promise.all([watching, intakeOf(poise).close(), jobsOf(poise).close()]);
			await handovers.close();
			await poise.close();
		}
	};
}
