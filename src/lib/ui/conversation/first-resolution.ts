import type { ConversationPage } from '#lib/ui/pages/conversation.ts';

/** Exports write one clock in whole minutes and another to the second: so far apart, two instants may be the same. */
const ROUNDING_MS = 60_000;

/** Whether a conversation was resolved before, and not only at last: otherwise the first resolution is no news. */
export function wasResolvedBefore({ record }: Pick<ConversationPage, 'record'>): boolean {
	const { first_resolved_at: first, resolved_at: last } = record;
	if (typeof first !== 'string') return false;
	return typeof last !== 'string' || Date.parse(last) - Date.parse(first) > ROUNDING_MS;
}
