import { messages } from '#lib/i18n/message.ts';

export const importing = messages({
	'import.title': { en: 'Import', zh: '导入' },
	'import.interrupted': {
		en: 'The server was ended while {file} was taken in.',
		zh: '导入 {file} 时服务器中断。'
	},
	'import.interrupted.hint': {
		en: 'Your log is as it was before. Choose the file again.',
		zh: '日志保持导入前的样子，请重新选择该文件。'
	},
	'import.under-way': { en: '{file} is being taken in.', zh: '正在导入 {file}。' },
	'import.under-way.follow': { en: 'Watch it', zh: '查看进度' },
	'import.unfinished': {
		en: 'The upload of {file} broke off: {arrived} of {bytes} have arrived.',
		zh: '{file} 的上传中断：已收到 {bytes} 中的 {arrived}。'
	},
	'import.unfinished.hint': {
		en: 'Choose the same file again within a day, and it goes on from there.',
		zh: '一天内再次选择同一个文件，即可从中断处继续。'
	},
	'import.lead': { en: 'Bring your own ticket log', zh: '带来您自己的工单日志' },
	'import.lead.say': {
		en: 'A file exported from your helpdesk: CSV of any size and encoding, Excel, JSON, Parquet, or a zip of them. You see what was recognised and decide before anything is taken in; the file stays on this machine.',
		zh: '从客服系统导出的文件：CSV（大小、编码不限）、Excel、JSON、Parquet 或其压缩包。识别结果先给您过目，确认后才导入；文件不会离开这台机器。'
	},
	'step.choose': { en: 'Choose a file', zh: '选择文件' },
	'step.review': { en: 'What was recognised', zh: '识别结果' },
	'step.working': { en: 'Taking it in', zh: '正在导入' },
	'step.done': { en: 'Receipt', zh: '回执' },
	'drop.prompt': { en: 'Drop the file here, or', zh: '把文件拖到这里，或' },
	'drop.choose': { en: 'choose a file', zh: '选择文件' },
	'drop.reading': { en: 'Reading the start of {file} …', zh: '正在读取 {file} 的开头……' },
	'drop.nojs': {
		en: 'This page needs JavaScript to look at the file first. Without it: npx poise import FILE.',
		zh: '此页需要 JavaScript 才能先查看文件。也可以在命令行运行：npx poise import 文件名。'
	},
	'trouble.kept': {
		en: 'Nothing was kept; your log is as it was.',
		zh: '没有留下任何内容，您的日志保持原样。'
	},
	'queue.waiting': { en: 'Waiting for their turn: {files}', zh: '排队中：{files}' },
	'queue.next': { en: 'Next: {file}', zh: '下一个：{file}' },
	'queue.skip': { en: 'Leave it out, and go on with {file}', zh: '跳过，继续处理 {file}' },
	'trouble.connection': { en: 'The connection to the server broke.', zh: '与服务器的连接中断了。' },
	'trouble.connection.hint': {
		en: 'Check that Poise is still running, then take the file in again: sending goes on where it stopped.',
		zh: '请确认 Poise 仍在运行，然后再次导入：上传会从中断处继续。'
	},
	'trouble.where': { en: 'Line {line}', zh: '第 {line} 行' },
	'trouble.column': { en: 'Column “{column}”', zh: '“{column}”列' },
	'review.source': { en: 'Looks like', zh: '看起来是' },
	'review.source.generic': { en: 'a ticket log we do not know by name', zh: '未收录名称的工单日志' },
	'review.evidence.remembered': { en: 'as settled before for {name}', zh: '沿用此前为 {name} 确认的映射' },
	'review.evidence.known': { en: '{matched} of {of} tell-tale columns found', zh: '{of} 个特征列中找到 {matched} 个' },
	'review.evidence.fields': {
		en: {
			one: 'one field recognised by its words and cells',
			other: '{count} fields recognised by their words and cells'
		},
		zh: { other: '依据列名与内容认出 {count} 个字段' }
	},
	'review.file': { en: 'File', zh: '文件' },
	'review.format': { en: 'Written in', zh: '格式' },
	'review.format.value': {
		en: '{encoding}, separated by {delimiter}; header on line {line}',
		zh: '{encoding}，以{delimiter}分隔；表头在第 {line} 行'
	},
	'delimiter.comma': { en: 'commas', zh: '逗号' },
	'delimiter.semicolon': { en: 'semicolons', zh: '分号' },
	'delimiter.tab': { en: 'tabs', zh: '制表符' },
	'delimiter.pipe': { en: 'bars', zh: '竖线' },
	'delimiter.space': { en: 'spaces', zh: '空格' },
	'delimiter.caret': { en: 'carets', zh: '脱字符' },
	'delimiter.tilde': { en: 'tildes', zh: '波浪号' },
	'delimiter.colon': { en: 'colons', zh: '冒号' },
	'delimiter.other': { en: '“{sign}”', zh: '“{sign}”' },
	'review.encoding': { en: 'Encoding', zh: '编码' },
	'review.delimiter': { en: 'Separated by', zh: '分隔符' },
	'review.recognised': { en: 'as recognised', zh: '自动识别' },
	'review.change': { en: 'Change', zh: '更改' },
	'review.name': { en: 'Name in the log', zh: '在日志中的名称' },
	'review.name.say': {
		en: 'Files with the same name are one source: a number in two of them is the same conversation. Give another team’s export a name of its own.',
		zh: '名称相同的文件视为同一来源：两个文件中编号相同即为同一会话。其他团队的导出请另起名称。'
	},
	'review.kind': { en: 'One row is', zh: '每行是' },
	'reported.title': { en: 'What the helpdesk reports of itself', zh: '客服系统自报的数字' },
	'reported.say': {
		en: 'Reports hold sums and means only: they stand beside the log’s own figures for the same days and people, and are not counted among them. A dash: nothing in the log bears that name in these days; some systems write numbers in their logs where their reports have names.',
		zh: '报表只有合计与平均值，因此与日志中同期、同一对象的实算数字并列，不计入指标。“—”表示日志中这段时间没有这个名称；有的系统日志里写编号，报表里写名称。'
	},
	'reported.for': { en: 'Reported for', zh: '统计对象' },
	'reported.figure': { en: 'Figure', zh: '数字' },
	'reported.reported': { en: 'Reported', zh: '系统自报' },
	'reported.own': { en: 'From the log', zh: '日志实算' },
	'reported.period': { en: 'Days', zh: '日期' },
	'kind.conversations': { en: 'a conversation', zh: '一段会话' },
	'kind.messages': { en: 'one turn of a conversation', zh: '会话中的一条消息' },
	'kind.events': { en: 'one change of a conversation’s state', zh: '会话状态的一次变化' },
	'kind.customers': { en: 'a customer', zh: '一位客户' },
	'kind.benchmarks': { en: 'figures the source reports of itself', zh: '来源系统自己的汇总数字' },
	'review.zone': { en: 'Time zone', zh: '时区' },
	'review.zone.marked': { en: 'in the times themselves', zh: '时间自带时区' },
	'review.zone.header': { en: '{zone}, as the file says', zh: '{zone}（文件注明）' },
	'review.zone.choose': {
		en: 'The times carry no zone. Which one are they in?',
		zh: '时间未注明时区，请选择：'
	},
	'review.zone.offsets': {
		en: 'The times carry {offsets}. By whose clock should days and hours count?',
		zh: '时间带有时区偏移 {offsets}。“日”和“小时”按哪里的时间统计？'
	},
	'review.first': { en: 'The first row as Poise reads it', zh: 'Poise 读出的第一行' },
	'review.preview': { en: 'The first rows as they stand', zh: '文件开头的几行（原样）' },
	'mapping.title': { en: 'Which column is what', zh: '各列的含义' },
	'mapping.say': {
		en: 'Left: what Poise needs. Right: the column it is read from, and what the first rows become.',
		zh: '左边是 Poise 需要的字段，右边是它取自哪一列，以及前几行读出的结果。'
	},
	'mapping.field': { en: 'Field', zh: '字段' },
	'mapping.column': { en: 'Column of the file', zh: '文件中的列' },
	'mapping.values': { en: 'Read as', zh: '读出的值' },
	'mapping.required': { en: 'needed', zh: '必需' },
	'mapping.none': { en: '— not in the file —', zh: '— 文件中没有 —' },
	'mapping.proposed': { en: '{rule} (as recognised)', zh: '{rule}（按识别结果）' },
	'mapping.constant': { en: '— one value for all rows —', zh: '— 所有行取同一个值 —' },
	'rule.more': { en: 'How it is read', zh: '读取方式' },
	'rule.auto': { en: 'as recognised', zh: '自动识别' },
	'rule.constant': { en: 'The value', zh: '取值' },
	'rule.order': { en: 'Day and month', zh: '日期顺序' },
	'rule.order.d/m/Y': { en: 'the day first (31/12)', zh: '日在前（31/12）' },
	'rule.order.m/d/Y': { en: 'the month first (12/31)', zh: '月在前（12/31）' },
	'rule.time': { en: 'Time of day', zh: '时刻' },
	'rule.time.same': { en: 'in the same column', zh: '在同一列' },
	'rule.unit': { en: 'Unit', zh: '单位' },
	'rule.unit.milliseconds': { en: 'milliseconds', zh: '毫秒' },
	'rule.unit.seconds': { en: 'seconds', zh: '秒' },
	'rule.unit.minutes': { en: 'minutes', zh: '分钟' },
	'rule.unit.hours': { en: 'hours', zh: '小时' },
	'rule.unit.days': { en: 'days', zh: '天' },
	'rule.unit.hh:mm:ss': { en: 'hours:minutes:seconds', zh: '时分秒（00:05:30）' },
	'rule.unit.mm:ss': { en: 'minutes:seconds', zh: '分秒（05:30）' },
	'rule.unit.words': { en: 'words (2 h 5 min)', zh: '文字（2 小时 5 分）' },
	'rule.worst': { en: 'Worst mark', zh: '最低分' },
	'rule.best': { en: 'Best mark', zh: '最高分' },
	'rule.words': { en: 'What its words mean', zh: '各个值的含义' },
	'rule.nothing': { en: 'says nothing', zh: '视为空' },
	'rule.event.opened': { en: 'opened', zh: '开启' },
	'rule.event.assigned': { en: 'assigned', zh: '分配' },
	'rule.event.customer-replied': { en: 'customer replied', zh: '客户回复' },
	'rule.event.bot-replied': { en: 'bot replied', zh: '机器人回复' },
	'rule.event.agent-replied': { en: 'person replied', zh: '人工回复' },
	'rule.event.handed-off': { en: 'handed to a person', zh: '转人工' },
	'rule.event.resolved': { en: 'resolved', zh: '解决' },
	'rule.event.bot-resolved': { en: 'resolved by the bot', zh: '机器人解决' },
	'rule.event.reopened': { en: 'reopened', zh: '重新打开' },
	'rule.event.closed': { en: 'closed', zh: '关闭' },
	'rule.event.other': { en: 'anything else', zh: '其他' },
	'mapping.empty': { en: 'empty in the first rows', zh: '前几行为空' },
	'mapping.unread': {
		en: { one: 'one cell cannot be read and will be empty', other: '{count} cells cannot be read and will be empty' },
		zh: { other: '{count} 个单元格读不出，将留空' }
	},
	'mapping.refused': {
		en: {
			one: 'one row cannot be read here and will be given back',
			other: '{count} rows cannot be read here and will be given back'
		},
		zh: { other: '{count} 行因此读不出，将退回' }
	},
	'mapping.ignored': {
		en: { one: 'Not read, one column: {columns}', other: 'Not read, {count} columns: {columns}' },
		zh: { other: '未读取的 {count} 列：{columns}' }
	},
	'mapping.more': {
		en: { one: 'One more field, not found in the file', other: '{count} more fields, not found in the file' },
		zh: { other: '另有 {count} 个字段，文件中没有找到' }
	},
	'review.mask': { en: 'Mask personal identifiers', zh: '个人标识脱敏' },
	'review.mask.on': {
		en: 'Phone numbers, e-mail addresses, resident ids, cards, accounts, plates, addresses and order numbers in texts become tokens before anything is kept. The same number gets the same token, so that repeat contacts are still seen. Names stay.',
		zh: '正文中的电话、邮箱、身份证号、银行卡号、银行账号、车牌、地址和订单号在入库前换成代号。同一号码的代号相同，因此仍能认出同一客户再次来访。姓名不处理。'
	},
	'review.mask.off': {
		en: 'Texts and customer ids are kept as they stand in the file.',
		zh: '正文和客户编号按文件原样保存。'
	},
	'review.start': { en: 'Take it in', zh: '开始导入' },
	'review.other': { en: 'Choose another file', zh: '换一个文件' },
	'review.replaces-sample': { en: 'The sample log is removed in the same step.', zh: '模拟样本会同时移除。' },
	'phase.send': { en: 'Sending the file', zh: '发送文件' },
	'phase.read': { en: 'Reading its encoding', zh: '转换编码' },
	'phase.scan': { en: 'Checking every row', zh: '逐行检查' },
	'phase.load': { en: 'Reading the columns', zh: '读取各列' },
	'phase.mask': { en: 'Masking personal identifiers', zh: '个人标识脱敏' },
	'phase.merge': { en: 'Comparing with what is known', zh: '与已有记录比对' },
	'phase.judge': { en: 'Judging the outcomes', zh: '判定结局' },
	'phase.other': { en: 'Working', zh: '处理中' },
	'progress.left': { en: 'about {duration} left', zh: '约剩 {duration}' },
	'progress.rate': { en: '{rate} a second', zh: '每秒 {rate}' },
	'progress.rows': { en: { one: '{count} row', other: '{count} rows' }, zh: { other: '{count} 行' } },
	'progress.cancel': { en: 'Cancel', zh: '取消' },
	'progress.cancel.say': { en: 'Cancelling leaves your log as it was.', zh: '取消后，您的日志保持原样。' },
	'receipt.title': {
		en: { one: '{count} conversation taken in', other: '{count} conversations taken in' },
		zh: { other: '已导入 {count} 段会话' }
	},
	'receipt.title.rows': {
		en: { one: '{count} row taken in', other: '{count} rows taken in' },
		zh: { other: '已导入 {count} 行' }
	},
	'receipt.say': {
		en: '{file}, {source}; times in {zone}; took {duration}.',
		zh: '{file}，{source}；时区 {zone}；用时 {duration}。'
	},
	'receipt.read': { en: 'Rows read', zh: '读取行数' },
	'receipt.imported': { en: 'Imported', zh: '已导入' },
	'receipt.duplicate': { en: 'Already known', zh: '重复' },
	'receipt.rejected': { en: 'Given back', zh: '退回' },
	'receipt.rejects': { en: 'Rows given back, and why', zh: '退回的行及原因' },
	'receipt.rejects.say': {
		en: 'Nothing is dropped in silence: mend these rows in the source and import them again.',
		zh: '没有一行会被悄悄丢弃：请在原系统改正后重新导入。'
	},
	'receipt.fields': { en: 'What each column said', zh: '各列的内容' },
	'receipt.ignored': { en: 'Columns that were not read: {columns}', zh: '未读取的列：{columns}' },
	'receipt.fields.say': {
		en: 'Share of the rows that say something, the lowest and highest value, and cells that could not be read and were left empty.',
		zh: '有内容的行所占比例、最小值与最大值，以及无法识别而置空的单元格数。'
	},
	'receipt.filled': { en: 'Filled', zh: '填充率' },
	'receipt.low': { en: 'Lowest', zh: '最小值' },
	'receipt.high': { en: 'Highest', zh: '最大值' },
	'receipt.unread': { en: 'Not readable', zh: '无法识别' },
	'receipt.constant': { en: 'the same in every row', zh: '每行相同' },
	'receipt.measurable': {
		en: {
			one: '{count} figure can be measured now, {gained} new with this file',
			other: '{count} figures can be measured now, {gained} of them new with this file'
		},
		zh: '现可计算 {count} 项指标，其中 {gained} 项因本文件新增'
	},
	'receipt.not-measurable': {
		en: {
			one: '{count} figure cannot, because a field is missing.',
			other: '{count} figures cannot, because a field is missing.'
		},
		zh: '另有 {count} 项因缺少字段无法计算。'
	},
	'receipt.not-measurable.show': { en: 'What is missing for which figure', zh: '哪些指标缺少哪些字段' },
	'receipt.rejects.download': { en: 'Download these rows', zh: '下载这些行' },
	'receipt.rejects.download.say': {
		en: 'as a CSV: mend them there and import that file alone.',
		zh: '（CSV 文件）：改好后单独导入即可。'
	},
	'receipt.rejects.some': {
		en: 'The first {shown} of {count} are shown.',
		zh: '此处列出 {count} 行中的前 {shown} 行。'
	},
	'receipt.line': { en: 'Line', zh: '行号' },
	'receipt.column': { en: 'Column', zh: '列' },
	'receipt.reason': { en: 'Reason', zh: '原因' },
	'receipt.raw': { en: 'The row as it stands', zh: '原始内容' },
	'receipt.cells': { en: 'Cells', zh: '单元格数' },
	'receipt.masked': { en: 'Personal identifiers masked', zh: '已脱敏的个人标识' },
	'receipt.masked.say': {
		en: 'Each was replaced by a token before anything was kept. Rows given back stand as they are in your file.',
		zh: '入库前已逐个换成代号。退回的行保持文件中的原样。'
	},
	'receipt.masked.type': { en: 'What', zh: '类型' },
	'receipt.masked.none': { en: 'No personal identifiers were found to mask.', zh: '没有发现需要脱敏的个人标识。' },
	'receipt.masked.off': { en: 'Masking was off: texts were kept as they stand.', zh: '未脱敏：正文按原样保存。' },
	'identifier.phone': { en: 'Phone numbers', zh: '电话号码' },
	'identifier.email': { en: 'E-mail addresses', zh: '电子邮箱' },
	'identifier.cn-id': { en: 'Resident ids', zh: '身份证号' },
	'identifier.passport': { en: 'Passports', zh: '护照号' },
	'identifier.account': { en: 'WeChat and QQ accounts', zh: '微信、QQ 账号' },
	'identifier.bank-card': { en: 'Bank cards', zh: '银行卡号' },
	'identifier.iban': { en: 'Bank accounts (IBAN)', zh: '银行账号（IBAN）' },
	'identifier.plate': { en: 'Licence plates', zh: '车牌号' },
	'identifier.address': { en: 'Addresses', zh: '地址' },
	'identifier.order': { en: 'Order and ticket numbers', zh: '订单号、工单号' },
	'receipt.verdict': { en: 'See the verdict', zh: '查看结论' },
	'receipt.again': { en: 'Import another file', zh: '再导入一个文件' },
	'earlier.undo': { en: 'Take back', zh: '撤回' },
	'earlier.undo.say': {
		en: 'Takes everything that came with {file} out of the log. What it had replaced comes back.',
		zh: '将 {file} 带来的全部内容移出日志，被它替换的内容会恢复。'
	},
	'earlier.undo.yes': { en: 'Yes, take it back', zh: '确认撤回' },
	'earlier.undone': { en: '{file} was taken back.', zh: '已撤回 {file}。' },
	'earlier.again': {
		en: 'Later files held rows that were known then. Import them again to bring those back: {files}',
		zh: '之后的文件中有些行当时已存在，如需补回请重新导入：{files}'
	},
	'earlier.title': { en: 'Taken in before', zh: '以往的导入' },
	'earlier.none': { en: 'Nothing yet.', zh: '还没有。' },
	'earlier.when': { en: 'When', zh: '时间' },
	'earlier.source': { en: 'Source', zh: '来源' },
	'earlier.conversations': { en: 'Conversations', zh: '会话' }
});
