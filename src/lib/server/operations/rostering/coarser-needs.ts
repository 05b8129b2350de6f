import { minuteOf, wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import { OperationError } from '../operation.ts';
import type { Needs } from './listed-needs.ts';

const DAY = 1440;

/**
 * The same needs by longer intervals: as many people as the busiest part wants. One of them missing costs what it costs in the parts that want
 * them all; the others do not notice.
 * @param minutes a multiple of the needs’ own interval that divides a day
 * @throws OperationError `bad-interval`
 */
export function coarserNeeds(needs: Needs, minutes: number): Needs {
	const parts = minutes / needs.interval;
	if (!Number.isInteger(parts) || DAY % minutes !== 0)
		throw new OperationError('usage', badInterval(minutes, needs.interval));
	if (parts === 1) return needs;
	const first = minuteOf(needs.start);
	const begins = Math.floor(first / minutes) * minutes;
	const before = (first - begins) / needs.interval;
	const intervals = Math.ceil((before + needs.intervals) / parts);
	const within = Array.from(
		{ length: intervals },
		(_, at) => [Math.max(0, at * parts - before), (at + 1) * parts - before] as const
	);
	const { open } = needs;
	return {
		start: wallClock(begins),
		interval: minutes,
		intervals,
		open: open && within.map(([from, until]) => open.slice(from, until).some(Boolean)),
		skills: needs.skills.map(({ name, agents, lost }) => {
			const most = within.map(([from, until]) => Math.max(...agents.slice(from, until)));
			return {
				name,
				agents: most,
				lost: within.map(([from, until], at) =>
					lost.slice(from, until).reduce((sum, each, index) => sum + (agents[from + index] === most[at] ? each : 0), 0)
				)
			};
		})
	};
}

const badInterval = (minutes: number, own: number) => ({
	code: 'bad-interval',
	message: {
		en: `The log’s week cannot be planned by intervals of ${minutes} minutes.`,
		zh: `无法按 ${minutes} 分钟一段为日志的一周排班。`
	},
	hint: {
		en: `Take a multiple of ${own} minutes that divides a day, such as 15, 30 or 60.`,
		zh: `请取 ${own} 分钟的倍数且能整除一天，如 15、30 或 60。`
	},
	column: 'interval'
});
