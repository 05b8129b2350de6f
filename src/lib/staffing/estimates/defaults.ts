import type { Bilingual } from '#lib/log/bilingual.ts';

/** What stands in where a log cannot tell. */
export interface StandIn {
	/** Seconds. */
	readonly value: number;
	readonly source: Bilingual;
}

export const standIns = {
	handleTime: {
		value: 370,
		source: {
			en: 'what users of callcentretools.com enter on average (read 2026)',
			zh: 'callcentretools.com 用户输入的平均值（2026 年查阅）'
		}
	},
	patience: {
		value: 120,
		source: {
			en: 'the example of Mandelbaum & Zeltyn 2007; no study fits every company',
			zh: 'Mandelbaum 与 Zeltyn 2007 年论文的算例；没有适用于所有公司的研究'
		}
	}
} satisfies Readonly<Record<string, StandIn>>;
