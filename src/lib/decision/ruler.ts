import type { AssumptionKey, Register } from '#lib/economics/assumptions/register.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { signals, type Signal } from './signals.ts';
import type { Axis } from './result.ts';

export const axes = ['efficiency', 'experience', 'risk'] as const satisfies readonly Axis[];

/** A signal with the anchors and the weight it has in one kind of scope. */
export interface Mark {
	readonly signal: Signal;
	/** The value that counts as 0, and the one that counts as 1; `from` > `to` where less is more. */
	readonly from: number;
	readonly to: number;
	/** Points of 100 on its axis. */
	readonly weight: number;
}

/** Said wherever the log's class and its topics' stand side by side. */
export const twoRulers: Bilingual = {
	en: 'The whole log and a single topic are measured with different rulers: a topic’s volume and concentration have scales of their own, and a regulated sector counts for the whole log alone. The log’s scores are no mean of its topics’ scores.',
	zh: '整份日志与单个话题用的尺子不同：话题的会话量与集中度另有刻度，是否属于受监管行业只计入整体。整体得分不是各话题得分的平均。'
};

/** All signals of a scope; weights sum to 100 on each axis. */
export type Ruler = readonly Mark[];

/**
 * The ruler for the whole log or for a topic. A topic leaves out the signals it does not have; whatever weights the register
 * holds are rescaled to 100 on each axis, so that scores stay comparable when a user changes one.
 */
export function createRuler(register: Register, scope: 'log' | 'topic'): Ruler {
	const valueOf = (key: AssumptionKey) => register.figures[key].mode;
	const marks = signals
		.filter(({ ofTopic }) => scope === 'log' || ofTopic !== 'none')
		.map((signal): Mark => {
			const weight = valueOf(`decision.${signal.id}.weight`);
			const { id } = signal;
			if (scope === 'topic' && (id === 'monthly-volume' || id === 'concentration')) {
				return { signal, weight, from: valueOf(`decision.${id}.topic-from`), to: valueOf(`decision.${id}.topic-to`) };
			}
			return { signal, weight, from: valueOf(`decision.${id}.from`), to: valueOf(`decision.${id}.to`) };
		});
	return axes.flatMap((axis) => {
		const own = marks.filter(({ signal }) => signal.axis === axis);
		const total = own.reduce((sum, { weight }) => sum + weight, 0);
		return own.map((mark) => ({ ...mark, weight: total > 0 ? (100 * mark.weight) / total : 100 / own.length }));
	});
}

/** Below this a log scale has no bottom. */
const LEAST_ON_LOG_SCALE = 1e-6;

const scaled = ({ signal }: Mark, value: number) =>
	signal.scale === 'log' ? Math.log(Math.max(value, LEAST_ON_LOG_SCALE)) : value;

/** Where a value lies between the anchors: 0 at `from`, 1 at `to`, beyond them less than 0 or more than 1. */
export function positionOf(mark: Mark, value: number): number {
	const from = scaled(mark, mark.from);
	const to = scaled(mark, mark.to);
	if (from === to) return value >= mark.to ? 1 : 0;
	return (scaled(mark, value) - from) / (to - from);
}

/** The value that lies at a position: the inverse of `positionOf`. */
export function valueAt(mark: Mark, position: number): number {
	const from = scaled(mark, mark.from);
	const value = from + position * (scaled(mark, mark.to) - from);
	return mark.signal.scale === 'log' ? Math.exp(value) : value;
}

export const clampToUnit = (position: number) => Math.min(1, Math.max(0, position));
