import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { handlerOf } from '#lib/decision/handler.ts';

/** A stretch of the sentence; a tone underlines it in the colour of who answers, or of what the money does. */
export interface Stretch {
	readonly text: string;
	readonly tone?: 'bot' | 'person' | 'both' | 'good' | 'warn';
}

/** More names than this and a sentence stops being one. */
const named = 3;

interface Group {
	readonly names: string;
	readonly count: number;
	/** Of all contacts, 0..1. */
	readonly share: number;
}

function group(
	decision: Decision,
	topics: readonly TopicJudgement[],
	nameOf: (topic: string) => string,
	{ locale, format }: Speech
): Group {
	const largest = [...topics].sort((a, b) => b.n - a.n);
	// "and 1 more topic" is longer than its name
	const shown = largest.length === named + 1 ? largest.length : named;
	const names = largest.slice(0, shown).map(({ topic }) => nameOf(topic));
	const more = largest.length - names.length;
	const total = decision.n || decision.topics.reduce((sum, { n }) => sum + n, 0);
	const share = largest.reduce((sum, { n }) => sum + n, 0) / Math.max(1, total);
	if (locale === 'zh') {
		return {
			names: more > 0 ? `${names.join('、')}等 ${largest.length} 类` : format.list(names),
			count: largest.length,
			share
		};
	}
	const rest = more > 0 ? [`${more} more ${more === 1 ? 'topic' : 'topics'}`] : [];
	return { names: format.list([...names, ...rest]), count: largest.length, share };
}

interface Circumstances {
	/** A bot already takes part in this log. */
	readonly hasBot?: boolean;
	/** The programme loses in the middle case: what suits a bot is said, and nothing is recommended. */
	readonly loses?: boolean;
}

/**
 * The verdict in one sentence, written from the decision: what the bot takes, what it is tried on, what people keep;
 * or that this log cannot say.
 */
export function verdictSentence(
	decision: Decision,
	nameOf: (topic: string) => string,
	speech: Speech,
	{ hasBot = false, loses = false }: Circumstances = {}
): readonly Stretch[] {
	const of = (handler: string) =>
		group(
			decision,
			decision.topics.filter((topic) => handlerOf(topic) === handler),
			nameOf,
			speech
		);
	const groups = { bot: of('bot'), both: of('both'), person: of('person'), unknown: of('unknown') };
	return speech.locale === 'zh' ? inChinese(groups, speech, hasBot, loses) : inEnglish(groups, speech, hasBot, loses);
}

type Groups = Readonly<Record<'bot' | 'both' | 'person' | 'unknown', Group>>;

function inEnglish(
	{ bot, both, person, unknown }: Groups,
	{ format }: Speech,
	hasBot: boolean,
	loses: boolean
): Stretch[] {
	const people: Stretch[] = [{ text: ' Keep people on ' }, { text: person.names, tone: 'person' }, { text: '.' }];
	const undecided: Stretch[] = [{ text: ` Of ${unknown.names} this log cannot yet tell.` }];
	const keep = [...(person.count > 0 ? people : []), ...(unknown.count > 0 ? undecided : [])];
	if (loses && bot.count > 0)
		return [
			{ text: 'A bot suits ' },
			{ text: bot.names, tone: 'bot' },
			{ text: `, ${format.share(bot.share)} of contacts` },
			...(both.count > 0 ? [{ text: ', and may suit ' }, { text: both.names, tone: 'both' as const }] : []),
			{ text: '.' },
			...keep
		];
	if (loses && both.count > 0)
		return [
			{ text: 'A bot may suit ' },
			{ text: both.names, tone: 'both' },
			{ text: `, ${format.share(both.share)} of contacts.` },
			...keep
		];
	if (bot.count > 0) {
		const trial: Stretch[] = [{ text: ' Try it on ' }, { text: both.names, tone: 'both' }, { text: ' first.' }];
		return [
			{ text: 'Let the bot take ' },
			{ text: bot.names, tone: 'bot' },
			{ text: `, ${format.share(bot.share)} of contacts.` },
			...(both.count > 0 ? trial : []),
			...keep
		];
	}
	if (both.count > 0) {
		return [
			{ text: hasBot ? 'Give the bot nothing more yet: prove it first on ' : 'Hand nothing over yet: try the bot on ' },
			{ text: both.names, tone: 'both' },
			{ text: `, ${format.share(both.share)} of contacts.` },
			...keep
		];
	}
	if (person.count > 0)
		return [
			{ text: 'Leave ' },
			{ text: person.names, tone: 'person' },
			{ text: unknown.count > 0 ? ' to people; of the rest this log cannot yet tell.' : ' to people.' }
		];
	return [{ text: 'This log cannot yet say which contacts a bot should take.' }];
}

function inChinese(
	{ bot, both, person, unknown }: Groups,
	{ format }: Speech,
	hasBot: boolean,
	loses: boolean
): Stretch[] {
	const undecided = unknown.count > 0 ? `${unknown.names}，仅凭这份日志还不能断定。` : '';
	const people: Stretch[] = [
		{ text: person.names, tone: 'person' },
		{ text: `留给人工${undecided ? `；${undecided}` : '。'}` }
	];
	const keep: Stretch[] = person.count > 0 ? people : undecided ? [{ text: undecided }] : [];
	const closing: Stretch[] = keep.length > 0 ? [{ text: '；' }, ...keep] : [{ text: '。' }];
	if (loses && bot.count > 0)
		return [
			{ text: '适合机器人的是' },
			{ text: bot.names, tone: 'bot' },
			{ text: `，占会话量的 ${format.share(bot.share)}` },
			...(both.count > 0 ? [{ text: '；' }, { text: both.names, tone: 'both' as const }, { text: '或可一试' }] : []),
			...closing
		];
	if (loses && both.count > 0)
		return [
			{ text: '或可由机器人一试的是' },
			{ text: both.names, tone: 'both' },
			{ text: `，占会话量的 ${format.share(both.share)}` },
			...closing
		];
	if (bot.count > 0) {
		const trial: Stretch[] = [{ text: both.names, tone: 'both' }, { text: '先试点' }];
		return [
			{ text: '让机器人接手' },
			{ text: bot.names, tone: 'bot' },
			{ text: `，占会话量的 ${format.share(bot.share)}` },
			...(both.count > 0 ? [{ text: '；' }, ...trial] : []),
			...closing
		];
	}
	if (both.count > 0) {
		return [
			{ text: hasBot ? '暂不扩大，先在这些话题上验证机器人：' : '暂不移交，先让机器人试接' },
			{ text: both.names, tone: 'both' },
			{ text: `，占会话量的 ${format.share(both.share)}` },
			...closing
		];
	}
	if (person.count > 0)
		return [
			{ text: person.names, tone: 'person' },
			{ text: unknown.count > 0 ? '留给人工；其余话题，仅凭这份日志还不能断定。' : '都留给人工。' }
		];
	return [{ text: '仅凭这份日志，还不能断定哪些会话该交给机器人。' }];
}
