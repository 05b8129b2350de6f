import { z } from 'zod';
import type { ArmSums } from '#lib/experiment/arm-sums.ts';
import { LEAST_CUSTOMERS, lookDaily, type Decision, type MaturedDay } from '#lib/experiment/daily-looks.ts';
import { noCustomers } from '#lib/experiment/arm-sums.ts';
import { sampleRatio } from '#lib/experiment/sample-ratio.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { clusterRatio, criticalValue } from '#lib/stats/intervals.ts';
import { textSchema } from './bilingual-schema.ts';
import type { Arm } from './experimenting/draw-arm.ts';
import { armSumsSql, outcomesSql } from './experimenting/outcomes-sql.ts';
import { armOf, readArms, type ArmNames } from './experimenting/read-arms.ts';
import { readTerms, refuse, sharedQueue, termsInput, type Terms } from './experimenting/terms.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { currentWindows } from './ledger-windows.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import type { Session } from '../warehouse/engine.ts';

/** Where a reading is told no size that was planned. Any fixed number is valid; this is a common size. */
const USUAL_SIZE = 4_000;
/** Columns of the log that can say a customer's arm. */
const COLUMNS = ['segment', 'priority', 'channel', 'language'] as const;

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
		.describe('Customers planned, both arms; fixed before the first look. Any value is valid.')
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
				.describe('95 %, valid for one look that was planned before; not to decide by from day to day.')
		})
		.nullable(),
	decision: z.enum(['not-worse', 'worse', 'go-on']),
	decidedOn: z.string().nullable().describe('The first day on which a daily look would have decided.'),
	looks: z.int(),
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
	const reading = lookDaily(found.days, { margin, alpha, planned });
	const told = (one: Counted, sums: ArmSums) => {
		const { value, low, high } = clusterRatio(sums);
		return { ...one, customers: sums.clusters, contacts: sums.sumX, solved: sums.sumY, rate: value, low, high };
	};
	const { difference, decision, decidedOn, looks } = reading;
	const reach = difference && criticalValue() * difference.standardError;
	return {
		topic,
		margin,
		alpha,
		outcomeDays,
		planned,
		arms: { bot: told(bot, reading.bot), people: told(people, reading.people) },
		leftOut: {
			inBoth: left.inBoth,
			otherArms: left.otherArms,
			notSeen: asked.file ? Math.max(0, left.customers - sizes.bot - sizes.people) : 0
		},
		sampleRatio: { share, ...ratio },
		difference:
			difference && reach !== null
				? {
						value: difference.value,
						low: difference.low,
						high: difference.high,
						plain: { low: Math.max(-1, difference.value - reach), high: Math.min(1, difference.value + reach) }
					}
				: null,
		decision,
		decidedOn,
		looks,
		says: ratio.isMismatch ? mismatch(sizes, share) : sentences[difference ? decision : 'too-few'](margin),
		notes: [
			...(bot.botFirst !== null && people.botFirst !== null && bot.botFirst - people.botFirst < 0.5
				? [notAsDrawn(bot.botFirst, people.botFirst)]
				: []),
			...(left.inBoth > 0 ? [inBothArms(left.inBoth)] : []),
			sharedQueue
		]
	};
}

/** SQL of customer_id, arm and since; $1 is the topic, and what follows it is in `parameters`. */
interface Source {
	readonly assigned: string;
	readonly parameters: readonly string[];
	readonly customers: number;
	readonly inBoth: number;
	readonly otherArms: number;
}

const EARLIEST = '0001-01-01';

async function fromFile(
	poise: Poise,
	{ column, bot, people, from }: Asked,
	file: z.output<typeof anyFile>,
	context: Context
): Promise<Source> {
	const { assigned, inBoth, otherArms } = await readArms(poise, file, { column, names: { bot, people } }, context);
	const rows = assigned.flatMap(({ ids, arm: drawn, since }) =>
		[...ids].map((customer) => ({ customer, arm: drawn, since: since ?? from ?? EARLIEST }))
	);
	return {
		assigned: `SELECT r.customer AS customer_id, r.arm AS arm, r.since::TIMESTAMP AS since
			FROM (SELECT unnest(from_json($2::JSON, '[{"customer":"VARCHAR","arm":"VARCHAR","since":"VARCHAR"}]')) AS r)`,
		parameters: [JSON.stringify(rows)],
		customers: assigned.length,
		inBoth,
		otherArms
	};
}

/** Each customer's arm from a column of the log, where all their contacts since the beginning agree on it. */
async function fromLog(poise: Poise, { column, bot, people, from, topic }: Asked): Promise<Source> {
	if (!COLUMNS.some((each) => each === column)) throw new OperationError('usage', notAColumn(column));
	const since = from ?? EARLIEST;
	const cells = await poise.engine.read((session) =>
		session.rows<{ cell: string }>(
			`SELECT DISTINCT ${column} AS cell FROM judged WHERE topic = $1 AND customer_id IS NOT NULL AND ${column} IS NOT NULL AND opened_at >= $2::TIMESTAMP LIMIT 1000`,
			[topic, since]
		)
	);
	const names: ArmNames = { bot, people };
	const drawn = new Map(cells.map(({ cell }) => [cell, armOf(cell, names)]));
	if (![...drawn.values()].some((each) => each !== null))
		throw refuse('no-arms', noArmsInLog(column, [...drawn.keys()]));
	const table = JSON.stringify([...drawn].flatMap(([cell, named]) => (named === null ? [] : [{ cell, arm: named }])));
	const customers = `SELECT customer_id, min(r.arm) AS arm, count(DISTINCT r.arm) AS arms FROM judged
		LEFT JOIN (SELECT unnest(from_json($2::JSON, '[{"cell":"VARCHAR","arm":"VARCHAR"}]')) AS r) ON ${column} = r.cell
		WHERE topic = $1 AND customer_id IS NOT NULL AND opened_at >= $3::TIMESTAMP GROUP BY customer_id`;
	const parameters = [table, since];
	const [counts] = await poise.engine.read((session) =>
		session.rows<{ both: number; neither: number; one: number }>(
			`SELECT count(*) FILTER (arms > 1)::INTEGER AS both, count(*) FILTER (arms = 0)::INTEGER AS neither, count(*) FILTER (arms = 1)::INTEGER AS one FROM (${customers})`,
			[topic, ...parameters]
		)
	);
	return {
		assigned: `SELECT customer_id, arm, $3::TIMESTAMP AS since FROM (${customers}) WHERE arms = 1`,
		parameters,
		customers: counts?.one ?? 0,
		inBoth: counts?.both ?? 0,
		otherArms: counts?.neither ?? 0
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
	{ assigned, parameters, terms }: Pick<Source, 'assigned' | 'parameters'> & { readonly terms: Terms }
): Promise<{ readonly arms: Readonly<Record<Arm, Counted>>; readonly days: readonly MaturedDay[] }> {
	const windows = await currentWindows(session);
	const rows = await session.rows<
		ArmSums & Counted & { arm: Arm; day: string | null; answered: number; first: number }
	>(
		`${outcomesSql(assigned, { outcomeDays: terms.outcomeDays, windows })}
		SELECT arm, CASE WHEN is_mature AND is_known THEN strftime(matured_at, '%Y-%m-%d') END AS day, count(*)::INTEGER AS enrolled,
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
	return { arms: { bot: counted('bot'), people: counted('people') }, days };
}

const percent = (share: number) => `${Number((100 * share).toFixed(1))}`;

const sentences: Readonly<Record<Decision | 'too-few', (margin: number) => Bilingual>> = {
	'not-worse': (margin) => ({
		en: `The bot solves this topic for good as often as people, or less often by fewer than ${percent(margin)} points: the trial may stop.`,
		zh: `机器人组的真正解决率不低于人工组，或差距不到 ${percent(margin)} 个百分点：试验可以结束。`
	}),
	worse: (margin) => ({
		en: `The bot solves this topic for good less often than people, by more than ${percent(margin)} points: stop, and give the topic back to people.`,
		zh: `机器人组的真正解决率比人工组低 ${percent(margin)} 个百分点以上：应停止试验，把该话题交还人工。`
	}),
	'go-on': (margin) => ({
		en: `It cannot yet be said whether the bot is worse by more or less than ${percent(margin)} points: go on. Looking again tomorrow costs nothing.`,
		zh: `尚不能判定差距是否超过 ${percent(margin)} 个百分点：请继续。明天再看不影响结论的可靠性。`
	}),
	'too-few': () => ({
		en: `Too few are judged to look: each arm takes ${LEAST_CUSTOMERS} customers, and contacts enough for ten solved and ten unsolved to be expected. Go on.`,
		zh: `可判定的客户太少：每组至少要 ${LEAST_CUSTOMERS} 位，且会话数足以预期解决与未解决各有十次。请继续。`
	})
};

const mismatch = ({ bot, people }: Record<Arm, number>, share: number): Bilingual => ({
	en: `The arms are not as large as they were drawn: ${bot} and ${people} customers, where ${percent(share)} % were to be the bot’s. Something lost or moved customers; the difference is not to be trusted until it is known what.`,
	zh: `两组人数与抽签比例不符：机器人组 ${bot} 位、人工组 ${people} 位，而机器人组应占 ${percent(share)}%。有客户丢失或换组；查明原因之前，差异不可采信。`
});
const notAsDrawn = (bot: number, people: number): Bilingual => ({
	en: `The bot answered first ${percent(bot)} % of contacts in its own arm and ${percent(people)} % in the other: the arms hardly differ in what they got, so a small difference says little of the bot.`,
	zh: `机器人组有 ${percent(bot)}% 的会话由机器人先接，人工组为 ${percent(people)}%：两组实际待遇相差不大，差异小并不说明机器人好。`
});
const inBothArms = (customers: number): Bilingual => ({
	en: `${customers} customers are in both arms and were left out: the draw was not kept to.`,
	zh: `${customers} 位客户同时出现在两组，已剔除：抽签结果没有得到遵守。`
});
const oneArm = (topic: string, { bot, people }: Record<Arm, number>) => ({
	message: {
		en: `Of “${topic}”, ${bot} customers of the bot’s arm came since they were drawn, and ${people} of the other: there is nothing to compare.`,
		zh: `话题“${topic}”自抽签以来，机器人组来访 ${bot} 位客户，人工组 ${people} 位：无从比较。`
	},
	hint: {
		en: 'Check topic, ids and dates, and what the arms are called (--bot, --people).',
		zh: '请核对话题、客户编号与日期，以及两组的名称（--bot、--people）。'
	}
});
const notAColumn = (column: string) => ({
	code: 'no-such-column',
	message: {
		en: `The log keeps no column “${column}” that could say the arm.`,
		zh: `日志不保留可标明分组的列“${column}”。`
	},
	hint: {
		en: `Name one of ${COLUMNS.join(', ')}, or give a file of customer_id and arm.`,
		zh: `请指定 ${COLUMNS.join('、')} 之一，或提供含 customer_id 与 arm 的文件。`
	}
});
const noArmsInLog = (column: string, words: readonly string[]) => ({
	message: {
		en: `Column “${column}” names neither arm${words.length > 0 ? `; it has ${words.slice(0, 5).join(', ')}` : ' and is empty here'}.`,
		zh: `列“${column}”没有标明任何一组${words.length > 0 ? `，其内容为 ${words.slice(0, 5).join('、')}` : '，且此处为空'}。`
	},
	hint: { en: 'Say what the arms are called (--bot, --people).', zh: '请指明两组的名称（--bot、--people）。' }
});
