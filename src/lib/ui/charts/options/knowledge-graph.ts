import type { Speech } from '#lib/i18n/speech.ts';
import type { Chart, ChartOption } from '#lib/ui/charts/chart.ts';
import {
	colours,
	halo,
	hiddenAxis,
	labelText,
	markOf,
	mutedText,
	plainLabel,
	still,
	strongText,
	tip,
	tooltip
} from '#lib/ui/charts/parts.ts';
import { placeLabels } from '#lib/ui/charts/place-labels.ts';
import type { ListedArticle, NamedGraph } from '#lib/ui/pages/knowledge.ts';
import { aroundRing, insideRing, onCircle, type Point } from './ring.ts';

interface Shown {
	/** In the order of the marks that can be chosen. */
	readonly articles: readonly ListedArticle[];
	readonly chosen: string | null;
}

/** Of the ring of articles, so far out stand the things they are about, and the names of topics. */
const INSIDE = 0.55;
const OUTSIDE = 1.07;
/** Of what has nothing to do with the chosen article. */
const FAINT = 0.18;
/** Of links while no article is chosen: many lines cross. */
const LINK = 0.6;

/** The articles of a scenario in a ring by topic, around the things that several are about, with the links between them. */
export function knowledgeChart(graph: NamedGraph, { articles, chosen }: Shown, { t, locale }: Speech): Chart {
	const titleOf = new Map(articles.map(({ article, title }) => [article, title[locale]]));
	const turns = aroundRing(graph.topics.map((topic) => topic.articles.length));
	const placeOf = new Map<string, Point>(
		graph.topics.flatMap((topic, at) =>
			topic.articles.map((article, member) => [article, onCircle(turns[at]?.[member] ?? 0)] as const)
		)
	);
	const pointsOf = (ids: readonly string[]) => ids.flatMap((id) => [placeOf.get(id) ?? []]) as Point[];
	const inner = insideRing(graph.entities.map((entity) => pointsOf(entity.articles))).map((turn): Point => {
		const [x, y] = onCircle(turn);
		return [x * INSIDE, y * INSIDE];
	});

	const near = new Set<string>(chosen === null ? [] : [chosen]);
	for (const { from, to } of graph.links) if (from === chosen || to === chosen) near.add(from).add(to);
	const touches = (...ids: string[]) => chosen === null || ids.includes(chosen);
	const opacityOf = (isNear: boolean) => (chosen === null || isNear ? 1 : FAINT);
	const entitiesOf = (article: string) =>
		graph.entities.filter((entity) => entity.articles.includes(article)).map(({ name }) => name[locale]);
	const linksOf = (article: string) =>
		graph.links
			.filter(({ from }) => from === article)
			.map(({ to, kind }) => `${t(`knowledge.link.${kind}`)} → ${titleOf.get(to) ?? to}`);

	return {
		summary: t('knowledge.graph.summary', {
			articles: articles.length,
			topics: graph.topics.length,
			entities: graph.entities.length,
			links: graph.links.length
		}),
		choosing: { along: null, places: articles.map(({ title }) => title[locale]) },
		table: {
			columns: [
				t('knowledge.column.article'),
				t('knowledge.column.topic'),
				t('knowledge.column.entities'),
				t('knowledge.column.links')
			],
			rows: articles.map(({ article, title, topicName }) => [
				title[locale],
				topicName[locale],
				entitiesOf(article).join(' · '),
				linksOf(article).join(' · ')
			])
		},
		draw: (narrow) => {
			const radius = narrow ? 94 : 178;
			const margin = narrow ? 48 : 40;
			const room = narrow ? 68 : 84;
			/** Nearer the middle than this, a topic's name stands above or below its articles. */
			const upright = narrow ? 0.45 : 0.25;
			const pixel = ([x, y]: Point) => ({ x: radius * (1 + x), y: radius * (1 - y) });
			const sides = placeLabels(
				graph.entities.map(({ name }, at) => ({ ...pixel(inner[at] ?? [0, 0]), radius: 4, text: name[locale] })),
				{ left: radius * 0.1, right: radius * 1.9, top: radius * 0.1, bottom: radius * 1.9 },
				[]
			);
			const articleNodes = articles.map(({ article, title, topicName, verify }, at) => ({
				name: `article ${article}`,
				value: [...(placeOf.get(article) ?? [0, 0])],
				symbolSize: article === chosen ? 15 : 10,
				itemStyle: {
					color: verify ? colours.paper : colours.ink,
					borderColor: colours.ink,
					borderWidth: verify ? 2 : 1,
					opacity: opacityOf(near.has(article))
				},
				...tip(title[locale], [topicName[locale], ...linksOf(article)]),
				...markOf(at, 0)
			}));
			const entityNodes = graph.entities.map(({ id, name, articles: of }, at) => ({
				name: `entity ${id}`,
				value: [...(inner[at] ?? [0, 0])],
				symbol: 'rect',
				symbolSize: 7,
				itemStyle: { color: colours.edge, opacity: opacityOf(touches(...of)) },
				label: {
					show: sides[at] != null && (chosen === null || touches(...of)),
					position: sides[at] ?? 'right',
					distance: 5,
					formatter: plainLabel(name[locale]),
					...labelText,
					...halo
				},
				...tip(name[locale], [
					t('knowledge.graph.entity', { count: of.length }),
					...of.map((article) => titleOf.get(article) ?? article)
				])
			}));
			const line = { color: colours.edge, width: 1, curveness: 0.25 };
			const edges = [
				...graph.entities.flatMap(({ id, articles: of }) =>
					of.map((article) => ({
						source: `article ${article}`,
						target: `entity ${id}`,
						symbol: ['none', 'none'],
						lineStyle: { ...line, color: colours.line, curveness: 0, opacity: opacityOf(touches(article)) }
					}))
				),
				...graph.links.map(({ from, to, kind }) => ({
					source: `article ${from}`,
					target: `article ${to}`,
					symbol: ['none', kind === 'alternative' ? 'none' : 'arrow'],
					lineStyle: {
						...line,
						type: kind === 'alternative' ? ('dashed' as const) : ('solid' as const),
						...(chosen !== null && touches(from, to) && { color: colours.ink, width: 2 }),
						opacity: chosen === null ? LINK : opacityOf(touches(from, to))
					}
				}))
			];
			const option: ChartOption = {
				tooltip,
				grid: { left: 'center', width: 2 * radius, top: margin, height: 2 * radius, outerBoundsMode: 'none' },
				xAxis: { ...hiddenAxis, min: -1, max: 1 },
				yAxis: { ...hiddenAxis, min: -1, max: 1 },
				series: [
					{
						type: 'scatter',
						...still,
						clip: false,
						symbolSize: 0.01,
						data: graph.topics.map(({ name, articles: of }, at) => {
							const [first = 0, last = first] = [turns[at]?.[0], turns[at]?.at(-1)];
							const [x, y] = onCircle((first + last) / 2);
							const isChosen = chosen !== null && of.includes(chosen);
							return {
								value: [x * OUTSIDE, y * OUTSIDE],
								label: {
									show: true,
									position: Math.abs(x) < upright ? (y > 0 ? 'top' : 'bottom') : x > 0 ? 'right' : 'left',
									distance: 4,
									width: narrow || Math.abs(x) >= upright ? room : 150,
									overflow: 'break',
									formatter: plainLabel(name[locale]),
									...(isChosen ? strongText : mutedText)
								}
							};
						})
					},
					{
						type: 'graph',
						coordinateSystem: 'cartesian2d',
						layout: 'none',
						z: 3,
						cursor: 'pointer',
						emphasis: { scale: false },
						edgeSymbolSize: 7,
						data: [...articleNodes, ...entityNodes],
						edges
					}
				]
			};
			return { height: 2 * (radius + margin), option };
		}
	};
}
