import { expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { LedgerResult } from '#lib/ledger/result.ts';
import { honestySay } from '#lib/ui/charts/options/honesty.ts';

const speech = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });
const ledgerOf = (...stages: readonly string[]) =>
	({ waterfall: stages.map((stage) => ({ stage, n: 100, share: 0.5 })), vendor: null }) as unknown as LedgerResult;

it('speaks of who came back only where the log tells it', () => {
	expect(honestySay(ledgerOf('involved', 'not-escalated', 'durable'), speech)).toContain('A week without a return');
	expect(honestySay(ledgerOf('involved', 'not-escalated'), speech)).not.toContain('return');
	expect(honestySay(ledgerOf('involved', 'not-escalated'), speech)).toContain('Without customer ids');
});
