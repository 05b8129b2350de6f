import { turningPoints, type BreakEven, type BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import type { Condition } from '#lib/economics/appraisal/condition.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import { conditionName, conditionValue } from '#lib/ui/verdict/condition-in-words.ts';

export interface Turning {
	/** What is turned, what it is now, and where the middle case comes out even. */
	readonly rows: readonly (readonly string[])[];
	/** Which of them would not do wherever they were, as a sentence; empty where each would. */
	readonly none: string;
}

/** Where the plan breaks even, on the page and in the brief: first what the verdict itself names, last what no value of would do. */
export function turningRows(
	breakEven: Readonly<Record<BreakEvenOf, Pick<BreakEven, 'now' | 'value'>>>,
	condition: Condition | null,
	speech: Speech
): Turning {
	const row = (point: Pick<Condition, 'of' | 'now' | 'value'>) => [
		conditionName(point.of, speech),
		conditionValue(point, point.now, speech),
		conditionValue(point, point.value, speech)
	];
	const others = turningPoints.filter((of) => of !== condition?.of);
	const none = others.filter((of) => breakEven[of].value === null);
	return {
		rows: [
			...(condition ? [row(condition)] : []),
			...others.flatMap((of) => {
				const { now, value } = breakEven[of];
				return value === null ? [] : [row({ of, now, value })];
			})
		],
		none:
			none.length === 0
				? ''
				: speech.t('turning.none', { names: speech.format.list(none.map((of) => conditionName(of, speech))) })
	};
}
