import type { SyntheticConversation } from '../synthetic-log.ts';
import { type Cell, type Column, renderCsv } from './csv.ts';
import { businessMinutesBetween, type FixedZone, localMinutes, minutesBetween } from './local-time.ts';

const via: Readonly<Record<string, string>> = {
	chat: 'Chat',
	app: 'Mobile SDK',
	email: 'Mail',
	phone: 'Phone call (inbound)'
};
const numberOf = (id: string | null) => Number((id ?? '').replaceAll(/\D/g, ''));
const capitalised = (text: string | null) => (text === null ? null : text.charAt(0).toUpperCase() + text.slice(1));

function statusOf(row: SyntheticConversation): string {
	if (row.closed_at !== null) return 'Closed';
	if (row.resolved_at !== null) return 'Solved';
	return row.first_human_reply_at !== null ? 'Pending' : 'New';
}

function satisfactionOf({ csat, resolved_at }: SyntheticConversation): string {
	if (csat !== null) return csat >= 0.5 ? 'Good' : 'Bad';
	return resolved_at === null ? 'Not Offered' : 'Offered';
}

/** The account's CSV export: times in the account's zone and unmarked, durations in minutes, replies of people only. */
export function renderZendesk(rows: readonly SyntheticConversation[], zone: FixedZone): string {
	type C = Column<SyntheticConversation>;
	const time = (instant: number | null) => (instant === null ? null : localMinutes(instant, zone));
	const column = (header: string, cell: C['cell']): C => ({ header, cell });
	const clock = (header: string, to: (row: SyntheticConversation) => number | null): C[] => [
		column(`${header} in minutes`, (row) => spanOf(row, to(row), minutesBetween)),
		column(`${header} in minutes within business hours`, (row) =>
			spanOf(row, to(row), (from, until) => businessMinutesBetween(from, until, zone))
		)
	];
	const constant = (header: string, cell: Cell): C => column(header, () => cell);
	const assignedAt = (row: SyntheticConversation) => time(row.first_human_reply_at);
	const assignee = (row: SyntheticConversation) => (row.agent_id === null ? '-' : `Agent ${row.agent_id}`);
	return renderCsv(
		[
			constant('Summation column', 1),
			column('Id', (row) => numberOf(row.external_id)),
			column('Requester', (row) => `Customer ${numberOf(row.customer_id)}`),
			column('Requester id', (row) => String(3_610_000_000_000 + 7 * numberOf(row.customer_id))),
			column('Requester external id', (row) => row.customer_id),
			column('Requester email', (row) => `customer${numberOf(row.customer_id)}@example.com`),
			constant('Requester domain', 'example.com'),
			column('Submitter', (row) => `Customer ${numberOf(row.customer_id)}`),
			column('Assignee', assignee),
			column('Group', (row) => (row.agent_id === null ? '-' : 'Support')),
			column('Subject', (row) => row.subject),
			column('Tags', (row) => [row.language, row.topic, ...(row.bot_involved === true ? ['bot'] : [])].join(' ')),
			column('Status', statusOf),
			column('Priority', (row) => capitalised(row.priority)),
			column('Via', (row) => via[row.channel ?? ''] ?? null),
			column('Ticket type', (row) => (row.topic === 'complaint' ? 'Problem' : 'Question')),
			column('Created at', (row) => time(row.opened_at)),
			column('Updated at', (row) => time(row.updated_at)),
			column('Assigned at', assignedAt),
			constant('Organization', '-'),
			constant('Due date', null),
			column('Initially assigned at', assignedAt),
			column('Solved at', (row) => time(row.resolved_at)),
			column('Resolution time', (row) =>
				row.resolved_at === null ? null : Math.floor(minutesBetween(row.opened_at, row.resolved_at) / 60)
			),
			column('Satisfaction Score', satisfactionOf),
			column('Group stations', (row) => (row.agent_id === null ? 0 : 1)),
			column('Assignee stations', (row) => (row.agent_id === null ? 0 : 1)),
			column('Reopens', (row) => row.reopen_count),
			column('Replies', (row) => (row.agent_id === null ? 0 : 1 + (row.reopen_count ?? 0))),
			...clock('First reply time', (row) => row.first_human_reply_at),
			...clock('First resolution time', (row) => row.first_resolved_at),
			...clock('Full resolution time', (row) => row.resolved_at),
			...clock('Agent wait time', (row) => (row.first_human_reply_at === null ? null : row.opened_at)),
			...clock('Requester wait time', (row) => row.first_human_reply_at),
			...clock('On hold time', (row) => (row.resolved_at === null ? null : row.opened_at)),
			column('Topic [list]', (row) => row.topic),
			column('Language [txt]', (row) => row.language)
		],
		rows
	);
}

const spanOf = (row: SyntheticConversation, until: number | null, measure: (from: number, to: number) => number) =>
	until === null ? null : measure(row.opened_at, until);
