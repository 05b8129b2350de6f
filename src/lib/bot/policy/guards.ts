import { othersDataIn, type OthersData } from './others-data.ts';

/** What a bot must not do whatever its knowledge says; a person decides. */
export interface Guard {
	readonly id: string;
	readonly asks: readonly RegExp[];
}

export const guards: readonly Guard[] = [
	{
		// money that only people may promise
		id: 'promise-of-money',
		asks: [
			/\b(?:promise|guarantee|confirm|agree|approve|grant|credit|pay)\b.{0,30}\b(?:refund|compensation|compensate|money|credit|discount|voucher|[$€£]\s?\d)/i,
			/\b(?:full|double|triple) compensation\b|\bcompensate me\b/i,
			/(?:答应|保证|承诺|确认|同意|批准|直接|现在就|马上)(?:给我|帮我)?(?:全额)?(?:退款|赔偿|赔付|补偿|打款|转账|减免|免单)|退一赔[一二三十]|(?:保证|承诺|答应|担保).{0,12}(?:退款|退钱|赔偿|赔付|补偿)|赔(?:我|偿我)\d+/
		]
	},
	{
		// what is wrong with somebody, what to take
		id: 'diagnosis',
		asks: [
			/\b(?:diagnose|diagnosis)\b|\b(?:what|which|how much|how many) .{0,30}\b(?:dose|dosage|medicine|medication|pills?|antibiotics?)\b.{0,30}\b(?:take|give)\b|\bis (?:it|this) (?:cancer|a stroke|a heart attack|serious)\b/i,
			/(?:诊断|得了什么病|是不是(?:癌|中风|心梗|肿瘤)|该?吃(?:什么|多少|几片)药?|用(?:什么|多少)药|剂量|加量|停药)/
		]
	},
	{
		// how a case will end
		id: 'legal-outcome',
		asks: [
			/\b(?:will|can|could|would|do) (?:i|we) (?:win|lose|be convicted|go to (?:prison|jail))\b|\bchances? of winning\b|\bis (?:it|this) (?:legal|illegal)\b/i,
			/(?:能不能|会不会|能否|可以|我会|能)(?:打赢|胜诉|败诉|判刑|坐牢)|(?:胜诉|打赢).{0,6}(?:几率|概率|可能|把握)|(?:会|能|要)判(?:多久|几年)|(?:违法|犯法)吗/
		]
	},
	{
		// the bot’s own instructions, and orders to leave them
		id: 'instructions',
		asks: [
			/\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instructions?|rules?|prompts?|polic(?:y|ies)|guidelines?|restrictions?)\b|\b(?:system|hidden|initial) prompt\b|\byour (?:instructions|prompt|rules|system message)\b|\bdeveloper mode\b|\bjailbreak|\byou are now\b|\bpretend (?:to be|you are|that you)\b/i,
			/(?:忽略|无视|忘(?:记|掉)|绕过|不要遵守).{0,16}(?:指令|规则|提示|设定|限制|要求)|系统提示词?|提示词|你的(?:指令|设定|规则|提示)|开发者模式|越狱|你现在是|假装(?:你|自己)?是/
		]
	}
];

/** Written wide, in signs that nobody sees, or over several lines, an order is the same order. */
const asWritten = (text: string) =>
	text
		.normalize('NFKC')
		.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
		.replaceAll(/\s+/g, ' ')
		.replaceAll('’', "'");

/** What of somebody else’s a message asks for; no code of the customer’s opens it. */
export const othersDataOf = (text: string): OthersData => othersDataIn(asWritten(text));

/** What of these a message asks for; null: nothing. */
export function guardOf(text: string): Guard | null {
	const written = asWritten(text);
	return guards.find(({ asks }) => asks.some((pattern) => pattern.test(written))) ?? null;
}
