import type { SyntheticConversation } from '../synthetic-log.ts';
import { chinese } from '../texts/chinese.ts';
import { type Column, renderCsv } from './csv.ts';
import { type FixedZone, localSlashed } from './local-time.ts';

const channels: Readonly<Record<string, string>> = { chat: '在线客服', app: 'APP', email: '邮件', phone: '电话' };
const languages: Readonly<Record<string, string>> = { zh: '中文', en: '英文' };
const priorities: Readonly<Record<string, string>> = { low: '低', normal: '普通', high: '高', urgent: '紧急' };
const ratings = ['非常不满意', '不满意', '一般', '满意', '非常满意'];
const yesNo = (isSo: boolean) => (isSo ? '是' : '否');

/** Ids of 18 digits, date first: read as a number they lose their last digits. */
function idOf(row: SyntheticConversation, zone: FixedZone): string {
	const [year = '', month = '', day = ''] = (localSlashed(row.opened_at, zone).split(' ')[0] ?? '').split('/');
	const date = year + month.padStart(2, '0') + day.padStart(2, '0');
	return date + row.external_id.replaceAll(/\D/g, '').padStart(10, '0');
}

/** What Chinese helpdesks export: Chinese headers and values, local times unmarked, durations in seconds, CRLF. */
export function renderGenericChinese(rows: readonly SyntheticConversation[], zone: FixedZone): string {
	type C = Column<SyntheticConversation>;
	const column = (header: string, cell: C['cell']): C => ({ header, cell });
	const secondsTo = (row: SyntheticConversation, to: number | null) =>
		to === null ? null : (to - row.opened_at) / 1000;
	const endOf = (row: SyntheticConversation) => row.resolved_at ?? row.closed_at;
	return renderCsv(
		[
			column('会话ID', (row) => idOf(row, zone)),
			column('客户ID', (row) => row.customer_id),
			column('渠道', (row) => channels[row.channel ?? ''] ?? null),
			column('语言', (row) => languages[row.language ?? ''] ?? null),
			column('优先级', (row) => priorities[row.priority ?? ''] ?? null),
			column('会话开始时间', (row) => localSlashed(row.opened_at, zone)),
			column('首次响应时长', (row) => secondsTo(row, row.first_human_reply_at)),
			column('会话结束时间', (row) => {
				const end = endOf(row);
				return end === null ? null : localSlashed(end, zone);
			}),
			column('会话时长', (row) => secondsTo(row, endOf(row))),
			column('排队时长', (row) => row.queue_seconds),
			column('接待客服', (row) => (row.agent_id === null ? null : `客服${row.agent_id}`)),
			column('是否转人工', (row) => yesNo(row.handoff_at !== null)),
			column('机器人消息数', (row) => botMessages(row)),
			column('客服消息数', (row) => (row.agent_id === null ? 0 : 2 + 2 * (row.reopen_count ?? 0))),
			column('访客消息数', (row) => Math.max(1, botMessages(row) + (row.agent_id === null ? 0 : 1))),
			column('满意度', (row) => (row.csat === null ? null : (ratings[4 * row.csat] ?? null))),
			column('标签', (row) => chinese.topics[row.topic ?? '']?.label ?? null),
			column('主题', (row) => row.subject),
			column('咨询内容', (row) => row.text)
		],
		rows,
		'\r\n'
	);
}

/** A message about every 40 s of the conversation with the bot, at least one. */
function botMessages(row: SyntheticConversation): number {
	if (row.first_bot_reply_at === null) return 0;
	const until = row.handoff_at ?? row.last_customer_turn_at ?? row.first_bot_reply_at;
	return Math.min(12, 1 + Math.floor((until - row.first_bot_reply_at) / 40_000));
}
