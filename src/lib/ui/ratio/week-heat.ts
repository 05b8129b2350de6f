import type { Speech } from '#lib/i18n/speech.ts';
import type { Requirement } from '#lib/staffing/requirement.ts';
import type { Heat, HeatCell } from '#lib/ui/components/heat.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));

interface Hour {
	/** The most at once in its quarters. */
	readonly agents: number;
	readonly serviceLevel: number;
	readonly arrivals: number;
}

/** Requirements by the hour: the most people at once, and service over all who come. Null where nobody comes. */
function hourOf(requirements: readonly Requirement[]): Hour | null {
	const arrivals = requirements.reduce((sum, each) => sum + each.arrivals, 0);
	if (arrivals === 0) return null;
	return {
		agents: Math.max(...requirements.map(({ agents }) => agents)),
		serviceLevel: requirements.reduce((sum, each) => sum + each.arrivals * each.serviceLevel, 0) / arrivals,
		arrivals
	};
}

/** A week of people needed, or of service to expect: a row a day, a column an hour. */
export function weekHeat(requirements: readonly Requirement[], of: 'agents' | 'serviceLevel', speech: Speech): Heat {
	const { t, format } = speech;
	const byHour = Map.groupBy(requirements, ({ start }) => start.slice(0, 13));
	const dates = [...new Set(requirements.map(({ start }) => start.slice(0, 10)))];
	const say = (value: number) => (of === 'agents' ? format.number(value, 0) : format.share(value));
	const end = (value: number) =>
		of === 'agents'
			? t('ratio.heat.agents.end', { count: value })
			: t('ratio.heat.serviceLevel.end', { value: say(value) });
	const hours = dates.map((date) => HOURS.map((hour) => hourOf(byHour.get(`${date}T${hour}`) ?? [])));
	const values = hours.flat().flatMap((hour) => (hour ? [hour[of]] : []));
	// people are counted from nobody on: two beside three are not nearly none
	const lowest = of === 'agents' ? [0] : values;
	const [least, most] = values.length > 0 ? [Math.min(...lowest), Math.max(...values)] : [0, 0];
	const dayName = (date: string) =>
		new Intl.DateTimeFormat(speech.locale === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
			new Date(`${date}T00:00:00Z`)
		);
	const cells = hours.map((line, day): (HeatCell | null)[] =>
		line.map((hour, at) => {
			if (!hour) return null;
			const date = dates[day] ?? '';
			const says = t(`ratio.heat.${of}.cell`, {
				day: format.localDay(date),
				hour: `${HOURS[at] ?? ''}:00`,
				value: say(hour[of]),
				arrivals: format.number(hour.arrivals, 1)
			});
			// the least still has a colour, so that it is not taken for nothing
			const share = most > least ? 0.1 + (0.9 * (hour[of] - least)) / (most - least) : 0.5;
			// of service, the weak hours are the ones to see
			return {
				share: of === 'agents' || most === least ? share : 1.1 - share,
				text: say(hour[of]),
				note: '',
				says,
				href: hourAddress(date, HOURS[at] ?? ''),
				isFew: false
			};
		})
	);
	const sorted = cells
		.flat()
		.flatMap((cell) => (cell ? [cell] : []))
		.sort((one, other) => other.share - one.share);
	return {
		summary: t(`ratio.heat.${of}.summary`, { strongest: sorted[0]?.says ?? '—' }),
		corner: t('heat.day'),
		rows: dates.map(dayName),
		columns: HOURS,
		cells,
		isShort: true,
		least: end(of === 'agents' ? least : most),
		most: end(of === 'agents' ? most : least)
	};
}

/** The conversations that began in this hour of the week. */
function hourAddress(date: string, hour: string): string {
	const day = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
	const query = new URLSearchParams({ metric: 'volume', where: `hour-of-week=${day}-${hour}`, rows: '1' });
	return `/explore?${query.toString()}#conversations`;
}
