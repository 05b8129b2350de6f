import { everyHelp, type CommandHelp } from './help.ts';

export const experimentHelp: CommandHelp = {
	options: [
		[
			'plan',
			{ en: 'how many customers, and how many days, a trial of a topic takes', zh: '试验某话题需要多少客户、多少天' }
		],
		[
			'read [ARMS]',
			{
				en: 'what it says so far; ARMS is a table customer_id,arm[,enrolled_at] in any format that is imported; without it the arm is a column of the log (--column)',
				zh: '目前结论；ARMS 为含 customer_id,arm[,enrolled_at] 的表格（可导入的任何格式）；不给则取日志的一列（--column）'
			}
		],
		[
			'assign CUSTOMER…',
			{
				en: 'the arm of each of these customers, drawn by lot; keeps nothing',
				zh: '抽签得出这些客户各属哪一组；不保存任何内容'
			}
		],
		['--topic T', { en: 'plan, read: the topic, as the log writes it', zh: 'plan、read：话题，按日志中的写法' }],
		[
			'--share SHARE',
			{
				en: 'of customers drawn for the bot, 0.5 or 50%; left out: as assumed (50%)',
				zh: '抽给机器人的客户比例，0.5 或 50%；默认按假设（50%）'
			}
		],
		[
			'--margin SHARE',
			{
				en: 'plan, read: how much less the bot may solve for good, 0.03 or 3%; left out: as assumed (3%)',
				zh: 'plan、read：机器人的真正解决率最多可低多少，0.03 或 3%；默认按假设（3%）'
			}
		],
		[
			'--power SHARE',
			{
				en: 'plan: chance to pass an equally good bot, 0.5 to 0.999; 0.8',
				zh: 'plan：同样好的机器人得以通过的概率（0.5–0.999）；默认 0.8'
			}
		],
		[
			'--alpha SHARE',
			{
				en: 'plan, read: chance to pass a bot worse by the margin, one-sided; 0.05',
				zh: 'plan、read：差到界值的机器人仍通过的概率，单侧；默认 0.05'
			}
		],
		[
			'--outcome-days DAYS',
			{
				en: 'plan, read: for how long a customer’s contacts count, from the first; 14',
				zh: 'plan、read：自首次来访起计入多少天的会话；默认 14'
			}
		],
		[
			'--column NAME',
			{
				en: 'read: where the arm stands; in a file any column (arm), in the log segment, priority, channel or language',
				zh: 'read：分组所在列；文件中可为任意列（默认 arm），日志中为 segment、priority、channel 或 language'
			}
		],
		[
			'--bot NAME --people NAME',
			{
				en: 'read: what the arms are called there; left out: bot, treatment, 1 … and people, control, 0 …',
				zh: 'read：两组在该列中的名称；默认 bot、treatment、1 等与 people、control、0 等'
			}
		],
		[
			'--from DAY',
			{
				en: 'read: the day the trial began (2026-03-01), where no enrolled_at says it',
				zh: 'read：试验开始日（2026-03-01），文件无 enrolled_at 时使用'
			}
		],
		[
			'--planned N',
			{
				en: 'read: customers planned, both arms; fix it before the first look; 4000',
				zh: 'read：计划的客户总数（两组合计），首次查看前定下；默认 4000'
			}
		],
		[
			'--looks daily|once',
			{
				en: 'read: as planned: daily decides as soon as it can be told, once when so many customers as planned are judged; daily',
				zh: 'read：按计划：daily 一有结论即判定，once 待判定客户达到计划人数时只看一次；默认 daily'
			}
		],
		['--name N', { en: 'assign: the trial’s name; another name draws anew', zh: 'assign：试验名称，换名即重新抽签' }],
		['--salt S', { en: 'assign: a secret of at least 8 characters', zh: 'assign：至少 8 个字符的密钥' }],
		...everyHelp
	],
	examples: [
		'poise experiment plan --topic refund --margin 0.05',
		'poise experiment assign --name refund-2026 --salt orchard-salt c1 c2',
		'poise experiment read arms.csv --topic refund --margin 0.05 --planned 4000',
		'poise experiment read --topic refund --column segment --bot trial --people usual --from 2026-03-01'
	]
};
