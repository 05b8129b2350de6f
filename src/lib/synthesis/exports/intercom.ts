import type { SyntheticConversation } from '../synthetic-log.ts';
import { type Column, renderCsv } from './csv.ts';
import { type FixedZone, localSeconds } from './local-time.ts';

const channels: Readonly<Record<string, string>> = { chat: 'Messenger', app: 'iOS', email: 'Email', phone: 'Phone' };
/** Conversation ids of 15 digits: a spreadsheet would round a longer one. */
const ID_BASE = 215_470_000_000_000;
const digits = (id: string | null) => Number((id ?? '').replaceAll(/\D/g, ''));
const closedAt = (row: SyntheticConversation) => row.resolved_at ?? row.closed_at;
const ratingOf = (row: SyntheticConversation) => (row.csat === null ? null : 1 + 4 * row.csat);

/** What Fin says of itself. A conversation it was not in has no state. */
function resolutionStateOf(row: SyntheticConversation): string | null {
	if (row.bot_involved !== true) return null;
	if (row.handoff_at !== null) return 'Escalated';
	if (row.vendor_verdict === 'unresolved') return 'Negative feedback';
	return row.csat !== null && row.csat >= 0.75 ? 'Confirmed resolved' : 'Assumed resolved';
}

/** The dataset export: the zone stands in the headers, durations are in seconds, ratings 1 to 5. */
export function renderIntercom(rows: readonly SyntheticConversation[], zone: FixedZone): string {
	type C = Column<SyntheticConversation>;
	const column = (header: string, cell: C['cell']): C => ({ header, cell });
	const time = (header: string, instant: (row: SyntheticConversation) => number | null): C =>
		column(`${header} (${zone.zone})`, (row) => {
			const at = instant(row);
			return at === null ? null : localSeconds(at, zone);
		});
	const seconds = (header: string, until: (row: SyntheticConversation) => number | null): C =>
		column(`${header} (seconds)`, (row) => {
			const at = until(row);
			return at === null ? null : (at - row.opened_at) / 1000;
		});
	const isHuman = (row: SyntheticConversation) => row.first_human_reply_at !== null;
	const isBot = (row: SyntheticConversation) => row.bot_involved === true;
	const agentName = (row: SyntheticConversation) => (row.agent_id === null ? null : `Teammate ${row.agent_id}`);
	return renderCsv(
		[
			column('Conversation ID', (row) => String(ID_BASE + digits(row.external_id))),
			time('Conversation started at', (row) => row.opened_at),
			column('Teammate currently assigned', agentName),
			column('Team currently assigned', (row) => (isHuman(row) ? 'Support' : null)),
			column('Agent type', (row) => (isHuman(row) ? 'Teammate' : isBot(row) ? 'Fin AI Agent' : null)),
			column('Channel', (row) => channels[row.channel ?? ''] ?? null),
			column('Chatbot replied', isBot),
			column('Conversation tag', (row) => row.language),
			column('Current conversation state', (row) => (closedAt(row) === null ? 'open' : 'closed')),
			column('Last teammate rating', (row) => (isHuman(row) ? ratingOf(row) : null)),
			column('Started by', () => 'User'),
			column('Topics', (row) => row.topic),
			time('Conversation first closed at', (row) => row.reopened_at ?? closedAt(row)),
			time('Conversation first replied at', (row) => row.first_human_reply_at),
			column('Fin AI Agent deflected', (row) => isBot(row) && row.handoff_at === null),
			column('Fin AI Agent involved', isBot),
			column('Fin AI Agent rating', (row) => (isHuman(row) ? null : ratingOf(row))),
			column('Fin AI Agent resolution state', resolutionStateOf),
			column('First closed by teammate', agentName),
			column('Last closed by teammate', agentName),
			column('Teammate first replied', agentName),
			seconds('First response time', (row) => row.first_human_reply_at),
			column('First response time excluding time spent in bot inbox (seconds)', (row) =>
				row.first_human_reply_at === null ? null : (row.first_human_reply_at - (row.handoff_at ?? row.opened_at)) / 1000
			),
			column('Number of reassignments', (row) => (row.handoff_at === null ? 0 : 1)),
			column('Handling time (seconds)', (row) => row.handle_seconds),
			seconds('Time to close', closedAt),
			column('Conversation priority', (row) =>
				row.priority === 'urgent' || row.priority === 'high' ? 'priority' : 'not_priority'
			),
			column('Title', (row) => row.subject),
			time('Conversation created at', (row) => row.opened_at),
			time('Conversation last closed at', closedAt),
			time('Conversation updated at', (row) => row.updated_at),
			time('First assignment at', (row) => row.handoff_at ?? row.first_human_reply_at),
			column('Escalation rules applied', (row) => row.handoff_reason),
			column('User ID', (row) => row.customer_id),
			column('User type', () => 'User'),
			column('AI Topic', (row) => row.topic)
		],
		rows
	);
}
