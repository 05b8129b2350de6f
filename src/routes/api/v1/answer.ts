import { json } from '@sveltejs/kit';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Failure } from '#lib/server/perform.ts';

const STATUS = { usage: 400, refused: 422, failed: 500, cancelled: 499 } as const;

/** Where HTTP has a number of its own for what went wrong. */
const STATUS_OF_CODE: Readonly<Record<string, number>> = { 'unknown-command': 404, 'too-fast': 429 };

/** Whoever is asked to slow down, or to wait for others, comes back so much later. */
const RETRY_SECONDS = 1;

/** The contract's error document, in the reader's language. */
export function failureDocument({ problem }: Failure, locale: Locale) {
	const { code, message, hint, file, line, column } = problem;
	return { error: { code, message: message[locale], hint: hint[locale], file, line, column } };
}

export function failed(failure: Failure, locale: Locale, status: number = STATUS[failure.blame]): Response {
	const known = STATUS_OF_CODE[failure.problem.code] ?? status;
	return json(failureDocument(failure, locale), {
		status: known,
		...(known === 429 ? { headers: { 'retry-after': String(RETRY_SECONDS) } } : {})
	});
}

/** A request whose body is no JSON object. */
export const notJson = {
	blame: 'usage',
	problem: {
		code: 'not-json',
		message: { en: 'The body is not JSON.', zh: '请求内容不是 JSON。' },
		hint: {
			en: 'Send the options as a JSON object, with content-type: application/json.',
			zh: '请以 JSON 对象发送参数，并注明 content-type: application/json。'
		}
	}
} as const;
