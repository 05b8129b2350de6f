import { createRandom } from '#lib/stats/random.ts';
import { botEvents, drawLosses } from '../event-loss.ts';
import { monthlyRate } from '../present-value.ts';
import { createDrawer } from '../values.ts';
import type { Programme } from './programme.ts';
import { quickWorth } from './quick-worth.ts';
import type { SimulationOptions } from './simulate.ts';
import { lossShare, spreadOf, type Spread } from './spread.ts';

/** What a way of dividing the work comes to against people alone: a line of the table that holds such ways side by side. */
export interface Outlook {
	/** Of all contacts, the bot goes first in so many, 0..1. */
	readonly botFirst: number;
	/** Net present value, money. */
	readonly npv: Spread;
	/** P(NPV < 0). */
	readonly probabilityLoss: number;
}

/** By the same draws as `simulate`, without its months: only what each comes to. */
export function outlookOf(
	{ log, register, botFirst }: Pick<Programme, 'log' | 'register' | 'botFirst'>,
	{ seed, draws, months }: Pick<SimulationOptions, 'seed' | 'draws' | 'months'>
): Outlook {
	const draw = createDrawer(register, seed);
	const chance = createRandom(seed, 'events');
	const losses = new Float64Array(months);
	const npv = Float64Array.from({ length: draws }, () => {
		const values = draw();
		losses.fill(0);
		for (const risk of botEvents(values)) drawLosses(chance, risk, losses);
		const discount = 1 / (1 + monthlyRate(values['appraisal.discount-rate']));
		const events = losses.reduce((sum, loss, at) => (loss === 0 ? sum : sum + loss * discount ** (at + 1)), 0);
		return quickWorth(log, register, { values, events }, months);
	});
	return { botFirst, npv: spreadOf(npv), probabilityLoss: lossShare(npv) };
}
