import type { Bilingual } from '#lib/log/bilingual.ts';

/** Why a file or a mapping is refused: what is wrong, and what the user can do about it. */
export interface IngestionProblem {
	readonly code: string;
	readonly message: Bilingual;
	readonly hint: Bilingual;
	readonly line?: number;
	/** The source's header of the column at fault. */
	readonly column?: string;
}

export function emptyFile(): IngestionProblem {
	return {
		code: 'empty-file',
		message: { en: 'The file is empty.', zh: '文件是空的。' },
		hint: { en: 'Export it again and check its size before importing.', zh: '请重新导出，并在导入前检查文件大小。' }
	};
}

export function noRows(): IngestionProblem {
	return {
		code: 'no-rows',
		message: { en: 'The file has a header and no rows.', zh: '文件只有表头，没有数据行。' },
		hint: { en: 'Widen the date range or the filter of the export.', zh: '请放宽导出的时间范围或筛选条件。' }
	};
}

/** The file is of another kind than delimited text; `name` is that kind's name. */
export function unsupportedFormat(code: string, name: Bilingual, remedy: Bilingual): IngestionProblem {
	return {
		code: `format-${code}`,
		message: { en: `This is ${name.en}, not a CSV file.`, zh: `这是${name.zh}，不是 CSV 文件。` },
		hint: remedy
	};
}

export function noOpenedAt(): IngestionProblem {
	return {
		code: 'no-opened-at',
		message: { en: 'No column tells when a conversation was opened.', zh: '没有任何一列说明会话何时开始。' },
		hint: {
			en: 'Map opened_at to a column with dates and times, or export one with the creation time. Where a column has times of day alone, give their day in the mapping as "date".',
			zh: '请把 opened_at 对应到一个含日期时间的列，或重新导出带有创建时间的文件。若某列只有时刻，请在映射中用 "date" 给出日期。'
		}
	};
}

export function noBenchmark(field: 'scope' | 'name'): IngestionProblem {
	return {
		code: 'no-benchmark',
		message: {
			en: `Nothing tells what the reported figures are about (${field}).`,
			zh: `没有说明这些汇总数字统计的是谁（${field}）。`
		},
		hint: {
			en: 'Map name to the column that names agents, inboxes, labels or teams, and set scope to agent, inbox, label, team or account.',
			zh: '请把 name 对应到客服、收件箱、标签或团队名称所在的列，并把 scope 设为 agent、inbox、label、team 或 account。'
		}
	};
}

export function noConversationId(): IngestionProblem {
	return {
		code: 'no-conversation-id',
		message: {
			en: 'No column tells which conversation a row belongs to.',
			zh: '没有任何一列说明每行属于哪段会话。'
		},
		hint: {
			en: 'Map conversation_id to the column with the conversation number. Where messages only say what they reply to, map message_id and in_reply_to.',
			zh: '请把 conversation_id 对应到会话编号所在的列；若消息只注明回复了哪一条，请对应 message_id 与 in_reply_to。'
		}
	};
}

export function noMoment(field: string): IngestionProblem {
	return {
		code: 'no-moment',
		message: { en: 'No column tells when a row happened.', zh: '没有任何一列说明每行发生的时间。' },
		hint: {
			en: `Map ${field} to a column with dates and times. For a log without times give a constant day (--set ${field}=2026-01-01): waits are then not measurable.`,
			zh: `请把 ${field} 对应到含日期时间的列；若日志没有时间，可指定常量日期（--set ${field}=2026-01-01），此时无法计算等待时长。`
		}
	};
}

export function noCustomerId(): IngestionProblem {
	return {
		code: 'no-customer-id',
		message: { en: 'No column names the customer.', zh: '没有任何一列是客户编号。' },
		hint: {
			en: 'Map customer_id to the column with the customer number.',
			zh: '请把 customer_id 对应到客户编号所在的列。'
		}
	};
}

/** Day and month cannot be told apart in any row of the column. */
export function undecidableDates(column: string, example: string): IngestionProblem {
	return {
		code: 'undecidable-dates',
		column,
		message: {
			en: `In column "${column}" the day and the month cannot be told apart (such as ${example}).`,
			zh: `“${column}”列的日期分不清日和月（例如 ${example}）。`
		},
		hint: {
			en: 'Say which: on the page under “How it is read”, in a mapping file with "format": "%d/%m/%Y" (day first) or "%m/%d/%Y" (month first).',
			zh: '请指明：在页面的“读取方式”中选择，或在映射文件中用 "format" 写明："%d/%m/%Y"（日在前）或 "%m/%d/%Y"（月在前）。'
		}
	};
}

/** A value for all rows that is the name of a column: who sets it means the column. */
export function constantIsColumn(field: string, column: string): IngestionProblem {
	return {
		code: 'constant-is-column',
		column,
		message: {
			en: `"${column}" is a column of the file; ${field} would be that word in every row.`,
			zh: `“${column}”是文件中的一列；这样设置会让每一行的 ${field} 都等于这个词。`
		},
		hint: {
			en: `To read ${field} from the column, say so with --map "${column}=${field}".`,
			zh: `如需从该列读取 ${field}，请用 --map "${column}=${field}" 指明。`
		}
	};
}

/** Some rows of the column have the day first, others the month, and neither is a rare slip. */
export function contradictoryDates(column: string, dayFirst: number, monthFirst: number): IngestionProblem {
	return {
		code: 'contradictory-dates',
		column,
		message: {
			en: `Column "${column}" mixes day-first dates (${dayFirst} rows) with month-first dates (${monthFirst} rows).`,
			zh: `“${column}”列混用了日在前（${dayFirst} 行）和月在前（${monthFirst} 行）的日期。`
		},
		hint: {
			en: 'Export with one date format, or name the right one with "format"; the other rows are then given back.',
			zh: '请用同一种日期格式导出，或用 "format" 指明正确的一种；其余行会被退回。'
		}
	};
}

export function unreadableTimes(column: string, example: string): IngestionProblem {
	return {
		code: 'unreadable-times',
		column,
		message: {
			en: `Column "${column}" does not hold dates that can be read (such as "${example}").`,
			zh: `“${column}”列的内容不是可识别的日期（例如“${example}”）。`
		},
		hint: {
			en: 'Choose another column, or give its pattern with "format", such as "%d.%m.%Y %H:%M".',
			zh: '请选择其他列，或用 "format" 给出格式，例如 "%d.%m.%Y %H:%M"。'
		}
	};
}

export function unknownColumn(field: string, column: string, nearest: string | null): IngestionProblem {
	return {
		code: 'unknown-column',
		column,
		message: {
			en: `The mapping of ${field} names a column "${column}" that the file does not have.`,
			zh: `字段 ${field} 的映射指向文件中不存在的列“${column}”。`
		},
		hint: nearest
			? { en: `Did you mean "${nearest}"?`, zh: `是否应为“${nearest}”？` }
			: { en: 'Choose one of the columns in the header.', zh: '请从表头的列中选择。' }
	};
}

export function unknownField(field: string, nearest: string | null): IngestionProblem {
	return {
		code: 'unknown-field',
		message: { en: `There is no field called "${field}".`, zh: `没有名为“${field}”的字段。` },
		hint: nearest
			? { en: `Did you mean "${nearest}"?`, zh: `是否应为“${nearest}”？` }
			: { en: 'The fields are listed in the glossary.', zh: '可用字段见术语表。' }
	};
}

export function badMapping(path: string, detail: string): IngestionProblem {
	return {
		code: 'bad-mapping',
		message: { en: `The mapping is not valid at ${path}: ${detail}`, zh: `映射在 ${path} 处无效：${detail}` },
		hint: { en: 'Correct the mapping file and try again.', zh: '请修正映射文件后重试。' }
	};
}

export function unknownZone(zone: string): IngestionProblem {
	return {
		code: 'unknown-zone',
		message: { en: `"${zone}" is not a time zone.`, zh: `“${zone}”不是时区。` },
		hint: {
			en: 'Use an IANA name such as Asia/Shanghai or America/New_York.',
			zh: '请使用 IANA 名称，例如 Asia/Shanghai。'
		}
	};
}

export function badFormat(column: string, format: string): IngestionProblem {
	return {
		code: 'bad-format',
		column,
		message: { en: `"${format}" is not a date pattern.`, zh: `“${format}”不是日期格式。` },
		hint: {
			en: 'Write it as "%d/%m/%Y %H:%M", or in short "dmy", "mdy", "iso", "epoch", "epoch-ms".',
			zh: '请写成 "%d/%m/%Y %H:%M"，或简写 "dmy"、"mdy"、"iso"、"epoch"、"epoch-ms"。'
		}
	};
}
