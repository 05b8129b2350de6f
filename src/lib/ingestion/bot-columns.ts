import type { Bilingual } from '#lib/log/bilingual.ts';
import { parseBoolean, parseNumber } from './cells.ts';
import type { ColumnContent } from './column-content.ts';
import { columnsOf, singleRules, type FieldRule, type Mapping, type SingleRule, type WhenRule } from './mapping.ts';

/** Headers that say whether a customer was passed on to a person: whoever passes customers on is a bot. */
const HANDED_OVER =
	/转人工|转接人工|human.?hand|hand(ed)?.?(off|over)|(transfer|escalat)\w*.?to.?(human|agent|person)/i;
/** Headers that say whether a conversation was passed on, to whomever: “no” says nothing of who had it until then. */
const PASSED_ON = /转人工|转接|transfer|escalat|hand(ed)?.?(off|over)/i;
/** Headers of a first reply that say that a person gave it. */
const BY_PERSON = /人工|客服|坐席|座席|agent|human|person|staff|operator/i;
/** Names that desks give their bots. */
const BOT_NAME =
	/机器人|智能(客服|助手)|虚拟(客服|助手)|(^|[^a-z])((chat|voice)?bots?|robot|virtual (agent|assistant))([^a-z]|$)/i;
/** `HelpBot`, and not `Talbot`. */
const BOT_NAME_JOINED = /[a-z]Bot(?![a-z])/;

/**
 * What a file of conversations says of a bot without a column for it: that customers were handed over to people, or that an
 * agent bears a bot's name. Changes `fields`. @returns what was concluded, for the user to confirm
 */
export function concludeBot(fields: Mapping['fields'], contents: readonly ColumnContent[]): Bilingual[] {
	const warnings: Bilingual[] = [];
	const human = contentOfRule(fields['human_involved'], contents);
	const agent = contentOfRule(fields['agent_id'], contents);
	const saysBot = 'bot_involved' in fields || 'first_bot_reply_at' in fields;
	const bots = [...new Set(agent?.cells.filter((cell) => BOT_NAME.test(cell) || BOT_NAME_JOINED.test(cell)))];
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
	if (human && fields['human_involved'] === human.name && PASSED_ON.test(human.name))
		readPassingOn(fields, human, contents);
	return warnings;
}

/**
 * A conversation that was not passed on met no person only where a bot had it; a ticket of people alone is never passed on. So
 * “no” counts beside a bot, and so does a first reply of nobody in particular: the bot's where nobody took over.
 */
function readPassingOn(fields: Mapping['fields'], human: ColumnContent, contents: readonly ColumnContent[]): void {
	const words = [...new Set(human.cells)];
	const [yes = [], no = []] = [true, false].map((told) => words.filter((word) => parseBoolean(word) === told));
	const bot = botIs(fields['bot_involved'], contents);
	const onlyYes: SingleRule = { column: human.name, values: Object.fromEntries(no.map((word) => [word, null])) };
	if (bot === null) fields['human_involved'] = no.length > 0 ? onlyYes : human.name;
	else if (bot.yes.length > 0 && no.length > 0)
		fields['human_involved'] = { firstOf: [{ column: human.name, when: [...bot.yes] }, onlyYes] };
	const reply = fields['first_human_reply_at'];
	const content = contentOfRule(reply, contents);
	if (!bot || !content || reply === undefined || 'first_bot_reply_at' in fields || BY_PERSON.test(content.name)) return;
	if (yes.length === 0 || no.length === 0 || (typeof reply !== 'string' && !('column' in reply))) return;
	const rule = typeof reply === 'string' ? { column: reply } : reply;
	const passed = { column: human.name, is: yes };
	const kept = { column: human.name, is: no };
	fields['first_bot_reply_at'] = { ...rule, when: [...bot.yes, kept] };
	fields['first_human_reply_at'] = {
		firstOf: [{ ...rule, when: passed }, ...bot.no.map((when) => ({ ...rule, when }))]
	};
}

/** How to ask of a row whether a bot took part: what must hold for yes, and each of what holds for no; null where nothing tells. */
function botIs(
	rule: FieldRule | undefined,
	contents: readonly ColumnContent[]
): { readonly yes: readonly WhenRule[]; readonly no: readonly WhenRule[] } | null {
	if (rule === undefined) return null;
	if (typeof rule === 'object' && 'constant' in rule) return rule.constant === true ? { yes: [], no: [] } : null;
	const content = contentOfRule(rule, contents);
	if (!content || (typeof rule === 'object' && !('column' in rule))) return null;
	const column = content.name;
	const cells = [...new Set(content.cells)];
	if (typeof rule === 'object' && 'above' in rule && rule.above !== undefined) {
		const none = cells.filter((cell) => (parseNumber(cell) ?? 1) <= 0);
		return { yes: [{ column, above: rule.above }], no: none.length > 0 ? [{ column, is: none }] : [] };
	}
	const of = (told: boolean) => cells.filter((cell) => parseBoolean(cell) === told);
	const [yes, no] = [of(true), of(false)];
	return { yes: yes.length ? [{ column, is: yes }] : [], no: no.length ? [{ column, is: no }] : [] };
}

/** The content of the one column that a rule reads. */
function contentOfRule(rule: FieldRule | undefined, contents: readonly ColumnContent[]): ColumnContent | undefined {
	const [first] = rule === undefined ? [] : singleRules(rule);
	const [column] = first === undefined ? [] : columnsOf(first);
	return contents.find(({ name }) => name === column);
}
