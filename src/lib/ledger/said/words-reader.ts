import { readTurn } from './read-turn.ts';
import { isSameRequest } from './same-request.ts';
import { plain } from './signal.ts';

/** What the words of a message say, and whether two messages ask for the same: the part of the ledger's reading that a bot is given. */
export const wordsReader = {
	read(text: string) {
		const { person, repeats, asks, thanks, negative, complaint } = readTurn(text);
		return { person, repeats, asks, thanks, negative, complaint };
	},
	isSameRequest: (one: string, other: string) => isSameRequest(plain(one), plain(other))
};
