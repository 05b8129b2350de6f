import type { LabelledQuestion } from '../knowledge/evaluate.ts';
import { rateOf, type Rate } from './rate.ts';
import type { ReplayedTurn } from './replay-conversation.ts';
import { decisionOf, isRefused, latencyOf, rulesOf, type DecisionCount, type Latency } from './summary.ts';

/** A labelled question with the bot’s turn on it. */
export interface AskedQuestion extends LabelledQuestion {
	readonly turn: ReplayedTurn;
}

/** What the whole bot, with its policy, makes of questions whose answers are known. */
export interface QuestionSummary {
	readonly n: number;
	readonly right: number;
	/** Answered with another article, or with one where none answers; of all that were answered. */
	readonly misjudged: Rate;
	/** Of the questions that an article answers, those of which the bot says that it must not, or that they are beyond what it knows. */
	readonly wrongRefusals: Rate;
	/** Of the questions that no article answers, those answered all the same. */
	readonly answeredWithoutArticle: Rate;
	/** What became of those not answered, by ending, the commonest first; shares of them. */
	readonly notAnswered: readonly DecisionCount[];
	readonly latency: Latency;
}

export function summariseQuestions(asked: readonly AskedQuestion[]): QuestionSummary {
	const rows = asked.map(({ article, turn }) => ({
		// each is taken to be somebody else’s
		customer: null,
		article,
		answered: articleSaid(turn),
		isRefused: isRefused([turn]),
		...decisionOf([turn])
	}));
	const answered = rows.filter((row) => row.answered !== null);
	return {
		n: rows.length,
		right: answered.filter((row) => row.answered === row.article).length,
		misjudged: rateOf(answered, (row) => row.answered !== row.article),
		wrongRefusals: rateOf(
			rows.filter(({ article }) => article !== null),
			(row) => row.isRefused
		),
		answeredWithoutArticle: rateOf(
			rows.filter(({ article }) => article === null),
			(row) => row.answered !== null
		),
		notAnswered: rulesOf(rows.filter((row) => row.answered === null)),
		latency: latencyOf(asked.map(({ turn }) => turn))
	};
}

/** The article that the customer was answered with. */
const articleSaid = ({ events }: ReplayedTurn): string | null =>
	events.find((event) => event.kind === 'said')?.article ?? null;
