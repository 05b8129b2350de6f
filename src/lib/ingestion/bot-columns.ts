import type { Bilingual } from '#lib/log/bilingual.ts';
import { parseBoolean } from './cells.ts';
import type { ColumnContent } from './column-content.ts';
import { columnsOf, singleRules, type FieldRule, type Mapping, type SingleRule } from './mapping.ts';

/** Headers that say whether a customer was passed on to a person: whoever passes customers on is a bot. */
const HANDED_OVER =
	/转人工|转接人工|human.?hand|hand(ed)?.?(off|over)|(transfer|escalat)\w*.?to.?(human|agent|person)/i;
/** Headers of a first reply that say that a person gave it. */
const BY_PERSON = /人工|客服|坐席|座席|agent|human|person|staff|operator/i;
/** Names that desks give their bots. */
const BOT_NAME =
	/机器人|智能(客服|助手)|虚拟(客服|助手)|(^|[^a-z])((chat|voice)?bots?|robot|virtual (agent|assistant))([^a-z]|$)/i;

/**
 * What a file of conversations says of a bot without a column for it: that customers were handed over to people, or that an
 * agent bears a bot's name. Changes `fields`. @returns what was concluded, for the user to confirm
 */
export function concludeBot(fields: Mapping['fields'], contents: readonly ColumnContent[]): Bilingual[] {
	const warnings: Bilingual[] = [];
	const human = contentOfRule(fields['human_involved'], contents);
	const agent = contentOfRule(fields['agent_id'], contents);
	const saysBot = 'bot_involved' in fields || 'first_bot_reply_at' in fields;
	const bots = [...new Set(agent?.cells.filter((cell) => BOT_NAME.test(cell)))];
	if (!saysBot && human && HANDED_OVER.test(human.name)) {
		fields['bot_involved'] = { constant: true };
		warnings.push({
			en: `“${human.name}” says who was handed to a person: a bot is taken to have met every customer first. Map “Bot took part” otherwise where that is not so.`,
			zh: `“${human.name}”列说明谁转了人工，因此视为每段会话都先由机器人接待。如非如此，请另行映射“机器人参与”。`
		});
	} else if (!saysBot && agent && bots.length > 0) {
		const isBot: SingleRule = { column: agent.name, filled: true, when: { column: agent.name, is: bots } };
		fields['bot_involved'] = { firstOf: [isBot, { constant: false }] };
		const names = bots.slice(0, 3).join(', ');
		warnings.push({
			en: `“${agent.name}” names what sounds like a bot (${names}): it is taken for one.`,
			zh: `“${agent.name}”列中的名称像是机器人（${names}），按机器人处理。`
		});
	}
	if (human && 'bot_involved' in fields) splitFirstReply(fields, human, contents);
	return warnings;
}

/** A first reply of nobody in particular is the person's where one took part, and else the bot's. */
function splitFirstReply(fields: Mapping['fields'], human: ColumnContent, contents: readonly ColumnContent[]): void {
	const reply = fields['first_human_reply_at'];
	const content = contentOfRule(reply, contents);
	if (!content || reply === undefined || 'first_bot_reply_at' in fields || BY_PERSON.test(content.name)) return;
	const words = [...new Set(human.cells)];
	const [yes, no] = [true, false].map((told) => words.filter((word) => parseBoolean(word) === told));
	if (!yes?.length || !no?.length) return;
	if (typeof reply !== 'string' && !('column' in reply)) return;
	const rule = typeof reply === 'string' ? { column: reply } : reply;
	fields['first_human_reply_at'] = { ...rule, when: { column: human.name, is: yes } };
	fields['first_bot_reply_at'] = { ...rule, when: { column: human.name, is: no } };
}

/** The content of the one column that a rule reads. */
function contentOfRule(rule: FieldRule | undefined, contents: readonly ColumnContent[]): ColumnContent | undefined {
	const [first] = rule === undefined ? [] : singleRules(rule);
	const [column] = first === undefined ? [] : columnsOf(first);
	return contents.find(({ name }) => name === column);
}
