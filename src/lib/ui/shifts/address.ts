import type { MixName } from '#lib/staffing/ratio/mixes.ts';
import { USUAL_SHIFTS, type PlainShift } from '#lib/staffing/shifts/pattern.ts';
import {
	mostShifts,
	searchSeconds,
	shiftFields as fields,
	slotLengths,
	type ShiftsAsked,
	type ShiftsUsual
} from '#lib/ui/pages/shifts.ts';
import { askedIn as ratioAskedIn, heldIn, shareOrMix, typedShare } from '#lib/ui/ratio/address.ts';

const HOUR = 60;
const SECONDS = 60;
/** Bounds of the operation, in what people type. */
const MOST_AWAY = 95;
const MOST_WORK = 16;
const MOST_REST = 240;
/** Wages that a missing person counts where no slot may be short: more than any shift costs. */
const AT_ANY_PRICE = 100;
const [SLOT] = slotLengths;

/** A number as typed, within bounds; null for what is none. */
function numberOf(text: string | null, least: number, most: number): number | null {
	const value = text === null || text.trim() === '' ? NaN : Number(text);
	return value >= least && value <= most ? value : null;
}

function shareOf(address: URLSearchParams): ShiftsAsked['share'] {
	const word = address.get(fields.share);
	return shareOrMix(word === 'own' ? address.get(fields.percent) : word) ?? 'next';
}

/** Rows without hours are not on offer; if none is left, the usual are. */
function shiftsOf(address: URLSearchParams): readonly PlainShift[] {
	const breaks = address.getAll(fields.rest);
	const shifts = address.getAll(fields.hours).flatMap((text, at): PlainShift[] => {
		const hours = numberOf(text, 1, MOST_WORK);
		if (hours === null) return [];
		return [{ work: Math.round(hours * HOUR), rest: Math.round(numberOf(breaks[at] ?? null, 0, MOST_REST) ?? 0) }];
	});
	return shifts.length > 0 ? shifts.slice(0, mostShifts) : USUAL_SHIFTS;
}

/** Null: as usual. */
function hourOf(text: string | null, usual: number): number | null {
	const hour = numberOf(text, 0, 23);
	return hour === null || Math.floor(hour) * HOUR === usual ? null : Math.floor(hour);
}

/**
 * Reads `?share=54&slots=30&by=language&away=25&hours=8&break=30&from=7&until=14&seconds=10`, and what the form sends.
 * @param usual as assumed, and as the log has it; typing it in asks for nothing of its own
 */
export function askedIn(address: URLSearchParams, { shrinkage: assumed, begin }: ShiftsUsual): ShiftsAsked {
	const away = numberOf(address.get(fields.away), 0, MOST_AWAY);
	const oneOf = (known: readonly number[], name: string) =>
		known.find((each) => String(each) === address.get(name)) ?? null;
	const { floor, people } = ratioAskedIn(address);
	return {
		share: shareOf(address),
		floor,
		people,
		interval: oneOf(slotLengths, fields.slots) ?? SLOT,
		byLanguage: address.get(fields.by) === 'language',
		shrinkage: away === null || Math.abs(away / 100 - assumed) < 1e-9 ? null : away / 100,
		shifts: shiftsOf(address),
		from: hourOf(address.get(fields.from), begin.from),
		until: hourOf(address.get(fields.until), begin.until),
		seconds: oneOf(searchSeconds, fields.seconds) ?? SECONDS,
		fill: address.get(fields.fill) === 'yes'
	};
}

/** As people type it: 54, 33.5. */
const typed = (value: number) => String(Number(value.toFixed(2)));

/** The address that asks for this; what is usual is left out. */
export function addressOf(asked: ShiftsAsked): string {
	const { share, interval, byLanguage, shrinkage, shifts, from, until, seconds, fill } = asked;
	const address = new URLSearchParams();
	if (share !== 'next') address.set(fields.share, typeof share === 'number' ? typed(share * 100) : share);
	if (interval !== SLOT) address.set(fields.slots, String(interval));
	if (byLanguage) address.set(fields.by, 'language');
	if (shrinkage !== null) address.set(fields.away, typed(shrinkage * 100));
	if (JSON.stringify(shifts) !== JSON.stringify(USUAL_SHIFTS))
		for (const { work, rest } of shifts) {
			address.append(fields.hours, typed(work / HOUR));
			address.append(fields.rest, String(rest));
		}
	if (from !== null) address.set(fields.from, String(from));
	if (until !== null) address.set(fields.until, String(until));
	if (seconds !== SECONDS) address.set(fields.seconds, String(seconds));
	if (fill) address.set(fields.fill, 'yes');
	for (const [name, value] of Object.entries(heldIn(asked))) address.set(name, value);
	const query = address.toString();
	return query === '' ? '/ratio/shifts' : `/ratio/shifts?${query}`;
}

/** A file of people wanted, once it is sent. */
export interface SentNeeds {
	readonly upload: string;
	readonly name: string;
}

/** What the operation `roster` is asked. */
export function inputOf(asked: ShiftsAsked, needs: SentNeeds | null = null) {
	const { share, interval, byLanguage, shrinkage, shifts, from, until, seconds, fill } = asked;
	const ofLog = {
		...(share === 'next' ? {} : { share }),
		...(asked.floor === undefined ? {} : { floor: asked.floor }),
		...(asked.people === null ? {} : { people: asked.people }),
		...(interval === SLOT ? {} : { interval }),
		...(byLanguage ? { by: 'language' as const } : {})
	};
	return {
		...(needs ? { needs } : ofLog),
		...(fill ? { missing: AT_ANY_PRICE } : {}),
		...(shrinkage === null ? {} : { shrinkage }),
		shifts,
		...(from === null && until === null
			? {}
			: {
					begin: {
						...(from === null ? {} : { from: from * HOUR }),
						...(until === null ? {} : { until: until * HOUR })
					}
				}),
		seconds
	};
}

/** The page of shifts for a mix, or for a first-touch share of people in whole per cents as on the slider’s page. */
export const shiftsAt = (share: number | MixName, held: Pick<ShiftsAsked, 'floor' | 'people'>): string =>
	`/ratio/shifts?${new URLSearchParams({ [fields.share]: typedShare(share), ...heldIn(held) }).toString()}`;

/** The way back to the slider, where it stands at this share. */
export function ratioAt({ share, ...held }: Pick<ShiftsAsked, 'share' | 'floor' | 'people'>): string {
	const query = new URLSearchParams({
		...(share === 'next' ? {} : { [fields.share]: typedShare(share) }),
		...heldIn(held)
	}).toString();
	return query === '' ? '/ratio' : `/ratio?${query}`;
}
