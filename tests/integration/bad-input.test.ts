import { describe, expect, it } from 'vitest';
import { problemOf } from './asking.ts';
import { withWorkspace } from './workspace.ts';

/** What the schemas of a library would say of these; in Chinese it would be said in English. */
const OF_A_LIBRARY = /Invalid|expected|received|Too (small|big)|Unrecognized|>=|<=/;

const CASES: readonly (readonly [
	operation: string,
	input: unknown,
	field: string | undefined,
	en: string,
	zh: string
])[] = [
	['forecast', { weeks: 0 }, 'weeks', '“weeks” must be 1 or more.', '“weeks”不得小于 1。'],
	['forecast', { weeks: 1.5 }, 'weeks', '“weeks” must be a whole number.', '“weeks”必须是整数。'],
	['forecast', { weeks: 'two' }, 'weeks', '“weeks” must be a finite number.', '“weeks”必须是有限的数。'],
	['forecast', { who: 'bots' }, 'who', '“who” must be one of "all", "people".', '“who”只能是 "all", "people" 之一。'],
	[
		'metrics',
		{ metrics: ['volume'], from: 'soon' },
		'from',
		'“from” must be an instant such as 2026-03-01T10:00:00Z, or must be a day of the calendar such as 2026-03-01.',
		'“from”必须是时刻，例如 2026-03-01T10:00:00Z，或必须是日历上的日期，例如 2026-03-01。'
	],
	['ratio', { share: 2 }, 'share', '“share” must be 1 or less.', '“share”不得大于 1。'],
	['ratio', { people: -1 }, 'people', '“people” must be 0 or more.', '“people”不得小于 0。'],
	[
		'roster',
		{ requirements: [] },
		'requirements',
		'“requirements” needs 1 value or more.',
		'“requirements”至少需要 1 个值。'
	],
	[
		'roster',
		{ zone: 'Moon/Base' },
		'zone',
		'must be a time zone such as Europe/Berlin.',
		'必须是时区，例如 Asia/Shanghai。'
	],
	[
		'roster',
		{ requirements: [{ start: '2026-03-02T08:00', agents: 'many' }] },
		'requirements[0].agents',
		'“requirements[0].agents” must be a',
		'“requirements[0].agents”必须是'
	],
	['experiment-read', {}, 'topic', '“topic” is missing.', '“topic”缺失。'],
	['experiment-read', { topic: '' }, 'topic', '“topic” must not be empty.', '“topic”不得为空。'],
	[
		'experiment-read',
		{ topic: 'x', from: '2026-02-31' },
		'from',
		'must be a day of the calendar such as',
		'必须是日历上的日期，例如'
	],
	['experiment-read', { topic: 'x', planned: 0 }, 'planned', '“planned” must be 1 or more.', '“planned”不得小于 1。'],
	[
		'experiment-read',
		{ topic: 'x', looks: 'hourly' },
		'looks',
		'must be one of "daily", "once".',
		'只能是 "daily", "once" 之一。'
	],
	[
		'experiment-assign',
		{ name: 'n', salt: 'short', customers: ['a'] },
		'salt',
		'needs 8 characters or more.',
		'至少需要 8 个字符。'
	],
	[
		'erlang',
		{ questions: 5 },
		'questions',
		'“questions” must be a list, in [ ].',
		'“questions”必须是列表，写在 [ ] 中。'
	],
	['desk-act', { action: 'fly' }, 'action', '“action” must be one of "', '“action”只能是 "'],
	['alerts', null, undefined, 'What was sent must be an object, in { }.', '所发内容必须是对象，写在 { } 中。']
];

describe('an input that is refused', () => {
	it('is told by field and remedy, in both languages, and never in the words of a library', async () => {
		await withWorkspace(async (poise) => {
			for (const [operation, input, field, en, zh] of CASES) {
				const problem = await problemOf(poise, operation, input);
				expect({ operation, input, code: problem.code, column: problem.column }).toEqual({
					operation,
					input,
					code: 'bad-input',
					column: field
				});
				expect(problem.message.en).toContain(en);
				expect(problem.message.zh).toContain(zh);
				expect(`${problem.message.en} ${problem.message.zh}`).not.toMatch(OF_A_LIBRARY);
				expect(problem.hint.zh).toContain('请更正');
			}
		});
	});

	it('says a few of what is wrong throughout, and how many more', async () => {
		await withWorkspace(async (poise) => {
			const requirements = Array.from({ length: 5 }, () => ({ start: 7, agents: 1 }));
			const { message } = await problemOf(poise, 'roster', { requirements });
			expect(message.en).toMatch(/^“requirements\[0\]\.start” .*; “requirements\[2\]\.start” .*; and 2 more\.$/);
			expect(message.zh).toMatch(/；另有 2 处。$/);
		});
	});
});
