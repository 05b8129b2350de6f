import { MANY_PER_INTENT } from './heads.ts';
import { OUT_OF_SCOPE } from './recogniser.ts';

/** Beside few examples, what an intent is called tells as much as two of them. */
const COUNTED_AS = 2;
const LEAST_LETTERS = 3;

/** Names of intents as questions to learn beside few examples: `card_arrival` is “card arrival”. None where there are many examples. */
export function namesToLearn(
	intents: readonly string[]
): readonly { readonly text: string; readonly intent: string }[] {
	const inScope = intents.filter((intent) => intent !== OUT_OF_SCOPE);
	const different = [...new Set(inScope)];
	if (inScope.length >= MANY_PER_INTENT * different.length) return [];
	const named = different.flatMap((intent) => {
		const text = intent
			.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
			.replaceAll(/[^\p{L}\p{N}?!]+/gu, ' ')
			.trim()
			.toLowerCase();
		return (text.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS && !/\p{Script=Han}/u.test(text)
			? []
			: [{ text, intent }];
	});
	return Array.from({ length: COUNTED_AS }, () => named).flat();
}
