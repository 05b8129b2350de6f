import { answerLine } from '#lib/staffing/answer-question.ts';
import type { LineCommand } from '../command.ts';
import { erlangHelp } from '../help/erlang.ts';

export const erlang: LineCommand = {
	name: 'erlang',
	usage: 'erlang < QUESTIONS',
	about: {
		en: 'queueing and staffing formulas: a JSON question a line in, its JSON answer a line out; needs no workspace',
		zh: '排队与人员配置公式：每行输入一个 JSON 问题，每行输出一个 JSON 答案；不需要工作区'
	},
	help: erlangHelp,
	options: {},
	answerLine
};
