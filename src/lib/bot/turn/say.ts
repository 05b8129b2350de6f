import { createRandom, drawItem } from '#lib/stats/random.ts';
import { helpIn } from '../emergency/help.ts';
import type { Emergency } from '../emergency/kinds.ts';
import type { Situation } from '../policy/rules.ts';
import { isCodeAwaited, maySend } from '../verification/verification.ts';
import type { Bot, Found, KnownArticle } from './bot.ts';
import type { Slot } from './conversation.ts';
import { isBotLanguage, type BotLanguage, type Choice, type EventOf } from './events.ts';
import { otherLanguages } from './other-languages.ts';
import { askFor, cautions, phrases, slotNames, type Phrase } from './phrases.ts';
import { firstSentences, joinSentences, withoutAsking } from './sentences.ts';

/** Titles that are offered where it is not clear what is meant. */
const MOST_CHOICES = 3;
/** Sentences of an answer to somebody upset. */
const BRIEF_SENTENCES = 2;
/** Of what the bot is less sure it says first what it takes the question for, so that a wrong answer is seen to be one. */
const SURE_FROM = 0.9;

/**
 * From which anxious score on the bot says that it is sorry where no word complains: to somebody calm it sounds false. On the tune parts of
 * data/emotions it says so to 12 of 250 calm messages and 172 of 190 upset ones; a reply that is only brief and offers a person offends nobody.
 */
const SORRY_FROM = 0.5;

/** Why a person takes over, where the customer is owed a reason. */
const REASONS: Readonly<Record<string, Phrase>> = { 'locked-out': 'lockedOut', 'anothers-data': 'anothersData' };

/** What is said before the first message. */
export function greet(language: BotLanguage): EventOf<'said'> {
	const [text] = phrases.greeting[language];
	return { kind: 'said', text, article: null, asks: null, offersPerson: false };
}

/**
 * The words of a decision. They follow the feeling: upset customers are acknowledged, get the answer in brief, and are offered a person.
 * Answers are the articles’ own sentences.
 */
export function say(
	bot: Bot,
	situation: Situation,
	{ rule, action }: EventOf<'decided'>,
	found: Found
): EventOf<'said'> {
	const { before, heard, article } = situation;
	const { language } = heard;
	if (heard.emergency) return sayHelp(heard.emergency, language);
	if (!isBotLanguage(language)) return sayElsewise(situation, action, language);
	const random = createRandom(before.seed, `say ${before.heard}`);
	const way = (phrase: Phrase, fill: Readonly<Record<string, string>> = {}) =>
		Object.entries(fill).reduce(
			(text, [name, value]) => text.replace(`{${name}}`, () => value),
			drawItem(random, phrases[phrase][language])
		);
	const soft = isSorry(situation) ? [way('acknowledge')] : [];
	const plain = (...parts: readonly string[]): EventOf<'said'> => ({
		kind: 'said',
		text: joinSentences([...soft, ...parts], language),
		article: null,
		asks: null,
		offersPerson: false
	});
	const choose = (phrase: Phrase, choices: readonly Choice[]): EventOf<'said'> =>
		choices.length === 0
			? plain(way('sayMore'))
			: { ...plain(way(phrase, { choices: listed(choices, language) })), choices: [...choices] };
	const known = knownSlots(situation, language);
	if (action === 'hand-off' || action === 'refuse-to-person') {
		const why = REASONS[rule] ?? (action === 'refuse-to-person' ? 'mustNot' : null);
		return plain(...(why ? [way(why)] : []), way('bringPerson', { known: inBrackets(known, language) }));
	}
	switch (rule) {
		case 'wrong-code': {
			const { verification } = before;
			if (!isCodeAwaited(verification, situation.now) && maySend(verification, situation.now))
				return plain(way('oldCode'));
			return plain(way('wrongCode', { tries: String(Math.max(0, verification.triesLeft - 1)) }));
		}
		case 'code-run-out':
			return plain(way('oldCode'));
		case 'another-code':
			return plain(way('newCode'));
		case 'not-verified':
			return plain(way(isCodeAwaited(before.verification, situation.now) ? 'codeUnderWay' : 'sendCode'));
		case 'unreadable':
			return plain(way('sayMore'));
		case 'courtesy':
			return plain(way(heard.signals.thanks ? 'welcome' : heard.courtesy === 'greeting' ? 'hello' : 'allRight'));
		case 'out-of-scope':
			return { ...plain(way('notFound')), offersPerson: true };
		case 'low-confidence':
			return choose('whichOne', choicesOf(bot, found, language));
		case 'which-choice':
			return choose('whichOfThem', before.offered);
		case 'none-of-choices':
			return { ...plain(way('noneOfThem')), offersPerson: true };
		case 'slot-given':
			return { ...plain(way('noted', { known }), way('offerPerson')), offersPerson: true };
		default:
			return article ? answer(situation, article, { language, soft, way }) : plain(way('sayMore'));
	}
}

/** What to do in a danger, whoever is there to take over. */
export function sayHelp(kind: Emergency, language: string): EventOf<'said'> {
	return { kind: 'said', text: helpIn(kind, language), article: null, asks: null, offersPerson: false };
}

/** That a person takes over, with what is known so far. Nothing has to be learned for it. */
export function sayPersonComes(told: Pick<Situation, 'before' | 'heard'>): EventOf<'said'> {
	const { language } = told.heard;
	if (!isBotLanguage(language)) return sayNotSpoken(language);
	const text = phrases.bringPerson[language][0].replace('{known}', () =>
		inBrackets(knownSlots(told, language), language)
	);
	return { kind: 'said', text, article: null, asks: null, offersPerson: false };
}

/** To who waits for a person and is let go: others found no room any more. */
export function sayNobodyCame(language: string): EventOf<'said'> {
	const [text] = phrases.nobodyCame[isBotLanguage(language) ? language : 'en'];
	return { kind: 'said', text, article: null, asks: null, offersPerson: false };
}

/** Who greets, thanks, chooses or gives what was asked for tells of no trouble. */
function isSorry({ heard, felt, understood, isSlotGiven, wantsCode }: Situation): boolean {
	const { thanks, negative, complaint, repeats } = heard.signals;
	if (heard.courtesy !== null || thanks || understood.chosen || isSlotGiven || wantsCode) return false;
	return felt.tone !== 'calm' && (negative || complaint || repeats || felt.anxious >= SORRY_FROM);
}

/** In a language that the bot does not speak: an article that is written in it, or that a person takes over. */
function sayElsewise(situation: Situation, action: EventOf<'decided'>['action'], language: string): EventOf<'said'> {
	const { before, felt, article } = situation;
	const own = otherLanguages[language];
	const answer = article?.answer[language];
	if (!article || answer === undefined || action !== 'answer') return sayNotSpoken(language);
	const isUpset = felt.tone !== 'calm';
	const wasAnswered = before.answered.includes(article.id);
	const steps = (article.steps[language] ?? []).map((step, at) => `${at + 1}. ${step}`).join('\n');
	const caution = before.answered.length === 0 ? (own?.cautions[article.scenario] ?? '') : '';
	const parts = [
		isSorry(situation) ? (own?.acknowledge ?? '') : '',
		wasAnswered && steps !== '' ? steps : answer,
		caution,
		isUpset || wasAnswered ? (own?.offerPerson ?? '') : ''
	];
	return {
		kind: 'said',
		text: joinSentences(parts, language),
		article: article.id,
		asks: null,
		offersPerson: isUpset || wasAnswered,
		...showingIn(article, language)
	};
}

/** That the bot does not answer in a language, in that language where its phrases are known, and that a person takes over. */
export function sayNotSpoken(language: string): EventOf<'said'> {
	const text = otherLanguages[language]?.bringPerson ?? phrases.notSpoken.en[0];
	return { kind: 'said', text, article: null, asks: null, offersPerson: false };
}

function answer(
	{ before, heard, felt, understood, isCodeRight }: Situation,
	article: KnownArticle,
	{
		language,
		soft,
		way
	}: {
		readonly language: BotLanguage;
		readonly soft: readonly string[];
		readonly way: (phrase: Phrase, fill?: Readonly<Record<string, string>>) => string;
	}
): EventOf<'said'> {
	const isUpset = felt.tone !== 'calm';
	const isAgain = understood.loops > before.loops;
	const wasAnswered = before.answered.includes(article.id);
	const given = new Set([...Object.keys(before.slots), ...heard.slots.map(({ slot }) => slot)]);
	const isWanted = (slot: Slot) => !given.has(slot) && !before.askedFor.includes(slot);
	// who had to ask again is asked nothing
	const missing = isAgain ? null : (article.slots.find(isWanted) ?? null);
	// what the article itself would ask for is asked by us, once
	const whole = withoutAsking(textIn(article.answer, language), language);
	const steps = textIn(article.steps, language);
	const body =
		isAgain && wasAnswered && steps.length > 0
			? [way('otherWords'), steps.map((step, at) => `${at + 1}. ${step}`).join('\n')]
			: [isUpset ? firstSentences(whole, BRIEF_SENTENCES) : whole];
	const caution = cautions[article.scenario]?.[language];
	const offersPerson = isUpset || isAgain;
	const isSure = understood.confidence >= SURE_FROM || wasAnswered;
	return {
		kind: 'said',
		text: joinSentences(
			[
				...(isCodeRight === true ? [way('verified')] : []),
				...soft,
				...(isSure ? [] : [way('takenFor', { title: textIn(article.title, language) })]),
				...body,
				...(caution !== undefined && before.answered.length === 0 ? [caution] : []),
				...(missing === null ? [] : [askFor[language][missing]]),
				...(offersPerson ? [way('offerPerson')] : [])
			],
			language
		),
		article: article.id,
		asks: missing,
		offersPerson,
		...showingIn(article, languageOf(article.answer, language))
	};
}

/** Pictures and videos of the article, beside the steps of the language that is answered in. */
function showingIn(article: KnownArticle, language: string): Pick<EventOf<'said'>, 'showing'> {
	const steps = article.steps[language] ?? [];
	const all = (article.showing?.[language] ?? []).map((shown) => ({ text: steps[shown.step - 1] ?? '', shown }));
	return all.length > 0 ? { showing: all } : {};
}

/** In the language, else in English, else in the first that there is. */
function textIn<Text>(byLanguage: Readonly<Record<string, Text>>, language: BotLanguage): Text {
	const text = byLanguage[languageOf(byLanguage, language)];
	if (text === undefined) throw new Error('an article without any language');
	return text;
}

const languageOf = (byLanguage: object, language: BotLanguage): string =>
	[language, 'en'].find((each) => each in byLanguage) ?? Object.keys(byLanguage)[0] ?? language;

/** The likeliest articles, by their titles. */
const choicesOf = (bot: Bot, { passages }: Found, language: BotLanguage): readonly Choice[] =>
	passages
		.slice(0, MOST_CHOICES)
		.flatMap(({ article }) => bot.articles.get(article) ?? [])
		.map(({ id, title }) => ({ article: id, title: textIn(title, language) }));

/** With numbers where there are several, so that one can be named by its own. */
function listed(choices: readonly Choice[], language: BotLanguage): string {
	const isSeveral = choices.length > 1;
	return choices
		.map(({ title }, at) =>
			language === 'zh'
				? `${isSeveral ? `（${at + 1}）` : ''}「${title}」`
				: `${isSeveral ? `(${at + 1}) ` : ''}“${title}”`
		)
		.join(language === 'zh' ? '、' : ', ');
}

function knownSlots({ before, heard }: Pick<Situation, 'before' | 'heard'>, language: BotLanguage): string {
	const slots = { ...before.slots, ...Object.fromEntries(heard.slots.map(({ slot, value }) => [slot, value])) };
	const names = slotNames[language];
	return Object.entries(slots)
		.map(([slot, value]) => `${names[slot as Slot]} ${value}`)
		.join(language === 'zh' ? '、' : ', ');
}

function inBrackets(known: string, language: BotLanguage): string {
	if (known === '') return '';
	return language === 'zh' ? `（${known}）` : ` (${known})`;
}
