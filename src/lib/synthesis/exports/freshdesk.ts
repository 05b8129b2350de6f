import type { SyntheticConversation } from '../synthetic-log.ts';
import { type Column, renderCsv } from './csv.ts';
import { type FixedZone, hoursMinutesSeconds, localSeconds } from './local-time.ts';

const sources: Readonly<Record<string, string>> = { chat: 'Chat', app: 'Portal', email: 'Email', phone: 'Phone' };
const ratings = ['Extremely Unhappy', 'Unhappy', 'Neutral', 'Happy', 'Extremely Happy'];
const digits = (id: string | null) => Number((id ?? '').replaceAll(/\D/g, ''));
const capitalised = (text: string | null) => (text === null ? null : text.charAt(0).toUpperCase() + text.slice(1));
const FIRST_REPLY_DUE_MS = 4 * 3_600_000;
const RESOLUTION_DUE_MS = 48 * 3_600_000;
/** Real exports leave the first-response cell empty for some tickets whose timestamps are there. */
const EMPTY_CELL_EVERY = 9;

const within = (from: number, to: number | null, dueMs: number) =>
	to === null ? null : to - from <= dueMs ? 'Within SLA' : 'SLA Violated';

/** The ticket export: local times unmarked, durations as HH:MM:SS under headers that say hours, unset fields in words. */
export function renderFreshdesk(rows: readonly SyntheticConversation[], zone: FixedZone): string {
	type C = Column<SyntheticConversation>;
	const column = (header: string, cell: C['cell']): C => ({ header, cell });
	const time = (header: string, instant: (row: SyntheticConversation) => number | null): C =>
		column(header, (row) => {
			const at = instant(row);
			return at === null ? null : localSeconds(at, zone);
		});
	const span = (row: SyntheticConversation, to: number | null) =>
		to === null ? null : hoursMinutesSeconds((to - row.opened_at) / 1000);
	const isEmptied = (row: SyntheticConversation) => digits(row.external_id) % EMPTY_CELL_EVERY === 0;
	return renderCsv(
		[
			column('Ticket ID', (row) => digits(row.external_id)),
			column('Subject', (row) => row.subject),
			column('Status', (row) => (row.closed_at !== null ? 'Closed' : row.resolved_at !== null ? 'Resolved' : 'Open')),
			column('Priority', (row) => (row.priority === 'normal' ? 'Medium' : capitalised(row.priority))),
			column('Source', (row) => sources[row.channel ?? ''] ?? null),
			column('Type', (row) => row.topic),
			column('Agent', (row) => (row.agent_id === null ? 'No Agent' : `Agent ${row.agent_id}`)),
			column('Group', (row) => (row.agent_id === null ? 'No Group' : 'Support')),
			time('Created time', (row) => row.opened_at),
			time('Due by Time', (row) => row.opened_at + RESOLUTION_DUE_MS),
			time('Resolved time', (row) => row.resolved_at),
			time('Closed time', (row) => row.closed_at),
			time('Last update time', (row) => row.updated_at),
			time('Initial response time', (row) => row.first_human_reply_at),
			column('Time tracked', (row) => hoursMinutesSeconds(row.handle_seconds ?? 0)),
			column('First response time (in hrs)', (row) => (isEmptied(row) ? null : span(row, row.first_human_reply_at))),
			column('Resolution time (in hrs)', (row) => span(row, row.resolved_at)),
			column('Agent interactions', (row) => (row.agent_id === null ? 0 : 1 + (row.reopen_count ?? 0))),
			column('Customer interactions', (row) => 1 + (row.reopen_count ?? 0)),
			column('Resolution status', (row) => within(row.opened_at, row.resolved_at, RESOLUTION_DUE_MS)),
			column('First response status', (row) => within(row.opened_at, row.first_human_reply_at, FIRST_REPLY_DUE_MS)),
			column('Tags', (row) => [row.language, ...(row.bot_involved === true ? ['bot'] : [])].join(',')),
			column('Survey results', (row) => (row.csat === null ? null : (ratings[4 * row.csat] ?? null))),
			column('Association type', () => 'Not Set'),
			column('Product', () => 'No Product'),
			column('Every response status', (row) => within(row.opened_at, row.first_human_reply_at, FIRST_REPLY_DUE_MS)),
			column('Full name', (row) => `Customer ${digits(row.customer_id)}`),
			column('Contact ID', (row) => String(43_000_000_000 + digits(row.customer_id)))
		],
		rows
	);
}
