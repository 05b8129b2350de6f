import { json } from '@sveltejs/kit';
import type { Locale } from '#lib/i18n/locale.ts';
import { resumableUploads } from '#lib/server/resumable-uploads.ts';
import { isUploadId, noSuchUpload, uploadState } from '#lib/server/uploads.ts';
import { failed } from '../../answer.ts';
import type { RequestHandler } from './$types';

const absent = (locale: Locale) => failed({ blame: 'refused', problem: noSuchUpload().problem }, locale, 404);

const tus: RequestHandler = async ({ params, request, locals }) => {
	// Beside the files lie notes, which are nobody's upload.
	if (!isUploadId(params.id)) return absent(locals.locale);
	const response = await resumableUploads(locals.poise.config).handleWeb(request);
	if (response.ok) return response;
	// Who is still speaking does not hear a refusal: what is left is read, and not kept.
	if (request.body?.locked === false) await request.body.pipeTo(new WritableStream()).catch(() => undefined);
	if (request.method === 'HEAD') return response;
	if (response.status === 404) return absent(locals.locale);
	const problem = refusalOf(response.status, await response.text());
	return failed({ blame: 'refused', problem }, locals.locale, response.status);
};

/** How much of an upload has arrived, as JSON and without a lock: a look disturbs nobody who is sending. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const state = await uploadState(locals.poise.config, params.id);
	return state ? json(state) : absent(locals.locale);
};
/** The same as tus asks it. */
export const HEAD = tus;
/** The next piece of it. */
export const PATCH = tus;
/** Gives it up. */
export const DELETE = tus;

function refusalOf(status: number, text: string) {
	if (status < 500)
		return {
			code: 'upload-refused',
			message: { en: `The upload was refused: ${text.trim()}`, zh: `上传被拒绝：${text.trim()}` },
			hint: { en: 'Send the file again from its beginning.', zh: '请从头重新上传文件。' }
		};
	return {
		code: 'upload-not-stored',
		message: { en: 'The server could not store the file.', zh: '服务器无法保存文件。' },
		hint: {
			en: 'See whether the volume of the workspace is full; then take the file in again: sending goes on where it stopped.',
			zh: '请检查工作区所在磁盘是否已满，然后再次导入：上传会从中断处继续。'
		}
	};
}
