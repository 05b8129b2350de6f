import type { Looks } from '#lib/experiment/customers-needed.ts';
import { LEAST_CUSTOMERS, type Decision } from '#lib/experiment/daily-looks.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Arm } from './draw-arm.ts';

const percent = (share: number) => `${Number((100 * share).toFixed(1))}`;

/** What a sentence about a reading is made of. */
export interface Told {
	readonly decision: Decision;
	readonly difference: unknown;
	/** As planned. */
	readonly looks: Looks;
	readonly margin: number;
	/** Customers of both arms. */
	readonly judged: number;
	readonly planned: number;
	readonly firstJudgedOn: string | null;
}

/** What a reading says, in one sentence or two. */
export function says(told: Told): Bilingual {
	if (told.decision !== 'go-on') return decided[told.decision](told);
	if (told.judged === 0 && told.firstJudgedOn !== null) return nobodyYet(told.firstJudgedOn);
	if (told.difference === null) return tooFew;
	if (told.judged >= told.planned) return notShown(told);
	return told.looks === 'daily' ? goOn(told) : tooEarly(told);
}

const decided: Readonly<Record<Exclude<Decision, 'go-on'>, (told: Told) => Bilingual>> = {
	'not-worse': ({ margin }) => ({
		en: `The bot solves this topic for good as often as people, or less often by fewer than ${percent(margin)} points: the trial may stop.`,
		zh: `机器人组的真正解决率不低于人工组，或差距不到 ${percent(margin)} 个百分点：试验可以结束。`
	}),
	worse: ({ margin }) => ({
		en: `The bot solves this topic for good less often than people, by more than ${percent(margin)} points: stop, and give the topic back to people.`,
		zh: `机器人组的真正解决率比人工组低 ${percent(margin)} 个百分点以上：应停止试验，把该话题交还人工。`
	})
};
const goOn = ({ margin }: Told): Bilingual => ({
	en: `It cannot yet be said whether the bot is worse by more or less than ${percent(margin)} points: go on. Looking again tomorrow costs nothing.`,
	zh: `尚不能判定差距是否超过 ${percent(margin)} 个百分点：请继续。明天再看不影响结论的可靠性。`
});
const tooEarly = ({ judged, planned }: Told): Bilingual => ({
	en: `One look was planned, at ${planned} customers judged; there are ${judged}. Go on: what is seen before then must not decide.`,
	zh: `计划在 ${planned} 位客户判定后只看一次，目前为 ${judged} 位。请继续；此前所见不得作为结论。`
});
const notShown = ({ looks, margin }: Told): Bilingual => ({
	en: `As many customers are judged as were planned, and it still cannot be said whether the bot is worse by more or less than ${percent(margin)} points: it is not shown to be good enough. ${
		looks === 'daily'
			? 'End the trial so, or go on: a later look is as valid.'
			: 'The one look that was planned is taken.'
	}`,
	zh: `判定客户已达计划人数，仍不能判定差距是否超过 ${percent(margin)} 个百分点：未能证明机器人足够好。${
		looks === 'daily' ? '可就此结束，也可继续，之后再看同样有效。' : '计划内的一次查看已经用完。'
	}`
});
const nobodyYet = (day: string): Bilingual => ({
	en: `Nobody is judged yet: the first can be on ${day}, once their outcome window and the ledger’s wait are over and the log reaches that day. Go on.`,
	zh: `尚无客户可判定：最早要到 ${day}，待结局窗口与台账等待期结束，且日志导入到该日。请继续。`
});
const tooFew: Bilingual = {
	en: `Too few are judged to look: each arm takes ${LEAST_CUSTOMERS} customers, and contacts enough for ten solved and ten unsolved to be expected. Go on.`,
	zh: `可判定的客户太少：每组至少要 ${LEAST_CUSTOMERS} 位，且会话数足以预期解决与未解决各有十次。请继续。`
};

export const mismatch = ({ bot, people }: Record<Arm, number>, share: number): Bilingual => ({
	en: `The groups are not as large as they were drawn: ${bot} and ${people} customers, where ${percent(share)} % were to be the bot’s. Something lost or moved customers; the difference is not to be trusted until it is known what.`,
	zh: `两组人数与抽签比例不符：机器人组 ${bot} 位、人工组 ${people} 位，而机器人组应占 ${percent(share)}%。有客户丢失或换组；查明原因之前，差异不可采信。`
});
export const notAsDrawn = (bot: number, people: number): Bilingual => ({
	en: `The bot answered first ${percent(bot)} % of contacts in its own group and ${percent(people)} % in the other: the groups hardly differ in what they got, so a small difference says little of the bot.`,
	zh: `机器人组有 ${percent(bot)}% 的会话由机器人先接，人工组为 ${percent(people)}%：两组实际待遇相差不大，差异小并不说明机器人好。`
});
export const inBothArms = (customers: number): Bilingual => ({
	en: `${customers} customers are in both groups and were left out: the draw was not kept to.`,
	zh: `${customers} 位客户同时出现在两组，已剔除：抽签结果没有得到遵守。`
});
export const oneArm = (topic: string, { bot, people }: Record<Arm, number>) => ({
	message: {
		en: `Of “${topic}”, ${bot} customers of the bot’s arm came since they were drawn, and ${people} of the other: there is nothing to compare.`,
		zh: `话题“${topic}”自抽签以来，机器人组来访 ${bot} 位客户，人工组 ${people} 位：无从比较。`
	},
	hint: {
		en: 'Check topic, ids and dates, and what the groups are called (bot, people).',
		zh: '请核对话题、客户编号与日期，以及两组的名称（bot、people）。'
	}
});
