import { z } from 'zod';
import type { Locale } from '#lib/i18n/locale.ts';
import { readSpecialDays } from '#lib/log/schedules.ts';
import { bandOf, chooseForecast } from '#lib/staffing/forecast/choose-forecast.ts';
import type { Series } from '#lib/staffing/forecast/series.ts';
import type { Session } from '../warehouse/engine.ts';
import { currentSchedules } from './business-hours.ts';
import { remember } from './log-facts.ts';
import { operation, OperationError, type Poise } from './operation.ts';

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;
const HOURS_A_WEEK = 7 * HOURS_A_DAY;
/** Weeks without which no way of forecasting can be tried on what came. */
const LEAST_WEEKS = 4;
/** Who comes again so soon after nobody answered tries once more; the models of queues add that by themselves. */
const RETRY_HOURS = 24;

const band = z.object({ mean: z.number(), low: z.int(), high: z.int() });
const input = z.object({
	who: z
		.enum(['all', 'people'])
		.default('all')
		.describe('All who come, or those alone who reached a person or waited for one.'),
	weeks: z.int().min(1).max(8).default(1).describe('How many weeks ahead.')
});
const output = z.object({
	who: input.shape.who.unwrap(),
	/** Local times, by the clock of the import, without zone. */
	history: z.object({ from: z.string(), to: z.string(), weeks: z.number(), contacts: z.int(), retries: z.int() }),
	forecaster: z.string(),
	tried: z.array(z.object({ forecaster: z.string(), wape: z.number().nullable(), n: z.int() })),
	folds: z.int().describe('Weeks that were forecast to choose by.'),
	rateCv: z.object({ hour: z.number(), day: z.number() }).describe('Spread of the rate beside chance: sd ÷ mean.'),
	days: z.array(
		z.object({
			date: z.string(),
			isSpecial: z
				.boolean()
				.describe('Not like its weekday by the business hours that are set: the forecast knows nothing of it.'),
			...band.shape,
			busiest: z.object({ hour: z.int(), ...band.shape })
		})
	),
	hours: z.array(z.object({ start: z.string(), ...band.shape }))
});
export type ArrivalsForecast = z.output<typeof output>;

export const forecastArrivals = operation({
	name: 'forecast',
	summary:
		'How many contacts to expect, hour by hour and day by day, by the way of forecasting that would have done best on the last weeks.',
	input,
	output,
	run: (poise, { who, weeks }) => forecastOf(poise, who, weeks)
});

/** Remembered until the log changes. @throws OperationError `empty-log`, `too-short` */
export const forecastOf = (poise: Poise, who: ArrivalsForecast['who'], weeks: number): Promise<ArrivalsForecast> =>
	remember(poise, `forecast ${who} ${weeks}`, () => forecast(poise, who, weeks));

async function forecast(poise: Poise, who: ArrivalsForecast['who'], weeks: number): Promise<ArrivalsForecast> {
	const { hours, special } = await poise.engine.read(async (session) => ({
		hours: await hoursOf(session, who),
		special: await specialDays(session)
	}));
	if (!hours) throw new OperationError('refused', empty);
	const { start, counts, contacts, retries } = hours;
	const dateAt = (hour: number) => new Date(start + hour * HOUR_MS).toISOString().slice(0, 10);
	const ordinary = counts.map((count, hour) => (special.has(dateAt(hour)) ? null : count));
	const byHour = chooseForecast({ counts: ordinary, season: HOURS_A_WEEK }, weeks * HOURS_A_WEEK + HOURS_A_DAY);
	if (counts.length < LEAST_WEEKS * HOURS_A_WEEK) throw new OperationError('refused', tooShort(counts.length));
	if (!byHour) throw new OperationError('refused', nobodyCame[who]);
	const byDay = chooseForecast(daily(ordinary, new Date(start).getUTCHours()), 7);
	// What is left of the last day is not forecast: the first day is the first whole one.
	const skipped = (HOURS_A_DAY - ((new Date(start).getUTCHours() + counts.length) % HOURS_A_DAY)) % HOURS_A_DAY;
	const ahead = byHour.expected.slice(skipped, skipped + weeks * HOURS_A_WEEK);
	const startOf = (hour: number) => counts.length + skipped + hour;
	const dayCv = byDay?.rateCv ?? byHour.rateCv;
	return {
		who,
		history: {
			from: localAt(start),
			to: localAt(start + counts.length * HOUR_MS),
			weeks: counts.length / HOURS_A_WEEK,
			contacts,
			retries
		},
		forecaster: byHour.forecaster,
		tried: byHour.tried.map((each) => ({ ...each })),
		folds: byHour.folds,
		rateCv: { hour: byHour.rateCv, day: dayCv },
		days: Array.from({ length: weeks * 7 }, (_, day) => {
			const own = ahead.slice(day * HOURS_A_DAY, (day + 1) * HOURS_A_DAY);
			const [most] = own.map((each, hour) => ({ hour, ...each })).sort((a, b) => b.mean - a.mean || a.hour - b.hour);
			const date = dateAt(startOf(day * HOURS_A_DAY));
			const total = own.reduce((sum, { mean }) => sum + mean, 0);
			const busiest = most ?? { hour: 0, ...bandOf(0, 0) };
			return {
				date,
				isSpecial: special.has(date),
				...bandOf(total, dayCv, byDay?.unforeseen ?? byHour.unforeseen * HOURS_A_DAY),
				busiest
			};
		}),
		hours: ahead.map((each, hour) => ({ start: localAt(start + startOf(hour) * HOUR_MS), ...each }))
	};
}

/** Local wall-clock time to the minute. */
const localAt = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 16);

/** First contacts by hour of the log's own clock, from its first whole hour to its last, without those who only try again. */
async function hoursOf(session: Session, who: ArrivalsForecast['who']) {
	const reached = who === 'all' ? 'true' : '(human_involved OR waited IS NOT NULL)';
	const [ends] = await session.rows<{ first: string | null; last: string | null }>(
		'SELECT min(opened_local) AS first, max(opened_local) AS last FROM judged'
	);
	if (!ends?.first || !ends.last) return null;
	const start = Math.ceil(Date.parse(ends.first) / HOUR_MS) * HOUR_MS;
	const hours = Math.max(0, Math.floor((Date.parse(ends.last) - start) / HOUR_MS));
	const rows = await session.rows<{ hour: number; n: number; retries: number }>(
		`WITH contact AS (
			SELECT opened_local, ${reached} AS reached, customer_id IS NOT NULL AND coalesce(lag(answered) OVER mine = false
				AND opened_at <= lag(opened_at) OVER mine + INTERVAL ${RETRY_HOURS} HOUR, false) AS retry
			FROM judged WINDOW mine AS (PARTITION BY hash(customer_id) ORDER BY opened_at, id)
		)
		SELECT floor((epoch_ms(opened_local) - $1) / ${HOUR_MS})::INTEGER AS hour, count(*) FILTER (NOT retry)::INTEGER AS n, count(*) FILTER (retry)::INTEGER AS retries
		FROM contact WHERE reached GROUP BY hour`,
		[start]
	);
	const counts = new Array<number>(hours).fill(0);
	let [contacts, retries] = [0, 0];
	for (const row of rows) {
		if (row.hour < 0 || row.hour >= hours) continue;
		counts[row.hour] = row.n;
		contacts += row.n;
		retries += row.retries;
	}
	return { start, counts, contacts, retries };
}

/** Dates that are not like their weekday by any schedule. */
async function specialDays(session: Session): Promise<ReadonlySet<string>> {
	const dates = new Set<string>();
	for (const { days } of await currentSchedules(session))
		for (const line of days) {
			const found = readSpecialDays(line);
			if (!found) continue;
			for (let at = Date.parse(found.from); at <= Date.parse(found.to); at += HOURS_A_DAY * HOUR_MS)
				dates.add(new Date(at).toISOString().slice(0, 10));
		}
	return dates;
}

/** Whole days of a series of hours; one with an hour that tells nothing tells nothing. */
function daily(hours: Series['counts'], firstHour: number): Series {
	const skipped = (HOURS_A_DAY - firstHour) % HOURS_A_DAY;
	const counts: (number | null)[] = [];
	for (let at = skipped; at + HOURS_A_DAY <= hours.length; at += HOURS_A_DAY) {
		const own = hours.slice(at, at + HOURS_A_DAY);
		counts.push(own.reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0));
	}
	return { counts, season: 7 };
}

const empty = {
	code: 'empty-log',
	message: { en: 'The log is empty: nothing can be forecast from it.', zh: '日志为空，无法预测。' },
	hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
};

const tooShort = (hours: number) => ({
	code: 'too-short',
	message: {
		en: `The log reaches over ${reachOf(hours, 'en')}; a forecast takes ${LEAST_WEEKS} weeks.`,
		zh: `日志时长${reachOf(hours, 'zh')}，预测至少需要 ${LEAST_WEEKS} 周。`
	},
	hint: { en: 'Import more weeks of the same log.', zh: '请导入更长时间的日志。' }
});

/** A time in whole hours, from two days on in whole days: what is short is not told in tenths of a week. */
function reachOf(hours: number, locale: Locale): string {
	if (hours < 1) return { en: 'less than an hour', zh: '不足一小时' }[locale];
	const inDays = hours >= 2 * HOURS_A_DAY;
	const count = inDays ? Math.floor(hours / HOURS_A_DAY) : hours;
	const unit = { en: inDays ? 'day' : 'hour', zh: inDays ? '天' : '小时' }[locale];
	return { en: `${count} ${unit}${count === 1 ? '' : 's'}`, zh: ` ${count} ${unit}` }[locale];
}

const nobodyCame = {
	all: {
		code: 'nobody-came',
		message: {
			en: 'In the last weeks of the log nobody came whom a forecast could be tried on.',
			zh: '日志最近几周没有会话，无法据此检验并预测。'
		},
		hint: {
			en: 'Import the latest weeks; days that the business hours call special are left out.',
			zh: '请导入最近几周的日志；营业时间里设为特殊的日子不计入。'
		}
	},
	people: {
		code: 'nobody-came',
		message: {
			en: 'In the last weeks of the log nobody reached a person or waited for one.',
			zh: '日志最近几周没有人到达或等待人工。'
		},
		hint: { en: 'Forecast all who come instead (who: all).', zh: '请改为预测全部会话（who: all）。' }
	}
};
