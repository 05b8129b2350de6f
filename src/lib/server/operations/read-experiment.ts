import { z } from 'zod';
import type { ArmSums } from '#lib/experiment/arm-sums.ts';
import { courseOf } from '#lib/experiment/course.ts';
import { lookDaily, type MaturedDay } from '#lib/experiment/daily-looks.ts';
import { noCustomers } from '#lib/experiment/arm-sums.ts';
import { lookOnce } from '#lib/experiment/one-look.ts';
import { sampleRatio } from '#lib/experiment/sample-ratio.ts';
import { clusterRatio } from '#lib/stats/intervals.ts';
import { textSchema } from './bilingual-schema.ts';
import { COLUMNS, fromFile, fromLog, type ArmSource } from './experimenting/arm-source.ts';
import type { Arm } from './experimenting/draw-arm.ts';
import { armSumsSql, outcomesSql } from './experimenting/outcomes-sql.ts';
import { inBothArms, mismatch, notAsDrawn, oneArm, says } from './experimenting/reading-words.ts';
import { readTerms, refuse, sharedQueue, termsInput, type Terms } from './experimenting/terms.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { currentWindows } from './ledger-windows.ts';
import { operation, type Context, type Poise } from './operation.ts';
import type { Session } from '../warehouse/engine.ts';

/** Where a reading is told no size that was planned. Any fixed number is valid; this is a common size. */
const USUAL_SIZE = 4_000;
const input = z.object({
	...termsInput,
	column: z
		.string()
		.min(1)
		.default('arm')
		.describe(`The column that says the arm: of the file, or without one of the log (${COLUMNS.join(', ')}).`),
	bot: z.string().optional().describe('What the bot’s arm is called there; left out: bot, treatment, 1 …'),
	people: z.string().optional().describe('What the arm without the bot is called; left out: people, control, 0 …'),
	from: z.iso.date().optional().describe('The day the trial began, where the file has no enrolled_at; UTC.'),
	planned: z
		.int()
		.min(1)
		.default(USUAL_SIZE)
		.describe('Customers planned, both arms; fixed before the first look. Any value is valid.'),
	looks: z
		.enum(['daily', 'once'])
		.default('daily')
		.describe(
			'As planned: daily decides as soon as it can be told; once, when so many customers as planned are judged.'
		)
});
const assignment = 'Customers and their arms: customer_id, the arm, and enrolled_at (optional).';

const arm = z.object({
	enrolled: z.int().describe('Customers who came with the topic since they were drawn.'),
	immature: z.int().describe('Not yet judged: outcome window or maturity not over. Left out.'),
	unknown: z.int().describe('Old enough, but the log does not tell how a contact ended. Left out.'),
	customers: z.int().describe('Judged.'),
	contacts: z.int(),
	solved: z.int().describe('For good.'),
	rate: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	botFirst: z
		.number()
		.nullable()
		.describe('Of their contacts, the bot answered first: whether the arm got what it was drawn for.')
});
const output = z.object({
	topic: z.string(),
	margin: z.number(),
	alpha: z.number(),
	outcomeDays: z.int(),
	planned: z.int(),
	lookedAt: z.enum(['daily', 'once']),
	firstJudgedOn: z.string().nullable().describe('The day on which the first who came can be judged, or could.'),
	arms: z.object({ bot: arm, people: arm }),
	leftOut: z.object({
		inBoth: z.int().describe('Customers found in both arms.'),
		otherArms: z.int().describe('Rows of the file, or customers, whose arm is neither.'),
		notSeen: z.int().describe('Customers of the file who have not come with the topic.')
	}),
	sampleRatio: z
		.object({ share: z.number(), p: z.number(), isMismatch: z.boolean() })
		.describe('Whether the arms are as large as they were drawn (chi-square; below 0.001 they are not).'),
	difference: z
		.object({
			value: z.number().describe('The bot’s share solved for good less that of people.'),
			low: z.number().describe('Each end holds over all looks, with confidence 1 − alpha.'),
			high: z.number(),
			plain: z
				.object({ low: z.number(), high: z.number() })
				.describe('Each end alike for one look that was planned before; not to decide by from day to day.')
		})
		.nullable(),
	decision: z.enum(['not-worse', 'worse', 'go-on']),
	decidedOn: z.string().nullable().describe('The first day on which such looks would have decided.'),
	looks: z.int(),
	course: z
		.object({
			days: z.array(
				z.object({ day: z.string(), customers: z.int(), value: z.number(), low: z.number(), high: z.number() })
			),
			planned: z
				.object({ day: z.string(), isReached: z.boolean() })
				.nullable()
				.describe('When as many are judged as planned: the day it was, or will be at the pace of the last two weeks.')
		})
		.describe('The difference day by day, with bounds that hold on all days at once.'),
	says: textSchema,
	notes: z.array(textSchema)
});
export type ExperimentReading = z.output<typeof output>;

export const readExperiment = operation({
	name: 'experiment-read',
	summary:
		'What a trial of the bot by lot says so far: matured outcomes of both arms, a check of their sizes, and a decision that stays valid however often it is looked at.',
	input: input.extend({ file: anyFile.optional().describe(assignment) }),
	httpInput: input.extend({ file: uploadedFile.optional().describe(assignment) }),
	output,
	run: read
});

type Asked = z.output<typeof input> & { readonly file?: z.output<typeof anyFile> | undefined };

async function read(poise: Poise, asked: Asked, context: Context): Promise<ExperimentReading> {
	const terms = await readTerms(poise, asked);
	const { topic, margin, alpha, share, outcomeDays } = terms;
	const { planned } = asked;
	const { assigned, parameters, ...left } = asked.file
		? await fromFile(poise, asked, asked.file, context)
		: await fromLog(poise, asked);
	const found = await poise.engine.read(
		(session) => outcomes(session, { assigned, parameters, terms }),
		context.signal
	);
	const [bot, people] = [found.arms.bot, found.arms.people];
	const sizes = { bot: bot.enrolled, people: people.enrolled };
	const ratio = sampleRatio(sizes, share);
	if (!ratio || sizes.bot === 0 || sizes.people === 0) throw refuse('one-arm', oneArm(topic, sizes));
	const reading = (asked.looks === 'once' ? lookOnce : lookDaily)(found.days, { margin, alpha, planned });
	const course = courseOf(found.days, { margin, alpha, planned });
	const told = (one: Counted, sums: ArmSums) => {
		const { value, low, high } = clusterRatio(sums);
		return { ...one, customers: sums.clusters, contacts: sums.sumX, solved: sums.sumY, rate: value, low, high };
	};
	const { difference, decision, decidedOn, looks } = reading;
	const judged = reading.bot.clusters + reading.people.clusters;
	return {
		topic,
		margin,
		alpha,
		outcomeDays,
		planned,
		lookedAt: asked.looks,
		firstJudgedOn: found.firstJudgedOn,
		arms: { bot: told(bot, reading.bot), people: told(people, reading.people) },
		leftOut: {
			inBoth: left.inBoth,
			otherArms: left.otherArms,
			notSeen: asked.file ? Math.max(0, left.customers - sizes.bot - sizes.people) : 0
		},
		sampleRatio: { share, ...ratio },
		difference: difference && { value: difference.value, ...difference.always, plain: difference.once },
		decision,
		decidedOn,
		looks,
		course: { days: course.days.map((each) => ({ ...each })), planned: course.planned },
		says: ratio.isMismatch
			? mismatch(sizes, share)
			: says({ ...reading, looks: asked.looks, margin, judged, planned, firstJudgedOn: found.firstJudgedOn }),
		notes: [
			...(bot.botFirst !== null && people.botFirst !== null && bot.botFirst - people.botFirst < 0.5
				? [notAsDrawn(bot.botFirst, people.botFirst)]
				: []),
			...(left.inBoth > 0 ? [inBothArms(left.inBoth)] : []),
			sharedQueue
		]
	};
}

interface Counted {
	readonly enrolled: number;
	readonly immature: number;
	readonly unknown: number;
	readonly botFirst: number | null;
}

async function outcomes(
	session: Session,
	{ assigned, parameters, terms }: Pick<ArmSource, 'assigned' | 'parameters'> & { readonly terms: Terms }
): Promise<{
	readonly arms: Readonly<Record<Arm, Counted>>;
	readonly days: readonly MaturedDay[];
	readonly firstJudgedOn: string | null;
}> {
	const windows = await currentWindows(session);
	const rows = await session.rows<
		ArmSums & Counted & { arm: Arm; day: string | null; earliest: string; answered: number; first: number }
	>(
		`${outcomesSql(assigned, { outcomeDays: terms.outcomeDays, windows })}
		SELECT arm, CASE WHEN is_mature AND is_known THEN strftime(matured_at, '%Y-%m-%d') END AS day, strftime(min(matured_at), '%Y-%m-%d') AS earliest, count(*)::INTEGER AS enrolled,
			count(*) FILTER (NOT is_mature)::INTEGER AS immature, count(*) FILTER (is_mature AND NOT is_known)::INTEGER AS unknown,
			sum(answered)::INTEGER AS answered, sum(bot_first)::INTEGER AS first, ${armSumsSql('is_mature AND is_known')}
		FROM outcomes GROUP BY arm, day ORDER BY day`,
		[terms.topic, ...parameters]
	);
	const counted = (name: Arm): Counted => {
		const own = rows.filter((row) => row.arm === name);
		const sum = (key: 'enrolled' | 'immature' | 'unknown' | 'answered' | 'first') =>
			own.reduce((total, row) => total + row[key], 0);
		return {
			enrolled: sum('enrolled'),
			immature: sum('immature'),
			unknown: sum('unknown'),
			botFirst: sum('answered') > 0 ? sum('first') / sum('answered') : null
		};
	};
	const byDay = Map.groupBy(
		rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ day, ...row }])),
		({ day }) => day
	);
	const days = [...byDay]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([day, all]) => ({
			day,
			bot: all.find((row) => row.arm === 'bot') ?? noCustomers,
			people: all.find((row) => row.arm === 'people') ?? noCustomers
		}));
	const [firstJudgedOn = null] = rows.map(({ earliest }) => earliest).sort();
	return { arms: { bot: counted('bot'), people: counted('people') }, days, firstJudgedOn };
}
