import { createRegister, type Layers, type Overrides, type Register } from '../assumptions/register.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { appraiseAtModes, horizonOf } from './at-modes.ts';
import type { AdvisedPart, Contacts } from './contacts.ts';
import { firstTopics, todaysTopics, type TakenTopic } from './first-topics.ts';
import { supposeEndings } from './suppose-endings.ts';

/** What an appraisal is worked out from. */
export interface Programme {
	readonly log: MeasuredLog;
	readonly register: Register;
	/** null: a share of all contacts that was set, or assumed where no topic is advised. */
	readonly advised: AdvisedPart | null;
	/** The topics that make up a share that was set; empty: whatever they are about. */
	readonly taken: readonly TakenTopic[];
	/** Of all contacts of the log, the bot goes first in so many once it is whole, 0..1. */
	readonly botFirst: number;
}

const SHARE = 'plan.bot-first-share';
const GIVEN_UP = 'bot.given-up-of-rest';

/**
 * The programme that is appraised: every contact of the topics advised. Where a share of contacts is set, the topics that come
 * first in the order of the advice until they make up that share; where no topic is advised, that share of all contacts, whatever they
 * are about. `asked` lies over the layers, and says how the bot's contacts end if it speaks of that.
 */
export function programmeOn(contacts: Contacts, layers: Required<Layers>, asked: Overrides = {}): Programme {
	const overrides = { ...layers.overrides, ...asked };
	const { whole, advised } = contacts;
	const isSet = SHARE in overrides;
	const part = isSet ? null : advised;
	const register = createRegister({
		measured: layers.measured,
		overrides: part ? { ...overrides, [SHARE]: 1 } : overrides
	});
	const share = register.figures[SHARE].mode;
	const set = isSet && advised !== null && contacts.ranked.length > 0 ? firstTopics(contacts, share) : null;
	return {
		log: endingsIn(contacts, part?.log ?? set?.log ?? whole, register, overrides),
		register,
		advised: part,
		taken: set?.taken ?? [],
		botFirst: part?.share ?? share
	};
}

function endingsIn({ whole }: Contacts, log: MeasuredLog, { figures }: Register, overrides: Overrides): MeasuredLog {
	// Who comes back cannot be seen without customers: that nobody gave up was not measured, but assumed away
	const isBlind = whole.customers === null && whole.botOutcomes?.abandoned === 0;
	return supposeEndings(log, isBlind ? { [GIVEN_UP]: figures[GIVEN_UP].mode, ...overrides } : overrides);
}

/** What a bot answers first today, as if it went on like that: nothing is built; null where the log does not say. */
export function todaysMix(contacts: Contacts, layers: Required<Layers>, asked: Overrides = {}): Programme | null {
	const today = todaysTopics(contacts);
	if (today === null) return null;
	const { log, taken, share } = today;
	const overrides = { ...layers.overrides, ...asked, [SHARE]: share };
	const register = createRegister({ measured: layers.measured, overrides });
	return { log: endingsIn(contacts, log, register, overrides), register, advised: null, taken, botFirst: share };
}

/** What is handed over outright, without the trials; null where that is no step of its own, or a share of contacts is set. */
export function firstStepOn(contacts: Contacts, layers: Required<Layers>, asked: Overrides = {}): Programme | null {
	const { firstStep } = contacts;
	if (firstStep === null || SHARE in { ...layers.overrides, ...asked }) return null;
	return programmeOn({ ...contacts, advised: firstStep }, layers, asked);
}

/** Net present value at the most likely values. */
export const netAtModes = ({ log, register }: Programme): number =>
	appraiseAtModes(log, register, horizonOf(register)).returns.npv;
