import { ambiguousRule, rules } from '#lib/ledger/rules.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { conversationFields, type ConversationField } from '#lib/log/fields.ts';
import type { Outcome } from '#lib/log/outcomes.ts';
import type { Poise } from './operation.ts';

export interface ConversationFile {
	readonly source: string;
	readonly record: Readonly<Partial<Record<ConversationField, string | number | boolean | null>>>;
	readonly verdict: {
		readonly outcome: Outcome;
		readonly rule: string;
		readonly reason: Bilingual | null;
		readonly durable: boolean | null;
		readonly missing: string | null;
	} | null;
	readonly clocks: {
		readonly firstAnyReply: number | null;
		readonly firstHumanReply: number | null;
		readonly replyAfterHandoff: number | null;
		readonly resolution: number | null;
	};
	readonly origin: {
		readonly importId: number;
		readonly file: string;
		readonly line: number;
		readonly importedAt: string;
	};
}

/** One conversation with all that is known and concluded of it; null when there is none with this id. */
export async function readConversation({ engine }: Poise, id: number): Promise<ConversationFile | null> {
	const [row] = await engine.read((session) =>
		session.rows(
			`SELECT c.*, j.outcome, j.rule, j.durable, j.missing, j.first_any_reply, j.first_human_reply, j.reply_after_handoff,
				j.resolution_time, i.file, i.started_at,
				(SELECT max_by(line + c.import_record - record, record) FROM line_break b
				WHERE b.import_id = c.import_id AND b.record <= c.import_record) AS import_line
			FROM conversation c JOIN judged j USING (id) JOIN import i ON i.id = c.import_id WHERE c.id = $1`,
			[id]
		)
	);
	if (!row) return null;
	const number = (name: string) => (typeof row[name] === 'number' ? row[name] : null);
	const text = (name: string) => (typeof row[name] === 'string' ? row[name] : null);
	const rule = text('rule');
	return {
		source: text('source') ?? '',
		record: Object.fromEntries(
			conversationFields.map(({ name }) => {
				const cell = row[name] ?? null;
				return [name, typeof cell === 'object' ? null : cell];
			})
		),
		verdict:
			rule === null
				? null
				: {
						outcome: text('outcome') as Outcome,
						rule,
						reason: reasonOf(rule),
						durable: typeof row['durable'] === 'boolean' ? row['durable'] : null,
						missing: text('missing')
					},
		clocks: {
			firstAnyReply: number('first_any_reply'),
			firstHumanReply: number('first_human_reply'),
			replyAfterHandoff: number('reply_after_handoff'),
			resolution: number('resolution_time')
		},
		origin: {
			importId: number('import_id') ?? 0,
			file: text('file') ?? '',
			line: number('import_line') ?? 0,
			importedAt: text('started_at') ?? ''
		}
	};
}

function reasonOf(id: string): Bilingual | null {
	if (id === ambiguousRule.bot || id === ambiguousRule.human) return ambiguousRule.reason;
	return rules.find((rule) => rule.id === id)?.reason ?? null;
}
