import type { Decision, Judgement } from '#lib/decision/result.ts';
import { eventRisk, expectedLoss } from '#lib/economics/event-loss.ts';
import { modesOf } from '#lib/economics/values.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Telling } from '../telling.ts';
import type { Block, Section } from '../document.ts';
import type { BriefMaterial } from '../material.ts';

/** What may happen, what people keep, what must stand before, and when to stop: for the log, else topic by topic. */
export function riskSection({ decision, register }: BriefMaterial, telling: Telling): Section {
	const { t } = telling;
	const floors = gather(decision, telling, ({ humanFloor }) =>
		humanFloor ? [t(`floor.${humanFloor.metric}`, { share: telling.format.share(humanFloor.value) })] : []
	);
	const controls = gather(decision, telling, (judgement) => said(judgement.controls, telling));
	const kill = gather(decision, telling, (judgement) => said(judgement.killCriteria, telling));
	const part = (key: 'floors' | 'controls' | 'kill', items: readonly string[]): Block[] =>
		items.length === 0
			? []
			: [
					{ kind: 'heading', text: t(`brief.risk.${key}`) },
					{ kind: 'list', items }
				];
	return {
		id: 'risk',
		title: t('brief.risk.title'),
		blocks: [
			{ kind: 'heading', text: t('brief.risk.events') },
			{ kind: 'list', items: events(register, telling) },
			...part('floors', floors),
			...part('controls', controls),
			...(kill.length > 0 ? part('kill', kill) : [{ kind: 'paragraph' as const, text: t('brief.risk.hold') }])
		]
	};
}

const said = (texts: readonly Bilingual[], { locale }: Telling) => texts.map((text) => pick(locale, text));

/** Sentences of the whole log; those that only topics have, with the names of the topics. */
function gather(decision: Decision, telling: Telling, of: (judgement: Judgement) => readonly string[]): string[] {
	const { t, nameOf, format } = telling;
	const whole = of(decision);
	const topics = new Map<string, string[]>();
	for (const topic of decision.topics)
		for (const text of of(topic)) topics.set(text, [...(topics.get(text) ?? []), nameOf(topic.topic)]);
	const narrower = [...topics].filter(([text]) => !whole.includes(text));
	return [
		...whole,
		...narrower.map(([text, names]) =>
			t('brief.risk.for', { text: text.replace(/[。.]$/, ''), topics: format.list(names) })
		)
	];
}

function events(register: BriefMaterial['register'], { t, format }: Telling): string[] {
	const values = modesOf(register);
	return (['breach', 'crisis'] as const).map((kind) => {
		const chance = values[`risk.${kind}-chance`];
		const loss = expectedLoss(eventRisk(chance, values[`risk.${kind}-median`], values[`risk.${kind}-p95`]));
		return t(`brief.risk.${kind}`, { chance: format.share(chance, 1), loss: format.money(loss) });
	});
}
