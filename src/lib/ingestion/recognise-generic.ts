import type { Bilingual } from '#lib/log/bilingual.ts';
import { fieldsOf, type Field, type FileKind } from '#lib/log/fields.ts';
import { concludeBot } from './bot-columns.ts';
import { parseBoolean } from './cells.ts';
import type { ColumnContent } from './column-content.ts';
import { detectDurationUnit } from './durations.ts';
import { headerScore } from './header-score.ts';
import { normaliseWord } from './header-words.ts';
import type { FieldRule, Mapping } from './mapping.ts';
import { detectScale, isScoreWord } from './scores.ts';
import { parseAuthor } from './turn-words.ts';

interface Match {
	readonly field: Field;
	readonly content: ColumnContent;
	readonly score: number;
}

export interface GenericMatch {
	readonly kind: FileKind;
	readonly fields: Mapping['fields'];
	readonly warnings: readonly Bilingual[];
}

/** Below this, header and content together are too thin a ground for a proposal. */
const LEAST_SCORE = 0.3;
const MOST = 0.6;
/** A column whose cells differ less often than this names things that stand in several rows. */
const MOST_DISTINCT = 0.8;
/** What happens to conversations is told in few words. */
const MOST_EVENTS_DISTINCT = 0.3;

/** A mapping for a file that no fingerprint knows: each field takes the column whose header and content fit it best. */
export function matchGeneric(contents: readonly ColumnContent[], wanted?: FileKind): GenericMatch {
	const conversations = matchFields('conversations', contents);
	const kind = wanted ?? kindOf(conversations, contents);
	const warnings: Bilingual[] = [];
	if (wanted === undefined && kind === 'events') warnings.push(takenForEvents);
	if (kind !== 'conversations') return { kind, fields: rulesOf(matchFields(kind, contents), contents), warnings };
	const fields = rulesOf(conversations, contents);
	if (!('opened_at' in fields)) {
		const taken = new Set([...conversations.values()].map(({ content }) => content.name));
		const guess = contents.find(({ name, moments, weakMoments }) => moments > MOST && !weakMoments && !taken.has(name));
		if (guess) {
			fields['opened_at'] = guess.name;
			warnings.push({
				en: `"${guess.name}" is taken for the opening time because it is the only other column with dates.`,
				zh: `“${guess.name}”被当作开始时间，因为没有其他更合适的日期列。`
			});
		}
	}
	warnings.push(...concludeBot(fields, contents));
	return { kind, fields, warnings };
}

const takenForEvents: Bilingual = {
	en: 'Several rows have the same id, so each is read as one change of a conversation’s state. If a row is a conversation of its own, choose that kind.',
	zh: '多行编号相同，因此每行按会话状态的一次变化读取。如果每行都是一段会话，请改选该类型。'
};

function kindOf(conversations: ReadonlyMap<string, Match>, contents: readonly ColumnContent[]): FileKind {
	if (isMessageFile(matchFields('messages', contents))) return 'messages';
	if (isEventFile(matchFields('events', contents), conversations)) return 'events';
	return isCustomerFile(conversations, matchFields('customers', contents)) ? 'customers' : 'conversations';
}

/** Turns: somebody wrote something, several times in one conversation, or in reply to something. */
function isMessageFile(messages: ReadonlyMap<string, Match>): boolean {
	if (!messages.has('sent_at') || !messages.has('text')) return false;
	if (messages.has('in_reply_to') && messages.has('message_id')) return true;
	const author = messages.get('author');
	const id = messages.get('conversation_id');
	if (!author || !id) return false;
	// Who wrote it and an id of its own: nothing else has these, though every conversation has but one turn here
	if (messages.has('message_id') && new Set(author.content.cells).size > 1) return true;
	// Most conversations may have a single turn: then one id that comes again is enough, where several kinds of authors write.
	return isRepeated(id) || (id.content.distinct < 1 && new Set(author.content.cells).size > 1);
}

/** State changes: several rows a conversation, each with a time and one of few words; no column says when it was opened. */
function isEventFile(events: ReadonlyMap<string, Match>, conversations: ReadonlyMap<string, Match>): boolean {
	if (!events.has('happened_at') || !events.has('event') || !isRepeated(events.get('conversation_id'))) return false;
	const opened = conversations.get('opened_at');
	return !opened || opened.score < 0.9 || opened.content.name === events.get('happened_at')?.content.name;
}

function isRepeated(match: Match | undefined): boolean {
	return match !== undefined && match.content.distinct < MOST_DISTINCT;
}

function isCustomerFile(conversations: ReadonlyMap<string, Match>, customers: ReadonlyMap<string, Match>): boolean {
	if (!customers.has('customer_id')) return false;
	const opened = conversations.get('opened_at');
	const others = ['segment', 'joined_at', 'churned', 'churned_at', 'annual_margin', 'acquisition_cost'];
	const matched = others.filter((name) => customers.has(name));
	if (!opened) return matched.length > 0;
	const telling = ['churned', 'churned_at', 'annual_margin', 'acquisition_cost'].some((name) => customers.has(name));
	return telling && (opened.score < 0.9 || opened.content.name === customers.get('joined_at')?.content.name);
}

function matchFields(kind: FileKind, contents: readonly ColumnContent[]): ReadonlyMap<string, Match> {
	const matches: Match[] = [];
	for (const field of fieldsOf[kind]) {
		for (const content of contents) {
			const score = headerScore(field, content.name, kind) * contentScore(field, content);
			if (score >= LEAST_SCORE) matches.push({ field, content, score });
		}
	}
	matches.sort((a, b) => b.score - a.score);
	const byField = new Map<string, Match>();
	const taken = new Set<string>();
	for (const match of matches) {
		if (byField.has(match.field.name) || taken.has(match.content.name)) continue;
		byField.set(match.field.name, match);
		taken.add(match.content.name);
	}
	return byField;
}

/** How well the cells suit the field's type, 0..1; an empty column says little against it. */
export function contentScore({ name, type }: Field, content: ColumnContent): number {
	if (content.cells.length === 0) return 0.5;
	const { moments, clocks, durations, numbers, booleans, scores, distinct, meanLength } = content;
	switch (type) {
		case 'instant':
			if (moments > MOST) return 1;
			if (isReckoned(name, content.name) && (numbers > MOST || durations > MOST)) return 1;
			return clocks > 0.8 ? 0.9 : 0;
		case 'author':
			if (content.cells.filter((cell) => parseAuthor(cell) !== null).length > MOST * content.cells.length) return 1;
			return booleans > 0.8 ? 0.7 : 0;
		case 'event':
			return distinct < MOST_EVENTS_DISTINCT || content.cells.length < 20 ? 1 : 0;
		case 'seconds':
			return numbers > MOST || durations > MOST ? 1 : 0;
		case 'boolean':
			if (booleans > 0.8) return 1;
			return numbers > MOST && isCount(content) ? 0.9 : 0;
		case 'share':
			return scores > MOST ? 1 : 0;
		case 'integer':
		case 'money':
			return numbers > MOST ? 1 : 0;
		case 'text':
			if (name === 'external_id' && isRowCounter(content)) return 0;
			if (name === 'external_id') return moments > MOST && !content.weakMoments ? 0 : distinct > 0.95 ? 1 : 0.7;
			if (name === 'topic' || name === 'channel' || name === 'priority') {
				return moments > MOST && !content.weakMoments ? 0 : distinct > 0.7 && content.cells.length > 20 ? 0.4 : 1;
			}
			if (name === 'customer_id') return moments > MOST && !content.weakMoments ? 0 : 1;
			return name === 'text' && meanLength < 3 ? 0.3 : 1;
	}
}

/**
 * A moment that logs also tell by how long after the opening it was; of a bot's reply only where the header says that it was the
 * first, for replies are counted too, and of resolutions only where it says that it is a length of time.
 */
function isReckoned(field: string, header: string): boolean {
	if (field === 'first_human_reply_at') return true;
	if (field === 'first_bot_reply_at') return /first|initial|首|第一/i.test(header);
	return (
		/^(first_)?resolved_at$/.test(field) &&
		/time|duration|hour|hrs|minute|second|时长|耗时|用时|小时|分钟/i.test(header)
	);
}

/** 1, 2, 3 … under a header that says no more than "number": it counts rows, and counts anew in the next file. */
function isRowCounter({ name, cells }: ColumnContent): boolean {
	return (
		/^(序号|行号|no|nr|index|row|rownumber|sequence)$/.test(normaliseWord(name)) &&
		cells.every((cell, at) => cell === String(at + 1))
	);
}

/** A column that says yes where the customer wrote. */
function inboundAuthors(cells: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		[...new Set(cells)].flatMap((cell) => {
			const inbound = parseBoolean(cell);
			return inbound === null ? [] : [[cell, inbound ? 'customer' : 'agent']];
		})
	);
}

function isCount({ name }: ColumnContent): boolean {
	return /数|量|count|messages|replies|turns|times/i.test(name);
}

function rulesOf(matches: ReadonlyMap<string, Match>, contents: readonly ColumnContent[]): Mapping['fields'] {
	const taken = new Set([...matches.values()].map(({ content }) => content.name));
	const dateColumn = contents.find(
		({ dates, name }) => dates > 0.9 && (!taken.has(name) || matches.get('opened_at')?.content.name === name)
	);
	const fields: Mapping['fields'] = {};
	for (const [name, { field, content }] of matches) {
		const rule = ruleFor(field, content, contents, dateColumn?.name ?? null, taken);
		if (rule !== null) fields[name] = rule;
	}
	return fields;
}

function ruleFor(
	field: Field,
	content: ColumnContent,
	contents: readonly ColumnContent[],
	dateColumn: string | null,
	taken: ReadonlySet<string>
): FieldRule | null {
	const column = content.name;
	const unit = detectDurationUnit(column, content.cells);
	const withUnit = unit === null ? {} : { unit };
	if (field.type === 'seconds') return { column, ...withUnit };
	if (field.type === 'share')
		return content.cells.every(isScoreWord) ? column : { column, scale: [...detectScale(column, content.cells)] };
	if (field.type === 'author' && content.booleans > 0.8) return { column, values: inboundAuthors(content.cells) };
	if (field.type === 'boolean' && content.booleans <= 0.8 && content.cells.length > 0) return { column, above: 0 };
	if (field.type !== 'instant' || content.cells.length === 0) return column;
	if (content.dates > 0.9 && field.name === 'opened_at') {
		const time = contents.find(
			({ clocks, name }) => clocks > 0.8 && !taken.has(name) && /time|clock|hour|时间|时刻|started|start/i.test(name)
		);
		return time ? { columns: [column, time.name] } : column;
	}
	if (content.moments > MOST) return column;
	const isTimeOfDay =
		content.clocks > 0.8 &&
		dateColumn !== null &&
		(!/^first_(bot|human)_reply_at$/.test(field.name) || !/speed|wait|时长|duration|seconds/i.test(column));
	if (isTimeOfDay) return { columns: [dateColumn, column] };
	return isReckoned(field.name, column) ? { after: 'opened_at', column, ...withUnit } : null;
}
