import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#lib/decision/decide.ts';
import type { SignalId } from '#lib/decision/input.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { scopeOf } from './fixtures.ts';

const { figures } = createRegister();
const of = (key: keyof typeof figures) => figures[key].mode;
const anchors = (signal: SignalId) => ({
	width: of(`decision.${signal}.to`) - of(`decision.${signal}.from`),
	middle: (of(`decision.${signal}.to`) + of(`decision.${signal}.from`)) / 2,
	weight: of(`decision.${signal}.weight`)
});

describe('the shipped anchors and weights agree with the prices beside them', () => {
	it('volume counts from where the saving of a month pays for licence and upkeep', () => {
		const perHour = (of('labour.loaded-hourly') * (1 + of('labour.overhead'))) / 3600;
		const human = (perHour * of('labour.handle-seconds')) / (of('labour.occupancy') * (1 - of('labour.shrinkage')));
		expect(human).toBeCloseTo(6.77989, 5);
		const handedOff = of('bot.handed-off');
		const givenUp = (1 - handedOff) * of('bot.given-up-of-rest');
		const billed = 1 - handedOff - givenUp * (1 - of('bot.billed-give-ups'));
		const bot =
			of('bot.price-per-resolution') * billed +
			handedOff * human * (1 + of('bot.handoff-tax')) +
			givenUp * of('bot.recontact') * human;
		const paysFrom = (of('bot.fixed-monthly') + of('bot.upkeep-monthly')) / (human - bot);
		expect(of('decision.monthly-volume.from') / paysFrom).toBeGreaterThan(0.9);
		expect(of('decision.monthly-volume.from') / paysFrom).toBeLessThan(1.1);
	});

	it('the margin weighs what it moves of the cost of bad contacts, at a centre as SQM Group finds them', () => {
		const [first, several, unresolved] = [of('churn.first'), of('churn.several'), of('churn.unresolved')];
		const neverSolved = of('churn.human-unresolved-of-rest');
		const comesBack = (1 - neverSolved) * (several - first) + neverSolved * (unresolved - first);
		const givesUp = of('bot.recontact') * (several - first) + (1 - of('bot.recontact')) * (unresolved - first);
		// who stop after one bad experience: Qualtrics XMI, 18,000 people; who give up in a loop: the founding article
		const [stopsAfterBad, givesUpInLoop] = [0.19, 0.68];
		const priced = [
			{ ...anchors('recontact'), average: 0.28, leaves: comesBack },
			{ ...anchors('complaint'), average: 0.14, leaves: stopsAfterBad },
			// a point of satisfaction goes with a point of first-contact resolution (SQM Group)
			{ ...anchors('csat-lost'), average: anchors('csat-lost').middle, leaves: comesBack },
			{ ...anchors('loops'), average: anchors('loops').middle, leaves: givesUpInLoop * givesUp }
		];
		const margin = anchors('customer-margin');
		const byMargin = margin.width * priced.reduce((sum, { average, leaves }) => sum + average * leaves, 0);
		const byOthers = priced.reduce((sum, { width, leaves }) => sum + width * leaves * margin.middle, 0);
		const weights = priced.reduce((sum, { weight }) => sum + weight, margin.weight);
		expect(byMargin / (byMargin + byOthers)).toBeCloseTo(0.43, 2);
		expect(Math.abs(margin.weight / weights - byMargin / (byMargin + byOthers))).toBeLessThan(0.05);
	});
});

describe('volume', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });
	it('never turns what is risk-sensitive into something else, however often it is multiplied', () => {
		fc.assert(
			fc.property(
				fc.record({ sensitive: share, irreversible: share, anxious: share, repeated: share }),
				fc.double({ min: 1, max: 5000, noNaN: true }),
				fc.constantFrom(2, 10, 100),
				({ sensitive, irreversible, anxious, repeated }, volume, times) => {
					const at = (monthly: number) => {
						const scope = scopeOf({
							'sensitive-content': sensitive,
							irreversible,
							anxious,
							'repeated-questions': repeated,
							'monthly-volume': monthly
						});
						const input = { log: scope, topics: [{ ...scope, topic: 'a' }] };
						const decision = decide(input, createRegister(), { seed: 1, draws: 1 });
						return [decision, decision.topics[0]];
					};
					const scaled = at(volume * times);
					for (const [index, before] of at(volume).entries())
						if (before?.class === 'risk') expect(scaled[index]?.class).toBe('risk');
				}
			)
		);
	});
});
