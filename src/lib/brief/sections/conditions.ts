import type { Decision, Judgement } from '#lib/decision/result.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Block } from '../document.ts';
import type { Telling } from '../telling.ts';

/** What people keep, and what must stand before: for the log, and for the topics that differ. */
export function conditions(decision: Decision, telling: Telling): Block[] {
	const { t, format } = telling;
	const floors = gather(decision, telling, ({ humanFloor }) =>
		humanFloor ? [capital(t(`floor.${humanFloor.metric}`, { share: format.share(humanFloor.value) }))] : []
	);
	const controls = gather(decision, telling, (judgement) => said(judgement.controls, telling));
	const part = (key: 'floors' | 'controls', items: readonly string[]): Block[] =>
		items.length === 0
			? []
			: [
					{ kind: 'heading', text: t(`brief.risk.${key}`) },
					{ kind: 'list', items }
				];
	return [...part('floors', floors), ...part('controls', controls)];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const said = (texts: readonly Bilingual[], { locale }: Telling) => texts.map((text) => pick(locale, text));

/** Sentences of the whole log; before those that only topics have, the names of the topics. */
export function gather(
	decision: Decision,
	telling: Telling,
	of: (judgement: Judgement) => readonly string[]
): string[] {
	const { t, nameOf, format } = telling;
	const whole = of(decision);
	const topics = new Map<string, string[]>();
	for (const topic of decision.topics)
		for (const text of of(topic)) topics.set(text, [...(topics.get(text) ?? []), nameOf(topic.topic)]);
	const narrower = [...topics].filter(([text]) => !whole.includes(text));
	return [
		...whole,
		...narrower.map(([text, names]) => t('brief.risk.for', { topics: capital(format.list(names)), text }))
	];
}
