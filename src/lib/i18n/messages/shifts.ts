import { messages } from '#lib/i18n/message.ts';

export const shifts = messages({
	'shifts.title': { en: 'Shifts', zh: '排班' },
	'shifts.say': {
		en: 'The cheapest shifts for the people that are wanted in every part of a week: when they begin, how long they last, where breaks go, and how many people take each.',
		zh: '按一周各时段所需人数排出最省的班次：几点上班、多长、何时休息、每班几人。'
	},
	'shifts.week': {
		en: 'The week is the one after the log’s last day: {from} to {to}. For a later week, import a log that goes on until then.',
		zh: '这一周是日志最后一天之后的一周：{from}至{to}。要排更晚的一周，请导入延续到那时的日志。'
	},
	'shifts.back': { en: 'Back to the ratio', zh: '返回人机配比' },
	'shifts.nobody': { en: 'Nobody is wanted, so there are no shifts.', zh: '各时段均无需人手，不必排班。' },
	'shifts.lead.own': { en: 'For the people you listed, ', zh: '按您列出的人数，共 ' },
	'shifts.lead.file': { en: 'For the people listed in {file}, ', zh: '按 {file} 中的人数，共 ' },
	'shifts.lead.today': { en: 'With contacts divided as today, ', zh: '按目前的分工，共 ' },
	'shifts.count': { en: { one: '{count} shift', other: '{count} shifts' }, zh: { other: '{count} 个班次' } },
	'shifts.hours': {
		en: { one: '{count} paid hour', other: '{count} paid hours' },
		zh: { other: '{count} 个带薪工时' }
	},
	'shifts.short': {
		en: {
			one: 'too few people in {count} of {of} time slots',
			other: 'too few people in {count} of {of} time slots'
		},
		zh: { other: '{of} 个时段中有 {count} 个人手不足' }
	},
	'shifts.short.service': {
		en: ', which leaves {share} answered in time',
		zh: '，全周按时应答 {share}'
	},
	'shifts.fill': { en: 'Make it anew without gaps', zh: '补齐缺口重新排班' },
	'shifts.enough': { en: 'enough people in every time slot', zh: '各时段人手充足' },
	'shifts.near.unknown': {
		en: 'how near that is to the cheapest is not known',
		zh: '与最省方案的差距未知'
	},
	'shifts.near.same': { en: 'nothing can be cheaper', zh: '没有更省的排法' },
	'shifts.near.same.short': {
		en: 'filling them would cost more than three times the wages missed',
		zh: '补齐的花费会超过所缺工时的三倍工资'
	},
	'shifts.near.proved': {
		en: 'proved within {most} of the cheapest there can be',
		zh: '已证明比最省方案至多高 {most}'
	},
	'shifts.near.quick': {
		en: 'a quick answer, at most {most} above the cheapest there can be',
		zh: '快速结果，比最省方案至多高 {most}'
	},
	'shifts.begin': { en: 'Make the roster', zh: '开始排班' },
	'shifts.again': { en: 'Make it anew', zh: '重新排班' },
	'shifts.settings': { en: 'Settings', zh: '排班设置' },
	'shifts.change': { en: 'Make it with other settings', zh: '更改设置重新排班' },
	'shifts.nojs': {
		en: 'Making a roster here needs JavaScript. Without it: npx poise roster.',
		zh: '在此排班需要 JavaScript。也可以在命令行运行：npx poise roster。'
	},
	'shifts.phase.needs': { en: 'Working out who is wanted when', zh: '正在计算各时段所需人数' },
	'shifts.phase.search': { en: 'Searching for the cheapest shifts', zh: '正在寻找最省的班次' },
	'shifts.gap': {
		en: 'What is found is at most {most} above the cheapest there can be.',
		zh: '已找到的方案比最省方案至多高 {most}。'
	},
	'shifts.old': {
		en: 'The log or the assumptions have changed since: make it anew.',
		zh: '此后日志或假设有变动，请重新排班。'
	},
	'shifts.other': {
		en: 'This is the last roster that was made, with other settings than those of the form.',
		zh: '以下为最近一次的班表，所用设置与表单不同。'
	},

	'shifts.form.people': { en: 'How many people', zh: '需要多少人' },
	'shifts.form.share': { en: 'Contacts that people answer first', zh: '人工首答份额' },
	'shifts.form.mix': { en: '{mix}: {share}', zh: '{mix}：{share}' },
	'shifts.form.mix.next': { en: '{mix}, which comes next: {share}', zh: '{mix}（接下来）：{share}' },
	'shifts.form.fill': { en: 'Fill every slot, whatever it costs', zh: '不计成本，补齐每个时段' },
	'shifts.form.fill.say': {
		en: 'Otherwise a slot stays short where a whole shift for it would cost more than three times the wages missed.',
		zh: '否则，若为某时段加一整班的花费超过所缺工时的三倍工资，就留着缺口。'
	},
	'shifts.form.own': { en: 'another share', zh: '其他份额' },
	'shifts.form.percent': { en: 'That share, %', zh: '份额（%）' },
	'shifts.form.away': { en: 'People away (leave, illness, training), %', zh: '不在岗（休假、病假、培训），%' },
	'shifts.form.away.say': { en: 'As assumed: {share}.', zh: '假设值：{share}。' },
	'shifts.form.slots': { en: 'Plan by', zh: '时段长度' },
	'shifts.form.slots.15': { en: 'quarter of an hour', zh: '15 分钟' },
	'shifts.form.slots.30': { en: 'half an hour', zh: '30 分钟' },
	'shifts.form.slots.60': { en: 'hour, without breaks', zh: '1 小时（不排休息）' },
	'shifts.form.language': { en: 'Each language has people of its own', zh: '各语种由不同人员负责' },
	'shifts.form.language.say': {
		en: 'People who speak several cost a tenth more and help wherever they are wanted.',
		zh: '多语人员贵一成，可在需要时互相支援。'
	},
	'shifts.form.shifts': { en: 'Shifts on offer', zh: '可用班次' },
	'shifts.form.shifts.say': {
		en: 'Usual: 8 hours with half an hour’s break, and 4 without. Leave hours empty where you offer no such shift. Breaks are unpaid, around the middle; with more than nine hours of work the break is taken twice, at its thirds.',
		zh: '常用：8 小时（另有半小时休息）与 4 小时（无休息）。不提供的班次请将工时留空。休息不计薪，安排在班次中段；工时超过九小时的休息两次，分在三等分处。'
	},
	'shifts.form.row': { en: 'Shift {number}', zh: '班次 {number}' },
	'shifts.form.hours': { en: 'Hours of work', zh: '工时（小时）' },
	'shifts.form.break': { en: 'Break, minutes', zh: '休息（分钟）' },
	'shifts.form.from': { en: 'First beginning', zh: '最早上班' },
	'shifts.form.until': { en: 'Last beginning', zh: '最晚上班' },
	'shifts.form.seconds': { en: 'Search for at most', zh: '搜索时长上限' },
	'shifts.form.seconds.0': { en: 'no time: the quick answer', zh: '不搜索，取快速结果' },
	'shifts.form.seconds.10': { en: '10 seconds', zh: '10 秒' },
	'shifts.form.seconds.60': { en: 'a minute', zh: '1 分钟' },
	'shifts.form.seconds.300': { en: '5 minutes', zh: '5 分钟' },

	'shifts.list': { en: 'Use your own numbers instead of the log’s', zh: '改用自己的人数需求' },
	'shifts.list.say': {
		en: 'A table with a row for each time slot, and these columns; the last is for skills, if you tell them apart:',
		zh: '表格每行一个时段，含以下列；需区分技能时再加最后一列：'
	},
	'shifts.list.prompt': { en: 'Drop the file here, or', zh: '将文件拖到这里，或' },
	'shifts.list.choose': { en: 'Choose a file', zh: '选择文件' },
	'shifts.list.sending': { en: 'Sending {file} …', zh: '正在发送 {file}……' },
	'shifts.list.taken': {
		en: '{file} says how many people are wanted and by which slots; share, languages and “plan by” do not matter.',
		zh: '人数与时段以 {file} 为准，份额、语种与时段长度不起作用。'
	},
	'shifts.list.drop': { en: 'Use the log again', zh: '改回用日志' },

	'shifts.figures': { en: 'What the roster comes to', zh: '班表概况' },
	'shifts.figure.shifts': { en: 'Shifts', zh: '班次' },
	'shifts.figure.most': { en: 'at most {count} people at once', zh: '同时最多 {count} 人' },
	'shifts.figure.hours': { en: 'Paid hours', zh: '带薪工时' },
	'shifts.figure.full-time': {
		en: 'as many as {count} people at {hours} hours a week',
		zh: '相当于 {count} 人每周 {hours} 小时'
	},
	'shifts.figure.wage': { en: '{wage} on average', zh: '平均每小时 {wage}' },
	'shifts.figure.pay': { en: 'Pay', zh: '人工费用' },
	'shifts.figure.week': { en: 'a week', zh: '每周' },
	'shifts.figure.short': { en: 'Slots with too few', zh: '人手不足的时段' },
	'shifts.figure.short.of': { en: '{count} of {of} slots with too few', zh: '{of} 个时段中 {count} 个人手不足' },
	'shifts.figure.in-time': { en: 'Answered in time', zh: '按时应答' },
	'shifts.figure.in-time.all': { en: '{share} with everybody wanted there', zh: '所需人手齐全时 {share}' },

	'shifts.picture.enough': { en: 'Enough people in every time slot', zh: '各时段人手充足' },
	'shifts.picture.short': {
		en: 'At worst {there} of {wanted} people are there: {when}',
		zh: '最缺人时 {wanted} 人只到 {there} 人：{when}'
	},
	'shifts.gaps': {
		en: { one: 'One gap in the week', other: '{count} gaps in the week' },
		zh: { other: '一周有 {count} 处缺口' }
	},
	'shifts.gaps.say': {
		en: 'Every stretch with too few people, and how many contacts are answered in time in its worst slot with those who are there. People beyond the wanted are not counted.',
		zh: '所有人手不足的时间段，以及其中最缺时现有人手的按时应答率；超出所需的人手不计。'
	},
	'shifts.gaps.say.listed': {
		en: 'Every stretch with too few people, by its worst slot.',
		zh: '所有人手不足的时间段，按其中最缺时计。'
	},
	'shifts.gaps.when': { en: 'When', zh: '时间' },
	'shifts.gaps.people': { en: 'People on shift', zh: '在班人数' },
	'shifts.gaps.of': { en: '{there} of {wanted}', zh: '需 {wanted}，到 {there}' },
	'shifts.picture.say': {
		en: 'Filled: people on shift, without those on a break. Line: people wanted on shift, those away included. ▲: fewer than wanted.',
		zh: '色块：在班人数，不含休息中的人。线：所需在班人数，已计入不在岗比例。▲：少于所需。'
	},
	'shifts.picture.summary': {
		en: 'People on shift against people wanted, slot by slot: at most {most}, {when}; too few in {short} slots.',
		zh: '各时段在班人数与所需人数：最多 {most} 人（{when}），{short} 个时段人手不足。'
	},
	'shifts.slot': { en: 'Tightest slot of the hour', zh: '每小时最紧的时段' },
	'shifts.wanted': { en: 'Wanted', zh: '所需' },
	'shifts.there': { en: 'On shift', zh: '在班' },
	'shifts.missing': { en: 'Missing', zh: '缺少' },

	'shifts.table': { en: 'The shifts, day by day', zh: '逐日班次' },
	'shifts.table.say': {
		en: 'When they begin and end, when breaks begin, and how many people take them.',
		zh: '上下班时间、休息开始时间与人数。'
	},
	'shifts.table.of': { en: 'Shifts of {day}', zh: '{day}的班次' },
	'shifts.table.time': { en: 'Shift', zh: '时间' },
	'shifts.table.breaks': { en: 'Break', zh: '休息' },
	'shifts.table.group': { en: 'Who', zh: '人员' },
	'shifts.table.people': { en: 'People', zh: '人数' },
	'shifts.table.next': { en: '{time} next day', zh: '次日 {time}' },
	'shifts.table.times': { en: '{time} (×{count})', zh: '{time}（{count} 人）' },

	'shifts.files': { en: 'Take it with you', zh: '下载' },
	'shifts.files.csv': { en: 'CSV', zh: 'CSV 表格' },
	'shifts.files.ics': { en: 'Calendar', zh: '日历文件' },
	'shifts.files.wanted': { en: 'People wanted, to edit and give back', zh: '各时段所需人数（可修改后交回）' },
	'shifts.files.once': {
		en: 'One roster is kept, the last: the next one takes its place. Download this one to have both.',
		zh: '只保留最近一份班表，再次排班会取代它；如需两份都留，请先下载。'
	},

	'shifts.remarks': { en: 'What to know of it', zh: '说明' },
	'shifts.remark.short': {
		en: 'Where people are missing, a shift more would cost more than missing them. In that weighing an hour missed counts three wages at least, {cost} in all: nobody is paid it, and it is not in the pay above.',
		zh: '人手不足处再加班次比缺人更贵。比较时每缺一小时至少按三倍工资计，合计 {cost}；这笔钱并不支付，也不在上面的工资之内。'
	},
	'shifts.remark.beyond': {
		en: {
			one: '{count} time slot is out of reach of the shifts on offer: {first}.',
			other: '{count} time slots are out of reach of the shifts on offer, first {first}.'
		},
		zh: { other: '有 {count} 个时段没有可用班次能覆盖，最早为{first}。' }
	},
	'shifts.remark.hours': {
		en: 'The ratio’s plan pays {planned} hours, in parts of people. Whole people are wanted for {whole} hours, and whole shifts pay {paid}.',
		zh: '人机配比的计划为 {planned} 个带薪工时，其中人数可为小数；取整到人后需 {whole} 工时，整班次则付 {paid} 工时。'
	},
	'shifts.remark.away': {
		en: 'Of people on a shift {share} are taken to be away. Breaks come on top: if your figure holds them, lower it.',
		zh: '按班上有 {share} 的人不在岗计算，休息另计；若该比例已含休息，请调低。'
	},
	'shifts.remark.clock.back': {
		en: {
			one: 'The clock is put back by {minutes} minutes, at {when}: {count} person is on shift then, and is paid for that time too.',
			other:
				'The clock is put back by {minutes} minutes, at {when}: {count} people are on shift then, and are paid for that time too.'
		},
		zh: { other: '{when} 时钟回拨 {minutes} 分钟：当时在班 {count} 人，多出的时间已计薪。' }
	},
	'shifts.remark.clock.forward': {
		en: {
			one: 'The clock is put forward by {minutes} minutes, to {when}: {count} person is on shift then, and is paid that much less than the times say.',
			other:
				'The clock is put forward by {minutes} minutes, to {when}: {count} people are on shift then, and are paid that much less than the times say.'
		},
		zh: { other: '时钟拨快 {minutes} 分钟至 {when}：当时在班 {count} 人，少掉的时间不计薪。' }
	},
	'shifts.remark.hourly': {
		en: 'By the hour no break can be seen: shifts are as long as their work.',
		zh: '按小时排班无法体现休息，班次长度即为工时。'
	},
	'shifts.remark.helping': {
		en: 'People of the group {group} help wherever they are wanted, so that the picture shows everybody together.',
		zh: '“{group}”人员随需支援，因此图中合计显示全部人员。'
	},
	'shifts.remark.pay': {
		en: 'Hours of a shift that goes on beyond the week are paid by the week after.',
		zh: '跨出本周的班次，其后的工时计入下一周。'
	},
	'shifts.remark.pay.listed': { en: 'Every shift is paid to its end.', zh: '每个班次按整班计薪。' },
	'shifts.remark.left-out': {
		en: 'Left out: who takes which shift, rest between two shifts, hours by contract, and work that can wait, such as e-mail.',
		zh: '未计入：具体由谁上哪个班、两班之间的休息、合同工时，以及可延后的工作（如邮件）。'
	},
	'shifts.remark.made': { en: 'Made {when}; times are those of {zone}.', zh: '排于 {when}；时间按 {zone} 时区。' }
});
