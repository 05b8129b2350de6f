import { resolve } from 'node:path';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { exportKinds } from '#lib/server/operations/export-log.ts';
import { exportFormats } from '#lib/server/operations/exporting/write-table.ts';
import { one, UsageError, type Command } from '../command.ts';
import { QUESTION, questionOf, questionOptions } from './metrics.ts';

interface Answer {
	readonly file: string;
	readonly rows: number;
	readonly bytes: number;
	readonly warnings: readonly Bilingual[];
}

export const exportLog: Command = {
	name: 'export',
	usage: `export conversations|messages|metrics|ledger [METRIC…] --out FILE [--format csv|parquet|xlsx] ${QUESTION}`,
	about: { en: 'write conversations, messages, figures or verdicts to a file', zh: '将会话、消息、指标或判定写入文件' },
	options: { ...questionOptions, out: { type: 'string' }, format: { type: 'string' } },
	input(values, positionals) {
		const [what, ...ids] = positionals;
		if (!exportKinds.some((kind) => kind === what))
			throw new UsageError(`export writes ${exportKinds.join(', ')}, not "${what ?? ''}"`);
		const out = one(values['out']);
		if (out === undefined) throw new UsageError('export needs --out FILE');
		const format = one(values['format']) ?? exportFormats.find((each) => out.toLowerCase().endsWith(`.${each}`));
		if (format === undefined) throw new UsageError('say the format: --format csv, parquet or xlsx');
		return { ...questionOf(values, ids), what, format, out: resolve(out) };
	},
	print({ file, rows, warnings }: Answer, locale) {
		const done = { en: `${rows} rows written to ${file}`, zh: `已写入 ${rows} 行：${file}` }[locale];
		return [done, ...warnings.map((warning) => `  ! ${warning[locale]}`)].join('\n');
	}
};
