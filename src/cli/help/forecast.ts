import { everyHelp, type CommandHelp } from './help.ts';

export const forecastHelp: CommandHelp = {
	options: [
		[
			'--who all|people',
			{
				en: 'all contacts, or those alone who reach a person or wait for one; all',
				zh: 'all 为全部会话，people 仅计到达或等待人工的；默认 all'
			}
		],
		[
			'--weeks N',
			{
				en: 'whole weeks ahead, 1 to 8, from the first whole day after the log; 1',
				zh: '预测几周（1–8），自日志之后第一个整日起；默认 1'
			}
		],
		...everyHelp
	],
	examples: ['poise forecast', 'poise forecast --who people --weeks 4', 'poise forecast --json']
};
