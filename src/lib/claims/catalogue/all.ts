import type { Claim } from '../claim.ts';
import { balanceClaims } from './balance.ts';
import { choiceClaims } from './choice.ts';
import { costClaims } from './cost.ts';
import { gainClaims } from './gain.ts';

/** Every claim, in the order of the article. */
export const claims: readonly Claim[] = [...gainClaims, ...costClaims, ...balanceClaims, ...choiceClaims];
