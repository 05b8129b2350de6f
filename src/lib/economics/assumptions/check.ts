import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Assumption, Choice } from './assumption.ts';
import { choiceDefaults } from './choices.ts';
import { nearestKey } from './nearest-key.ts';
import { assumptionDefaults } from './register.ts';

export interface AssumptionProblem {
	readonly key: string;
	readonly problem: Bilingual;
	readonly remedy: Bilingual;
}

/** No wage, price or count is larger, and sums and products of a few such figures are still numbers. */
const MOST = 1e12;

type Complaint = Omit<AssumptionProblem, 'key'>;

/**
 * What is wrong with a set of overrides, before it is used: unknown keys (with the nearest known one), words for numbers,
 * a low above its mode or a mode above its high, figures outside what they can be (a negative rate, a probability over
 * 1) and anchors that coincide. Takes anything a user may have written, for example
 * parsed JSON. An empty list means all is well. Never throws.
 */
export function checkAssumptions(overrides: Readonly<Record<string, unknown>>): readonly AssumptionProblem[] {
	const problems: AssumptionProblem[] = [];
	for (const [key, value] of Object.entries(overrides)) {
		const assumption = assumptionDefaults.find((candidate) => candidate.key === key);
		const choice = choiceDefaults.find((candidate) => candidate.key === key);
		const complaint = assumption
			? complainOfFigure(assumption, value)
			: choice
				? complainOfChoice(choice, value)
				: complainOfKey(key);
		if (complaint) problems.push({ key, ...complaint });
	}
	return [...problems, ...coincidingAnchors(overrides)];
}

const error = (problem: Bilingual, remedy: Bilingual): Complaint => ({ problem, remedy });

function complainOfKey(key: string): Complaint {
	const nearest = nearestKey(
		key,
		[...assumptionDefaults, ...choiceDefaults].map((known) => known.key)
	);
	return error(
		{ en: `There is no assumption “${key}”`, zh: `没有名为“${key}”的假设` },
		nearest === null
			? { en: 'See the list of assumptions for the keys', zh: '请在假设清单中查找键名' }
			: { en: `Did you mean “${nearest}”?`, zh: `是否想写“${nearest}”？` }
	);
}

/** ISO 4217, as the runtime knows it. */
const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function complainOfChoice(choice: Choice, value: unknown): Complaint | null {
	if (choice.options === null) {
		if (typeof value === 'string' && currencies.has(value)) return null;
		return error(
			{ en: 'Not a currency code', zh: '不是币种代码' },
			{ en: 'A code of ISO 4217, such as USD or CNY', zh: '请用 ISO 4217 代码，如 USD 或 CNY' }
		);
	}
	if (typeof value === 'string' && choice.options.includes(value)) return null;
	const options = choice.options.join(', ');
	return error(
		{ en: 'Not one of the options', zh: '不在可选项之内' },
		{ en: `Choose one of: ${options}`, zh: `请选择：${options}` }
	);
}

function complainOfFigure(assumption: Assumption, value: unknown): Complaint | null {
	const { label, unit, whole } = assumption;
	const wrong = (what: Bilingual, remedy: Bilingual) =>
		error({ en: `“${label.en}” ${what.en}`, zh: `“${label.zh}”${what.zh}` }, remedy);
	const parts = threeParts(assumption, value);
	if (parts === null) {
		return wrong(
			{ en: 'is not a number', zh: '不是数字' },
			{ en: 'Give a number, or low, mode and high', zh: '请给出一个数，或低、中、高三个数' }
		);
	}
	const { low, mode, high } = parts;
	const isShare = unit === 'share' || unit === 'share/year';
	const [least, most] = rangeOf(assumption);
	const say = isShare ? inPerCent : String;
	const among: Bilingual = isShare
		? {
				en: `Give ${say(least)} to ${say(most)}: ${least} to ${most} on the command line and over HTTP, ${perCent(least)} to ${perCent(most)} on the page`,
				zh: `请填 ${say(least)} 至 ${say(most)}：命令行与 HTTP 写 ${least} 至 ${most}，页面写 ${perCent(least)} 至 ${perCent(most)}`
			}
		: { en: `Give ${least} to ${most}`, zh: `请填 ${least} 至 ${most}` };
	if (Math.min(low, mode, high) < least)
		return wrong(
			{ en: `is below the least it can be (${say(least)})`, zh: `低于可能的最小值（${say(least)}）` },
			most === MOST ? { en: `Give ${least} or more`, zh: `请填不小于 ${least} 的数` } : among
		);
	if (Math.max(low, mode, high) > most)
		return wrong({ en: `is above the most it can be (${say(most)})`, zh: `高于可能的最大值（${say(most)}）` }, among);
	if ((whole || unit === 'yes-no') && ![low, mode, high].every(Number.isInteger))
		return wrong(
			{ en: 'is a whole number', zh: '须为整数' },
			unit === 'yes-no' ? { en: 'Give 1 for yes, 0 for no', zh: '1 为是，0 为否' } : among
		);
	if (low > mode || mode > high) {
		const now = [low, mode, high].map(say);
		return wrong(
			{ en: 'has low, mode and high out of order', zh: '的低、中、高次序不对' },
			{ en: `Now ${now.join(', ')}: set all three, rising`, zh: `现为 ${now.join('、')}：请由低到高填写三个数` }
		);
	}
	return null;
}

const perCent = (share: number) => Number((share * 100).toPrecision(12));
const inPerCent = (share: number) => `${perCent(share)} %`;

/** What a figure can be at all. */
function rangeOf({ unit, least = 0, most }: Assumption): readonly [number, number] {
	const isPart = unit === 'share' || unit === 'share/year' || unit === 'yes-no';
	return [least, most ?? (isPart ? 1 : MOST)];
}

function threeParts(assumption: Assumption, value: unknown) {
	if (typeof value === 'number') return Number.isFinite(value) ? { low: value, mode: value, high: value } : null;
	if (typeof value !== 'object' || value === null) return null;
	const names = Object.keys(value);
	if (names.length === 0 || names.some((name) => !['low', 'mode', 'high'].includes(name))) return null;
	const { low, mode, high } = { low: assumption.low, mode: assumption.mode, high: assumption.high, ...value };
	const parts = { low, mode, high };
	return Object.values(parts).every((part) => Number.isFinite(part)) ? parts : null;
}

function coincidingAnchors(overrides: Readonly<Record<string, unknown>>): AssumptionProblem[] {
	const valueOf = (key: string) => overrides[key] ?? assumptionDefaults.find((known) => known.key === key)?.mode;
	return Object.keys(overrides)
		.filter((key) => /^decision\..*(from|to)$/.test(key))
		.map((key) => ({ key, other: key.replace(/from$|to$/, (end) => (end === 'from' ? 'to' : 'from')) }))
		.filter(({ key, other }) => valueOf(key) === valueOf(other))
		.map(({ key }) => ({
			key,
			...error(
				{ en: 'Both anchors of the signal are the same', zh: '该信号的两个锚点相同' },
				{ en: 'Set them apart, or give the signal the weight 0', zh: '请设为不同的值，或把权重设为 0' }
			)
		}));
}
