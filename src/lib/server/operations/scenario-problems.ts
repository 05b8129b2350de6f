import type { Preset } from '#lib/economics/scenarios/presets/preset.ts';
import type { Problem } from './operation.ts';

export const noShare = (value: number): Problem => ({
	code: 'bad-assumption',
	message: {
		en: `What people take first is a share of contacts, and ${value} is none.`,
		zh: `人工先接的是会话的一个比例，${value} 不是比例。`
	},
	hint: {
		en: 'Give 0 to 100 per cent: 0.3 on the command line and over HTTP, 30 on the page.',
		zh: '请填 0 至 100%：命令行与 HTTP 写 0.3，页面写 30。'
	},
	column: 'humanShare'
});

export const rateMissing = ({ name }: Preset): Problem => ({
	code: 'no-yuan-rate',
	message: {
		en: `“${name.en}” states an amount in yuan, and the workspace counts in another currency.`,
		zh: `“${name.zh}”以人民币计，而本工作区使用其他币种。`
	},
	hint: {
		en: 'Say how many yuan one unit of your currency is (yuanRate, --yuan-rate): yuan are divided by it.',
		zh: '请给出一单位本工作区货币合多少元人民币（yuanRate、--yuan-rate）：载入时以人民币金额除以它。'
	}
});

export const tooWide = (columns: number): Problem => ({
	code: 'too-many-columns',
	message: {
		en: `At most ${columns} columns fit side by side, with things as they are the first.`,
		zh: `最多并列 ${columns} 列，其中第一列为现行假设。`
	},
	hint: { en: 'Compare fewer at once.', zh: '请减少同时比较的方案。' }
});
