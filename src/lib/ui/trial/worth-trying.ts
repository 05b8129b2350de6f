import type { ToldTopic } from '#lib/ui/pages/ratio.ts';

/** Whether a trial is the way on with a topic: its bot is tried or gets more next, or the verdict would have it tried. */
export function isWorthTrying({ topic, handler, next }: Pick<ToldTopic, 'topic' | 'handler' | 'next'>): boolean {
	if (topic === null) return false;
	if (next?.kind === 'try' || next?.kind === 'raise') return true;
	return handler === 'both' && (next === null || next.kind === 'keep' || next.kind === 'lower');
}
