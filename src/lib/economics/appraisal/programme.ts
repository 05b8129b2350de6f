import { createRegister, type Layers, type Overrides, type Register } from '../assumptions/register.ts';
import type { MeasuredLog } from '../measured-log.ts';
import { appraiseAtModes, horizonOf } from './at-modes.ts';
import { supposeEndings } from './suppose-endings.ts';

/** The topics in which a bot is to go first, as the decision advises. */
export interface AdvisedPart {
	/** Their contacts alone. */
	readonly log: MeasuredLog;
	/** Of all contacts of the log, 0..1. */
	readonly share: number;
	readonly adopted: readonly string[];
	readonly onTrial: readonly string[];
}

/** The contacts that a programme may be about. */
export interface Contacts {
	readonly whole: MeasuredLog;
	/** null: the decision hands over no topic and wants none tried. */
	readonly advised: AdvisedPart | null;
}

/** What an appraisal is worked out from. */
export interface Programme {
	readonly log: MeasuredLog;
	readonly register: Register;
	/** null: a share of all contacts, whatever they are about. */
	readonly advised: AdvisedPart | null;
	/** Of all contacts of the log, the bot goes first in so many once it is whole, 0..1. */
	readonly botFirst: number;
}

const SHARE = 'plan.bot-first-share';
const GIVEN_UP = 'bot.given-up-of-rest';

/**
 * The programme that is appraised: every contact of the topics advised; or, where a share of contacts is set or no topic is
 * advised, that share of all contacts. `asked` lies over the layers, and says how the bot's contacts end if it speaks of that.
 */
export function programmeOn({ whole, advised }: Contacts, layers: Required<Layers>, asked: Overrides = {}): Programme {
	const overrides = { ...layers.overrides, ...asked };
	const part = SHARE in overrides ? null : advised;
	const register = createRegister({
		measured: layers.measured,
		overrides: part ? { ...overrides, [SHARE]: 1 } : overrides
	});
	// Who comes back cannot be seen without customers: that nobody gave up was not measured, but assumed away
	const isBlind = whole.customers === null && whole.botOutcomes?.abandoned === 0;
	const endings = isBlind ? { [GIVEN_UP]: register.figures[GIVEN_UP].mode, ...overrides } : overrides;
	return {
		log: supposeEndings(part?.log ?? whole, endings),
		register,
		advised: part,
		botFirst: part?.share ?? register.figures[SHARE].mode
	};
}

/** Net present value at the most likely values. */
export const netAtModes = ({ log, register }: Programme): number =>
	appraiseAtModes(log, register, horizonOf(register)).returns.npv;
