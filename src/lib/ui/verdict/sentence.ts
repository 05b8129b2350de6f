import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { handlerByWorth } from '#lib/decision/handler.ts';

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

/** What the money makes of the advice: go by it, begin nothing, give a bot there is no more, or keep it to what suits it. */
export type Stance = 'go' | 'none' | 'no-more' | 'confine';

interface Circumstances {
	/** A bot already takes part in this log. */
	readonly hasBot?: boolean;
	readonly stance?: Stance;
	/** Neither the bot there is nor the plan comes to as much as no bot at all. */
	readonly arePeopleBest?: boolean;
	/** Whether the bot answers a topic first already, but for a few contacts. */
	readonly isBots?: (topic: string) => boolean;
}

/**
 * The verdict in one sentence, written from the decision: what the bot takes, what it is tried on, what people keep;
 * or that this log cannot say.
 */
export function verdictSentence(
	decision: Decision,
	nameOf: (topic: string) => string,
	speech: Speech,
	{ hasBot = false, stance = 'go', arePeopleBest = false, isBots = () => false }: Circumstances = {}
): readonly Stretch[] {
	const of = (isIn: (topic: TopicJudgement) => boolean) =>
		group(decision, decision.topics.filter(isIn), nameOf, speech);
	const side = (name: string) => (topic: TopicJudgement) => handlerByWorth(topic) === name;
	const groups = {
		suits: of((topic) => ['bot', 'both'].includes(handlerByWorth(topic))),
		bot: of((topic) => handlerByWorth(topic) === 'bot' && !isBots(topic.topic)),
		kept: of((topic) => handlerByWorth(topic) === 'bot' && isBots(topic.topic)),
		both: of(side('both')),
		person: of(side('person')),
		unknown: of(side('unknown'))
	};
	const said = (speech.locale === 'zh' ? inChinese : inEnglish)(groups, speech, hasBot, stance);
	return arePeopleBest ? [{ text: speech.t('verdict.people-best') }, ...said] : said;
}

type Groups = Readonly<Record<'suits' | 'bot' | 'kept' | 'both' | 'person' | 'unknown', Group>>;

function inEnglish(
	{ suits, bot, kept, both, person, unknown }: Groups,
	{ format }: Speech,
	hasBot: boolean,
	stance: Stance
): Stretch[] {
	const people: Stretch[] = [{ text: ' Keep people on ' }, { text: person.names, tone: 'person' }, { text: '.' }];
	const undecided: Stretch[] = [{ text: ` Of ${unknown.names} this log cannot yet tell.` }];
	const keep = [...(person.count > 0 ? people : []), ...(unknown.count > 0 ? undecided : [])];
	if (stance !== 'go' && suits.count > 0) {
		const lead = {
			none: 'Build no bot for now, though it may suit ',
			'no-more': 'Leave the bot as it is for now. Beyond that it may suit ',
			confine: 'If it stays, keep it to '
		}[stance];
		return [
			{ text: lead },
			{ text: suits.names, tone: both.count > 0 ? 'both' : 'bot' },
			{ text: `, ${format.share(suits.share)} of contacts.` },
			...keep
		];
	}
	if (bot.count + kept.count > 0) {
		const trial: Stretch[] = [{ text: ' Try it on ' }, { text: both.names, tone: 'both' }, { text: ' first.' }];
		const take: Stretch[] =
			bot.count > 0
				? [
						{ text: 'Let the bot take ' },
						{ text: bot.names, tone: 'bot' },
						{ text: `, ${format.share(bot.share)} of contacts.` }
					]
				: [];
		const stay: Stretch[] =
			kept.count > 0
				? [
						{ text: bot.count > 0 ? ' It keeps ' : 'The bot keeps ' },
						{ text: kept.names, tone: 'bot' },
						{ text: `, ${format.share(kept.share)}${bot.count > 0 ? '' : ' of contacts'}.` }
					]
				: [];
		return [...take, ...stay, ...(both.count > 0 ? trial : []), ...keep];
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
	{ suits, bot, kept, both, person, unknown }: Groups,
	{ format }: Speech,
	hasBot: boolean,
	stance: Stance
): Stretch[] {
	const undecided = unknown.count > 0 ? `${unknown.names}，仅凭这份日志还不能断定。` : '';
	const people: Stretch[] = [
		{ text: person.names, tone: 'person' },
		{ text: `留给人工${undecided ? `；${undecided}` : '。'}` }
	];
	const keep: Stretch[] = person.count > 0 ? people : undecided ? [{ text: undecided }] : [];
	const closing: Stretch[] = keep.length > 0 ? [{ text: '；' }, ...keep] : [{ text: '。' }];
	if (stance !== 'go' && suits.count > 0) {
		const lead = {
			none: '暂不建机器人；日后或可由它先接',
			'no-more': '机器人维持现状；日后或可由它先接',
			confine: '若保留机器人，只让它先接'
		}[stance];
		return [
			{ text: lead },
			{ text: suits.names, tone: both.count > 0 ? 'both' : 'bot' },
			{ text: `，占会话量的 ${format.share(suits.share)}` },
			...closing
		];
	}
	if (bot.count + kept.count > 0) {
		const trial: Stretch[] = [{ text: both.names, tone: 'both' }, { text: '先试点' }];
		const take: Stretch[] =
			bot.count > 0
				? [
						{ text: '让机器人接手' },
						{ text: bot.names, tone: 'bot' },
						{ text: `，占会话量的 ${format.share(bot.share)}` }
					]
				: [];
		const stay: Stretch[] =
			kept.count > 0
				? [
						{ text: bot.count > 0 ? '；' : '' },
						{ text: kept.names, tone: 'bot' },
						{ text: `继续由机器人先接，占 ${format.share(kept.share)}` }
					]
				: [];
		return [...take, ...stay, ...(both.count > 0 ? [{ text: '；' }, ...trial] : []), ...closing];
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
