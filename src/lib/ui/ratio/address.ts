import { mixNames, type MixName } from '#lib/staffing/ratio/mixes.ts';
import { floorMetrics } from '#lib/staffing/ratio/question.ts';
import { ratioFields, type RatioAsked } from '#lib/ui/pages/ratio.ts';

const MOST_PEOPLE = 1_000_000;

/** Per cents as people type them; null for what is none. */
function percentOf(text: string | null): number | null {
	if (text === null || text.trim() === '') return null;
	const value = Number(text);
	return value >= 0 && value <= 100 ? value / 100 : null;
}

/** A share in per cent or a mix by its name: `54`, `take-back`; null for what is neither. */
export const shareOrMix = (text: string | null): number | MixName | null =>
	mixNames.find((name) => name === text) ?? percentOf(text);

/** What has to hold, as an address has it: for whatever leads from a plan to another page of it, and back. */
export function heldIn({ floor, people }: Pick<RatioAsked, 'floor' | 'people'>): Readonly<Record<string, string>> {
	return {
		...(floor === undefined ? {} : { [ratioFields.floor]: floor?.metric ?? 'none' }),
		...(floor ? { [ratioFields.least]: String(Math.round(floor.value * 100)) } : {}),
		...(people === null ? {} : { [ratioFields.people]: String(people) })
	};
}

/** Reads `?share=54&floor=touch&least=40&people=12`. */
export function askedIn(address: URLSearchParams): RatioAsked {
	const metric = address.get(ratioFields.floor);
	const least = percentOf(address.get(ratioFields.least));
	const known = floorMetrics.find((each) => each === metric);
	const typed = address.get(ratioFields.people) ?? '';
	const people = typed === '' ? NaN : Number(typed);
	return {
		share: shareOrMix(address.get(ratioFields.share)),
		floor: metric === 'none' ? null : known && least !== null ? { metric: known, value: least } : undefined,
		people: Number.isInteger(people) && people >= 0 && people <= MOST_PEOPLE ? people : null
	};
}

/** As an address has it: a share in whole per cents, a mix by its name. */
export const typedShare = (share: number | MixName): string =>
	typeof share === 'number' ? String(Math.round(share * 100)) : share;

/** The same address with this share or mix. */
export function addressWith(address: URL, share: number | MixName): URL {
	const next = new URL(address);
	next.searchParams.set(ratioFields.share, typedShare(share));
	return next;
}
