import { handlerByWorth, losesOnTrial } from '#lib/decision/handler.ts';
import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import type { Speech } from '#lib/i18n/speech.ts';

const grounds = ['loses', 'risk', 'experience'] as const;

function groundOf(topic: TopicJudgement): (typeof grounds)[number] | null {
	if (handlerByWorth(topic) !== 'person') return null;
	if (losesOnTrial(topic) || topic.heldBecause === 'loses') return 'loses';
	if (topic.class === 'risk' || topic.heldBecause === 'risk') return 'risk';
	return topic.class === 'experience' ? 'experience' : null;
}

/** Why people keep what the verdict leaves to them, topics of one ground together; empty where it leaves them nothing. */
export function whyPeople({ topics }: Decision, nameOf: (topic: string) => string, { t, format }: Speech): string {
	const clauses = grounds.flatMap((ground) => {
		const names = topics.filter((topic) => groundOf(topic) === ground).map(({ topic }) => nameOf(topic));
		return names.length === 0 ? [] : [t(`why-people.${ground}`, { topics: format.list(names) })];
	});
	return clauses.length === 0 ? '' : t('why-people', { clauses: clauses.join(t('join.semicolon')) });
}
