import { messages } from '#lib/i18n/message.ts';

export const knowledge = messages({
	'nav.knowledge': { en: 'Knowledge', zh: '知识库' },
	'knowledge.title': { en: 'What the bot knows', zh: '机器人的知识' },
	'knowledge.say': {
		en: 'The bot answers a trade’s questions from that trade’s articles and from those of any company, never from another’s. The articles are examples: put your own deadlines, fees and hours in their place.',
		zh: '每个行业的问题只用本行业与通用的文章作答，绝不借用其他行业。文章均为示例，其中的期限、费用与时间请换成贵公司的。'
	},
	'knowledge.unchecked.medical': {
		en: 'No doctor has checked these articles. Have one do so before customers read them.',
		zh: '这些文章未经医生审核，面向客户使用前请先由医生审核。'
	},
	'knowledge.unchecked.legal': {
		en: 'No lawyer has checked these articles. Have one do so before customers read them.',
		zh: '这些文章未经律师审核，面向客户使用前请先由律师审核。'
	},
	'knowledge.modules': { en: 'Trades', zh: '行业模块' },
	'knowledge.articles': { en: 'Articles', zh: '文章' },
	'knowledge.find': { en: 'Find an article', zh: '查找文章' },
	'knowledge.found': {
		en: { one: '{count} article', other: '{count} articles' },
		zh: { other: '{count} 篇文章' }
	},
	'knowledge.found.none': { en: 'No article has these words in its title.', zh: '没有标题含有这些字词的文章。' },
	'knowledge.all': { en: 'All articles of “{scenario}”', zh: '「{scenario}」全部文章' },
	'knowledge.language': { en: 'Written in', zh: '语言' },
	'knowledge.en': { en: 'English', zh: '英文' },
	'knowledge.zh': { en: 'Chinese', zh: '中文' },
	'knowledge.answer': { en: 'Answer', zh: '回答' },
	'knowledge.steps': { en: 'Steps', zh: '步骤' },
	'knowledge.questions': { en: 'Questions it answers', zh: '对应的问题' },
	'knowledge.entities': { en: 'About', zh: '涉及' },
	'knowledge.slots': { en: 'Asks for', zh: '需询问' },
	'knowledge.verify': { en: 'checks identity first', zh: '先核实身份' },
	'knowledge.valid.from': { en: 'from {day}', zh: '自 {day} 起有效' },
	'knowledge.valid.not-yet': { en: 'not used yet', zh: '尚未生效' },
	'knowledge.valid.over': { en: 'expired, no longer used', zh: '已过期，不再使用' },
	'knowledge.valid.until': { en: 'until {day}', zh: '有效至 {day}' },
	'knowledge.risk.money': { en: 'about money', zh: '涉及资金' },
	'knowledge.risk.health': { en: 'about health', zh: '涉及健康' },
	'knowledge.risk.law': { en: 'about law', zh: '涉及法律' },
	'knowledge.risk.privacy': { en: 'about personal data', zh: '涉及隐私' },
	'knowledge.link.prerequisite': { en: 'First', zh: '须先' },
	'knowledge.link.alternative': { en: 'If that does not fit', zh: '若不适用' },
	'knowledge.link.next': { en: 'What often follows', zh: '接下来' },
	'knowledge.graph': { en: 'How they are linked', zh: '文章间的联系' },
	'knowledge.graph.summary': {
		en: '{articles} articles in {topics} topics around {entities} things that several of them are about, with {links} links.',
		zh: '{articles} 篇文章分属 {topics} 个主题，围绕 {entities} 个共同涉及的事物，共 {links} 条链接。'
	},
	'knowledge.graph.key': {
		en: 'Outside the articles by topic, hollow where identity is checked first; inside what several are about. An arrow leads to what must be done first or often follows, a dashed line to what helps instead. Click an article to see its own links.',
		zh: '外圈为按主题排列的文章，空心表示须先核实身份；内圈为多篇文章共同涉及的事物。箭头指向须先办理或接下来的文章，虚线指向替代办法。点击文章可只看它的联系。'
	},
	'knowledge.graph.entity': {
		en: { one: 'in {count} article', other: 'in {count} articles' },
		zh: { other: '{count} 篇文章涉及' }
	},
	'knowledge.column.article': { en: 'Article', zh: '文章' },
	'knowledge.column.topic': { en: 'Topic', zh: '主题' },
	'knowledge.column.entities': { en: 'About, with others', zh: '共同涉及' },
	'knowledge.column.links': { en: 'Leads to', zh: '链接到' },
	'knowledge.own': { en: 'your own', zh: '自有' },
	'knowledge.off': { en: 'Not used', zh: '已停用' },
	'knowledge.off.one': { en: 'The bot does not use “{title}”.', zh: '机器人不使用「{title}」。' },
	'knowledge.off.hint': { en: 'Restore one of its versions to use it again.', zh: '恢复任一版本即可重新启用。' },
	'knowledge.module.off': { en: 'Do not use the shipped articles', zh: '停用本行业内置文章' },
	'knowledge.module.on': { en: 'Use the shipped articles', zh: '启用本行业内置文章' },
	'knowledge.video': { en: 'Video: {title} (opens {site})', zh: '视频：{title}（打开 {site}）' },
	'learning.idle': {
		en: 'The bot learns the articles as soon as somebody talks to it.',
		zh: '有人与机器人对话时，它会先学习这些文章。'
	},
	'learning.learning': {
		en: 'Learning… conversations go on by the articles before.',
		zh: '正在学习……进行中的对话仍使用之前的文章。'
	},
	'learning.in-use': { en: 'In use: the bot answers by these articles.', zh: '已生效：机器人正使用这些文章。' },
	'learning.failed': {
		en: 'The last change could not be learned: the bot answers by the articles before.',
		zh: '最近的修改未能学习，机器人仍使用之前的文章。'
	},
	'learning.testing': { en: 'Asking the test questions…', zh: '正在运行测试问题……' },
	'edit.edit': { en: 'Edit', zh: '编辑' },
	'edit.new': { en: 'New article', zh: '新建文章' },
	'edit.title': { en: 'Edit “{title}”', zh: '编辑「{title}」' },
	'edit.shipped': {
		en: 'What you save takes the place of the shipped article. It stays in the history, and you can go back to it.',
		zh: '保存后将替代内置文章；内置版本保留在历史中，可随时恢复。'
	},
	'edit.off': { en: 'Do not use', zh: '停用' },
	'edit.off.asks': {
		en: 'The bot no longer answers by it. Any of its versions can be restored.',
		zh: '停用后机器人不再使用这篇文章，之后可恢复任一版本。'
	},
	'edit.off.of': { en: 'Do not use “{title}”', zh: '停用「{title}」' },
	'edit.field.title': { en: 'Title', zh: '标题' },
	'edit.field.questions': { en: 'Questions of customers, one a line', zh: '客户的问法，每行一个' },
	'edit.field.answer': { en: 'Answer', zh: '回答' },
	'edit.field.steps': { en: 'Steps, one a line', zh: '步骤，每行一步' },
	'edit.field.id': { en: 'Name in addresses and files', zh: '地址与文件中的名称' },
	'edit.field.topic': { en: 'Topic', zh: '主题' },
	'edit.field.entities': { en: 'What it is about, separated by commas', zh: '涉及的事物，用顿号或逗号分隔' },
	'edit.field.from': { en: 'Holds from', zh: '生效日' },
	'edit.field.until': { en: 'Holds until', zh: '失效日' },
	'edit.field.risk': { en: 'Risk', zh: '风险' },
	'edit.field.verify': {
		en: 'About the customer’s own account: check identity first',
		zh: '涉及客户本人账户：须先核实身份'
	},
	'edit.risk.none': { en: 'none', zh: '无' },
	'edit.about': { en: 'About the article', zh: '文章属性' },
	'edit.links': { en: 'Links to other articles', zh: '与其他文章的链接' },
	'edit.link.kind': { en: 'Kind of link', zh: '链接类型' },
	'edit.link.to': { en: 'Article', zh: '文章' },
	'edit.link.add': { en: 'Add a link', zh: '添加链接' },
	'edit.add': { en: 'Add', zh: '添加' },
	'edit.remove': { en: 'Remove', zh: '移除' },
	'edit.language.add': { en: 'Another language', zh: '其他语言' },
	'edit.language.remove': { en: 'Take {language} out', zh: '移除{language}' },
	'edit.picture.add': { en: 'Add a picture', zh: '添加图片' },
	'edit.picture.add.of': { en: 'Add a picture, {language}', zh: '添加图片（{language}）' },
	'edit.picture.sending': { en: 'Sending…', zh: '正在上传……' },
	'edit.picture.alt': {
		en: 'What the picture shows, for who does not see it',
		zh: '图片内容说明（供看不到图片的人使用）'
	},
	'edit.picture.of': { en: 'Picture {number}, {language}', zh: '图片 {number}（{language}）' },
	'edit.video.add': { en: 'Add a video', zh: '添加视频' },
	'edit.video.add.of': { en: 'Add a video, {language}', zh: '添加视频（{language}）' },
	'edit.video.address': { en: 'Address of the video (https)', zh: '视频地址（https）' },
	'edit.video.title': { en: 'Title of the video', zh: '视频标题' },
	'edit.video.of': { en: 'Video {number}, {language}', zh: '视频 {number}（{language}）' },
	'edit.beside': { en: 'Beside the step', zh: '对应步骤' },
	'edit.by': { en: 'Who saves it', zh: '保存者' },
	'edit.note': { en: 'Why (for the history)', zh: '修改原因（记入历史）' },
	'edit.save': { en: 'Save', zh: '保存' },
	'edit.saving': { en: 'Saving…', zh: '正在保存……' },
	'edit.cancel': { en: 'Cancel', zh: '取消' },
	'edit.say': {
		en: 'The bot learns it in the background, within seconds; then the test questions are asked.',
		zh: '机器人会在后台几秒内学会，随后运行测试问题。'
	},
	'edit.wrong': {
		en: {
			one: 'One thing is to be mended; it is marked above.',
			other: '{count} things are to be mended; they are marked above.'
		},
		zh: { other: '有 {count} 处需要修改，已在上方标出。' }
	},
	'edit.failed': { en: 'That did not work. Nothing was saved.', zh: '操作未成功，未作保存。' },
	'edit.leave': { en: 'Leave without saving what you wrote?', zh: '尚未保存，确定离开吗？' },
	'history.title': { en: 'History', zh: '历史版本' },
	'history.version': { en: 'Version {number}', zh: '版本 {number}' },
	'history.shipped': { en: 'As shipped', zh: '内置版本' },
	'history.as-shipped': { en: 'back to as shipped', zh: '恢复为内置' },
	'history.off': { en: 'taken out of use', zh: '停用' },
	'history.unnamed': { en: 'by nobody named', zh: '未署名' },
	'history.current': { en: 'now', zh: '当前' },
	'history.difference': { en: 'Changes', zh: '改动' },
	'history.difference.of': { en: 'Changes of version {number}', zh: '版本 {number} 的改动' },
	'history.restore': { en: 'Restore', zh: '恢复' },
	'history.restore.of': { en: 'Restore version {number}', zh: '恢复版本 {number}' },
	'history.compared': {
		en: 'Version {number}, compared with version {older}',
		zh: '版本 {number} 与版本 {older} 对比'
	},
	'history.compared.shipped': {
		en: 'Version {number}, compared with what is shipped',
		zh: '版本 {number} 与内置版本对比'
	},
	'history.again': { en: 'again as version {number}', zh: '恢复自版本 {number}' },
	'history.first': { en: 'Version {number}, which is the first', zh: '版本 {number}（首个版本）' },
	'history.same': { en: 'Nothing differs.', zh: '没有差异。' },
	'history.field.title': { en: 'Title', zh: '标题' },
	'history.field.questions': { en: 'Questions', zh: '问题' },
	'history.field.answer': { en: 'Answer', zh: '回答' },
	'history.field.steps': { en: 'Steps', zh: '步骤' },
	'history.field.showing': { en: 'Pictures and videos', zh: '图片与视频' },
	'history.field.scenario': { en: 'Trade', zh: '行业' },
	'history.field.topic': { en: 'Topic', zh: '主题' },
	'history.field.entities': { en: 'About', zh: '涉及' },
	'history.field.links': { en: 'Links', zh: '链接' },
	'history.field.slots': { en: 'Asks for', zh: '需询问' },
	'history.field.verify': { en: 'Checks identity first', zh: '先核实身份' },
	'history.field.risk': { en: 'Risk', zh: '风险' },
	'history.field.validFrom': { en: 'Holds from', zh: '生效日' },
	'history.field.validUntil': { en: 'Holds until', zh: '失效日' },
	'files.title': { en: 'Import and export', zh: '导入与导出' },
	'files.articles': { en: 'Articles', zh: '文章' },
	'files.articles.say': {
		en: 'A table with one row an article and language (article, language, scenario, title, questions, answer, steps …), Markdown, or a zip of either with the pictures. What a file does not say of an article stays.',
		zh: '表格每行为一篇文章的一种语言（article、language、scenario、title、questions、answer、steps 等列），也可用 Markdown，或含图片的 zip 压缩包。文件未提及的内容保持不变。'
	},
	'files.articles.choose': { en: 'Choose articles…', zh: '选择文章文件……' },
	'files.tests': { en: 'Test questions', zh: '测试问题' },
	'files.tests.say': {
		en: 'A table with the columns question and article (or topic), and scenario and language where known. Neither article nor topic: the bot should not answer.',
		zh: '表格含 question 与 article（或 topic）列，可加 scenario、language。两者都留空表示机器人不应作答。'
	},
	'files.tests.choose': { en: 'Choose test questions…', zh: '选择测试问题文件……' },
	'files.examples': { en: 'Examples to learn by', zh: '用于学习的示例问题' },
	'files.examples.say': {
		en: 'The same table: each question becomes an example of its article, and the bot learns by it.',
		zh: '同样的表格：每个问题成为其文章的示例，供机器人学习。'
	},
	'files.examples.choose': { en: 'Choose examples…', zh: '选择示例文件……' },
	'files.busy': { en: 'Reading {name}…', zh: '正在读取 {name}……' },
	'files.would.articles': {
		en: 'New: {added}, changed: {changed}, as known already: {same}. Nothing is saved yet.',
		zh: '新增 {added} 篇，更新 {changed} 篇，未变 {same} 篇。尚未保存。'
	},
	'files.did.articles': {
		en: 'Saved. New: {added}, changed: {changed}, as known already: {same}.',
		zh: '已保存：新增 {added} 篇，更新 {changed} 篇，未变 {same} 篇。'
	},
	'files.would.tests': {
		en: 'New test questions: {count}, known already: {known}. Nothing is saved yet.',
		zh: '新测试问题 {count} 个，已有 {known} 个。尚未保存。'
	},
	'files.did.tests': {
		en: 'Saved. New test questions: {count}, known already: {known}.',
		zh: '已保存：新测试问题 {count} 个，已有 {known} 个。'
	},
	'files.would.examples': {
		en: 'New examples: {count}, in {articles} articles; known already: {known}. Nothing is saved yet.',
		zh: '新示例 {count} 个，涉及 {articles} 篇文章；已有 {known} 个。尚未保存。'
	},
	'files.did.examples': {
		en: 'Saved. New examples: {count}, in {articles} articles; known already: {known}.',
		zh: '已保存：新示例 {count} 个，涉及 {articles} 篇文章；已有 {known} 个。'
	},
	'files.problems': {
		en: { one: 'One row is not taken in:', other: '{count} things keep rows from being taken in:' },
		zh: { other: '以下 {count} 处有误，相应的行不会导入：' }
	},
	'files.line': { en: 'Line {line}', zh: '第 {line} 行' },
	'files.confirm': { en: 'Take them in', zh: '确认导入' },
	'files.out': { en: 'Export', zh: '导出' },
	'files.out.say': {
		en: 'In the forms that can be imported again. A table or text only names its pictures; a zip brings them along.',
		zh: '导出的文件可重新导入。表格和 Markdown 仅记录图片编号；压缩包包含图片本身。'
	},
	'files.out.all.csv': { en: 'All articles, table', zh: '全部文章（表格）' },
	'files.out.own.csv': { en: 'Your own, table', zh: '自有文章（表格）' },
	'files.out.all.md': { en: 'All articles, Markdown', zh: '全部文章（Markdown）' },
	'files.out.own.md': { en: 'Your own, Markdown', zh: '自有文章（Markdown）' },
	'files.out.zip.csv': { en: 'Your own with pictures, table (zip)', zh: '自有文章及图片（表格，zip）' },
	'files.out.zip.md': { en: 'Your own with pictures, Markdown (zip)', zh: '自有文章及图片（Markdown，zip）' },
	'tests.title': { en: 'Test questions', zh: '测试问题' },
	'tests.say': {
		en: 'After each change the bot is asked every example question of the articles, word for word, and the questions you set.',
		zh: '每次修改后，系统会用各文章的示例问题原文和您设定的问题测试机器人。'
	},
	'tests.run': { en: 'Ask them now', zh: '立即测试' },
	'tests.asking': { en: 'Asking…', zh: '正在测试……' },
	'tests.at': { en: 'last asked {time}', zh: '上次测试：{time}' },
	'tests.never': { en: 'They have not been asked yet.', zh: '尚未测试。' },
	'tests.examples': { en: 'Examples of the articles', zh: '文章的示例问题' },
	'tests.set': { en: 'Questions you set', zh: '您设定的问题' },
	'tests.n': { en: 'Questions', zh: '问题数' },
	'tests.right': { en: 'as expected', zh: '符合预期' },
	'tests.unsure': { en: 'not answered', zh: '未作答' },
	'tests.wrong': { en: 'answered wrongly', zh: '答错' },
	'tests.before': { en: 'as expected before', zh: '此前符合预期' },
	'tests.worse': {
		en: { one: 'Worse than before: {count} question', other: 'Worse than before: {count} questions' },
		zh: { other: '比之前变差：{count} 个' }
	},
	'tests.better': {
		en: { one: 'Better: {count} question.', other: 'Better: {count} questions.' },
		zh: { other: '变好：{count} 个。' }
	},
	'tests.failing': { en: 'Not as expected', zh: '不符合预期' },
	'tests.failing.none': { en: 'All are as expected.', zh: '全部符合预期。' },
	'tests.expected': { en: 'Expected: {what}', zh: '预期：{what}' },
	'tests.topic': { en: 'an article of {topic}', zh: '主题“{topic}”的文章' },
	'tests.none': { en: 'no answer', zh: '不作答' },
	'tests.set.title': {
		en: { one: '{count} question you set', other: '{count} questions you set' },
		zh: { other: '您设定的问题（{count} 个）' }
	},
	'tests.set.say': { en: 'Write them here, or take many in as a file:', zh: '可在此逐条填写，也可通过文件批量导入：' },
	'tests.set.add': { en: 'Add a question', zh: '添加问题' },
	'tests.set.change': { en: 'Change', zh: '修改' },
	'tests.set.change.of': { en: 'Change “{text}”', zh: '修改“{text}”' },
	'tests.set.saved': { en: 'Saved. It is asked the next time.', zh: '已保存，下次测试时提问。' },
	'tests.field.question': { en: 'Question', zh: '问题' },
	'tests.field.scenario': { en: 'Where it is asked', zh: '所属行业' },
	'tests.field.expects': { en: 'What should answer it', zh: '应由什么回答' },
	'tests.field.article': { en: 'Article', zh: '文章' },
	'tests.field.topic': { en: 'Topic', zh: '主题' },
	'tests.field.language': { en: 'Language', zh: '语言' },
	'tests.language.auto': { en: 'told by its script', zh: '按文字自动判断' },
	'tests.expects.article': { en: 'one article', zh: '指定文章' },
	'tests.expects.topic': { en: 'any article of a topic', zh: '某主题的任一文章' },
	'tests.expects.none': { en: 'nothing: the bot should not answer', zh: '不作答' },
	'tests.lacks.article': { en: 'Choose the article that should answer.', zh: '请选择应作答的文章。' },
	'tests.lacks.topic': { en: 'Choose the topic whose articles may answer.', zh: '请选择可作答的主题。' },
	'tests.set.remove': { en: 'Remove all of them', zh: '全部移除' },
	'tests.set.remove.of': { en: 'Remove “{text}”', zh: '移除“{text}”' },
	'chart.open': { en: 'Enter opens one.', zh: '按回车打开。' }
});
