import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { EMERGENCIES, type Emergency, type Signs } from './kinds.ts';

/** A cry for help may stand at the end of a long letter; nothing is looked for beyond. Characters. */
const MOST_READ = 20_000;

/**
 * The danger that a message tells of, in English or Chinese or both; null: none. Told by patterns that anybody can read: what was taken for one
 * can be found, and a word of business beside it (“ticket”, 保险) outweighs nothing.
 */
export function emergencyIn(text: string): Emergency | null {
	const written = plain(text.slice(0, MOST_READ).toWellFormed());
	const read = [english, chinese]
		.filter(({ script }) => script.test(written))
		.map((language) => readIn(language, written));
	return EMERGENCIES.find((kind) => read.some((says) => says(kind))) ?? null;
}

function readIn({ sayings, past, averted, signs }: Signs, written: string): (kind: Emergency) => boolean {
	const meant = sayings.reduce((left, saying) => left.replaceAll(saying, ' '), written);
	const isAverted = averted.test(written);
	let present: string | undefined;
	return (kind) => {
		if (kind === 'fraud' && isAverted) return false;
		const left = kind === 'self-harm' ? meant : (present ??= withoutPast(meant, past));
		return signs[kind].some((sign) => sign.test(left));
	};
}

const CLAUSE = /[^,.;!?，。；！？\n]+[,.;!?，。；！？\n]*/g;
const withoutPast = (text: string, past: RegExp) =>
	(text.match(CLAUSE) ?? []).map((clause) => (past.test(clause) ? '\n' : clause)).join('');

/** Traditional characters of the signs, and the simplified ones beside them. */
const TRADITIONAL =
	'殺煙燒氣轉騙碼驗證錢個媽暈藥傷樓報線門電話強開關說對還沒過後來會嗎臉發噴濺動聲車響體貨詐領導讓給帳賬壓團結斷葉遺書險點鎖醫療鬧維裡裏爛脅嚇頭顫語陳見鐘錄軟輕尋腦觸濃臺們孫歲兒殘絕緒燙腫獄綁銀劃匯財務獲馬單墊詢總網層臨階壞鐵慘勢離隨蹤褻姦閉廚爐熱濟礙嘔產嬰長壽繩繳麼樣當從裝漢陽邊懷現場無處亂懸靜麗雙顆幣誤農濾滅擊擋敗螢際稱監檢專屬戶號';
const SIMPLIFIED =
	'杀烟烧气转骗码验证钱个妈晕药伤楼报线门电话强开关说对还没过后来会吗脸发喷溅动声车响体货诈领导让给账账压团结断叶遗书险点锁医疗闹维里里烂胁吓头颤语陈见钟录软轻寻脑触浓台们孙岁儿残绝绪烫肿狱绑银划汇财务获马单垫询总网层临阶坏铁惨势离随踪亵奸闭厨炉热济碍呕产婴长寿绳缴么样当从装汉阳边怀现场无处乱悬静丽双颗币误农滤灭击挡败荧际称监检专属户号';
const TO_SIMPLIFIED = new Map(Array.from(TRADITIONAL, (from, at) => [from, SIMPLIFIED.charAt(at)]));
const ANY_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, 'g');

/** Small letters of one width, without apostrophes; Chinese simplified and without blanks between its characters. */
const plain = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/['’‘`´]/g, '')
		.replaceAll(ANY_TRADITIONAL, (character) => TO_SIMPLIFIED.get(character) ?? character)
		.replaceAll(/(?<=\p{Script=Han})[^\S\n]+(?=\p{Script=Han})/gu, '')
		.replaceAll(/[^\S\n]+/g, ' ');
