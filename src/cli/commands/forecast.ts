import { createFormat } from '#lib/i18n/format.ts';
import type { ArrivalsForecast } from '#lib/server/operations/forecast-arrivals.ts';
import { noArguments, one, type Command, type Locale } from '../command.ts';
import { forecastHelp } from '../help/forecast.ts';
import { table } from '../table.ts';

const MOST_TRIED = 4;

export const forecast: Command = {
	name: 'forecast',
	usage: 'forecast [--who all|people] [--weeks 1]',
	about: {
		en: 'how many contacts to expect in the next weeks, with bands, and how far such forecasts lay off before',
		zh: '未来几周预计有多少会话、合理区间，以及以往这样预测的误差'
	},
	help: forecastHelp,
	options: { who: { type: 'string' }, weeks: { type: 'string' } },
	input(values, positionals) {
		const [who, weeks] = [one(values['who']), one(values['weeks'])];
		return {
			...noArguments('forecast', positionals),
			...(who === undefined ? {} : { who }),
			...(weeks === undefined ? {} : { weeks: Number(weeks) })
		};
	},
	print({ who, history, days, tried, folds, rateCv }: ArrivalsForecast, locale) {
		const format = createFormat({ locale, currency: 'USD', zone: 'UTC' });
		const whole = (value: number) => format.number(value, 0);
		const head = {
			en: ['', 'contacts', '9 in 10 days', 'busiest hour', 'contacts', '9 in 10 hours'],
			zh: ['', '会话数', '九成的日子', '最忙的小时', '会话数', '九成的小时']
		}[locale];
		const rows = days.map(({ date, isSpecial, mean, low, high, busiest }) => [
			`${format.weekday(`${date}T00:00:00Z`)}${isSpecial ? ' *' : ''}`,
			whole(mean),
			`${whole(low)}–${whole(high)}`,
			...(busiest.mean > 0
				? [`${busiest.hour}:00`, format.number(busiest.mean, 1), `${whole(busiest.low)}–${whole(busiest.high)}`]
				: ['—', '—', '—'])
		]);
		const ways = tried
			.slice(0, MOST_TRIED)
			.map(({ forecaster, wape }) => `${wayOf(forecaster, locale)} ${format.share(wape ?? 0, 1)}`);
		const naive = tried.find(({ forecaster }) => forecaster === 'seasonal-naive');
		const span = `${history.from.slice(0, 10)} – ${history.to.slice(0, 10)}`;
		const remarks = {
			en: [
				`From ${span}: ${whole(history.contacts)} contacts${who === 'people' ? ' that reached a person or waited for one' : ''}${history.retries > 0 ? `, ${whole(history.retries)} more that only tried again left out` : ''}.`,
				`Off by, of all that came in an hour, over the last ${folds} weeks: ${ways.join(' · ')}${naive ? ` (to beat: the week before, ${format.share(naive.wape ?? 0, 1)})` : ''}.`,
				`Beside chance the rate itself varies by ${format.share(rateCv.day, 0)} from day to day, by ${format.share(rateCv.hour, 0)} from hour to hour.`,
				...(days.some(({ isSpecial }) => isSpecial)
					? ['* Not like its weekday by the business hours that are set: expect otherwise.']
					: [])
			],
			zh: [
				`依据 ${span} 的 ${whole(history.contacts)} 段会话${who === 'people' ? '（到达或等待人工的）' : ''}${history.retries > 0 ? `，另有 ${whole(history.retries)} 段只是再次尝试，未计入` : ''}。`,
				`最近 ${folds} 周逐小时的误差占总量：${ways.join(' · ')}${naive ? `（基准：照搬前一周，${format.share(naive.wape ?? 0, 1)}）` : ''}。`,
				`除随机波动外，来量本身的逐日波动为 ${format.share(rateCv.day, 0)}，逐小时为 ${format.share(rateCv.hour, 0)}。`,
				...(days.some(({ isSpecial }) => isSpecial)
					? ['* 按营业时间设置，这天不同于平常的同一星期几，预测不适用。']
					: [])
			]
		}[locale];
		return [table(head, rows), '', ...remarks].join('\n');
	}
};

function wayOf(forecaster: string, locale: Locale): string {
	if (forecaster === 'seasonal-naive') return { en: 'the week before', zh: '照搬前一周' }[locale];
	const weeks = /^same-weekday-mean-(\d+)$/.exec(forecaster)?.[1];
	if (weeks !== undefined) return { en: `mean of ${weeks} weeks`, zh: `近 ${weeks} 周均值` }[locale];
	return forecaster.replace(/^holt-winters-/, 'Holt–Winters ');
}
