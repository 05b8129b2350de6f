import type { KnownArticle } from './bot.ts';
import type { Conversation, Slot } from './conversation.ts';
import type { Packet } from './events.ts';

/** Of a long message, so much stands in a summary. Characters. */
const MOST_QUOTED = 160;

/** What a person who takes over needs to know, so that the customer need not say it again. */
export function packetOf(
	articles: ReadonlyMap<string, KnownArticle>,
	conversation: Conversation,
	lastText: string
): Packet {
	const { slots, feelings, decisions, verification, language } = conversation;
	const subject = subjectOf(conversation);
	const title = subject === null ? undefined : articles.get(subject)?.title;
	const about = title?.[language] ?? title?.['en'];
	const quoted = quotesOf(conversation, lastText);
	return {
		summary: about === undefined ? quoted : language === 'zh' ? `${about}：${quoted}` : `${about}: ${quoted}`,
		slots: Object.entries(slots).map(([slot, value]) => ({ slot: slot as Slot, value })),
		feelings: [...feelings],
		tried: [...decisions],
		verified: verification.isVerified
	};
}

/** The article that a conversation is about, where the bot was ever sure of one. */
export const subjectOf = ({ subject, about }: Conversation): string | null => subject ?? about;

/** What the customer asked first, and wrote last. */
export function quotesOf({ requests }: Pick<Conversation, 'requests'>, lastText: string): string {
	const first = requests[0] ?? lastText;
	const said = first === lastText ? [first] : [first, lastText];
	return said.map((text) => `“${short(text)}”`).join(' … ');
}

function short(text: string): string {
	const line = text.replaceAll(/\s+/g, ' ').trim();
	const letters = Array.from(line.slice(0, 2 * MOST_QUOTED));
	return letters.length > MOST_QUOTED ? `${letters.slice(0, MOST_QUOTED).join('')}…` : line;
}
