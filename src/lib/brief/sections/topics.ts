import { twoRulers } from '#lib/decision/ruler.ts';
import { pick } from '#lib/i18n/translate.ts';
import type { Judgement } from '#lib/decision/result.ts';
import { triangleChart } from '#lib/ui/charts/options/triangle.ts';
import { flipInWords } from '#lib/ui/verdict/flip-in-words.ts';
import type { Telling } from '../telling.ts';
import type { Block, Section } from '../document.ts';
import type { BriefMaterial } from '../material.ts';
import { topicAdvice } from './advice-name.ts';
import { chartBlock } from './chart-block.ts';
import { conditions } from './conditions.ts';

/** Every topic with its class, what people keep, the advice and what a contact gains. */
export function topicSection({ decision }: BriefMaterial, telling: Telling): Section {
	const { t, format } = telling;
	const title = t('brief.topics.title');
	const topics = [...decision.topics].sort((a, b) => b.n - a.n);
	if (topics.length === 0)
		return {
			id: 'topics',
			title,
			blocks: [{ kind: 'paragraph', text: t('brief.topics.none') }, ...conditions(decision, telling)]
		};
	const blocks: Block[] = [];
	if (topics.length === 1)
		blocks.push({ kind: 'paragraph', text: t('brief.topics.one') }, ...conditions(decision, telling));
	else
		blocks.push({
			kind: 'pair',
			left: [
				chartBlock('topics', triangleChart(decision, telling.nameOf, telling), true),
				{ kind: 'note', text: t('triangle.say') },
				{ kind: 'note', text: pick(telling.locale, twoRulers) }
			],
			right: conditions(decision, telling)
		});
	blocks.push(
		{
			kind: 'table',
			caption: t('brief.topics.table'),
			columns: [
				{ label: t('column.topic') },
				{ label: t('column.n'), isNumber: true },
				{ label: t('column.class') },
				{ label: t('column.stability'), isNumber: true },
				{ label: t('brief.topics.floor') },
				{ label: t('column.advice') },
				{ label: t('brief.topics.gain'), isNumber: true }
			],
			rows: topics.map((topic) => [
				telling.nameOf(topic.topic),
				format.number(topic.n),
				t(`class.${topic.class}`),
				format.share(topic.stability),
				floorOf(topic, telling),
				topicAdvice(topic, telling),
				gainOf(topic, telling)
			])
		},
		{ kind: 'note', text: t('brief.topics.gain.note') }
	);
	if (topics.some(({ valuePerContact }) => valuePerContact?.outcomes === 'assumed'))
		blocks.push({ kind: 'note', text: t('brief.topics.assumed') });
	const flip = flipInWords(decision, telling);
	if (flip) blocks.push({ kind: 'paragraph', text: flip });
	return { id: 'topics', title, blocks };
}

export function floorOf({ humanFloor, class: posture }: Judgement, { t, format }: Telling): string {
	if (humanFloor) return t(`brief.floor.${humanFloor.metric}`, { share: format.share(humanFloor.value) });
	return t(posture === 'risk' ? 'brief.floor.controls' : 'brief.floor.none');
}

function gainOf({ valuePerContact: worth }: Judgement, { t, format }: Telling): string {
	if (!worth) return '—';
	const star = worth.outcomes === 'assumed' ? ' *' : '';
	const range = t('parentheses', {
		inside: t('range.plain', { low: format.money(worth.low), high: format.money(worth.high) })
	});
	return `${format.money(worth.value)}${star}${range}`;
}
