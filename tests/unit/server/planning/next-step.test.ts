import { expect, it } from 'vitest';
import { nextStepOf } from '#lib/server/operations/planning/next-step.ts';

const kept = (because: 'risk' | 'unknown') => ({ metric: 'first-touch' as const, value: 1, because });
const pilot = { floor: null, value: 1, isProven: false, usualTrial: 0.5 };
const adopt = { ...pilot, isProven: true };
const loses = { ...pilot, value: -1 };

it.each([
	['controls before anything', { ...pilot, floor: kept('risk'), today: 0.5, goal: 0 }, 'secure', 0],
	['what is missing first', { ...pilot, floor: kept('unknown'), today: 0.2, goal: 0 }, 'measure', null],
	['people, where the bot does not pay', { ...loses, today: 0, goal: 0 }, 'people', 0],
	['less of what does not pay', { ...loses, today: 0.4, goal: 0 }, 'lower', 0],
	['a tenth to begin with', { ...pilot, today: 0, goal: 0.9 }, 'try', 0.1],
	['a tenth more while it is on trial', { ...pilot, today: 0.3, goal: 0.9 }, 'raise', 0.4],
	['no further than the end', { ...pilot, today: 0.3, goal: 0.35 }, 'raise', 0.35],
	['so much that a trial can hold a tenth out', { ...pilot, today: 0.85, goal: 1 }, 'raise', 0.9],
	['all of it where that is a tenth, rounding apart', { ...pilot, today: 0.7, goal: 0.8 }, 'raise', 0.8],
	['all of it at once where it is proven', { ...adopt, today: 0.3, goal: 0.9 }, 'raise', 0.9],
	['less, where the whole has too much', { ...adopt, today: 0.9, goal: 0.5 }, 'lower', 0.5],
	['nothing, where it is as it is to be', { ...adopt, today: 0.5, goal: 0.5 }, 'keep', 0.5],
	['nothing, where no mix keeps everything', { ...adopt, today: 0.5, goal: null }, 'keep', 0.5],
	['a trial, where the log does not say who is first', { ...pilot, today: null, goal: 1 }, 'try', 0.1]
] as const)('%s', (_, standing, kind, to) => {
	const next = nextStepOf(standing);
	expect(next.kind).toBe(kind);
	if (to === null) expect(next.to).toBeNull();
	else expect(next.to).toBeCloseTo(to, 12);
});

it.each([
	['as many as usual, where the step gives it fewer', { ...pilot, today: 0, goal: 0.9 }, 0.5],
	['no more than it is to have in the end', { ...pilot, today: 0, goal: 0.3 }, 0.3],
	['what the step gives it, so that the trial is the step', { ...pilot, today: 0.6, goal: 1 }, 0.7],
	['so that a tenth stays with people', { ...pilot, today: 0.85, goal: 1 }, 0.9],
	['nobody where the step is the end', { ...pilot, today: 0.85, goal: 0.9 }, null],
	['nobody where a tenth is left, rounding apart', { ...pilot, today: 0.7, goal: 0.8 }, null],
	['nobody where it is proven', { ...adopt, today: 0.3, goal: 0.9 }, null],
	['nobody where nothing is handed over', { ...loses, today: 0.4, goal: 0 }, null]
] as const)('a trial draws for the bot %s', (_, standing, drawn) => {
	if (drawn === null) expect(nextStepOf(standing).drawn).toBeNull();
	else expect(nextStepOf(standing).drawn).toBeCloseTo(drawn, 12);
});
