import { drawBinomial, drawGamma, drawNormal, drawPoisson } from '#lib/stats/draws.ts';
import { createRandom, drawChance, drawInteger, drawItem, drawUniform, type Random } from '#lib/stats/random.ts';

/**
 * Days of customer services that never were: what a log says of each day, for services of many kinds. Written before the alerts
 * that are measured on it, and not changed for their sake: the ranges are those of public service logs and of the trade's own
 * rules of thumb (weekends at a third in offices, holidays at a half or at twice, a tenth to a fifth of scatter from day to day).
 */
export interface DayCounts {
	readonly conversations: number;
	readonly complaints: number;
	readonly refusals: number;
	/** Refusals overturned that day. */
	readonly wrongRefusals: number;
	readonly handoffs: number;
	/** Hand-offs after which the wait was longer than three in four usually are. */
	readonly longWaits: number;
	/** Conversations with the bot. */
	readonly withBot: number;
	readonly contained: number;
	/** Of those with the bot, whoever solved them. */
	readonly durable: number;
}

export interface ServiceDay {
	/** Days since 1 January of the first year, a Monday. */
	readonly day: number;
	/** 0 is Monday. */
	readonly weekday: number;
	readonly isHoliday: boolean;
	/** By source system. */
	readonly sources: ReadonlyMap<string, DayCounts>;
}

/** What goes wrong from a day on. Each factor is 1 where nothing does. */
export interface Incident {
	readonly from: number;
	/** Multiplies the chance of a complaint. */
	readonly complaints?: number;
	/** Multiplies the chance that a refusal was wrong. */
	readonly wrongRefusals?: number;
	/** Multiplies the odds of a long wait. */
	readonly longWaits?: number;
	/** Of the hand-offs so many are refused and the contact stays unsolved: containment up, durable resolution down. */
	readonly hollow?: number;
}

export interface Service {
	/** Conversations of a usual day. */
	readonly volume: number;
	days(from: number, to: number, incident?: Incident): ServiceDay[];
}

const YEAR = 365;

interface Topic {
	readonly source: string;
	readonly share: number;
	/** How much the holiday effect on volume bears on it: 1 in full. */
	readonly holiday: number;
	readonly phase: number;
	readonly season: number;
	readonly complaint: number;
	readonly refusal: number;
	readonly wrong: number;
	readonly bot: number;
	readonly contained: number;
	readonly durableAlone: number;
	readonly durableHanded: number;
	readonly overdispersion: number;
}

const weeks = {
	office: [1.25, 1.1, 1.05, 1.05, 0.95, 0.35, 0.25],
	closed: [1.3, 1.1, 1.05, 1.05, 1, 0, 0],
	retail: [0.95, 0.9, 0.9, 0.95, 1.1, 1.25, 0.95],
	round: [1.05, 1.02, 1, 1, 1, 0.97, 0.96]
} as const;

const logUniform = (random: Random, low: number, high: number) =>
	Math.exp(drawUniform(random, Math.log(low), Math.log(high)));
const logit = (share: number) => Math.log(share / (1 - share));
const expit = (x: number) => 1 / (1 + Math.exp(-x));
const shift = (share: number, by: number) => expit(logit(share) + by);

/** A stationary wander: each day keeps `memory` of the last; its spread over the long run is `deviation`. */
function wander(random: Random, length: number, memory: number, deviation: number): number[] {
	const values: number[] = [];
	let now = drawNormal(random, 0, deviation);
	for (let day = 0; day < length; day++) {
		values.push(now);
		now = memory * now + drawNormal(random, 0, deviation * Math.sqrt(1 - memory * memory));
	}
	return values;
}

/** Factors on the volume of the days of a year that are no ordinary ones, and what else they change. */
function holidaysOf(
	random: Random
): Map<number, { readonly volume: number; readonly isHoliday: boolean; readonly mood: number }> {
	const days = new Map<number, { readonly volume: number; readonly isHoliday: boolean; readonly mood: number }>();
	const mostlyQuiet = drawChance(random, 0.7);
	for (let left = drawInteger(random, 8, 13); left > 0; left--) {
		const first = drawInteger(random, 0, YEAR - 1);
		const length = drawItem(random, [1, 1, 1, 1, 1, 1, 2, 3, 3, 7]);
		const isQuiet = drawChance(random, mostlyQuiet ? 0.85 : 0.3);
		const volume = isQuiet ? drawUniform(random, 0.15, 0.8) : drawUniform(random, 1.2, 2.5);
		const mood = drawNormal(random, 0, 0.15);
		for (let at = 0; at < length; at++) days.set((first + at) % YEAR, { volume, isHoliday: true, mood });
		const after = (first + length) % YEAR;
		if (isQuiet && !days.has(after))
			days.set(after, { volume: drawUniform(random, 1.05, 1.5), isHoliday: false, mood: 0 });
	}
	return days;
}

/** A service with its habits, drawn from a seed. The same seed and days give the same counts, whatever range is asked for. */
export function createService(seed: number, length: number): Service {
	const habits = createRandom(seed, 'habits');
	const volume = logUniform(habits, 50, 5_000);
	const week = weeks[drawItem(habits, ['office', 'office', 'closed', 'retail', 'retail', 'round', 'round'] as const)];
	const weekday = week.map((factor) => factor * Math.exp(drawNormal(habits, 0, 0.05)));
	const trend = drawUniform(habits, -0.3, 0.5) / YEAR;
	const season = { height: drawUniform(habits, 0, 0.3), phase: drawUniform(habits, 0, 2 * Math.PI) };
	const holidays = holidaysOf(habits);
	const sources = drawChance(habits, 0.3) ? ['first', 'second'] : ['first'];
	const count = drawInteger(habits, 3, 6);
	const weights = Array.from({ length: count }, () => drawGamma(habits, 1.5));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const topics = weights.map((weight, at): Topic => ({
		source: sources[at % sources.length] ?? 'first',
		share: weight / total,
		holiday: drawUniform(habits, 0.6, 1.2),
		phase: drawUniform(habits, 0, 2 * Math.PI),
		season: drawUniform(habits, 0, 0.15),
		complaint: logUniform(habits, 0.008, 0.09),
		refusal: logUniform(habits, 0.03, 0.2),
		wrong: drawUniform(habits, 0.1, 0.4),
		bot: drawUniform(habits, 0.4, 0.95),
		contained: drawUniform(habits, 0.45, 0.85),
		durableAlone: drawUniform(habits, 0.55, 0.85),
		durableHanded: drawUniform(habits, 0.55, 0.85),
		overdispersion: drawUniform(habits, 0.003, 0.03)
	}));
	// what scatters from day to day beyond chance: the day's volume, its mood, its staffing
	const day = {
		volume: wander(habits, length, 0.5, drawUniform(habits, 0.04, 0.12)),
		mood: wander(habits, length, 0.3, drawUniform(habits, 0.04, 0.14)),
		drift: wander(habits, length, 0.985, drawUniform(habits, 0.03, 0.1)),
		wrong: wander(habits, length, 0.3, drawUniform(habits, 0.04, 0.14)),
		wait: wander(habits, length, 0.4, drawUniform(habits, 0.1, 0.35)),
		bot: wander(habits, length, 0.6, drawUniform(habits, 0.02, 0.1)),
		lasting: wander(habits, length, 0.6, drawUniform(habits, 0.02, 0.1)),
		mix: topics.map(() => wander(habits, length, 0.93, drawUniform(habits, 0.05, 0.2)))
	};
	const weekendMood = drawNormal(habits, 0, 0.12);
	const weekendWait = drawNormal(habits, 0, 0.3);
	const loadToWait = drawUniform(habits, 0.1, 0.6);

	const countsOf = (at: number, incident: Incident | undefined): Map<string, DayCounts> => {
		const special = holidays.get(at % YEAR);
		const isWeekend = at % 7 > 4;
		const yearly = 2 * Math.PI * (at / YEAR);
		const usual =
			volume * (weekday[at % 7] ?? 0) * Math.exp(trend * at + season.height * Math.sin(yearly + season.phase));
		const busy = Math.log(special?.volume ?? 1) + (day.volume[at] ?? 0);
		const mood = (day.mood[at] ?? 0) + (day.drift[at] ?? 0) + (special?.mood ?? 0) + (isWeekend ? weekendMood : 0);
		const wait = (day.wait[at] ?? 0) + loadToWait * busy + (isWeekend ? weekendWait : 0);
		const wrongNow = incident && at >= incident.from ? incident : undefined;
		const result = new Map<string, DayCounts>();
		for (const [index, topic] of topics.entries()) {
			const random = createRandom(seed, `day ${at} topic ${index}`);
			const mean =
				usual *
				topic.share *
				Math.exp(
					Math.log(special?.volume ?? 1) * topic.holiday +
						(day.volume[at] ?? 0) +
						topic.season * Math.sin(yearly + topic.phase) +
						(day.mix[index]?.[at] ?? 0)
				);
			const scatter = drawGamma(random, 1 / topic.overdispersion) * topic.overdispersion;
			const conversations = drawPoisson(random, mean * scatter);
			const share = (base: number, by: number) => Math.min(0.9, base * Math.exp(by));
			const complaintShare = share(topic.complaint, mood);
			const wrongShare = share(topic.wrong, day.wrong[at] ?? 0);
			const complaints = drawBinomial(random, conversations, complaintShare);
			const refusals = drawBinomial(random, conversations, topic.refusal);
			const wrongRefusals = drawBinomial(random, refusals, wrongShare);
			const withBot = drawBinomial(random, conversations, topic.bot);
			const contained = drawBinomial(random, withBot, shift(topic.contained, day.bot[at] ?? 0));
			const handoffs = withBot - contained;
			const lasting = day.lasting[at] ?? 0;
			const alone = drawBinomial(random, contained, shift(topic.durableAlone, lasting));
			const handed = drawBinomial(random, handoffs, shift(topic.durableHanded, lasting));
			const longWaits = drawBinomial(random, handoffs, shift(0.25, wait));
			// what an incident adds comes from a stream of its own, so that the quiet day under it stays as it was
			const extra = createRandom(seed, `day ${at} topic ${index} incident`);
			const addComplaints = drawPoisson(extra, conversations * complaintShare * ((wrongNow?.complaints ?? 1) - 1));
			const addWrong = drawPoisson(extra, refusals * wrongShare * ((wrongNow?.wrongRefusals ?? 1) - 1));
			const longer = shift(0.25, wait + Math.log(wrongNow?.longWaits ?? 1)) - shift(0.25, wait);
			const addLong = drawBinomial(extra, handoffs - longWaits, Math.min(1, longer / (1 - shift(0.25, wait))));
			const turned = drawBinomial(extra, handoffs, wrongNow?.hollow ?? 0);
			const lost = drawBinomial(extra, Math.min(handed, turned), handoffs > 0 ? handed / handoffs : 0);
			const before = result.get(topic.source);
			const add = (key: keyof DayCounts, value: number) => (before?.[key] ?? 0) + value;
			result.set(topic.source, {
				conversations: add('conversations', conversations),
				complaints: add('complaints', complaints + addComplaints),
				refusals: add('refusals', refusals + addWrong),
				wrongRefusals: add('wrongRefusals', wrongRefusals + addWrong),
				handoffs: add('handoffs', handoffs - turned),
				longWaits: add('longWaits', Math.min(handoffs - turned, longWaits + addLong)),
				withBot: add('withBot', withBot),
				contained: add('contained', contained + turned),
				durable: add('durable', alone + handed - lost)
			});
		}
		return result;
	};
	return {
		volume,
		days: (from, to, incident) =>
			Array.from({ length: to - from }, (_, index) => ({
				day: from + index,
				weekday: (from + index) % 7,
				isHoliday: holidays.get((from + index) % YEAR)?.isHoliday ?? false,
				sources: countsOf(from + index, incident)
			}))
	};
}
