// Plans every share of people, beside the thread that answers others. Started by path.
import { parentPort, workerData } from 'node:worker_threads';
import { bandsOf, type RatioDraw } from '#lib/staffing/ratio/bands.ts';
import { frontierOf, pointAt } from '#lib/staffing/ratio/frontier.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { RatioPrices, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import { rollOut } from '#lib/staffing/ratio/roll-out.ts';

interface Work {
	readonly question: RatioQuestion;
	readonly prices: RatioPrices;
	readonly today: readonly number[] | null;
	readonly proven: readonly boolean[];
	readonly usualTrial: number;
	readonly draws: readonly RatioDraw[];
	readonly grid: number | undefined;
}

const { question, prices, today, proven, usualTrial, draws, grid } = workerData as Work;
const prepared = prepareQuestion(question);
const frontier = frontierOf(prepared, prices, grid);
parentPort?.postMessage({
	frontier,
	bands: bandsOf(frontier, question, draws),
	current: today && pointAt(prepared, prices, { toBot: today, full: frontier.allHuman }).point,
	steps: rollOut(prepared, prices, frontier, { today: today ?? question.topics.map(() => 0), proven, usualTrial })
});
