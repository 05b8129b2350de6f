import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { summariseQuestions, type AskedQuestion } from '#lib/bot/replay/labelled.ts';
import { replayConversation, type ReplayedConversation } from '#lib/bot/replay/replay-conversation.ts';
import { summariseReplay } from '#lib/bot/replay/summary.ts';
import { modesOf } from '#lib/economics/values.ts';
import { wouldBeCost } from '#lib/economics/would-be-cost.ts';
import { botSettings } from './conversing/bot-switch.ts';
import { knownArticles } from './conversing/known-articles.ts';
import { currentRegister } from './current-register.ts';
import { readLabelledQuestions } from './evaluating/labelled-questions.ts';
import { anyFile, uploadedFile } from './file-input.ts';
import { logFacts } from './log-facts.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';
import { askBot, taughtTexts } from './replaying/ask-bot.ts';
import { logReplay, questionReplay, type LogReplay, type QuestionReplay } from './replaying/result.ts';
import { keepRows } from './replaying/keep-rows.ts';
import { replayRows, type ReplayRows } from './replaying/replay-rows.ts';
import { sampleLog, type Draw } from './replaying/sample-log.ts';

const COLLECTION = 'replay';
const MOST_CONVERSATIONS = 100_000;
/** A share of fewer customers, or conversations of unknown ones, says little. */
const FEW = 30;
const isFew = ({ customers, n }: { readonly customers: number | null; readonly n: number }) => (customers ?? n) < FEW;

const options = {
	replay: z.boolean().default(false).describe('Replays; without it, the last results are shown.'),
	limit: z.int().min(1).max(MOST_CONVERSATIONS).default(1_000).describe('Conversations at most, drawn by chance.'),
	seed: z.int().min(0).default(1),
	from: z.iso.date().optional().describe('Opened from this day on.'),
	to: z.iso.date().optional().describe('Opened before this day.'),
	scenario: z.enum(SCENARIOS).default('e-commerce').describe('Whose knowledge the bot has.')
};

export const replayLog = operation({
	name: 'bot-replay',
	summary:
		'What the bot, as it is set, would have done with conversations of the log; or, with a file of labelled questions (columns text, scenario, article), how often it answers them wrongly. It stands in a log of its own (`source` replay), and is never counted among the log’s own figures.',
	input: z.object({ ...options, questions: anyFile.optional() }),
	httpInput: z.object({ ...options, questions: uploadedFile.optional() }),
	output: z.object({
		log: logReplay.nullable().describe('The last replay of the log.'),
		questions: questionReplay.nullable().describe('The last of labelled questions.')
	}),
	isLong: true,
	async run(poise, { replay, questions, ...how }, context) {
		if (!replay) return lastReplays(poise);
		if (how.from !== undefined && how.to !== undefined && how.from >= how.to)
			throw new OperationError('usage', invertedDays(how.from, how.to));
		if (underWay.has(poise.state)) throw new OperationError('refused', isUnderWay);
		underWay.add(poise.state);
		try {
			if (questions) keep(poise, 'questions', await askQuestions(poise, questions, context), context);
			else {
				const { result, rows } = await replaySample(poise, how, context);
				keep(poise, 'log', result, context);
				await keepRows(poise, rows, { at: result.at, actor: context.actor });
			}
			return lastReplays(poise);
		} finally {
			underWay.delete(poise.state);
		}
	}
});

function keep(poise: Poise, name: 'log' | 'questions', result: LogReplay | QuestionReplay, { actor }: Context): void {
	poise.state.put(COLLECTION, name, result);
	poise.state.record(result.at, { actor, action: 'bot-replay', detail: { of: name } });
}

const underWay = new WeakSet<Poise['state']>();

/** What was last replayed; what an older version kept otherwise is passed over. */
export function lastReplays({ state }: Pick<Poise, 'state'>) {
	return {
		log: logReplay.safeParse(state.get(COLLECTION, 'log')).data ?? null,
		questions: questionReplay.safeParse(state.get(COLLECTION, 'questions')).data ?? null
	};
}

type How = Draw & Readonly<{ scenario: (typeof SCENARIOS)[number] }>;

async function replaySample(poise: Poise, { scenario, ...draw }: How, context: Context) {
	const began = performance.now();
	const { seed } = draw;
	const { signal, report } = context;
	const { withTexts, drawn } = await poise.engine.read((session) => sampleLog(session, draw), signal);
	if (drawn.length === 0) throw new OperationError('refused', noTexts);
	const [bot, taught] = await Promise.all([askBot(poise, context), taughtTexts(poise)]);
	const { understands, ...asking } = bot;
	const fresh = drawn.filter(({ texts: [first = ''] }) => !taught.has(first));
	if (fresh.length === 0) throw new OperationError('refused', allTaught);
	const replayed: (ReplayedConversation & { readonly topic: string | null })[] = [];
	const rows: ReplayRows[] = [];
	for (const logged of fresh) {
		signal.throwIfAborted();
		const isLaterKnown = logged.texts.slice(1).some((text) => taught.has(text));
		const conversation = await replayConversation(logged, { scenario, seed, ...asking });
		replayed.push({ ...conversation, isLaterKnown, topic: logged.about.topic });
		if (!isLaterKnown) rows.push(replayRows(logged.about, logged.texts, conversation));
		report({ phase: 'replay', fraction: replayed.length / fresh.length, rows: replayed.length });
	}
	const { policy } = botSettings(poise);
	const { first, whole, ...rest } = summariseReplay(replayed, policy);
	const prices = await pricesOf(poise);
	const withCost = (each: typeof first) => ({
		...each,
		tooFew: isFew(each),
		cost: costOf(each, prices)
	});
	const result = logReplay.parse({
		label: 'replay',
		at: new Date().toISOString(),
		by: understands,
		policy,
		milliseconds: performance.now() - began,
		scenario,
		seed,
		from: draw.from ?? null,
		to: draw.to ?? null,
		log: (await logFacts(poise)).version,
		withTexts,
		drawn: drawn.length,
		leftOut: {
			first: drawn.length - fresh.length,
			later: replayed.filter(({ isLaterKnown }) => isLaterKnown).length
		},
		first: withCost(first),
		whole: withCost(whole),
		...rest,
		topics: byTopic(replayed, policy),
		currency: prices.choices.currency.value,
		handleTime: prices.handleSeconds === null ? 'assumed' : 'measured'
	} satisfies z.input<typeof logReplay>);
	return { result, rows };
}

/** First messages by the log's topics, the commonest first. */
function byTopic(
	replayed: readonly (ReplayedConversation & { readonly topic: string | null })[],
	policy: Parameters<typeof summariseReplay>[1]
) {
	return Array.from(
		Map.groupBy(replayed, ({ topic }) => topic),
		([topic, some]) => {
			const { first } = summariseReplay(some, policy);
			return { topic, n: first.n, answered: first.endings.answered, contained: first.contained, tooFew: isFew(first) };
		}
	).sort((one, other) => other.n - one.n);
}

async function pricesOf(poise: Poise) {
	const register = await currentRegister(poise);
	const [handle] = await poise.engine.read((session) =>
		session.rows<{ seconds: number | null }>(
			'SELECT avg(handle_time) AS seconds FROM judged WHERE human_involved AND handle_time IS NOT NULL'
		)
	);
	return { values: modesOf(register), choices: register.choices, handleSeconds: handle?.seconds ?? null };
}

function costOf(
	{ endings: { answered, open, person } }: ReturnType<typeof summariseReplay>['first'],
	prices: Parameters<typeof wouldBeCost>[1]
) {
	if (answered.share === null || open.share === null || person.share === null) return null;
	return wouldBeCost({ answered: answered.share, open: open.share, person: person.share }, prices);
}

async function askQuestions(poise: Poise, file: z.output<typeof anyFile>, context: Context): Promise<QuestionReplay> {
	const began = performance.now();
	const articles = new Map((await knownArticles(poise)).map((each) => [each.id, each]));
	const labelled = await readLabelledQuestions(poise, file, articles, context);
	const [bot, taught] = await Promise.all([askBot(poise, context), taughtTexts(poise)]);
	const { understands, ...asking } = bot;
	const fresh = labelled.filter(({ text }) => !taught.has(text));
	if (fresh.length === 0) throw new OperationError('refused', labelled.length === 0 ? noQuestions : allTaught);
	const asked: AskedQuestion[] = [];
	for (const question of fresh) {
		const { scenario, text } = question;
		const logged = { customer: null, texts: [text], really: null };
		const { turns } = await replayConversation(logged, { scenario, seed: 1, ...asking });
		asked.push(...turns.map((turn) => ({ ...question, turn })));
		context.report({ phase: 'replay', fraction: asked.length / fresh.length, rows: asked.length });
	}
	return questionReplay.parse({
		label: 'replay',
		at: new Date().toISOString(),
		by: understands,
		policy: botSettings(poise).policy,
		milliseconds: performance.now() - began,
		file: file.name,
		leftOut: labelled.length - fresh.length,
		...summariseQuestions(asked)
	} satisfies z.input<typeof questionReplay>);
}

const noTexts = {
	code: 'no-texts',
	message: {
		en: 'No conversation of the log, or of the days asked for, holds words of a customer.',
		zh: '日志（或所选日期）中没有任何客户文字。'
	},
	hint: {
		en: 'Ask for more days; import messages, or tickets with a subject or text; or replay a file of labelled questions.',
		zh: '请放宽日期；或导入消息记录、含主题或正文的工单；也可以回放带标签的问题文件。'
	}
};

const invertedDays = (from: string, to: string) => ({
	code: 'inverted-range',
	message: {
		en: `The days end (${to}) before they begin (${from}).`,
		zh: `日期区间的终点（${to}）早于起点（${from}）。`
	},
	hint: { en: 'The last day is not included: give a later one.', zh: '截止日期不含当天，请给出更晚的日期。' }
});

const noQuestions = {
	code: 'no-rows',
	message: { en: 'There is no question in the file.', zh: '文件中没有问题。' },
	hint: {
		en: 'Give a file with the columns text, scenario and article, one question a row.',
		zh: '请提供含 text、scenario、article 三列的文件，每行一个问题。'
	}
};

const allTaught = {
	code: 'all-taught',
	message: {
		en: 'The bot was taught every one of these texts: it would only be asked what it remembers.',
		zh: '这些文字机器人全都学过，回放只能测出它的记忆。'
	},
	hint: { en: 'Draw more conversations, or take other questions.', zh: '请抽取更多会话，或换一批问题。' }
};

const isUnderWay = {
	code: 'replay-under-way',
	message: { en: 'A replay is under way already.', zh: '已有回放正在进行。' },
	hint: { en: 'Wait until it has ended, or cancel it.', zh: '请等待其结束，或取消后再试。' }
};
