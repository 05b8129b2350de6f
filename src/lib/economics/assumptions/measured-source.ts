import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Confounder } from '../measured-log.ts';

const names: Record<Confounder, Bilingual> = {
	segment: { en: 'segment', zh: '客群' },
	tenure: { en: 'time as a customer', zh: '成为客户的时长' },
	topic: { en: 'topic', zh: '主题' }
};

/** Where a measured figure comes from: on how many it rests, and what was held alike where groups were compared. */
export function measuredSource({
	n,
	adjustedFor = []
}: {
	readonly n: number;
	readonly adjustedFor?: readonly Confounder[];
}): Bilingual {
	const count = ` · n ${Math.round(n).toLocaleString('en')}`;
	const alike = (language: keyof Bilingual, joint: string) =>
		adjustedFor.map((key) => names[key][language]).join(joint);
	return {
		en: `Measured in this log${count}${adjustedFor.length ? `; like for like in ${alike('en', ', ')}` : ''}`,
		zh: `由本日志实测${count}${adjustedFor.length ? `；已按${alike('zh', '、')}作同类调整` : ''}`
	};
}
