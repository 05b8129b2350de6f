import { messages } from '#lib/i18n/message.ts';

export const shell = messages({
	'product.name': { en: 'Poise', zh: 'Poise 平衡' },
	'shell.skip': { en: 'Skip to content', zh: '跳到正文' },
	'shell.nav': { en: 'Pages', zh: '页面' },
	'nav.verdict': { en: 'Verdict', zh: '结论' },
	'nav.explore': { en: 'Explore', zh: '分析' },
	'nav.claims': { en: 'Claims', zh: '说法' },
	'nav.import': { en: 'Import', zh: '导入' },
	'preferences.language': { en: 'Language', zh: '语言' },
	'preferences.theme': { en: 'Appearance', zh: '外观' },
	'theme.light': { en: 'Light', zh: '浅色' },
	'theme.dark': { en: 'Dark', zh: '深色' },
	'theme.auto': { en: 'As the system', zh: '跟随系统' },
	'log.synthetic': { en: 'synthetic sample', zh: '模拟样本' },
	'log.conversations': {
		en: { one: '{count} conversation', other: '{count} conversations' },
		zh: { other: '{count} 段会话' }
	},
	'log.replace': { en: 'Replace it with your own log', zh: '换成自己的日志' },
	'log.in-dollars': {
		en: {
			one: '{count} amount is still in US dollars, read as {currency}: no sum of money is right until it is set',
			other: '{count} amounts are still in US dollars, read as {currency}: no sum of money is right until they are set'
		},
		zh: { other: '有 {count} 个金额仍是美元值，却按 {currency} 使用：设定之前，所有金额都不可信' }
	},
	'empty.title': { en: 'There is no log here yet', zh: '这里还没有日志' },
	'empty.text': {
		en: 'Poise reads the ticket log your helpdesk exports (Zendesk, Intercom, Freshdesk, Salesforce and others, or any CSV file) and tells you how much of it a bot should answer. The file stays on this machine.',
		zh: 'Poise 读取客服系统导出的工单日志（Zendesk、Intercom、Freshdesk、Salesforce 等，或任意 CSV 文件），告诉您其中多少适合交给机器人。文件不会离开这台机器。'
	},
	'empty.import': { en: 'Import a log', zh: '导入日志' },
	'empty.sample': { en: 'Look around with the sample log', zh: '先用模拟样本看看' },
	'error.title.404': { en: 'This page does not exist', zh: '没有这个页面' },
	'error.title.403': { en: 'This page is not open to you', zh: '您无权查看此页' },
	'error.title.other': { en: 'Something broke on our side', zh: '程序出错了' },
	'error.what': { en: 'What happened', zh: '发生了什么' },
	'error.kept': { en: 'What was kept', zh: '保留了什么' },
	'error.do': { en: 'What to do', zh: '可以怎么做' },
	'error.what.404': {
		en: 'Nothing is stored under this address. The link may be old, or the import it belonged to was taken back.',
		zh: '这个地址下没有内容。链接可能已过时，或者它所属的导入已被撤回。'
	},
	'error.kept.all': {
		en: 'Your log and your settings are untouched; this page only reads them.',
		zh: '您的日志和设置都没有变动；此页只做读取。'
	},
	'error.do.404': {
		en: 'Go back to the verdict, or look the conversation up in Explore.',
		zh: '回到结论页，或在分析页查找这段会话。'
	},
	'error.do.other': {
		en: 'Load the page again. If it breaks again, look at what the server printed: it names the cause.',
		zh: '请重新载入此页。若再次出错，请查看服务端输出，其中会写明原因。'
	},
	'error.reload': { en: 'Load again', zh: '重新载入' },
	'unit.n': { en: 'n = {count}', zh: 'n = {count}' },
	'estimate.range': { en: 'assumptions leave {range}', zh: '按假设为 {range}' },
	'estimate.interval': { en: '95 % interval {range}', zh: '95% 区间 {range}' },
	'estimate.too-few': { en: 'too few to lean on', zh: '样本太少，仅供参考' },
	'estimate.few': { en: '⚠︎ few', zh: '⚠︎ 样本少' },
	'estimate.partial': { en: '{days} of {of} days only', zh: '仅 {days}/{of} 天' },
	'estimate.until': { en: 'only until {time}, where the log ends', zh: '日志在 {time} 结束，并非完整时段' },
	'estimate.young': { en: '{days} of {of} days old enough', zh: '仅 {days}/{of} 天已过观察期' },
	'estimate.few.customers': {
		en: { one: '⚠︎ few: {count} customer, {least} needed', other: '⚠︎ few: {count} customers, {least} needed' },
		zh: { other: '⚠︎ 样本少：{count} 位客户，至少需 {least} 位' }
	},
	'estimate.few.hours': {
		en: { one: '⚠︎ few: {count} hour, {least} needed', other: '⚠︎ few: {count} hours, {least} needed' },
		zh: { other: '⚠︎ 样本少：{count} 个小时，至少需 {least} 个' }
	},
	'estimate.few.conversations': {
		en: { one: '⚠︎ few: {count} conversation, {least} needed', other: '⚠︎ few: {count} conversations, {least} needed' },
		zh: { other: '⚠︎ 样本少：{count} 段会话，至少需 {least} 段' }
	},
	'estimate.not-measurable': { en: 'Not measurable', zh: '无法测量' },
	'estimate.missing': { en: 'The log has no “{fields}”.', zh: '日志里没有“{fields}”。' },
	'estimate.none': { en: 'no data', zh: '无数据' },
	'table.show': { en: 'As a table', zh: '看表格' },
	'table.sideways': { en: 'The table scrolls sideways, too →', zh: '表格可左右滑动 →' },
	'table.place': { en: 'Rows {from} to {to} of {total}', zh: '第 {from} 至 {to} 行，共 {total} 行' },
	'table.failed': {
		en: 'Some rows could not be fetched. Scroll on, or reload the page, to try again.',
		zh: '部分行未能取得。请继续滚动或刷新页面重试。'
	},
	'table.more': {
		en: {
			one: 'One more row is not shown: the command line (poise metrics) gives every one.',
			other: '{count} more rows are not shown: the command line (poise metrics) gives every one.'
		},
		zh: '另有 {count} 行未显示：命令行（poise metrics）可列出全部。'
	},
	'removal.ask': { en: 'This cannot be undone.', zh: '此操作无法撤销。' },
	'removal.confirm': { en: 'Yes, I am sure', zh: '是，确定' },
	'value.unknown': { en: 'not said', zh: '未注明' },
	'value.yes': { en: 'yes', zh: '是' },
	'value.no': { en: 'no', zh: '否' },
	parentheses: { en: ' ({inside})', zh: '（{inside}）' },
	'join.comma': { en: ', ', zh: '，' },
	'join.semicolon': { en: '; ', zh: '；' }
});
