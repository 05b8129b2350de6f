import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Proposal } from '#lib/ingestion/recognise.ts';
import type { Recognition } from '#lib/ui/import/recognise-file.ts';
import { inLanguage } from '#lib/ui/jobs/follow-job.ts';
import { RefusedError, sendFile } from '#lib/ui/import/send-file.ts';

/** The server's answer, its texts in the reader's language alone. */
interface Answer extends Omit<Recognition, 'file' | 'upload' | 'sourceLabel' | 'proposal'> {
	readonly sourceLabel: string | null;
	readonly proposal: Omit<Proposal, 'warnings'> & { readonly warnings: readonly string[] };
}

/** What the page cannot look into is sent first; the server proposes, and keeps the upload for the import. */
export async function askProposal(file: File, signal: AbortSignal): Promise<Recognition> {
	const upload = await sendFile(file, { signal, onprogress: () => undefined });
	const response = await fetch(inLanguage('/api/v1/propose'), {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ file: { upload, name: file.name } }),
		signal
	});
	const answer = (await response.json().catch(() => null)) as (Answer & { error?: unknown }) | null;
	if (!response.ok || !answer) throw new RefusedError(answer?.error ?? null);
	const { proposal, sourceLabel, ...form } = answer;
	return {
		...form,
		file,
		upload,
		sourceLabel: sourceLabel === null ? null : inBoth(sourceLabel),
		proposal: { ...proposal, warnings: proposal.warnings.map(inBoth) }
	};
}

const inBoth = (text: string): Bilingual => ({ en: text, zh: text });
