import { describe, expect, it } from 'vitest';
import { goalsOf, nextShare } from '#lib/staffing/ratio/goals.ts';
import type { RatioTopic, TopicFloor } from '#lib/staffing/ratio/topic.ts';

const topic = (value: number, floor: TopicFloor | null = null): RatioTopic => ({
	topic: 'any',
	share: 0.09,
	direct: { mean: 300, cv: 0.9 },
	afterBot: { mean: 330, cv: 0.9 },
	bot: { handedOff: 0.3, solved: 0.6, lost: 0.1 },
	comesBack: { afterPerson: 0, afterLost: 0 },
	unresolved: 0,
	floor,
	value
});
const risk: TopicFloor = { metric: 'first-touch', value: 1, because: 'risk' };

describe('where the bot is to go with a topic', () => {
	it.each([
		['all of what gains', topic(1), 1, 0.6, 1],
		['back to what is best', topic(1), 0.2, 0.6, 0.2],
		['as today where less would hardly move the whole', topic(1), 0.53, 0.6, 0.6],
		['as today where it is near enough', topic(1), 0.61, 0.6, 0.6],
		['no more of what loses', topic(-1), 0.9, 0.4, 0.4],
		['all that is to stay with people, however little it is', topic(1, risk), 0, 0.01, 0]
	])('%s', (_, one, best, today, goal) => {
		expect(goalsOf([one], [best], [today])).toEqual([goal]);
	});
});

describe('its next step', () => {
	it('is a tenth until a trial has passed, and less at once', () => {
		expect(nextShare(0.6, 1, false)).toBeCloseTo(0.7, 12);
		expect(nextShare(0.95, 1, false)).toBe(1);
		expect(nextShare(0.6, 1, true)).toBe(1);
		expect(nextShare(0.6, 0, false)).toBe(0);
	});
});
