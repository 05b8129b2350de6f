import type { WriteStream } from 'node:tty';
import type { Progress } from '#lib/server/operations/operation.ts';
import type { Locale } from './command.ts';

const PHASES: Record<Progress['phase'], Record<Locale, string>> = {
	read: { en: 'reading', zh: '读取' },
	scan: { en: 'checking rows', zh: '检查行' },
	load: { en: 'loading', zh: '载入' },
	mask: { en: 'masking', zh: '脱敏' },
	merge: { en: 'comparing with the log', zh: '与日志比对' },
	judge: { en: 'judging outcomes', zh: '判定结局' },
	export: { en: 'writing', zh: '写入' },
	simulate: { en: 'playing the programme through', zh: '反复推演' },
	learn: { en: 'learning', zh: '学习' },
	texts: { en: 'reading texts', zh: '分析文本' },
	replay: { en: 'asking the bot', zh: '机器人作答' },
	roster: { en: 'finding shifts', zh: '排班' },
	done: { en: 'done', zh: '完成' }
};

/** One line on a terminal that is written over and over; silent where nobody watches. */
export function progressLine(
	out: WriteStream,
	locale: Locale
): { readonly show: (progress: Progress) => void; readonly clear: () => void } {
	let shown = false;
	return {
		show: (progress) => {
			if (!out.isTTY) return;
			shown = true;
			const percent = progress.fraction === null ? '' : ` ${Math.floor(progress.fraction * 100)} %`;
			const rows = progress.rows === undefined ? '' : ` · ${progress.rows.toLocaleString(locale)}`;
			const gap = typeof progress.gap === 'number' ? ` · ± ${(progress.gap * 100).toFixed(2)} %` : '';
			out.write(`\r[K${progress.file ?? ''} ${PHASES[progress.phase][locale]}${percent}${rows}${gap}`);
		},
		clear: () => {
			if (shown) out.write('\r[K');
		}
	};
}
