import type { ClockChange } from '#lib/staffing/shifts/clock-changes.ts';
import type { Beginnings, PlainShift } from '#lib/staffing/shifts/pattern.ts';
import type { Roster } from '#lib/staffing/shifts/roster.ts';
import type { MixName } from '#lib/staffing/ratio/mixes.ts';
import type { Met } from '#lib/staffing/ratio/with-people.ts';
import type { RatioAsked, Refusal } from '#lib/ui/pages/ratio.ts';

/** Minutes of a time slot. */
export const slotLengths = [15, 30, 60] as const;
/** For the search of a better roster; 0: the quick answer. */
export const searchSeconds = [0, 10, 60, 300] as const;
export const mostShifts = 3;

export const shiftFields = {
	share: 'share',
	percent: 'percent',
	slots: 'slots',
	by: 'by',
	away: 'away',
	hours: 'hours',
	rest: 'break',
	from: 'from',
	until: 'until',
	seconds: 'seconds',
	fill: 'fill'
} as const;

/** What an address asks of `/ratio/shifts`; what cannot be read is as usual. */
export interface ShiftsAsked extends Pick<RatioAsked, 'floor' | 'people'> {
	/** People’s first-touch share, 0..1, or a mix by name; `next`: the one that comes next. */
	readonly share: number | 'next' | MixName;
	readonly interval: number;
	readonly byLanguage: boolean;
	/** Of people on a shift, the share away; null: as assumed. */
	readonly shrinkage: number | null;
	readonly shifts: readonly PlainShift[];
	/** First and last beginning, hours of the day; null: as usual. */
	readonly from: number | null;
	readonly until: number | null;
	readonly seconds: number;
	/** No slot may be short, whatever it costs. */
	readonly fill: boolean;
}

/** What holds unless something else is asked. */
export interface ShiftsUsual {
	/** Share away, as assumed. */
	readonly shrinkage: number;
	/** First and last beginning, minutes after midnight, that fit the hours in which people are at work. */
	readonly begin: Beginnings;
}

/** The last roster, and what it is of. */
export interface MadeRoster extends Omit<Roster, 'intervals'> {
	readonly intervals: readonly (Roster['intervals'][number] & {
		/** Share answered in time with the people there; null: people wanted were listed. */
		readonly serviceLevel: number | null;
	})[];
	/** Over the week, as planned and with the people there; null: people wanted were listed. */
	readonly service: { readonly planned: Met; readonly reached: Met } | null;
	/** At work, before shrinkage, by interval from start. */
	readonly wanted: readonly { readonly skill: string; readonly agents: readonly number[] }[];
	/** Changes of the clock within the plan, and how many people work over each. */
	readonly clock: readonly (ClockChange & { readonly people: number })[];
	/** Local time of the first slot, and minutes of each. */
	readonly start: string;
	readonly interval: number;
	/** First-touch share of people; null: it is not known, or people wanted were listed. */
	readonly share: number | null;
	/** The mix of that share; null: it was asked for by its number. */
	readonly mix: MixName | null;
	/** People wanted were listed, and are not the log’s; the file that did, if one did. */
	readonly isListed: boolean;
	readonly list: string | null;
	readonly shrinkage: number;
	readonly zone: string;
	readonly seconds: number;
	/** ISO instant. */
	readonly madeAt: string;
	/** The log, or what is assumed, has changed since. */
	readonly isOld: boolean;
	/** Made with other settings than the address asks for. */
	readonly isOther: boolean;
}

/** What `/ratio/shifts` needs. */
export interface ShiftsPage extends ShiftsUsual {
	readonly asked: ShiftsAsked;
	/** Mixes to choose from, in the order in which they come about, with their first-touch shares of people; the one that comes next. */
	readonly mixes: readonly { readonly name: MixName; readonly point: { readonly humanShare: number } }[];
	readonly next: MixName | null;
	/** First and last day of the week that the log is planned for; null: there is none. */
	readonly week: { readonly from: string; readonly to: string } | null;
	/** Why the log gives no week to plan. */
	readonly unplanned: Refusal | null;
	readonly roster: MadeRoster | null;
	/** The search that goes on at the server, whoever began it. */
	readonly job: string | null;
}
