import { expect, it } from 'vitest';
import { nextStepOf } from '#lib/server/operations/planning/next-step.ts';

const pilot = { advice: 'pilot' as const };
const adopt = { advice: 'adopt' as const };
const kept = (because: 'risk' | 'unknown') => ({ metric: 'first-touch' as const, value: 1, because });

it.each([
	['controls before anything', { said: pilot, floor: kept('risk'), value: 9, today: 0.5, best: 0 }, 'secure', 0],
	['what is missing first', { said: null, floor: kept('unknown'), value: 9, today: 0.2, best: 0 }, 'measure', null],
	['people, where the bot does not pay', { said: pilot, floor: null, value: -1, today: 0, best: 0 }, 'people', 0],
	['less of what does not pay', { said: pilot, floor: null, value: -1, today: 0.4, best: 0 }, 'lower', 0],
	[
		'no more of what is on trial and may not pay',
		{ said: pilot, floor: null, value: -1, today: 0.4, best: 0.9 },
		'keep',
		0.4
	],
	['a tenth by lot to begin with', { said: pilot, floor: null, value: 1, today: 0, best: 0.9 }, 'try', 0.1],
	['a tenth more while it is on trial', { said: pilot, floor: null, value: 1, today: 0.3, best: 0.9 }, 'raise', 0.4],
	['all of it at once where it is proven', { said: adopt, floor: null, value: 1, today: 0.3, best: 0.9 }, 'raise', 0.9],
	['less, where the whole has too much', { said: adopt, floor: null, value: 1, today: 0.9, best: 0.5 }, 'lower', 0.5],
	['nothing, where it is as is best', { said: adopt, floor: null, value: 1, today: 0.5, best: 0.51 }, 'keep', 0.5],
	[
		'nothing, where less would hardly move the whole',
		{ said: adopt, floor: null, value: 1, today: 0.5, best: 0.42 },
		'keep',
		0.5
	],
	[
		'a trial, where the log does not say who is first',
		{ said: pilot, floor: null, value: 1, today: null, best: 1 },
		'try',
		0.1
	]
] as const)('%s', (_, standing, kind, to) => {
	const next = nextStepOf({ share: 0.09, ...standing });
	expect(next.kind).toBe(kind);
	if (to === null) expect(next.to).toBeNull();
	else expect(next.to).toBeCloseTo(to, 12);
});
