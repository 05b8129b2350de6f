import { z } from 'zod';
import { killRuleSchema } from '#lib/decision/forecast/saved-decision.ts';
import { checkedFigures } from '#lib/staffing/ratio/check-verdict.ts';
import { checkPlan } from '#lib/staffing/ratio/check.ts';
import { dayChances } from '#lib/staffing/ratio/day-chance.ts';
import { mixNames } from '#lib/staffing/ratio/mixes.ts';
import { oneMore } from '#lib/staffing/ratio/one-more.ts';
import { openSpans, outsideShare } from '#lib/staffing/ratio/open-spans.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import { floorMetrics } from '#lib/staffing/ratio/question.ts';
import { stepKinds } from '#lib/staffing/ratio/roll-out.ts';
import { mostToBot } from '#lib/staffing/ratio/topic.ts';
import { SEED } from '../current-register.ts';
import { chosenMix, type AskedMix } from './chosen-mix.ts';
import { nextSteps } from './next-step.ts';
import type { RatioInput } from './ratio-input.ts';
import type { Ratio } from './ratio.ts';
import { standingsOf } from './standings.ts';

const cost = z.object({
	people: z.number(),
	bot: z.number(),
	churn: z.number(),
	risk: z.number(),
	total: z.number()
});
const target = z.enum(['serviceLevel', 'abandon', 'occupancy']);
const binding = z
	.discriminatedUnion('kind', [
		z.object({ kind: z.literal('topic-floor'), topics: z.array(z.string().nullable()).readonly() }),
		z.object({ kind: z.literal('floor'), metric: z.enum(floorMetrics), least: z.number(), value: z.number() }),
		z.object({ kind: z.literal('people'), most: z.int(), needed: z.int(), intervals: z.int() }),
		z.object({ kind: target })
	])
	.nullable()
	.describe('Why a share is not to be had; of one that is, the target that asks for most of the people.');
const point = z.object({
	humanShare: z.number().describe('People answer first.'),
	touchShare: z.number().describe('People have it sooner or later.'),
	resolutionShare: z.number().nullable(),
	seatShare: z.number().nullable().describe('Hours at work ÷ those if people answered all.'),
	agents: z.int().describe('At work in the busiest interval.'),
	agentHours: z.number(),
	paidHours: z.number(),
	deferredHours: z.number().describe('Of those at work, for what can wait and found no room in spare time.'),
	contacts: z.number().describe('First contacts of customers.'),
	humanContacts: z.number(),
	workHours: z.number(),
	serviceLevel: z.number().nullable(),
	abandon: z.number().nullable(),
	waitSeconds: z.number().nullable(),
	occupancy: z.number().nullable(),
	liveOccupancy: z.number().nullable().describe('With contacts that cannot wait alone, of those at work for them.'),
	gaveUp: z.number().describe('Give up waiting for good.'),
	lostCustomers: z.number(),
	cost,
	feasible: z.boolean(),
	binding
});
const simulated = z
	.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })
	.describe('With the interval that holds it 95 times in 100, from play to play.');
const interval = z.object({
	start: z.string().describe('Local time by the log’s own clock.'),
	seconds: z.number(),
	arrivals: z.number(),
	retries: z.number(),
	handleSeconds: z.number(),
	load: z.number(),
	agents: z.int(),
	serviceLevel: z.number(),
	abandon: z.number(),
	occupancy: z.number(),
	waitSeconds: z.number(),
	boundBy: target.nullable()
});
const spread = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

/** What `poise ratio` answers with. */
export const ratioAnswer = z.object({
	current: point.nullable().describe('As contacts are divided today; null: the log does not say who answers first.'),
	best: point.nullable().describe('The cheapest that keeps everything; null: none does.'),
	frontier: z.array(point),
	bands: z
		.array(spread.extend({ humanShare: z.number() }))
		.describe('Total cost: eight in ten draws of assumptions and of the bot’s endings lie between p10 and p90.'),
	bestBand: spread.nullable().describe('The cheapest share, draw by draw.'),
	fluid: z.number().describe('First-touch share of people by the rule without queues.'),
	shown: z
		.object({ mix: z.enum(mixNames).nullable(), point })
		.nullable()
		.describe('What intervals, days and one person more are for: a mix by name, or (mix: null) a share by its number.'),
	intervals: z.array(interval),
	days: z.array(
		z.object({
			date: z.string(),
			arrivals: z.number(),
			serviceLevel: z.number(),
			chance: z.number().describe('That the day keeps the target of service, its rate being uncertain.'),
			room: z.number().nullable()
		})
	),
	oneMore: z
		.array(
			z.object({
				start: z.string(),
				serviceLevel: z.number(),
				gaveUp: z.number(),
				waitSeconds: z.number(),
				value: z.number()
			})
		)
		.describe('What one person more is worth, interval by interval.'),
	topics: z.array(
		z.object({
			topic: z.string().nullable(),
			n: z.int(),
			share: z.number(),
			class: z.enum(['efficiency', 'experience', 'risk', 'undetermined']).nullable(),
			advice: z.enum(['adopt', 'pilot', 'hold']).nullable(),
			handler: z.enum(['bot', 'person', 'both', 'unknown']),
			floor: z
				.object({
					metric: z.enum(['first-touch', 'touch']),
					value: z.number(),
					because: z.enum(['risk', 'unknown', 'experience', 'people', 'value'])
				})
				.nullable(),
			value: z.number().describe('Money a contact gains if the bot has it first, by the rule without queues.'),
			parts: z.object({ secondsSpared: z.number(), spared: z.number(), price: z.number(), churn: z.number() }),
			today: z.number().nullable(),
			most: z.number().describe('The most that the bot may have.'),
			best: z.number().nullable().describe('In the end; what is hardly off at the cheapest mix stays as today.'),
			next: z.object({ kind: z.enum(nextSteps), to: z.number().nullable(), drawn: z.number().nullable() }),
			killRules: z.array(killRuleSchema)
		})
	),
	rollOut: z.array(
		z.object({
			kind: z
				.enum(stepKinds)
				.describe(
					'What the bot has too much of goes back · a tenth of each topic’s contacts goes over, and all of what is proven · as many as a trial draws · the rest of the topics whose trial has passed.'
				),
			from: z.number(),
			to: z.number(),
			topics: z.array(
				z.object({
					topic: z.string().nullable(),
					from: z.number(),
					to: z.number(),
					isProven: z.boolean().describe('The verdict adopts it: it needs no trial.'),
					drawn: z
						.number()
						.nullable()
						.describe(
							'Share of its customers that its trial draws for the bot in this step; null: no trial goes with it.'
						),
					trial: z
						.object({
							customers: z.object({ bot: z.int(), people: z.int() }),
							days: z.int().nullable().describe('Enrolment, outcome window and maturity; null: it would never end.'),
							solved: z.number().describe('For good, of this topic’s contacts so far.')
						})
						.nullable()
						.describe(
							'That lets the rest follow, as experiment-plan has it for the share drawn, read once; null: nothing to prove, or too few.'
						)
				})
			),
			toBot: z
				.array(z.number())
				.describe('How much of each topic the bot has first then, in the order of the planner.'),
			point,
			costChange: z.number().describe('A week, from before the step to after it.'),
			contacts: z.number()
		})
	),
	rules: z
		.object({ margin: z.number(), alpha: z.number(), power: z.number(), share: z.number(), outcomeDays: z.number() })
		.describe('Of the trials, read once; as experiment-plan has it.'),
	floor: z.object({ metric: z.enum(floorMetrics), value: z.number() }).nullable(),
	targets: z.object({
		serviceLevel: z.object({ share: z.number(), threshold: z.number(), definition: z.string() }),
		abandon: z.number(),
		occupancy: z.number()
	}),
	patience: z.object({ seconds: z.number(), from: z.enum(['measured', 'assumed', 'user']) }),
	handle: z
		.object({ seconds: z.number(), from: z.enum(['measured', 'assumed', 'user']) })
		.describe('How long people take who have a contact first, on average over all topics.'),
	retry: z.number().describe('Of those who give up waiting, the share that tries again.'),
	handoffSeconds: z
		.number()
		.nullable()
		.describe(
			'How long the bot has what it hands over, on average; null: the log does not say, and it is taken as at once.'
		),
	topicHours: z.boolean().describe('Whether each topic comes at its own hours; else all come at the same.'),
	atOnce: z.number().describe('Contacts that one person has at once.'),
	deferred: z.object({ share: z.number(), channels: z.array(z.string()) }),
	hours: z
		.object({
			from: z.enum(['set', 'log', 'always']),
			open: z.array(z.object({ date: z.string(), from: z.string(), to: z.string() })).nullable(),
			outside: z.number()
		})
		.describe(
			'When people are at work: by the business hours that are set, by when they answer in the log, or at all hours (open: null). Of all contacts, `outside` come at other times and wait for people until then.'
		),
	rateCv: z.number().describe('Of a day, beside chance.'),
	perFirstContact: z.number(),
	specialDays: z.array(z.string()),
	simulation: z
		.object({
			plays: z.int(),
			serviceLevel: simulated,
			abandon: simulated,
			waitSeconds: simulated,
			occupancy: simulated,
			plannedOccupancy: z.number().describe('By the formulas, of contacts that cannot wait.'),
			verdict: z
				.object({
					tooGood: z.array(z.enum(checkedFigures)).readonly(),
					tooPoor: z.array(z.enum(checkedFigures)).readonly(),
					missed: z.array(target).readonly()
				})
				.describe(
					'Figures of the plan outside the interval as played, where the play is right: better by the plan than as played, or worse; both empty: the check is passed. `missed`: targets that the play does not keep.'
				),
			surge: z
				.object({
					start: z.string(),
					serviceLevel: simulated,
					abandon: simulated,
					overAfterSeconds: z.number().nullable()
				})
				.describe('Ten times as many contacts in the busiest hour: how those of that hour fare, and when it is over.')
		})
		.nullable()
		.describe('The shown plan played through event by event, where `check` asks for it.'),
	currency: z.string()
});
export type RatioAnswer = z.output<typeof ratioAnswer>;

/**
 * @param wanted what to show intervals for
 * @param isChecked whether to play the shown plan through as well
 */
export function answerOf(ratio: Ratio, wanted: AskedMix, isChecked: boolean): RatioAnswer {
	const { input, frontier, bands, current, rules, mix, hours, forecast, register } = ratio;
	const { question, prices } = input;
	const prepared = prepareQuestion(question);
	const shown = chosenMix(ratio, prepared, wanted);
	const requirements = shown?.plan.requirements ?? [];
	const { serviceLevel, abandon = 1, occupancy = 1 } = question.targets;
	return {
		current,
		best: frontier.best,
		frontier: [...frontier.points],
		bands: bands.costs.map((each) => ({ ...each })),
		bestBand: bands.best,
		fluid: fluidShare(input),
		shown: shown && { mix: shown.name, point: shown.point },
		intervals: requirements.map((each) => ({ ...each })),
		days: dayChances(requirements, question, forecast.rateCv.day).map((each) => ({ ...each })),
		oneMore: oneMore(requirements, question, prices).map((each) => ({ ...each })),
		topics: standingsOf(ratio).map(({ fluid: { value, ...parts }, killRules, ...rest }) => ({
			...rest,
			value,
			parts,
			killRules: [...killRules]
		})),
		rollOut: ratio.steps.map((step) => ({
			...step,
			toBot: [...step.toBot],
			topics: step.topics.map((each) => ({ ...each }))
		})),
		rules,
		floor: question.floor,
		targets: { serviceLevel: serviceLevel ?? { share: 0, threshold: 0, definition: 'offered' }, abandon, occupancy },
		patience: { seconds: question.patience, from: input.patienceFrom },
		handle: {
			seconds: question.topics.reduce((sum, { share, direct }) => sum + share * direct.mean, 0),
			from: input.handleFrom
		},
		retry: question.retry,
		handoffSeconds: question.handoff?.mean ?? null,
		topicHours: question.hours !== null,
		atOnce: question.atOnce,
		deferred: { share: mix.deferred, channels: [...mix.deferredChannels] },
		hours: {
			from: hours.from,
			open: openSpans(question)?.map((each) => ({ ...each })) ?? null,
			outside: outsideShare(question)
		},
		rateCv: forecast.rateCv.day,
		perFirstContact: input.perFirstContact,
		specialDays: forecast.days.filter(({ isSpecial }) => isSpecial).map(({ date }) => date),
		simulation: isChecked && shown ? checkPlan(prepared, shown.plan, SEED) : null,
		currency: register.choices.currency.value
	};
}

/** Without queues: the bot has what pays, as far as floors of topics let it. */
export const fluidShare = ({ question: { topics } }: Pick<RatioInput, 'question'>): number =>
	1 - topics.reduce((sum, topic) => sum + (topic.value > 0 ? topic.share * mostToBot(topic) : 0), 0);
