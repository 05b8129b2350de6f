import type { FileKind } from '#lib/log/fields.ts';
import type { Session } from '../../warehouse/engine.ts';
import { STAGED_KEYED, STAGED_ROWS, type StagingPlace } from './stage.ts';

/**
 * Adds `record_key` to the staged rows, in the same order, where the file has no id for them. Called once what must be masked
 * is: a key tells nothing of what stood there.
 */
export async function keyStaged(
	session: Session,
	kind: FileKind,
	fields: readonly string[],
	place: StagingPlace
): Promise<void> {
	const key = keySql(kind, new Set(fields));
	if (key === null) return;
	await session.run(
		`CREATE OR REPLACE ${place} ${STAGED_KEYED} AS SELECT s.*, ${key} AS record_key FROM staged s ORDER BY s.record`
	);
	await session.run(`CREATE OR REPLACE TEMP VIEW staged AS SELECT * FROM ${STAGED_KEYED}`);
	await session.run(`DROP TABLE ${STAGED_ROWS}`);
}

/**
 * SQL of what names a row within its source, over `staged s`; null where the file does. A message's id, else the turn's
 * position; else the row's content and how often it occurred before: the same row twice in a file is two records, and the same
 * file twice, or two exports that overlap, add none.
 */
function keySql(kind: FileKind, mapped: ReadonlySet<string>): string | null {
	if (kind === 'customers' || mapped.has('external_id')) return null;
	const content = {
		conversations: [...mapped],
		messages: MESSAGE_CONTENT,
		events: EVENT_CONTENT,
		benchmarks: BENCHMARK_CONTENT
	}[kind];
	const cells = content.filter((name) => mapped.has(name)).map((name) => `coalesce(s.${name}::VARCHAR, '')`);
	const digest = `md5(concat_ws(chr(31), ${cells.join(', ')}))`;
	if (kind === 'benchmarks') return digest;
	const occurrence = `'c' || ${digest} || '#' || row_number() OVER (PARTITION BY ${digest} ORDER BY s.record)`;
	// Numbers of turns may begin anew in every conversation.
	const within = mapped.has('conversation_id') ? `coalesce(s.conversation_id, '') || chr(31) || ` : '';
	if (kind === 'messages' && mapped.has('message_id')) return `coalesce('m' || ${within}s.message_id, ${occurrence})`;
	if (kind === 'messages' && mapped.has('seq') && mapped.has('conversation_id'))
		return `coalesce('s' || s.conversation_id || chr(31) || s.seq, ${occurrence})`;
	return occurrence;
}

const MESSAGE_CONTENT = ['conversation_id', 'sent_at', 'author', 'author_id', 'text'];
/** One figure of a period has one value: a later report replaces it. */
const BENCHMARK_CONTENT = ['scope', 'name', 'period_from', 'period_to'];
const EVENT_CONTENT = ['conversation_id', 'happened_at', 'event', 'agent_id'];
