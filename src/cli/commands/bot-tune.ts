import { createFormat } from '#lib/i18n/format.ts';
import { one, UsageError, type Locale, type Values } from '../command.ts';
import { table } from '../table.ts';

type Settings = Readonly<Record<'watchFrom' | 'escalateFrom' | 'confidentFrom' | 'loops', number>>;

interface Consequence {
	readonly answered: number;
	readonly asked: number;
	readonly handedOff: number;
	readonly perConversation: number;
}

export interface TuneAnswer {
	readonly on: 'log' | 'labelled';
	readonly n: number;
	readonly of: number;
	readonly leftOut: number;
	readonly currency: string;
	readonly prices: Readonly<Record<'person' | 'wrongAnswer' | 'upsetLeft', number>>;
	readonly now: Consequence & { readonly settings: Settings };
	readonly cheapest: Consequence & { readonly settings: Settings };
	readonly curves: readonly {
		readonly threshold: keyof Settings;
		readonly points: readonly (Consequence & {
			readonly at: number;
			readonly told: { readonly precision: number | null; readonly recall: number | null } | null;
		})[];
	}[];
	readonly applied: boolean;
}

/** @throws UsageError */
export function tuneInput(values: Values) {
	const [on, sample, scenario] = [one(values['on']), one(values['sample']), one(values['scenario'])];
	if (on !== undefined && on !== 'log' && on !== 'labelled')
		throw new UsageError(`--on is log or labelled, not "${on}"`);
	if (sample !== undefined && !/^[1-9]\d*$/.test(sample))
		throw new UsageError(`--sample is a number of conversations, not "${sample}"`);
	return {
		...(on === undefined ? {} : { on }),
		...(sample === undefined ? {} : { sample: Number(sample) }),
		...(scenario === undefined ? {} : { scenario }),
		score: values['score'] === true,
		apply: values['apply'] === true
	};
}

const WORDS = {
	en: {
		columns: [
			'',
			'upset from',
			'soft from',
			'sure from',
			'loops',
			'answered',
			'asked back',
			'to a person',
			'cost each'
		],
		now: 'as set',
		cheapest: 'cheapest',
		curve: ['from', 'answered', 'asked back', 'to a person', 'cost each', 'precision', 'recall'],
		of: {
			escalateFrom: 'a person is fetched from this score on',
			confidentFrom: 'an answer is given from this confidence on',
			loops: 'a person is fetched with so many repeated questions',
			watchFrom: 'the tone is softened from this score on'
		},
		prices: 'A person, a wrong answer, an upset customer left with the bot',
		applied: 'The cheapest thresholds are set.'
	},
	zh: {
		columns: ['', '转人工自', '安抚自', '回答自', '重复次数', '已回答', '已反问', '转人工', '每会话成本'],
		now: '当前',
		cheapest: '成本最低',
		curve: ['自', '已回答', '已反问', '转人工', '每会话成本', '精确率', '召回率'],
		of: {
			escalateFrom: '分数达到此值时转人工',
			confidentFrom: '置信度达到此值时回答',
			loops: '重复追问达到此次数时转人工',
			watchFrom: '分数达到此值时语气放缓'
		},
		prices: '人工、答错、把焦虑客户留给机器人的单价',
		applied: '已启用成本最低的阈值。'
	}
} as const;

export function printTuning(answer: TuneAnswer, locale: Locale): string {
	const words = WORDS[locale];
	const format = createFormat({ locale, currency: answer.currency, zone: 'UTC' });
	const share = (value: number | null) => (value === null ? '—' : format.share(value, 1));
	const figures = ({ answered, asked, handedOff, perConversation }: Consequence) => [
		...[answered, asked, handedOff].map(share),
		format.money(perConversation)
	];
	const row = (name: string, { settings, ...of }: TuneAnswer['now']) => [
		name,
		...[settings.escalateFrom, settings.watchFrom, settings.confidentFrom].map((each) => format.number(each, 2)),
		format.number(settings.loops),
		...figures(of)
	];
	const { person, wrongAnswer, upsetLeft } = answer.prices;
	return [
		`n ${format.number(answer.n)} / ${format.number(answer.of)}`,
		`${words.prices}: ${[person, wrongAnswer, upsetLeft].map((each) => format.money(each)).join(', ')}`,
		table(words.columns, [row(words.now, answer.now), row(words.cheapest, answer.cheapest)]),
		...answer.curves.map(({ threshold, points }) =>
			[
				words.of[threshold],
				table(
					words.curve,
					points.map(({ at, told, ...of }) => [
						format.number(at, threshold === 'loops' ? 0 : 2),
						...figures(of),
						share(told?.precision ?? null),
						share(told?.recall ?? null)
					])
				)
			].join('\n')
		),
		...(answer.applied ? [words.applied] : [])
	].join('\n\n');
}
