import { describe, expect, it } from 'vitest';
import { advisedTopics } from '#lib/decision/advised-topics.ts';
import { decide } from '#lib/decision/decide.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { complaints, lockedAccount, parcelTracking, scopeOf, calm } from './fixtures.ts';

const worth = (value: number) => ({
	value,
	low: value - 1,
	high: value + 1,
	outcomes: 'measured' as const,
	churn: 'counted' as const
});
const decision = decide(
	{
		log: scopeOf(calm),
		topics: [
			{ ...scopeOf(lockedAccount), topic: 'Account locked', valuePerContact: worth(9) },
			{ ...scopeOf(complaints), topic: 'Complaints', valuePerContact: worth(-3) },
			{ ...scopeOf(parcelTracking), topic: 'Where is my parcel', valuePerContact: worth(2) }
		]
	},
	createRegister(),
	{ seed: 1, draws: 200 }
);

describe('the order in which a bot would take more topics', () => {
	it('ends with the risk-sensitive, whatever a contact of theirs gains', () => {
		expect(decision.topics.map((each) => each.class)).toEqual(['risk', 'experience', 'efficiency']);
		const { ranked, riskSensitive } = advisedTopics(decision);
		expect(ranked).toEqual(['Where is my parcel', 'Complaints', 'Account locked']);
		expect(riskSensitive).toEqual(['Account locked']);
	});
});
