import type { Speech } from '#lib/i18n/speech.ts';
import { pick } from '#lib/i18n/translate.ts';
import { topicNames } from '#lib/log/topic-names.ts';

/** A topic as a reader knows it; those of no topic are the rest. */
export function topicName(topic: string | null, { locale, t }: Speech): string {
	if (topic === null) return t('ratio.rest');
	const name = topicNames[topic];
	return name ? pick(locale, name) : topic;
}
