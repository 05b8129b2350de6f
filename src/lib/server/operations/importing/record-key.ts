import type { FileKind } from '#lib/log/fields.ts';

/**
 * SQL of what names a row of messages or events within its source, over `staged s`; null for kinds that have an id of
 * their own. The file's message id, else the turn's position; else the row's content and how often it occurred before:
 * the same row twice in a file is two turns, and the same file twice adds none.
 */
export function keyedSql(kind: FileKind, fields: readonly { readonly name: string }[]): string | null {
	if (kind !== 'messages' && kind !== 'events') return null;
	const mapped = new Set(fields.map(({ name }) => name));
	const content = kind === 'messages' ? MESSAGE_CONTENT : EVENT_CONTENT;
	const cells = content.filter((name) => mapped.has(name)).map((name) => `coalesce(s.${name}::VARCHAR, '')`);
	const digest = `md5(concat_ws(chr(31), ${cells.join(', ')}))`;
	const occurrence = `'c' || ${digest} || '#' || row_number() OVER (PARTITION BY ${digest} ORDER BY s.rowid)`;
	// Numbers of turns may begin anew in every conversation.
	const within = mapped.has('conversation_id') ? `coalesce(s.conversation_id, '') || chr(31) || ` : '';
	if (kind === 'messages' && mapped.has('message_id')) return `coalesce('m' || ${within}s.message_id, ${occurrence})`;
	if (kind === 'messages' && mapped.has('seq') && mapped.has('conversation_id'))
		return `coalesce('s' || s.conversation_id || chr(31) || s.seq, ${occurrence})`;
	return occurrence;
}

const MESSAGE_CONTENT = ['conversation_id', 'sent_at', 'author', 'author_id', 'text'];
const EVENT_CONTENT = ['conversation_id', 'happened_at', 'event', 'agent_id'];
