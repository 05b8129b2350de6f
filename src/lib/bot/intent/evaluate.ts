import { OUT_OF_SCOPE, recognise, type Recogniser } from './recogniser.ts';
import { areaUnderCurve } from '../learning/area-under-curve.ts';
import type { Example } from './heads.ts';

export interface IntentScore {
	/** Questions of the test that are in scope, and the share of them whose likeliest intent is the right one. */
	readonly n: number;
	readonly accuracy: number | null;
	/** Mean over intents of the harmonic mean of precision and recall. */
	readonly macroF1: number | null;
	readonly outOfScope: OutOfScopeScore | null;
	/** What was taken for what, most often first. */
	readonly confusions: readonly { readonly intent: string; readonly takenFor: string; readonly n: number }[];
}

export interface OutOfScopeScore {
	readonly n: number;
	readonly precision: number | null;
	readonly recall: number;
	/** Chance that a question in scope scores higher than one outside it. */
	readonly auroc: number | null;
}

const MOST_CONFUSIONS = 50;

/** How well a recogniser does on questions it has not seen. Whether a question is in scope does not touch the accuracy. */
export function evaluateIntents(recogniser: Recogniser, test: readonly Example[]): IntentScore {
	const inside: {
		readonly intent: string;
		readonly said: string;
		readonly scope: number;
		readonly refused: boolean;
	}[] = [];
	const outside: { readonly scope: number; readonly refused: boolean }[] = [];
	for (const { text, intent, vector } of test) {
		const { ranking, scope, inScope } = recognise(recogniser, text, vector);
		if (intent === OUT_OF_SCOPE) outside.push({ scope, refused: !inScope });
		else inside.push({ intent, said: ranking[0]!.intent, scope, refused: !inScope });
	}
	const wrong = new Map<string, { intent: string; takenFor: string; n: number }>();
	for (const { intent, said } of inside) {
		if (intent === said) continue;
		const key = JSON.stringify([intent, said]);
		const confusion = wrong.get(key) ?? { intent, takenFor: said, n: 0 };
		confusion.n++;
		wrong.set(key, confusion);
	}
	const right = inside.filter(({ intent, said }) => intent === said).length;
	return {
		n: inside.length,
		accuracy: inside.length ? right / inside.length : null,
		macroF1: macroF1(inside),
		outOfScope: outside.length ? scoreOutside(inside, outside) : null,
		confusions: [...wrong.values()].sort((a, b) => b.n - a.n).slice(0, MOST_CONFUSIONS)
	};
}

function macroF1(answers: readonly { readonly intent: string; readonly said: string }[]): number | null {
	const intents = new Set(answers.map(({ intent }) => intent));
	if (intents.size === 0) return null;
	let sum = 0;
	for (const each of intents) {
		const hits = answers.filter(({ intent, said }) => intent === each && said === each).length;
		const asked = answers.filter(({ intent }) => intent === each).length;
		const said = answers.filter((answer) => answer.said === each).length;
		sum += (2 * hits) / (asked + said);
	}
	return sum / intents.size;
}

function scoreOutside(
	inside: readonly { readonly scope: number; readonly refused: boolean }[],
	outside: readonly { readonly scope: number; readonly refused: boolean }[]
): OutOfScopeScore {
	const refusedOutside = outside.filter(({ refused }) => refused).length;
	const refused = refusedOutside + inside.filter((each) => each.refused).length;
	return {
		n: outside.length,
		precision: refused ? refusedOutside / refused : null,
		recall: refusedOutside / outside.length,
		auroc: areaUnderCurve(
			inside.map(({ scope }) => scope),
			outside.map(({ scope }) => scope)
		)
	};
}
