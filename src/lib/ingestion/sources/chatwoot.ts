import type { benchmarkScopes } from '#lib/log/fields.ts';
import type { IngestionProblem } from '../errors.ts';
import type { Mapping } from '../mapping.ts';
import type { SourceProfile } from './profile.ts';

/** Above the header of every report; its durations are rounded to two units, and its rows are sums and means. */
const PERIOD = /^Reporting period (.+) to (.+)$/;
const DAY = /\d{4}-\d{2}-\d{2}/;

/** Chatwoot's table of what happened when. */
const chatwootEvents: SourceProfile = {
	id: 'chatwoot',
	label: { en: 'Chatwoot events', zh: 'Chatwoot 事件' },
	kind: 'events',
	fingerprint: ['conversation_id', 'name', 'value_in_business_hours'],
	fields: {
		conversation_id: ['conversation_id'],
		happened_at: ['event_end_time', 'created_at'],
		event: ['name'],
		agent_id: ['user_id'],
		channel: ['inbox_id']
	}
};

function periodOf(lines: readonly string[]): Mapping['fields'] {
	const found = lines.map((line) => PERIOD.exec(line.trim())).find((match) => match !== null);
	const [from, to] = [found?.[1], found?.[2]].map((text) => DAY.exec(text ?? '')?.[0]);
	return from === undefined || to === undefined ? {} : { period_from: { constant: from }, period_to: { constant: to } };
}

/** One of the reports that Chatwoot calls by their rows. @param name the header of whom a row is about; null: everybody */
const report = (
	scope: (typeof benchmarkScopes)[number],
	name: string | null,
	fingerprint: readonly string[]
): SourceProfile => ({
	id: 'chatwoot',
	label: { en: 'Chatwoot report', zh: 'Chatwoot 报表' },
	kind: 'benchmarks',
	fingerprint,
	fromPreamble: periodOf,
	fields: {
		scope: [{ constant: scope }],
		name: [name ?? { constant: 'all' }],
		conversations: ['assigned conversations', 'no. of conversations', 'conversations count', 'conversations'],
		resolutions: ['resolution count'],
		first_reply_seconds: ['avg first response time'],
		reply_seconds: ['avg reply time'],
		resolution_seconds: ['avg resolution time'],
		waiting_seconds: ['avg customer waiting time'],
		messages_received: ['messages received'],
		messages_sent: ['messages sent']
	}
});

/** Headers: https://github.com/chatwoot/chatwoot, config/locales/en.yml and the report templates. */
export const chatwootSources: readonly SourceProfile[] = [
	chatwootEvents,
	report('agent', 'agent name', ['agent name', 'assigned conversations', 'avg first response time']),
	report('inbox', 'inbox name', ['inbox name', 'no. of conversations', 'avg first response time']),
	report('label', 'label', ['label', 'no. of conversations', 'avg first response time']),
	report('team', 'team name', ['team name', 'conversations count', 'avg first response time']),
	report('account', null, ['conversations', 'messages received', 'messages sent', 'avg first response time'])
];

/** A report whose rows are neither conversations nor figures we could hold against our own, such as counts by hour. */
export function unreadableReport(preamble: readonly string[], proposed: Mapping['kind']): IngestionProblem | null {
	if (proposed === 'benchmarks' || !preamble.some((line) => PERIOD.test(line.trim()))) return null;
	return {
		code: 'only-sums',
		message: {
			en: 'This is a report of sums by day and hour, not a log of conversations.',
			zh: '这是按日期和小时汇总的报表，不是会话日志。'
		},
		hint: {
			en: 'Export the conversations or the table reporting_events. Of Chatwoot’s reports those by agent, inbox, label and team, and the summary, can be taken in for comparison.',
			zh: '请导出会话或 reporting_events 表。Chatwoot 的客服、收件箱、标签、团队报表及总览可导入作对照。'
		}
	};
}
