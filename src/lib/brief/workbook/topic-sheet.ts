import type { Telling } from '../telling.ts';
import type { BriefMaterial } from '../material.ts';
import { topicAdvice } from '../sections/advice-name.ts';
import { floorOf } from '../sections/topics.ts';
import { blank, text, type Cell, type Sheet } from './book.ts';

/** Every topic: scores, class, floor, advice and what a contact gains. */
export function topicSheet({ decision }: BriefMaterial, telling: Telling): Sheet {
	const { t } = telling;
	const money = (value: number | undefined): Cell => (value === undefined ? blank : { value, style: 'money' });
	const axes = ['efficiency', 'experience', 'risk'] as const;
	return {
		name: t('brief.book.topics'),
		widths: [30, 12, 12, 12, 12, 18, 12, 26, 24, 14, 14, 14],
		frozen: 3,
		rows: [
			[text(t('brief.topics.table'), 'title')],
			[text(t(decision.topics.length === 0 ? 'brief.topics.none' : 'brief.topics.gain.note'), 'note')],
			[
				t('column.topic'),
				t('column.n'),
				...axes.map((axis) => t(`axis.${axis}`)),
				t('column.class'),
				t('column.stability'),
				t('brief.topics.floor'),
				t('column.advice'),
				t('brief.topics.gain'),
				t('column.low'),
				t('column.high')
			].map((label, at) => text(label, [1, 2, 3, 4, 6, 9, 10, 11].includes(at) ? 'headNumber' : 'head')),
			...[...decision.topics]
				.sort((a, b) => b.n - a.n)
				.map((topic): Cell[] => [
					text(telling.nameOf(topic.topic)),
					{ value: topic.n, style: 'integer' },
					...axes.map((axis): Cell => ({ value: topic.scores[axis], style: 'number' })),
					text(t(`class.${topic.class}`)),
					{ value: topic.stability, style: 'share' },
					text(floorOf(topic, telling)),
					text(topicAdvice(topic, telling)),
					money(topic.valuePerContact?.value),
					money(topic.valuePerContact?.low),
					money(topic.valuePerContact?.high)
				])
		]
	};
}
