import { rm } from 'node:fs/promises';
import type { Poise } from '#lib/server/operations/operation.ts';
import { readExperiment } from '#lib/server/operations/read-experiment.ts';
import { findUpload, receiveUpload } from '#lib/server/uploads.ts';
import { FROM_FILE, trialFields, type TrialReading } from '#lib/ui/pages/trial.ts';
import { ask, given, refuse, termsOf, textOf, type Asked, type Sent } from './ask.ts';

/** What a trial says by the arms of a form: of a file, which is gone afterwards, or of a field of the log. */
export async function readArms(poise: Poise, form: FormData, { asked, signal }: Sent): Promise<Asked<TrialReading>> {
	const text = (name: string) => textOf(form, name) || undefined;
	const source = text(trialFields.source) ?? FROM_FILE;
	const planned = text(trialFields.planned);
	const input = {
		...termsOf(asked),
		bot: text(trialFields.bot),
		people: text(trialFields.people),
		from: text(trialFields.from),
		planned: planned === undefined ? undefined : Number(planned)
	};
	if (source !== FROM_FILE) return ask(poise, readExperiment, given({ ...input, column: source }), signal);
	const file = form.get(trialFields.file);
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
