import type { Translate } from '#lib/i18n/translate.ts';
import { RefusedError } from '#lib/ui/import/send-file.ts';

/** Why something did not end well, and what to do. */
export interface Trouble {
	readonly message: string;
	readonly hint: string;
	/** Of the file that was given, from 1. */
	readonly line?: number | undefined;
}

/** What the server says of a failure, or that it is not heard; null where it was cancelled: that is known to whoever cancelled it. */
export function troubleOf(cause: unknown, t: Translate): Trouble | null {
	const said = cause instanceof RefusedError ? (cause.problem as Partial<Trouble & { code: string }> | null) : null;
	if (said?.code === 'cancelled') return null;
	return {
		message: said?.message ?? t('trouble.connection'),
		hint: said?.hint ?? t('trouble.connection.hint'),
		line: said?.line
	};
}
