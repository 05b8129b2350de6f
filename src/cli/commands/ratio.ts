import type { Format } from '#lib/i18n/format.ts';
import { mixName } from '#lib/i18n/mix-name.ts';
import { sayNext } from '#lib/i18n/next-step.ts';
import { createSpeech, type Speech } from '#lib/i18n/speech.ts';
import { topicName } from '#lib/i18n/topic-name.ts';
import { sayWeekHours } from '#lib/i18n/week-hours.ts';
import type { RatioAnswer } from '#lib/server/operations/planning/ratio-answer.ts';
import { noArguments, one, type Command, type Locale } from '../command.ts';
import { ratioHelp } from '../help/ratio.ts';
import { table } from '../table.ts';
import { sayCheck } from './ratio-check.ts';
import { bindingOf, nameOf, sayLead } from './ratio-lead.ts';
import { saySteps } from './ratio-steps.ts';
import { assumptionOptions, assumptionsOf } from './assumptions.ts';
import { heldTermsOf } from './held-terms.ts';
import { shareOf } from './share-of.ts';

/** Of the frontier so many rows are shown. */
const EVERY = 0.1;

export const ratio: Command = {
	name: 'ratio',
	usage:
		'ratio [--floor touch=0.4|none] [--people N] [--share 0.6|MIX] [--check] [--grid 100] [--set KEY=VALUE …] [--assumptions FILE.json]',
	about: {
		en: 'what share of contacts people should answer first: cost, service and people needed for every share, and the best',
		zh: '人工应首答多少：各比例下的成本、服务与所需人数，及最优比例'
	},
	help: ratioHelp,
	options: {
		floor: { type: 'string' },
		people: { type: 'string' },
		share: { type: 'string' },
		check: { type: 'boolean' },
		grid: { type: 'string' },
		...assumptionOptions
	},
	input(values, positionals) {
		const [share, grid] = [values['share'], values['grid']].map(one);
		return {
			...noArguments('ratio', positionals),
			...heldTermsOf(values),
			...(share === undefined ? {} : { share: shareOf(share) }),
			...(values['check'] === true ? { check: true } : {}),
			...(grid === undefined ? {} : { grid: Number(grid) }),
			assumptions: assumptionsOf(values)
		};
	},
	print(answer: RatioAnswer, locale) {
		const speech = createSpeech({ locale, currency: answer.currency, zone: 'UTC' });
		const { format } = speech;
		return [
			sayLead(answer, format, locale),
			frontierTable(answer, format, locale),
			topicTable(answer, speech),
			...saySteps(answer, speech),
			...remarks(answer, format, locale),
			...sayCheck(answer, speech)
		].join('\n\n');
	}
};

function frontierTable({ frontier, best, current }: RatioAnswer, format: Format, locale: Locale): string {
	const head = {
		en: [
			'people first',
			'touch',
			'staff hours',
			'at once',
			'hours',
			'in time',
			'give up',
			'busy',
			'people',
			'bot',
			'churn',
			'risk',
			'total',
			''
		],
		zh: [
			'人工首答',
			'迟早经人工',
			'保留工时',
			'同时在岗',
			'工时',
			'按时应答',
			'放弃',
			'占用',
			'人工',
			'机器人',
			'流失',
			'风险',
			'合计',
			''
		]
	}[locale];
	const share = (value: number | null) => (value === null ? '—' : format.share(value));
	const even = frontier.filter(
		({ humanShare }) =>
			humanShare === best?.humanShare || Math.abs(humanShare / EVERY - Math.round(humanShare / EVERY)) < 1e-9
	);
	// today divides the topics otherwise than any share of the frontier does: a row of its own
	const rows = (current ? [...even, current] : even).toSorted((one, other) => one.humanShare - other.humanShare);
	return table(
		head,
		rows.map((each) => [
			share(each.humanShare),
			share(each.touchShare),
			share(each.seatShare),
			String(each.agents),
			format.number(each.agentHours, 0),
			share(each.serviceLevel),
			each.abandon === null ? '—' : format.share(each.abandon, 1),
			share(each.occupancy),
			...(['people', 'bot', 'churn', 'risk', 'total'] as const).map((part) => format.money(each.cost[part])),
			[
				each === current ? { en: '← today', zh: '← 目前' }[locale] : '',
				each !== current && each.humanShare === best?.humanShare ? { en: '← best', zh: '← 最优' }[locale] : '',
				bindingOf(each, format, locale)
			]
				.filter(Boolean)
				.join(' ')
		])
	);
}

function topicTable({ topics }: RatioAnswer, speech: Speech): string {
	const { locale, format } = speech;
	const head = {
		en: ['topic', 'of all', 'value a contact', 'bot first today', 'in the end', 'at most', 'next'],
		zh: ['话题', '占比', '每段价值', '目前机器人首答', '最终', '上限', '下一步']
	}[locale];
	const share = (value: number | null) => (value === null ? '—' : format.share(value));
	return table(
		head,
		topics.map((each) => [
			topicName(each.topic, speech),
			share(each.share),
			format.money(each.value),
			share(each.today),
			share(each.best),
			share(each.most),
			sayNext(each.next, speech)
		])
	);
}

/** When people are at work, and what comes at other times. */
function sayHours({ hours: { open, from, outside } }: RatioAnswer, format: Format, locale: Locale): string[] {
	if (!open) return [];
	if (open.length === 0)
		return [
			{
				en: 'Nobody is at work in this week, by the business hours that are set: what is for people waits until after it. At all hours: --set staffing.hours=always.',
				zh: '按营业时间设定，这一周无人在岗：需人工的顺延到之后处理。全天候：--set staffing.hours=always。'
			}[locale]
		];
	const [week, share] = [sayWeekHours(open, locale), format.share(outside)];
	const why = {
		en: { set: 'by the business hours', log: 'as the log shows', always: '' },
		zh: { set: '按营业时间设定', log: '据日志中的人工应答', always: '' }
	}[locale][from];
	return [
		{
			en: `People are at work ${week} (${why}). ${share} of contacts come at other times: what is for people waits until then. At all hours: --set staffing.hours=always.`,
			zh: `人工在岗：${week}（${why}）。${share} 的会话在其他时间到来，需人工的顺延到上班后处理。全天候：--set staffing.hours=always。`
		}[locale]
	];
}

/** Which week is planned: the log's next, whatever today is. */
function sayWeek({ intervals }: RatioAnswer, format: Format, locale: Locale): string[] {
	const [first, last] = [intervals[0]?.start, intervals.at(-1)?.start];
	if (first === undefined || last === undefined) return [];
	const [from, to] = [format.localDate(first), format.localDate(last)];
	return [
		{
			en: `Planned is the week after the log’s last day, ${from} to ${to}. For a later week, import a log that goes on until then.`,
			zh: `所计划的是日志最后一天之后的一周：${from}至${to}。要排更晚的一周，请导入延续到那时的日志。`
		}[locale]
	];
}

/** What the cheapest mix leaves with the bot though the verdict keeps it for people. */
function sayAsToday({ topics, best, currency }: RatioAnswer, format: Format, locale: Locale): string[] {
	const kept = topics.filter(
		({ floor, best }) => (floor?.because === 'people' || floor?.because === 'value') && (best ?? 0) > 0
	);
	if (kept.length === 0) return [];
	const names = format.list(kept.map(({ topic }) => nameOf(topic, locale)));
	const part = kept.reduce((sum, { share, best }) => sum + share * (best ?? 0), 0);
	const { t } = createSpeech({ locale, currency, zone: 'UTC' });
	return [
		t('ratio.say.as-today', { bot: format.share(1 - (best?.humanShare ?? 1)), part: format.share(part), topics: names })
	];
}

/** What days and check are of: a share, and the mix it is of by its name and by what one types for it. */
function sayShown(
	{ mix, point }: NonNullable<RatioAnswer['shown']>,
	{ rollOut, currency }: RatioAnswer,
	format: Format,
	locale: Locale
): string {
	const share = format.share(point.humanShare);
	if (mix === null) return share;
	const name = mixName(mix, rollOut.map(({ kind }) => ({ name: kind })), createSpeech({ locale, currency, zone: 'UTC' })); // prettier-ignore
	return { en: `${share} (${name}: ${mix})`, zh: `${share}（${name}：${mix}）` }[locale];
}

function remarks(answer: RatioAnswer, format: Format, locale: Locale): string[] {
	const { targets, patience, handle, deferred, days, shown, rateCv } = answer;
	const { serviceLevel, abandon, occupancy } = targets;
	const share = (value: number) => format.share(value);
	const from = {
		en: { measured: 'from the log', assumed: 'assumed', user: 'set by you' },
		zh: { measured: '取自日志', assumed: '假定', user: '您设定' }
	}[locale];
	const shownAs = shown ? sayShown(shown, answer, format, locale) : '';
	const kept = days.map(({ date, chance }) => `${format.weekday(`${date}T00:00:00Z`)} ${share(chance)}`).join(' · ');
	return {
		en: [
			`Held together: ${share(serviceLevel.share)} answered within ${format.duration(serviceLevel.threshold)}, at most ${share(abandon)} give up, at most ${share(occupancy)} busy. Willing to wait ${format.duration(patience.seconds)} (${from[patience.from]}). People take ${format.duration(handle.seconds)} a contact (${from[handle.from]}).`,
			...sayWeek(answer, format, locale),
			...sayAsToday(answer, format, locale),
			...sayHours(answer, format, locale),
			...(deferred.share > 0
				? [`${share(deferred.share)} of people’s contacts can wait (${deferred.channels.join(', ')}): done in between.`]
				: []),
			...(shown === null || days.length === 0
				? []
				: [
						`With ${shownAs}${rateCv > 0 ? ` and a daily rate that varies by ${share(rateCv)}` : ''}, each day keeps its service with: ${kept}.`
					])
		],
		zh: [
			`同时满足：${format.duration(serviceLevel.threshold)}内应答 ${share(serviceLevel.share)}、放弃不超过 ${share(abandon)}、占用不超过 ${share(occupancy)}。愿意等待 ${format.duration(patience.seconds)}（${from[patience.from]}）。人工每段处理 ${format.duration(handle.seconds)}（${from[handle.from]}）。`,
			...sayWeek(answer, format, locale),
			...sayAsToday(answer, format, locale),
			...sayHours(answer, format, locale),
			...(deferred.share > 0
				? [`人工会话中有 ${share(deferred.share)} 可以延后（${deferred.channels.join('、')}），在空闲时处理。`]
				: []),
			...(shown === null || days.length === 0
				? []
				: [`人工首答 ${shownAs}${rateCv > 0 ? `、日来量波动 ${share(rateCv)}` : ''} 时，各日达标的可能：${kept}。`])
		]
	}[locale];
}
