import type { CommandHelp } from './help.ts';

export const erlangHelp: CommandHelp = {
	options: [
		[
			'stdin',
			{
				en: 'a JSON question a line: "model" and its fields; docs/staffing.md lists all of them, and a wrong question says what it lacks',
				zh: '每行一个 JSON 问题：model 及其字段，全部列于 docs/staffing.md；写错时会指出缺什么'
			}
		],
		[
			'"model"',
			{
				en: 'b, b-load, c, a, g, finite, qed, staff-c, staff-a, mol, chat, bot-retrial, kaplan-meier, backlog or overflow',
				zh: 'b、b-load、c、a、g、finite、qed、staff-c、staff-a、mol、chat、bot-retrial、kaplan-meier、backlog 或 overflow'
			}
		],
		[
			'units',
			{
				en: 'one unit of time throughout a question, any; rates per that unit; shares 0 to 1; no end: null or "inf"',
				zh: '同一问题内时间单位一致，任选；速率按该单位；比例 0–1；无限写 null 或 "inf"'
			}
		]
	],
	examples: [
		`echo '{"model":"staff-a","arrivals":100,"interval":1800,"handleTime":180,"patience":120,"threshold":20,"targetServiceLevel":0.8}' | poise erlang`,
		`echo '{"model":"a","servers":50,"arrivalRate":0.8,"handleTime":60,"patience":120,"threshold":20}' | poise erlang`
	]
};
