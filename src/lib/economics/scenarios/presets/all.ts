import { dataBreach } from './data-breach.ts';
import { efficiencyFirst } from './efficiency-first.ts';
import { loyaltyLoss } from './loyalty-loss.ts';
import { misjudgementCrisis } from './misjudgement-crisis.ts';
import type { Preset } from './preset.ts';
import { upkeep } from './upkeep.ts';

/** The founding article's anecdotes that have figures, in its order. */
export const presets: readonly Preset[] = [loyaltyLoss, upkeep, misjudgementCrisis, dataBreach, efficiencyFirst];
