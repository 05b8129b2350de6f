import type { ScoredConversation } from './scored.ts';

/**
 * Labelled messages are upset far oftener than a company's customers. Weighs those labelled upset so that they are this share of all; without any of either, or
 * a share that cannot be reached, all weigh alike.
 */
export function weighUpset(conversations: readonly ScoredConversation[], share: number): readonly ScoredConversation[] {
	const upset = conversations.filter(({ label }) => label.isUpset === true).length;
	const others = conversations.length - upset;
	if (upset === 0 || others === 0 || !(share > 0 && share < 1)) return conversations;
	const weight = (share * others) / ((1 - share) * upset);
	return conversations.map((each) => (each.label.isUpset === true ? { ...each, weight } : each));
}
