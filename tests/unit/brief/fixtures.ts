import type { AppraisalOfLog, BriefMaterial } from '#lib/brief/material.ts';
import { appraise } from '#lib/economics/appraisal/appraise.ts';
import type { BreakEvenOf } from '#lib/economics/appraisal/break-even.ts';
import { createRegister, type Overrides } from '#lib/economics/assumptions/register.ts';
import { costOfLog } from '#lib/economics/cost-per-resolution.ts';
import type { MeasuredLog } from '#lib/economics/measured-log.ts';
import { drawValues } from '#lib/economics/values.ts';
import { defaultWindows } from '#lib/log/windows.ts';
import { mixedLog } from '../economics/fixtures.ts';
import { verdict } from '../ui/fixtures/verdict.ts';

const SEED = 7;
const DRAWS = 100;

const made = new Map<string, BriefMaterial>();

/** A brief's material from the real functions, on a log given as counts; made once for the same question. */
export function materialOf(measured: MeasuredLog = mixedLog, overrides: Overrides = {}): BriefMaterial {
	const key = JSON.stringify([measured, overrides]);
	const found = made.get(key) ?? make(measured, overrides);
	made.set(key, found);
	return found;
}

function make(measured: MeasuredLog, overrides: Overrides): BriefMaterial {
	const register = createRegister({ overrides });
	const months = register.figures['appraisal.horizon-months'].mode;
	const { breakEven, condition, ...rest } = appraise(measured, register, { seed: SEED, draws: DRAWS, months });
	const turns = Object.fromEntries(breakEven.map(({ of, now, value }) => [of, { now, value }]));
	const appraisal: AppraisalOfLog = {
		...rest,
		breakEven: turns as Record<BreakEvenOf, { now: number; value: number | null }>,
		n: measured.contacts,
		plans: {
			today: null,
			firstStep: null,
			whole: { botFirst: 0.7, npv: rest.npv, probabilityLoss: rest.probabilityLoss }
		},
		recommendation: { advice: 'hold', heldBecause: 'risk', condition },
		churn: 'stated'
	};
	const costs = costOfLog(measured, register, drawValues(register, { seed: SEED, draws: 50 }));
	return {
		log: {
			conversations: 1234,
			customers: 700,
			from: '2026-03-01T00:00:00Z',
			to: '2026-08-31T12:00:00Z',
			zone: 'Asia/Shanghai',
			synthetic: false
		},
		decision: verdict.decision,
		ledger: verdict.ledger,
		windows: defaultWindows,
		metrics: verdict.overall,
		register,
		changed: [],
		money: { programme: { log: measured, register, advised: null, taken: [], botFirst: 0.7 }, appraisal, botHas: [] },
		costs: { all: costs, bot: null, person: null },
		seed: SEED,
		version: '0.0.0'
	};
}

/** No conversation old enough, no topic, no bot, no customer. */
export function bareMaterial(): BriefMaterial {
	const material = materialOf();
	return {
		...material,
		decision: { ...material.decision, topics: [], nearestFlip: null, valuePerContact: null },
		ledger: { ...material.ledger, waterfall: material.ledger.waterfall.map((each) => ({ ...each, n: 0, share: 0 })) },
		metrics: material.metrics.map((metric) => ({ ...metric, rows: [], notMeasurable: { missing: ['bot_involved'] } })),
		money: null,
		costs: { all: null, bot: null, person: null }
	};
}
