import { rm } from 'node:fs/promises';
import type { Poise } from '#lib/server/operations/operation.ts';
import { readExperiment } from '#lib/server/operations/read-experiment.ts';
import { findUpload, receiveUpload } from '#lib/server/uploads.ts';
import { FROM_FILE, trialFields, type TrialReading } from '#lib/ui/pages/trial.ts';
import { ask, given, refuse, termsOf, type Asked, type Sent } from './ask.ts';

/** What a trial says by the arms of a file, which is gone afterwards, or of a field of the log. */
export async function readArms(
	poise: Poise,
	file: FormDataEntryValue | null,
	{ asked, signal }: Sent
): Promise<Asked<TrialReading>> {
	const { source, bot, people, from, planned } = asked.read;
	const input = {
		...termsOf(asked),
		looks: asked.looks,
		bot: bot || undefined,
		people: people || undefined,
		from: from || undefined,
		planned: planned === '' ? undefined : Number(planned)
	};
	if (source !== '' && source !== FROM_FILE)
		return ask(poise, readExperiment, given({ ...input, column: source }), signal);
	if (!(file instanceof File) || file.size === 0) return refuse(noFile);
	let path: string | undefined;
	try {
		const { upload } = await receiveUpload(poise.config, file.stream(), signal);
		path = await findUpload(poise.config, upload);
		return await ask(poise, readExperiment, given({ ...input, file: { upload, name: file.name } }), signal);
	} finally {
		if (path !== undefined) await rm(path, { force: true });
	}
}

const noFile = {
	field: trialFields.file,
	message: { en: 'No file was chosen.', zh: '未选择文件。' },
	hint: { en: 'Choose one, or a field of the log.', zh: '请选择文件，或改选日志字段。' }
};
