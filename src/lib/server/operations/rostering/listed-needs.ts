import { MOST_SKILLS } from '#lib/staffing/shifts/question.ts';
import { minuteOf, wallClock } from '#lib/staffing/shifts/wall-clock.ts';
import { OperationError } from '../operation.ts';

/** People wanted at work, before shrinkage, and what one of them missing costs beyond the time (0: not known). */
export interface Needs {
	readonly start: string;
	/** Minutes. */
	readonly interval: number;
	readonly intervals: number;
	/** Whether people are at work in each interval; null: at all hours, or it is not known. */
	readonly open: readonly boolean[] | null;
	readonly skills: readonly {
		readonly name: string;
		readonly agents: readonly number[];
		readonly lost: readonly number[];
	}[];
}

export interface ListedNeed {
	readonly start: string;
	readonly agents: number;
	readonly skill?: string | undefined;
	/** Of the file it stands in; left out: counted from the first need. */
	readonly line?: number;
}

const HOUR = 60;
/** A month of quarter-hours. */
export const MOST_INTERVALS = 2976;
const EVERYBODY = 'all';

/** A list of needs on its grid: intervals that are not named want nobody. @throws OperationError that names the row */
export function listedNeeds(rows: readonly ListedNeed[], minutes: number | undefined): Needs {
	const refusal = (index: number, words: Words) =>
		new OperationError('usage', {
			code: 'bad-requirements',
			...words,
			line: rows[index]?.line ?? index + 1,
			column: 'requirements'
		});
	const starts = rows.map(({ start }, index) => {
		const minute = minuteOf(start.slice(0, 16));
		if (!Number.isInteger(minute)) throw refusal(index, notTime(start));
		return minute;
	});
	const distinct = [...new Set(starts)].sort((one, other) => one - other);
	const [first = 0] = distinct;
	const steps = distinct.slice(1).map((start, index) => start - (distinct[index] ?? 0));
	const interval = minutes ?? (steps.length > 0 ? Math.min(...steps) : HOUR);
	const intervals = ((distinct.at(-1) ?? first) - first) / interval + 1;
	const offGrid = starts.findIndex((start) => (start - first) % interval !== 0);
	if (offGrid >= 0) throw refusal(offGrid, notOnGrid(rows[offGrid]?.start ?? '', wallClock(first), interval));
	if (intervals > MOST_INTERVALS) throw refusal(0, tooLong(intervals));
	const names = [...new Set(rows.map(({ skill }) => skill ?? EVERYBODY))];
	if (names.length > MOST_SKILLS) throw refusal(0, tooManySkills(names.length));
	const agents = names.map(() => new Array<number>(intervals).fill(0));
	const seen = new Set<string>();
	for (const [index, { start, skill, agents: count }] of rows.entries()) {
		const place = names.indexOf(skill ?? EVERYBODY);
		const at = ((starts[index] ?? first) - first) / interval;
		if (seen.has(`${place} ${at}`)) throw refusal(index, twice(start));
		seen.add(`${place} ${at}`);
		const list = agents[place];
		if (list) list[at] = count;
	}
	return {
		start: wallClock(first),
		interval,
		intervals,
		open: null,
		skills: names.map((name, place) => ({
			name,
			agents: agents[place] ?? [],
			lost: new Array<number>(intervals).fill(0)
		}))
	};
}

type Words = Pick<OperationError['problem'], 'message' | 'hint'>;

const notTime = (start: string): Words => ({
	message: { en: `"${start}" is not a local time.`, zh: `“${start}”不是本地时间。` },
	hint: { en: 'Write starts as 2026-09-01T08:15.', zh: '开始时间请写作 2026-09-01T08:15。' }
});

const notOnGrid = (start: string, first: string, interval: number): Words => ({
	message: {
		en: `${start} is not a whole number of intervals of ${interval} minutes after ${first}.`,
		zh: `${start} 距 ${first} 不是 ${interval} 分钟的整数倍。`
	},
	hint: {
		en: 'Give every interval the same length, or say it with interval.',
		zh: '请让各时段等长，或用 interval 指明长度。'
	}
});

const tooLong = (intervals: number): Words => ({
	message: {
		en: `These are ${intervals.toLocaleString('en')} intervals; at most ${MOST_INTERVALS} are planned at once.`,
		zh: `共 ${intervals.toLocaleString('en')} 个时段，一次最多排 ${MOST_INTERVALS} 个。`
	},
	hint: { en: 'Plan a shorter time, or longer intervals.', zh: '请缩短排班期，或加长时段。' }
});

const tooManySkills = (skills: number): Words => ({
	message: {
		en: `These are ${skills} skills; at most ${MOST_SKILLS} are planned together.`,
		zh: `共 ${skills} 种技能，一次最多合排 ${MOST_SKILLS} 种。`
	},
	hint: { en: 'Join skills, or plan those that share no people apart.', zh: '请合并技能，或将互不支援的技能分开排。' }
});

const twice = (start: string): Words => ({
	message: { en: `${start} is there twice for the same skill.`, zh: `${start} 对同一技能出现了两次。` },
	hint: { en: 'Name each interval once a skill.', zh: '每种技能每个时段只写一次。' }
});
