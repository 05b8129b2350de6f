import { topicNames } from '#lib/log/topic-names.ts';
import type { Speech } from './speech.ts';
import { pick } from './translate.ts';

/** A topic as a reader knows it; those of no topic are the rest. */
export function topicName(topic: string | null, { locale, t }: Pick<Speech, 'locale' | 't'>): string {
	if (topic === null) return t('ratio.rest');
	const name = topicNames[topic];
	return name ? pick(locale, name) : topic;
}
