import { wilsonInterval, type Interval } from '#lib/stats/intervals.ts';
import type { Found, KnownArticle } from '../turn/bot.ts';
import type { SCENARIOS } from './article.ts';

/** A question of a customer with the article that answers it. */
export interface LabelledQuestion {
	readonly text: string;
	readonly language: string;
	readonly scenario: (typeof SCENARIOS)[number];
	/** Null: none answers it. */
	readonly article: string | null;
	readonly vector?: Float32Array | undefined;
}

/** What became of a question: answered with the right article, with one of another trade, wrongly otherwise; or not answered. */
export type Verdict = 'right' | 'wrongModule' | 'wrongWithin' | 'abstained';

export interface MisjudgementScore {
	readonly n: number;
	/** Share of the questions that an article answers for which it came first, whether or not the bot was sure enough. */
	readonly found: number | null;
	readonly right: number;
	readonly wrongModule: number;
	readonly wrongWithin: number;
	readonly abstained: number;
	/** Answered wrongly, of all that were answered, and of all that were asked. */
	readonly ofAnswered: Rate;
	readonly ofAll: Rate;
}

export type Rate = { readonly share: number | null } & Interval;

/** How much is answered, and how much of that wrongly, when the bot answers from some confidence on. */
export interface CurvePoint {
	readonly from: number;
	readonly coverage: number;
	/** Null where nothing is answered. */
	readonly misjudged: number | null;
}

/** What the knowledge had for a question. */
export interface JudgedQuestion extends LabelledQuestion {
	readonly first: string | null;
	readonly confidence: number;
	readonly inScope: boolean;
	readonly wrong: 'wrongModule' | 'wrongWithin' | null;
}

const CURVE_STEPS = 20;
const CURVE_FROM = Array.from({ length: CURVE_STEPS }, (_, step) => step / CURVE_STEPS);

/** Asks every question. @param articles says of which trade an article is, whatever was recalled from */
export function judgeQuestions(
	questions: readonly LabelledQuestion[],
	articles: ReadonlyMap<string, Pick<KnownArticle, 'scenario'>>,
	recall: (question: LabelledQuestion) => Found
): readonly JudgedQuestion[] {
	return questions.map((question) => {
		const { passages, confidence, inScope } = recall(question);
		const first = passages[0]?.article ?? null;
		const of = first === null ? 'general' : articles.get(first)?.scenario;
		const isElsewhere = of !== 'general' && of !== question.scenario;
		const wrong = first === question.article ? null : isElsewhere ? 'wrongModule' : 'wrongWithin';
		return { ...question, first, confidence, inScope, wrong };
	});
}

const verdictOf = ({ first, confidence, inScope, wrong }: JudgedQuestion, answersFrom: number): Verdict =>
	first === null || !inScope || confidence < answersFrom ? 'abstained' : (wrong ?? 'right');

/** @param answersFrom confidence from which on the bot answers */
export function scoreMisjudgement(judged: readonly JudgedQuestion[], answersFrom: number): MisjudgementScore {
	const counts: Record<Verdict, number> = { right: 0, wrongModule: 0, wrongWithin: 0, abstained: 0 };
	for (const each of judged) counts[verdictOf(each, answersFrom)]++;
	const wrong = counts.wrongModule + counts.wrongWithin;
	const answerable = judged.filter(({ article }) => article !== null);
	return {
		n: judged.length,
		found: answerable.length ? answerable.filter((each) => each.wrong === null).length / answerable.length : null,
		...counts,
		ofAnswered: rate(wrong, wrong + counts.right),
		ofAll: rate(wrong, judged.length)
	};
}

/** From answering everything that is in scope to answering only the surest. */
export const riskCoverage = (judged: readonly JudgedQuestion[]): readonly CurvePoint[] =>
	CURVE_FROM.map((from) => {
		const { n, abstained, ofAnswered } = scoreMisjudgement(judged, from);
		return { from, coverage: n > 0 ? 1 - abstained / n : 0, misjudged: ofAnswered.share };
	});

function rate(count: number, n: number): Rate {
	const share = n > 0 ? count / n : null;
	return { share, ...wilsonInterval({ share: share ?? 0, n }) };
}
