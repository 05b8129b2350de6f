import type { Register } from '#lib/economics/assumptions/register.ts';
import { contactTerms, type ContactTerms } from '#lib/economics/contact-terms.ts';
import type { OutcomeShares } from '#lib/economics/contact-cost.ts';
import { expectedMonthlyLoss } from '#lib/economics/event-loss.ts';
import { handoverAt, outcomesOf } from '#lib/economics/handover-value.ts';
import { modesOf, type Values } from '#lib/economics/values.ts';
import { handlerOf } from '#lib/decision/handler.ts';
import { serviceLevelDefinitions } from '#lib/staffing/service.ts';
import { topicHours } from '#lib/staffing/estimates/topic-hours.ts';
import { fluidValue, type FluidValue } from '#lib/staffing/ratio/fluid.ts';
import type { RatioDraw } from '#lib/staffing/ratio/bands.ts';
import type { HumanFloor, RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import { mostToBot, workOf, type Handling, type RatioTopic } from '#lib/staffing/ratio/topic.ts';
import { drawBeta } from '#lib/stats/draws.ts';
import { createRandom } from '#lib/stats/random.ts';
import type { ArrivalsForecast } from '../forecast-arrivals.ts';
import type { StaffingInputs } from '../measure-staffing.ts';
import type { LogMix } from './log-mix.ts';
import type { Part } from './parts.ts';
import { hourOfWeek, type WorkingHours } from './working-hours.ts';

/** Intervals of an hour. */
const A_HOUR = 4;
export const INTERVAL_SECONDS = 900;
const DAYS_A_MONTH = 30.4375;
const SECONDS_AN_HOUR = 3600;
/** Fewer judged contacts of the bot say less than the register does (as in the value of handing a topic over). */
const LEAST_JUDGED = 30;

/** What is known of the log, and what is asked of it. */
export interface RatioMaterial {
	readonly parts: readonly Part[];
	readonly mix: LogMix;
	readonly forecast: ArrivalsForecast;
	readonly measured: StaffingInputs;
	readonly register: Register;
	readonly floor: HumanFloor | null;
	readonly mostAgents: number | null;
	/** By the starts of the plan. */
	readonly hours: WorkingHours;
}

export interface RatioInput {
	readonly question: RatioQuestion;
	readonly prices: RatioPrices;
	/** How much of each topic the bot has first today; null: the log does not say. */
	readonly today: readonly number[] | null;
	readonly fluid: readonly FluidValue[];
	readonly patienceFrom: 'measured' | 'assumed' | 'user';
	/** Whether the log tells how long people take; else the register does. */
	readonly handleFrom: 'measured' | 'assumed' | 'user';
	/** Contacts in the log for each first contact of a customer, today. */
	readonly perFirstContact: number;
}

/** A question to the planner, at the most likely values. */
export function ratioInput(material: RatioMaterial): RatioInput {
	const { parts, mix, forecast, measured, register, floor, mostAgents, hours } = material;
	const values = modesOf(register);
	const shares = sharesOf(parts);
	const terms = parts.map(({ log }) => contactTerms(log, register, values));
	const prices = pricesOf(terms, values, forecast.days.length, shares);
	const bare = parts.map((part, at) => topicOf(part, shares[at] ?? 0, terms[at], material, values));
	const fluid = parts.map(({ log }, at) => {
		const topic = bare[at];
		return topic
			? fluidValue(
					asDecided(topic, log, register, values),
					prices.topics[at] ?? nothing,
					secondPriceOf(values),
					values['labour.realisable']
				)
			: noValue;
	});
	const today = mix.botFirst.size === 0 ? null : parts.map(({ topic }) => mix.botFirst.get(topic) ?? 0);
	const topics = bare.map((topic, at): RatioTopic => {
		const whole = { ...topic, value: fluid[at]?.value ?? 0 };
		return { ...whole, floor: decidedFloor(whole, parts[at]?.said ?? null, today?.[at] ?? 0) };
	});
	// repeats come of first contacts: planned for as such, they must not be forecast once more
	const perFirstContact = topics.reduce((sum, topic, at) => {
		const toBot = today?.[at] ?? 0;
		const first = 1 - toBot + toBot * topic.bot.handedOff;
		return sum + topic.share * (1 + workOf(topic, toBot).contacts - first);
	}, 0);
	const patience = patienceOf(measured, register);
	const question: RatioQuestion = {
		starts: quarterStarts(forecast),
		interval: INTERVAL_SECONDS,
		open: hours.open,
		contacts: forecast.hours.flatMap(({ mean }) => new Array<number>(A_HOUR).fill(mean / A_HOUR / perFirstContact)),
		topics,
		hours: hoursOf(parts, mix, forecast),
		handoff: measured.handoff && { mean: measured.handoff.mean, cv: measured.handoff.cv },
		atOnce: atOnceOf(register, values),
		targets: {
			serviceLevel: {
				share: values['staffing.service-target'],
				threshold: values['staffing.threshold'],
				definition: definitionOf(register)
			},
			abandon: values['staffing.most-give-ups'],
			occupancy: values['staffing.most-busy']
		},
		patience: patience.seconds,
		retry: values['staffing.retry'],
		shrinkage: values['labour.shrinkage'],
		deferred: mix.deferred,
		floor,
		mostAgents
	};
	const { origin } = register.figures['labour.handle-seconds'];
	const handleFrom = measured.handleTimes.some(({ topic, after }) => topic === null && after === 'nobody')
		? 'measured'
		: origin === 'user'
			? 'user'
			: 'assumed';
	return { question, prices, today, fluid, patienceFrom: patience.from, handleFrom, perFirstContact };
}

/** Local times at which the intervals of a plan begin. */
export const quarterStarts = ({ hours }: Pick<ArrivalsForecast, 'hours'>): readonly string[] =>
	hours.flatMap(({ start }) =>
		Array.from(
			{ length: A_HOUR },
			(_, quarter) => `${start.slice(0, 14)}${String((quarter * 60) / A_HOUR).padStart(2, '0')}`
		)
	);

/** What may be otherwise, drawn: assumptions as given, and how the bot's contacts end where they were counted. */
export function ratioDraws(material: RatioMaterial, draws: readonly Values[], seed: number): readonly RatioDraw[] {
	const { parts, register, forecast } = material;
	const random = createRandom(seed, 'ratio outcomes');
	const shares = sharesOf(parts);
	return draws.map((values): RatioDraw => {
		const terms = parts.map(({ log }) => contactTerms(log, register, values, drawnOutcomes(log, values)));
		return {
			topics: parts.map((part, at) => ({
				...topicOf(part, shares[at] ?? 0, terms[at], material, values),
				value: 0
			})),
			prices: pricesOf(terms, values, forecast.days.length, shares),
			shrinkage: values['labour.shrinkage']
		};
	});

	function drawnOutcomes(log: Part['log'], values: Values): OutcomeShares {
		const { botOutcomes } = log;
		if (!botOutcomes) return outcomesOf(log, values);
		const { resolved, escalated, abandoned } = botOutcomes;
		if (resolved + escalated + abandoned < LEAST_JUDGED) return outcomesOf(log, values);
		const handedOff = drawBeta(random, escalated + 0.5, resolved + abandoned + 0.5);
		const givenUp = (1 - handedOff) * drawBeta(random, abandoned + 0.5, resolved + 0.5);
		return { handedOff, givenUp, resolved: 1 - handedOff - givenUp };
	}
}

/**
 * A topic with the handle times that the decision prices: the mean of its contacts, and the hand-off tax. So that what a contact gains is one
 * figure in the verdict and here; people are planned by handle times as measured, straight and after the bot.
 */
function asDecided(
	topic: Omit<RatioTopic, 'value'>,
	log: Part['log'],
	register: Register,
	values: Values
): Omit<RatioTopic, 'value'> {
	const { humanCost, handoffTax } = handoverAt(log, register, values);
	const direct = { ...topic.direct, mean: humanCost / secondPriceOf(values) };
	return { ...topic, direct, afterBot: { ...direct, mean: direct.mean * (1 + handoffTax) } };
}

const noValue: FluidValue = { secondsSpared: 0, spared: 0, price: 0, churn: 0, value: 0 };
const nothing = { bot: 0, churn: { person: 0, bot: 0 }, lost: { person: 0, bot: 0 } };

function sharesOf(parts: readonly Part[]): readonly number[] {
	const all = parts.reduce((sum, { log }) => sum + log.contacts, 0);
	return parts.map(({ log }) => (all > 0 ? log.contacts / all : 0));
}

/**
 * What is decided to be people's, and what does not pay contact by contact, is not planned for the bot beyond what it has of it today: the plan and
 * the verdict say the same.
 */
function decidedFloor(topic: RatioTopic, said: Part['said'], today: number): RatioTopic['floor'] {
	const { floor, value } = topic;
	if (floor?.because === 'risk' || floor?.because === 'unknown' || mostToBot(topic) <= today) return floor;
	const keep = { metric: 'first-touch', value: 1 - today } as const;
	if (said !== null && handlerOf(said) === 'person') return { ...keep, because: 'people' };
	return value <= 0 ? { ...keep, because: 'value' } : floor;
}

/** A paid hour of a person, overhead included. */
export const paidHourOf = (values: Values) => values['labour.loaded-hourly'] * (1 + values['labour.overhead']);

const secondPriceOf = (values: Values) =>
	paidHourOf(values) / (SECONDS_AN_HOUR * values['labour.occupancy'] * (1 - values['labour.shrinkage']));

function pricesOf(
	terms: readonly ContactTerms[],
	values: Values,
	days: number,
	shares: readonly number[]
): RatioPrices {
	const months = days / DAYS_A_MONTH;
	const mean = (of: (each: ContactTerms) => number) =>
		terms.reduce((sum, each, at) => sum + (shares[at] ?? 0) * of(each), 0);
	return {
		paidHour: paidHourOf(values),
		botFixed: months * (values['bot.fixed-monthly'] + values['bot.upkeep-monthly']),
		botEvents: months * expectedMonthlyLoss(values),
		topics: terms.map(({ botPrice, churn, lost }) => ({ bot: botPrice, churn, lost })),
		gaveUp: { money: mean(({ gaveUp }) => gaveUp.money), customers: mean(({ gaveUp }) => gaveUp.customers) }
	};
}

/** Handle time measured by the clock, chats overlapping, holds more work than one person does. */
const atOnceOf = ({ choices }: Register, values: Values) =>
	choices['labour.handle-clock'].value === 'wall' ? values['labour.concurrency'] : 1;

/** By the hours that are planned; topics too small to be judged are one. */
function hoursOf(
	parts: RatioMaterial['parts'],
	{ topicHours: counts }: LogMix,
	{ hours }: RatioMaterial['forecast']
): RatioQuestion['hours'] {
	const named = new Set(parts.map(({ topic }) => topic));
	const byHour = Map.groupBy(counts, ({ topic, hour }) => `${hour} ${topic !== null && named.has(topic) ? topic : ''}`);
	const times = topicHours(
		[...byHour.values()].flatMap(([first, ...others]) =>
			first
				? {
						topic: first.topic !== null && named.has(first.topic) ? first.topic : null,
						hour: first.hour,
						n: others.reduce((sum, { n }) => sum + n, first.n)
					}
				: []
		)
	);
	return (
		times &&
		parts.map(({ topic }) =>
			hours.map(({ start }) => Math.round((times.get(topic)?.[hourOfWeek(start)] ?? 1) * PARTS) / PARTS)
		)
	);
}

/** Finer than counts can tell, and short to send to a page. */
const PARTS = 1000;

type Measured = StaffingInputs['handleTimes'][number];

function topicOf(
	{ topic, floor }: Part,
	share: number,
	terms: ContactTerms | undefined,
	{ measured, register }: RatioMaterial,
	values: Values
): Omit<RatioTopic, 'value'> {
	const found = (after: Measured['after'], of: string | null) =>
		measured.handleTimes.find((each) => each.topic === of && each.after === after);
	const atOnce = atOnceOf(register, values);
	const handlingOf = (each: Measured | undefined): Handling | null =>
		each ? { mean: each.mean / atOnce, cv: each.cv } : null;
	const direct = handlingOf(found('nobody', topic) ?? found('nobody', null)) ?? {
		mean: values['labour.handle-seconds'],
		cv: values['staffing.handle-spread']
	};
	const afterBot = handlingOf(found('bot', topic)) ?? {
		...direct,
		mean: direct.mean * (1 + values['bot.handoff-tax'])
	};
	return {
		topic,
		share,
		direct,
		afterBot,
		bot: terms?.bot ?? { handedOff: 1, solved: 0, lost: 0 },
		comesBack: terms?.comesBack ?? { afterPerson: 0, afterLost: 0 },
		unresolved: terms?.unresolved ?? 0,
		floor
	};
}

/** As the user set it, as the log shows it, or as others have it. */
function patienceOf({ patience }: StaffingInputs, { figures }: Register) {
	const figure = figures['staffing.patience'];
	const seen = patience.find(({ channel }) => channel === null)?.mean;
	if (figure.origin === 'user') return { seconds: figure.mode, from: 'user' as const };
	return seen ? { seconds: seen.value, from: 'measured' as const } : { seconds: figure.mode, from: 'assumed' as const };
}

function definitionOf({ choices }: Register) {
	const { value } = choices['staffing.service-definition'];
	return serviceLevelDefinitions.find((each) => each === value) ?? 'offered';
}
