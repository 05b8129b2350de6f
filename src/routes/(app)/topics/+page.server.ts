import { refusalsIn } from '#lib/decision/kill-rule.ts';
import { handlerOf } from '#lib/decision/handler.ts';
import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import { decideOn } from '#lib/server/operations/decide-log.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import { OperationError } from '#lib/server/operations/operation.ts';
import { ratioOn, type Ratio } from '#lib/server/operations/planning/ratio.ts';
import { standingsOf } from '#lib/server/operations/planning/standings.ts';
import { replayedTopics, replayLine } from '#lib/server/replay-page.ts';
import type { ReplayLine, TopicReplayed } from '#lib/ui/pages/replay.ts';
import type { Refusal, ToldTopic, TopicsPage } from '#lib/ui/pages/ratio.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	locals: { poise }
}): Promise<{
	topics: TopicsPage | null;
	replay: ReplayLine | null;
	replayed: readonly TopicReplayed[];
}> => {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) return { topics: null, replay: null, replayed: [] };
	const decision = await decideOn(poise);
	const planned = await ratioOn(poise).catch((cause: unknown): Refusal => {
		if (!(cause instanceof OperationError) || cause.blame !== 'refused') throw cause;
		return cause.problem;
	});
	return {
		replay: replayLine(poise, facts.version),
		replayed: replayedTopics(poise, facts.version),
		topics:
			'input' in planned
				? { topics: plannedTopics(planned, decision), unplanned: null }
				: { topics: decision.topics.map((topic) => toldTopic(topic, decision)), unplanned: planned }
	};
};

/** What is said of a topic alone, before anything is planned. */
function toldTopic(topic: TopicJudgement, { n }: Decision): ToldTopic {
	return {
		topic: topic.topic,
		n: topic.n,
		share: n > 0 ? topic.n / n : 0,
		class: topic.class,
		handler: handlerOf(topic),
		floor: null,
		value: topic.valuePerContact?.value ?? null,
		today: null,
		best: null,
		next: null,
		...saidOf(topic)
	};
}

function saidOf(topic: TopicJudgement) {
	const { stability, reasons, controls, killCriteria, killRules, measureNext, contributions } = topic;
	const measure = measureNext.flatMap((id) => contributions.find(({ signal }) => signal === id)?.label ?? []);
	return { stability, reasons, controls, killCriteria, refusals: refusalsIn(killRules), measure };
}

const nothingSaid = { stability: null, reasons: [], controls: [], killCriteria: [], refusals: 0, measure: [] };

const plannedTopics = (ratio: Ratio, decision: Decision): readonly ToldTopic[] =>
	standingsOf(ratio).map(({ fluid: { value }, ...standing }): ToldTopic => {
		const said = decision.topics.find(({ topic }) => topic === standing.topic);
		return { ...standing, value, ...(said ? saidOf(said) : nothingSaid) };
	});
