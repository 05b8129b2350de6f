import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	botChances,
	botFirstChance,
	humanSolvesChance,
	leavesQueueChance,
	type Situation,
	solvesInEitherArm
} from '#lib/synthesis/chances.ts';
import { channelOf, topicOf } from '#lib/synthesis/issue.ts';
import { sampleParameters } from '#lib/synthesis/sample-parameters.ts';

const hard = { ...sampleParameters, difficulty: { toHuman: 0.8, toFail: 1 } };

const situations = fc.record({
	topic: fc.constantFrom(...Object.values(sampleParameters.topics)),
	channel: fc.constantFrom(...Object.values(sampleParameters.channels)),
	priority: fc.constantFrom('low', 'normal', 'high', 'urgent'),
	segment: fc.constantFrom(...Object.keys(sampleParameters.segments)),
	isUpset: fc.boolean(),
	isRepeat: fc.boolean(),
	difficulty: fc.double({ min: -4, max: 4, noNaN: true }),
	pressure: fc.double({ min: 0.01, max: 6, noNaN: true }),
	isStaffed: fc.boolean()
});

const calm: Situation = {
	topic: topicOf(sampleParameters, 'refund'),
	channel: channelOf(sampleParameters, 'chat'),
	priority: 'normal',
	segment: 'regular',
	isUpset: false,
	isRepeat: false,
	difficulty: 0,
	pressure: 1,
	isStaffed: true
};

describe('chances', () => {
	it('are probabilities, and the four fates of a bot-first contact sum to 1', () => {
		fc.assert(
			fc.property(situations, (situation) => {
				const { handsOff, givesUp, wrong, solved } = botChances(hard, situation);
				const fates = [handsOff, givesUp, wrong, solved];
				expect(fates.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
				const { botFirst, humanFirst } = solvesInEitherArm(hard, situation);
				const all = [
					...fates,
					botFirst,
					humanFirst,
					botFirstChance(hard, situation),
					leavesQueueChance(hard, situation),
					humanSolvesChance(hard, situation, true)
				];
				expect(all.filter((chance) => !(chance >= 0 && chance <= 1))).toEqual([]);
			})
		);
	});

	it('are the parameters themselves for a calm first contact', () => {
		expect(botChances(sampleParameters, calm)).toEqual(calm.topic.bot);
		expect(humanSolvesChance(sampleParameters, calm, false)).toBe(0.77);
		// worked by hand: 190 s mean wait against 2100 s of patience
		expect(leavesQueueChance(sampleParameters, calm)).toBeCloseTo(190 / 2290, 12);
	});

	it('fall with difficulty when it counts, and not when it does not', () => {
		const harder = { ...calm, difficulty: 2 };
		expect(botChances(hard, harder).solved).toBeLessThan(botChances(hard, calm).solved);
		expect(botFirstChance(hard, harder)).toBeLessThan(botFirstChance(hard, calm));
		expect(botChances(sampleParameters, harder)).toEqual(botChances(sampleParameters, calm));
	});

	it('an async channel has no queue to leave', () => {
		expect(leavesQueueChance(sampleParameters, { ...calm, channel: channelOf(sampleParameters, 'email') })).toBe(0);
	});
});
