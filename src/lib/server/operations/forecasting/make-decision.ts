import { expectedMetrics, type Expectation, type SavedDecision } from '#lib/decision/forecast/saved-decision.ts';
import type { Judgement } from '#lib/decision/result.ts';
import { createRegister } from '#lib/economics/assumptions/register.ts';
import { DAY_MS, moved } from '#lib/metrics/periods.ts';
import { VERSION } from '../../version.ts';
import { appraiseOn, usualQuestion } from '../appraise-log.ts';
import { logSpan } from '../log-span.ts';
import { currentDraws, registerLayers, SEED } from '../current-register.ts';
import { decideOn } from '../decide-log.ts';
import { OperationError, type Context, type Poise } from '../operation.ts';
import { expectedWeek, figureOf, metricOf, wholeScope, type Scope } from './figures-since.ts';

/** What is decided on: the whole log or a topic, and from which day the log is held against it (null: the day after its last). */
export interface Wanted {
	readonly topic: string | null;
	readonly startsOn: string | null;
}

/** A decision that begins later than this after the log rests on another service than the one it will be held against. */
const FARTHEST_MS = 366 * DAY_MS;

type Made = Omit<SavedDecision, 'id' | 'format' | 'name' | 'note' | 'takenBy' | 'savedAt'>;

/** The decision as the log and the assumptions give it today. @throws OperationError for an unknown topic, or a start the log has already seen or will not see for a year */
export async function makeDecision(
	poise: Poise,
	{ topic, startsOn }: Wanted,
	context: Pick<Context, 'signal' | 'report'>
): Promise<Made> {
	const decision = await decideOn(poise, {}, context.signal);
	const judged: Judgement | undefined =
		topic === null ? decision : decision.topics.find((each) => each.topic === topic);
	if (!judged)
		throw new OperationError(
			'usage',
			noSuchTopic(
				topic ?? '',
				decision.topics.map((each) => each.topic)
			)
		);
	const span = await logSpan(poise);
	if (span === null) throw new TypeError('a log that is decided on has conversations');
	const after = moved(span.lastDay, DAY_MS);
	if (startsOn !== null && startsOn < after) throw new OperationError('usage', tooEarly(startsOn, span.lastDay));
	if (startsOn !== null && startsOn > moved(span.lastDay, FARTHEST_MS))
		throw new OperationError('usage', tooLate(startsOn, span.lastDay));
	const layers = await registerLayers(poise);
	const register = createRegister(layers);
	const scope: Scope = { topic, startsOn: after, register, draws: await currentDraws(poise) };
	const expectations: Expectation[] = [];
	for (const id of expectedMetrics) expectations.push(await expectationOf(poise, id, scope));
	const worth = await worthOf(poise, context);
	const advised = worth?.plan.advised ?? null;
	return {
		version: VERSION,
		topic,
		// of the whole log, the money counted: what the verdict and the brief say
		advice: topic === null && worth ? worth.recommendation.advice : judged.advice,
		class: judged.class,
		basis: { from: span.firstDay, to: span.lastDay, conversations: judged.n },
		startsOn: startsOn ?? after,
		plan: {
			programme: advised && [...advised.adopted, ...advised.onTrial],
			botFirstShare: worth?.plan.botFirst ?? register.figures['plan.bot-first-share'].mode,
			topics: decision.topics.map(({ topic: name, class: of, advice }) => ({ topic: name, class: of, advice })),
			measured: layers.measured,
			overrides: layers.overrides,
			seed: SEED
		},
		expectations,
		// the programme is appraised for the log as a whole
		netValue: topic === null ? (worth?.fan.map(({ month, p10, p50, p90 }) => ({ month, p10, p50, p90 })) ?? []) : [],
		rules: [...judged.killRules]
	};
}

async function expectationOf(poise: Poise, id: string, scope: Scope): Promise<Expectation> {
	const metric = metricOf(id);
	const none = { metric: id, value: null, low: null, high: null, n: 0 };
	if (metric.kind === 'count') {
		const band = await expectedWeek(poise, metric, scope);
		return band ? { metric: id, ...band, missing: [] } : { ...none, missing: [] };
	}
	const { rows, missing } = await figureOf(poise, metric, wholeScope(scope), scope);
	const figure = rows.get(null);
	if (figure?.value == null || figure.tooFew) return { ...none, n: figure?.n ?? 0, missing: [...missing] };
	const { value, low, high, n } = figure;
	return { metric: id, value, low, high, n, missing: [] };
}

/** What the programme is worth; null while no conversation is old enough to say. */
async function worthOf(poise: Poise, context: Pick<Context, 'signal' | 'report'>) {
	try {
		return await appraiseOn(poise, usualQuestion, context);
	} catch (cause) {
		if (cause instanceof OperationError && cause.problem.code === 'too-young') return null;
		throw cause;
	}
}

const noSuchTopic = (topic: string, known: readonly string[]) => ({
	code: 'no-such-topic',
	message: {
		en: `The decision does not speak of a topic “${topic}”: nothing was saved.`,
		zh: `结论中没有话题“${topic}”，未保存。`
	},
	hint:
		known.length > 0
			? { en: `Choose one of: ${known.join(', ')}.`, zh: `可选：${known.join('、')}。` }
			: { en: 'Leave the topic out: the log has none large enough.', zh: '请不要指定话题：日志中没有足够大的话题。' }
});

const tooLate = (startsOn: string, lastDay: string) => ({
	code: 'start-too-late',
	message: {
		en: `The log ends on ${lastDay}; ${startsOn} is more than a year later. Nothing was saved.`,
		zh: `日志到 ${lastDay} 为止，${startsOn} 已在一年之后。未保存。`
	},
	hint: {
		en: 'Give a day within a year of the log’s last, or import a newer log first.',
		zh: '请给出日志末日之后一年内的日期，或先导入更新的日志。'
	}
});

const tooEarly = (startsOn: string, lastDay: string) => ({
	code: 'start-in-log',
	message: {
		en: `The log goes up to ${lastDay}; a decision that rests on it cannot be held against it from ${startsOn}. Nothing was saved.`,
		zh: `日志到 ${lastDay} 为止；据此作出的决定不能从 ${startsOn} 起再用它检验。未保存。`
	},
	hint: {
		en: 'Give a later day, or none: then it begins on the day after the log’s last.',
		zh: '请给出更晚的日期，或不填：默认从日志最后一天的次日开始。'
	}
});
