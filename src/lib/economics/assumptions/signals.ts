import type { Bilingual } from '#lib/log/bilingual.ts';
import { assumedBecause, ownJudgement, type Assumption, type AssumptionUnit } from './assumption.ts';
import { signalRows, topicRows } from './signal-rows.ts';

type SignalName = (typeof signalRows)[number]['signal'];
type TopicAnchored = (typeof topicRows)[number]['signal'];
export type SignalAssumptionKey =
	`decision.${SignalName}.${'from' | 'to' | 'weight'}` | `decision.${TopicAnchored}.${'topic-from' | 'topic-to'}`;

const part = {
	from: { en: 'counts as none', zh: '计为 0 的值' },
	to: { en: 'counts in full', zh: '计为 1 的值' },
	weight: { en: 'weight', zh: '权重' }
} as const;

function convention(
	key: SignalAssumptionKey,
	label: Bilingual,
	what: Bilingual,
	value: number,
	unit: AssumptionUnit,
	source: Bilingual
): Assumption & { readonly key: SignalAssumptionKey } {
	return {
		key,
		label: { en: `${label.en}: ${what.en}`, zh: `${label.zh}：${what.zh}` },
		low: value,
		mode: value,
		high: value,
		unit,
		source,
		year: null,
		kind: 'assumed',
		usedIn: ['decision'],
		...(unit === 'points' ? { most: 100 } : {})
	};
}

const ownAnchor = assumedBecause(
	'a third to a tenth of the anchors for the whole log',
	'约为整体锚点的三分之一至十分之一'
);

export const signalAssumptions: readonly (Assumption & { readonly key: SignalAssumptionKey })[] = [
	...signalRows.flatMap((row) => {
		const { signal, label, unit, from, to, weight, reason } = row;
		const why = 'weightReason' in row ? row.weightReason : ownJudgement;
		return [
			convention(`decision.${signal}.from`, label, part.from, from, unit, reason),
			convention(`decision.${signal}.to`, label, part.to, to, unit, reason),
			convention(`decision.${signal}.weight`, label, part.weight, weight, 'points', why)
		];
	}),
	...topicRows.flatMap(({ signal, label, from, to }) => {
		const unit = signal === 'concentration' ? 'share' : 'contacts/month';
		return [
			convention(`decision.${signal}.topic-from`, label, part.from, from, unit, ownAnchor),
			convention(`decision.${signal}.topic-to`, label, part.to, to, unit, ownAnchor)
		];
	})
];
