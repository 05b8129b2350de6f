import { json } from '@sveltejs/kit';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Failure } from '#lib/server/perform.ts';

const STATUS = { usage: 400, refused: 422, failed: 500, cancelled: 499 } as const;

/** The contract's error document, in the reader's language. */
export function failureDocument({ problem }: Failure, locale: Locale) {
	const { code, message, hint, file, line, column } = problem;
	return { error: { code, message: message[locale], hint: hint[locale], file, line, column } };
}

export function failed(failure: Failure, locale: Locale, status: number = STATUS[failure.blame]): Response {
	return json(failureDocument(failure, locale), {
		status: failure.problem.code === 'unknown-command' ? 404 : status
	});
}
