import {
	signalIds,
	type DecisionInput,
	type Reading,
	type Readings,
	type Scope,
	type SignalId
} from '#lib/decision/input.ts';

export const measured = (value: number, standardError: number | null = 0): Reading => ({
	value,
	n: 500,
	standardError,
	origin: 'measured'
});

/** Readings from plain values; whatever is not named is missing. */
export function readingsOf(
	values: Readonly<Partial<Record<SignalId, number>>>,
	standardError: number | null = 0
): Readings {
	const readings = signalIds.map((id) => {
		const value = values[id];
		return [id, value === undefined ? null : measured(value, standardError)] as const;
	});
	return Object.fromEntries(readings) as Readings;
}

export const scopeOf = (values: Readonly<Partial<Record<SignalId, number>>>): Scope => ({
	n: 5000,
	readings: readingsOf(values),
	complained: null,
	refusedAlone: null,
	replicates: null,
	valuePerContact: null
});

/** A quiet, complete scope: every signal read, none of them loud. */
export const calm = {
	'monthly-volume': 400,
	concentration: 0.08,
	'handle-time': 420,
	'handle-spread': 0.9,
	'repeated-questions': 0.2,
	'out-of-hours': 0.3,
	'bot-durable': 0.6,
	anxious: 0.08,
	complaint: 0.06,
	recontact: 0.15,
	'csat-lost': 0.02,
	'customer-margin': 120,
	loops: 0.03,
	'sensitive-content': 0.04,
	irreversible: 0.04,
	'value-at-stake': 60,
	regulated: 0
} as const satisfies Record<SignalId, number>;

export const parcelTracking = {
	'monthly-volume': 1500,
	concentration: 0.25,
	'handle-time': 240,
	'handle-spread': 0.6,
	'repeated-questions': 0.4,
	'out-of-hours': 0.35,
	complaint: 0.02,
	recontact: 0.12,
	'sensitive-content': 0.01,
	irreversible: 0.01
};

export const complaints = {
	'monthly-volume': 300,
	concentration: 0.05,
	'handle-time': 800,
	'handle-spread': 1.1,
	'repeated-questions': 0.05,
	'out-of-hours': 0.3,
	complaint: 0.95,
	recontact: 0.3,
	'sensitive-content': 0.06,
	irreversible: 0.15
};

/** The same values with some signals unread. */
export const without = (values: Readonly<Partial<Record<SignalId, number>>>, ...ids: readonly SignalId[]) =>
	Object.fromEntries(Object.entries(values).filter(([id]) => !ids.some((left) => left === id)));

/** Frequent, short and regular as it is, it is about somebody's money. */
export const lockedAccount = { ...parcelTracking, 'sensitive-content': 0.97, irreversible: 0.03 };

export const medical = { ...complaints, complaint: 0.05, 'sensitive-content': 0.9, irreversible: 0.02 };

export const shopOf = (
	topics: Readonly<Record<string, Readonly<Partial<Record<SignalId, number>>>>>
): DecisionInput => ({
	log: scopeOf(calm),
	topics: Object.entries(topics).map(([topic, values]) => ({ ...scopeOf(values), topic }))
});
