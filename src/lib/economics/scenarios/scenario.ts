import { z } from 'zod';
import { assumptionDefaults, type Overrides } from '../assumptions/register.ts';
import { isMoney } from '../assumptions/presets.ts';

/** What a scenario looks like, as a number that grows when its shape changes. */
export const SCENARIO_FORMAT = 1;
const LONGEST_NAME = 100;

const override = z.union([
	z.number(),
	z.string(),
	z.strictObject({ low: z.number().optional(), mode: z.number().optional(), high: z.number().optional() })
]);

/**
 * A named set of assumptions: those that differ from the ones in force, and over how long it is judged (null: the
 * assumption `appraisal.horizon-months`). The share people keep is 1 − `plan.bot-first-share`.
 */
export const scenarioSchema = z.object({
	name: z.string().trim().min(1).max(LONGEST_NAME),
	assumptions: z.record(z.string(), override),
	months: z.int().min(1).max(240).nullable(),
	currency: z.string().nullable().default(null)
});

export interface Scenario {
	readonly name: string;
	readonly assumptions: Overrides;
	readonly months: number | null;
	/** In which its amounts were set, so that another workspace does not take yuan for dollars; null: it sets none, or does not say. */
	readonly currency: string | null;
}

/** In which currency the amounts of these assumptions are; null: there are none. @param ofWorkspace where they do not say themselves */
export function currencyOf(assumptions: Overrides, ofWorkspace: string): string | null {
	if (!assumptionDefaults.some(({ key, unit }) => isMoney(unit) && assumptions[key] !== undefined)) return null;
	return typeof assumptions['currency'] === 'string' ? assumptions['currency'] : ofWorkspace;
}

const carriedSchema = scenarioSchema.extend({ format: z.literal(SCENARIO_FORMAT) });

/** Why a text carries no scenario: cut off or altered, or written by a later version. */
export type LinkFault = 'broken' | 'later';

/** A scenario as a text that fits into an address (base64url of its JSON). */
export function encodeScenario(scenario: Scenario): string {
	const bytes = new TextEncoder().encode(JSON.stringify({ format: SCENARIO_FORMAT, ...scenario }));
	return btoa(String.fromCharCode(...bytes))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');
}

/** What `encodeScenario` wrote, its shape checked; whether its assumptions are possible is another question. Never throws. */
export function decodeScenario(text: string): Scenario | LinkFault {
	let carried: unknown;
	try {
		const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		carried = JSON.parse(
			new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
		);
	} catch {
		return 'broken';
	}
	if (isLater(carried)) return 'later';
	const read = carriedSchema.safeParse(carried);
	if (!read.success) return 'broken';
	const { name, assumptions, months, currency } = read.data;
	return { name, assumptions: assumptions as Overrides, months, currency };
}

/** Whether a document says that it is of a later format than this version knows. */
export const isLater = (document: unknown): boolean =>
	typeof document === 'object' &&
	document !== null &&
	'format' in document &&
	typeof document.format === 'number' &&
	document.format > SCENARIO_FORMAT;
