import { fail, redirect } from '@sveltejs/kit';
import { headerFingerprint } from '#lib/ingestion/header-fingerprint.ts';
import { jobsOf } from '#lib/server/jobs.ts';
import { compareBenchmarks } from '#lib/server/operations/compare-benchmarks.ts';
import { earlierImports } from '#lib/server/operations/list-imports.ts';
import { loadSample } from '#lib/server/operations/load-sample.ts';
import { rememberedMappings } from '#lib/server/operations/remembered-mappings.ts';
import { undoImport } from '#lib/server/operations/undo-import.ts';
import { failureOf } from '#lib/server/perform.ts';
import { textsPage } from '#lib/server/texts-page.ts';
import type { ImportPage } from '#lib/ui/pages/import.ts';
import type { TextsPage } from '#lib/ui/pages/texts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { poise },
	depends
}): Promise<{ imports: ImportPage; texts: TextsPage }> => {
	depends('poise:log');
	const remembered = Object.fromEntries(
		rememberedMappings(poise).map(({ name, columns, mapping }) => [headerFingerprint(columns), { name, mapping }])
	);
	const earlier = await earlierImports(poise);
	const interrupted = poise.interrupted
		.filter(({ file, isComplete }) => !isComplete && !earlier.some((one) => one.file === file))
		.map(({ file }) => file);
	const reported = await compareBenchmarks(poise);
	const underWay = jobsOf(poise)
		.list()
		.flatMap(({ id, command, progress, performed }) =>
			command === 'import' && performed === null ? [{ job: id, file: progress?.file ?? '…' }] : []
		);
	return { imports: { earlier, remembered, interrupted, underWay, reported }, texts: textsPage(poise) };
};

export const actions: Actions = {
	sample: async ({ locals: { poise, locale }, request }) => {
		try {
			await loadSample(poise, { signal: request.signal, actor: 'http', report: () => undefined });
		} catch (cause) {
			const { problem } = failureOf(cause, request.signal);
			return fail(422, { message: problem.message[locale], hint: problem.hint[locale] });
		}
		redirect(303, '/');
	},
	undo: async ({ locals: { poise, locale }, request }) => {
		const importId = Number((await request.formData()).get('importId'));
		try {
			const { file, again } = await undoImport(poise, importId, {
				signal: request.signal,
				actor: 'http',
				report: () => undefined
			});
			return { undone: file, again };
		} catch (cause) {
			const { problem } = failureOf(cause, request.signal);
			return fail(422, { message: problem.message[locale], hint: problem.hint[locale] });
		}
	}
};
