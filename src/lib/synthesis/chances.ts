import type { BotChances, ChannelParameters, LogParameters, TopicParameters } from './log-parameters.ts';

/** What decides how a contact goes, known or hidden, before anyone answers. */
export interface Situation {
	readonly topic: TopicParameters;
	readonly channel: ChannelParameters;
	readonly priority: string;
	readonly segment: string;
	readonly isUpset: boolean;
	/** A further contact about the same issue. */
	readonly isRepeat: boolean;
	/** The hidden difficulty, standard normal. */
	readonly difficulty: number;
	readonly pressure: number;
	readonly isStaffed: boolean;
}

/** The probability after its log-odds have moved by so much; 0 and 1 stay. */
function shiftOdds(probability: number, logOdds: number): number {
	if (logOdds === 0 || probability <= 0 || probability >= 1) return probability;
	return 1 / (1 + ((1 - probability) / probability) * Math.exp(-logOdds));
}

/** Probability that the bot answers first. */
export function botFirstChance(parameters: LogParameters, situation: Situation): number {
	const segment = parameters.segments[situation.segment]?.botFirstFactor ?? 1;
	const priority = parameters.priorityBotFirstFactor[situation.priority] ?? 1;
	const repeat = situation.isRepeat ? parameters.repeat.botFirst : 1;
	const factors = situation.topic.botFirstFactor * segment * priority * repeat;
	const chance = Math.min(1, situation.channel.botFirst * factors);
	return shiftOdds(chance, -parameters.difficulty.toHuman * situation.difficulty);
}

/** What becomes of a contact the bot answers first; sums to 1. */
export function botChances({ upset, repeat, difficulty }: LogParameters, situation: Situation): BotChances {
	const { topic, isUpset, isRepeat } = situation;
	const handsOff = topic.bot.handsOff * (isUpset ? upset.handsOff : 1) * (isRepeat ? repeat.handsOff : 1);
	const solved = topic.bot.solved * (isUpset ? upset.solved : 1) * (isRepeat ? repeat.solved : 1);
	const { givesUp, wrong } = topic.bot;
	const total = handsOff + givesUp + wrong + solved;
	const finallySolved = shiftOdds(solved / total, -difficulty.toFail * situation.difficulty);
	const rest = (1 - finallySolved) / (handsOff + givesUp + wrong);
	return { handsOff: handsOff * rest, givesUp: givesUp * rest, wrong: wrong * rest, solved: finallySolved };
}

/** Probability that a person who answers solves it. */
export function humanSolvesChance(parameters: LogParameters, situation: Situation, isAfterHandoff: boolean): number {
	const calm = situation.topic.humanSolves * (isAfterHandoff ? parameters.afterHandoff : 1);
	const chance = calm * (situation.isUpset ? parameters.upset.humanSolves : 1);
	return shiftOdds(chance, -parameters.difficulty.toFail * situation.difficulty);
}

/** Mean of the exponential wait of someone who would never leave, in seconds. */
export const meanLiveWaitSeconds = (situation: Situation) =>
	situation.channel.humanWaitSeconds * Math.max(0.2, situation.pressure);

/** Probability of leaving before a person answers: of two exponentials, patience ends first. */
export function leavesQueueChance(parameters: LogParameters, situation: Situation): number {
	if (situation.channel.kind === 'async') return 0;
	if (!situation.isStaffed) return parameters.leavesAtNight;
	const wait = meanLiveWaitSeconds(situation);
	return wait / (wait + situation.channel.patienceSeconds);
}

/** Probability that the first answer solves it, were the bot, or were a person first: the contact's two potential outcomes. */
export function solvesInEitherArm(parameters: LogParameters, situation: Situation) {
	const stays = 1 - leavesQueueChance(parameters, situation);
	const bot = botChances(parameters, situation);
	return {
		botFirst: bot.solved + bot.handsOff * stays * humanSolvesChance(parameters, situation, true),
		humanFirst: stays * humanSolvesChance(parameters, situation, false)
	};
}
