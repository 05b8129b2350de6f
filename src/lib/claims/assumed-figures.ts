import type { AssumptionKey } from '#lib/economics/assumptions/register.ts';
import type { Values } from '#lib/economics/values.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Unit } from '#lib/metrics/result.ts';
import type { AssumedFigure, Shown } from './claim.ts';

interface Assumed {
	readonly label: Bilingual;
	readonly unit: Unit;
	readonly shown: Shown;
	readonly restsOn: readonly AssumptionKey[];
	/** At one number for every assumption. */
	readonly at: (values: Values) => number;
}

/** Figures that no log gives, from the register of assumptions alone. */
export const assumedFigures: Readonly<Record<AssumedFigure, Assumed>> = {
	'upkeep-a-year': {
		label: { en: 'Upkeep a year', zh: '每年的运维支出' },
		unit: 'money',
		shown: 'money',
		restsOn: ['bot.upkeep-monthly'],
		at: (values) => 12 * values['bot.upkeep-monthly']
	},
	'breach-over-build': {
		label: { en: 'What a leak usually costs, over the cost to build', zh: '一次泄露的常见损失，相当于建设成本的' },
		unit: 'ratio',
		shown: 'times',
		restsOn: ['risk.breach-median', 'plan.build-cost'],
		at: (values) => values['risk.breach-median'] / values['plan.build-cost']
	}
};
