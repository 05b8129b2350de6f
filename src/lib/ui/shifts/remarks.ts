import type { Speech } from '#lib/i18n/speech.ts';
import { zoneName } from '#lib/log/zones.ts';
import { rosterHours } from '#lib/staffing/shifts/roster-hours.ts';
import type { MadeRoster } from '#lib/ui/pages/shifts.ts';
import { groupName } from '#lib/ui/shifts/group-name.ts';
import { whenOf } from '#lib/ui/shifts/when.ts';

const HOUR = 60;

type Remarked = Pick<
	MadeRoster,
	| 'intervals'
	| 'shrinkage'
	| 'interval'
	| 'wanted'
	| 'paidHours'
	| 'cost'
	| 'isListed'
	| 'atWork'
	| 'clock'
	| 'zone'
	| 'madeAt'
>;

/** What else is to be known of a roster. */
export function rosterRemarks(roster: Remarked, speech: Speech): readonly string[] {
	const { t, format } = speech;
	const { intervals, shrinkage, interval, cost, isListed, atWork, clock, zone, madeAt } = roster;
	const short = intervals.filter(({ missing }) => missing > 0);
	const beyond = intervals.filter(({ reach }) => !reach);
	const groups = atWork.map(({ group }) => group);
	const helping = groups.length > 1 ? groups.at(-1) : undefined;
	return [
		...(short.length > 0 ? [t('shifts.remark.short', { cost: format.money(cost.missing) })] : []),
		...(beyond[0] ? [t('shifts.remark.beyond', { count: beyond.length, first: whenOf(beyond[0].start, speech) })] : []),
		...(isListed ? [] : [hoursRemark(roster, speech)]),
		t('shifts.remark.away', { share: format.share(shrinkage) }),
		...clock.flatMap((each) => (each.people > 0 ? [clockRemark(each, speech)] : [])),
		...(interval >= HOUR ? [t('shifts.remark.hourly')] : []),
		...(helping === undefined ? [] : [t('shifts.remark.helping', { group: groupName(helping, isListed, speech) })]),
		t(isListed ? 'shifts.remark.pay.listed' : 'shifts.remark.pay'),
		t('shifts.remark.made', { when: format.dateTime(madeAt), zone: zoneName(zone) })
	];
}

/** Why more hours are paid than the ratio's plan has. */
function hoursRemark(roster: Remarked, { t, format }: Speech): string {
	const { planned, onShift } = rosterHours(roster);
	return t('shifts.remark.hours', {
		planned: format.number(planned, 0),
		whole: format.number(onShift, 0),
		paid: format.number(roster.paidHours, 0)
	});
}

/** Whose hours are not as many as the clock says, and that they are paid as they are. */
const clockRemark = ({ at, longer, people }: Remarked['clock'][number], speech: Speech): string =>
	speech.t(longer > 0 ? 'shifts.remark.clock.back' : 'shifts.remark.clock.forward', {
		when: whenOf(at, speech),
		count: people,
		minutes: Math.abs(longer)
	});
