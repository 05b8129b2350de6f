import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functions, grammarFunctions } from '#lib/console/functions.ts';
import { views } from '#lib/console/views.ts';
import { metrics } from '#lib/metrics/catalogue/all.ts';
import { compileMetric } from '#lib/metrics/compile.ts';
import { matchedSql } from '#lib/metrics/matched-sql.ts';
import { strata } from '#lib/metrics/strata.ts';
import { checkQuery } from '#lib/metrics/validate.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { sqlOf } from '#lib/server/operations/answer-query.ts';
import { OperationError, type Poise, type Problem } from '#lib/server/operations/operation.ts';
import { runSql, sqlOptions, type SqlAnswer } from '#lib/server/operations/run-sql.ts';
import type { Session } from '#lib/server/warehouse/engine.ts';
import { hostile } from './hostile-sql.ts';
import { context, fillLog, newFolder, select } from './workspace.ts';

const folder = newFolder();
let poise: Poise;
/** Four contacts of three customers, two of them with a bot; Ada comes back a day later about the same thing. */
beforeAll(async () => {
	poise = await createApp(readConfig({ POISE_MEMORY: '500MB' }, { workspace: folder.path }));
	const fields = [
		'external_id',
		'customer_id',
		'channel',
		'topic',
		'opened_at',
		'first_bot_reply_at',
		'first_human_reply_at',
		'csat',
		'text'
	];
	await fillLog(poise, fields, [
		{
			external_id: 'a',
			customer_id: 'ada',
			channel: 'chat',
			topic: 'refund',
			opened_at: '2026-01-05 09:00:00',
			first_bot_reply_at: '2026-01-05 09:00:10',
			csat: 0.25,
			text: '=1+1'
		},
		{
			external_id: 'b',
			customer_id: 'ada',
			channel: 'chat',
			topic: 'refund',
			opened_at: '2026-01-06 09:00:00',
			first_human_reply_at: '2026-01-06 09:10:00',
			csat: 1,
			text: "it's"
		},
		{
			external_id: 'c',
			customer_id: 'bob',
			channel: 'email',
			topic: 'billing',
			opened_at: '2026-01-12 10:00:00',
			first_human_reply_at: '2026-01-12 10:30:00',
			csat: 0.5
		},
		{
			external_id: 'd',
			customer_id: 'cyd',
			channel: null,
			topic: 'refund',
			opened_at: '2026-03-01 12:00:00',
			first_bot_reply_at: '2026-03-01 12:00:20'
		}
	]);
});
afterAll(async () => {
	await poise.close();
	folder.remove();
});

const ask = async (sql: string, more: object = {}, on: Poise = poise): Promise<SqlAnswer> =>
	(await runSql.run(on, runSql.input.parse({ sql, ...more }), context)) as SqlAnswer;
const refusal = async (sql: string, more: object = {}, on: Poise = poise): Promise<Problem> => {
	const cause: unknown = await ask(sql, more, on).then(
		(answer) => new Error(`answered: ${JSON.stringify(answer).slice(0, 300)}`),
		(each: unknown) => each
	);
	if (cause instanceof OperationError && cause.blame === 'refused') return cause.problem;
	throw cause;
};

describe('what may not run', () => {
	it.each(hostile)('%s', async (sql, code) => {
		const problem = await refusal(sql);
		expect(problem.code).toBe(code);
		// What stands in the statement may be repeated; what does not is not told.
		for (const word of ['memory.', 'warehouse', folder.path, 'undefined'])
			if (!sql.includes(word)) expect(problem.message.en).not.toContain(word);
	});

	it('never comes near the engine: it is asked for the tree of each, bound as a text, and for nothing else', async () => {
		const asked: string[] = [];
		const spy = (session: Session): Session => ({
			...session,
			rows: (sql, parameters) => {
				asked.push(sql);
				return session.rows(sql, parameters);
			},
			answer: (sql) => {
				asked.push(sql);
				return session.answer(sql);
			},
			run: (sql, parameters) => {
				asked.push(sql);
				return session.run(sql, parameters);
			}
		});
		const watched: Poise = {
			...poise,
			engine: {
				...poise.engine,
				readAsGuest: (work, signal) => poise.engine.readAsGuest((session) => work(spy(session)), signal)
			}
		};
		for (const [sql, code] of hostile) if (code !== 'sql-engine') await refusal(sql, {}, watched);
		expect([...new Set(asked)]).toEqual(['SELECT json_serialize_sql($1::VARCHAR) AS tree']);
	});

	it('would not come far without the check: a guest finds the views and cannot write', async () => {
		const tried = (sql: string) =>
			poise.engine
				.readAsGuest((session) => session.rows(sql))
				.then(
					() => 'ran',
					(cause: unknown) => String(cause)
				);
		expect(await tried('FROM conversation_record')).toMatch(/does not exist/);
		expect(await tried('SELECT raw FROM reject')).toMatch(/not found/);
		expect(await tried('CREATE TABLE mine (x INTEGER)')).toMatch(/read-only/);
		expect(await tried('DELETE FROM warehouse.main.judged')).toMatch(/read-only/);
		expect(await select(poise, 'SELECT count(*)::INTEGER AS n FROM judged')).toEqual([{ n: 4 }]);
	});

	it('says where in the text, also behind wide letters and further lines', async () => {
		expect(await refusal("SELECT '中文',\n\tgetenv('HOME') FROM judged")).toMatchObject({ line: 2, column: '2' });
		expect(await refusal("SELECT '中文', nobody FROM judged")).toMatchObject({
			code: 'sql-engine',
			line: 1,
			column: '14'
		});
		expect(await refusal('SELECT *\nFORM judged')).toMatchObject({ code: 'sql-syntax', line: 2 });
		expect(await refusal('SELECT * FROM judgd')).toMatchObject({
			line: 1,
			column: '15',
			hint: { en: expect.stringContaining('judged?') as string }
		});
	});
});

/** Statement and rows; what stands in the log is in `beforeAll`. */
const queries: readonly (readonly [string, readonly (readonly unknown[])[]])[] = [
	['SELECT count(*) FROM judged', [[4]]],
	['select COUNT(*) from JUDGED', [[4]]],
	['SELECT count(*) FROM "judged" -- a remark', [[4]]],
	['/* x */ SELECT count(*) FROM judged;', [[4]]],
	['FROM judged SELECT id ORDER BY id', [[0], [1], [2], [3]]],
	[
		'SELECT topic, count(*) AS n FROM judged GROUP BY topic ORDER BY n DESC',
		[
			['refund', 3],
			['billing', 1]
		]
	],
	['SELECT topic, count(*) FROM judged GROUP BY ALL HAVING count(*) > 1', [['refund', 3]]],
	["SELECT count(*) FILTER (WHERE channel = 'chat') FROM judged", [[2]]],
	['SELECT avg(csat), min(csat), max(csat), count(csat) FROM judged', [[(0.25 + 1 + 0.5) / 3, 0.25, 1, 3]]],
	['SELECT quantile_cont(csat, 0.5), quantile_cont(csat, [0, 1])[2] FROM judged', [[0.5, 1]]],
	['SELECT median(first_human_reply) FROM judged', [[1200]]],
	[
		"SELECT date_trunc('month', opened_at) AS m, count(*) FROM judged GROUP BY m ORDER BY m",
		[
			['2026-01-01 00:00:00', 3],
			['2026-03-01 00:00:00', 1]
		]
	],
	["SELECT strftime(opened_local, '%u-%H') FROM judged WHERE id = 0", [['1-09']]],
	['SELECT extract(dow FROM opened_at), opened_at::DATE FROM judged WHERE id = 0', [[1, '2026-01-05']]],
	['SELECT opened_at + INTERVAL 1 DAY FROM judged WHERE id = 0', [['2026-01-06 09:00:00']]],
	[
		"SELECT opened_at AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai' FROM judged WHERE id = 0",
		[['2026-01-05 17:00:00']]
	],
	[
		'SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY opened_at DESC) AS r FROM judged QUALIFY r = 1 ORDER BY id',
		[
			[1, 1],
			[2, 1],
			[3, 1]
		]
	],
	[
		'SELECT id, lag(opened_at) OVER w FROM judged WINDOW w AS (PARTITION BY customer_id ORDER BY opened_at) ORDER BY id LIMIT 2',
		[
			[0, null],
			[1, '2026-01-05 09:00:00']
		]
	],
	['SELECT sum(count(*)) OVER (ORDER BY topic) FROM judged GROUP BY topic ORDER BY topic', [[1], [4]]],
	[
		"WITH chats AS (SELECT * FROM judged WHERE channel = 'chat'), n AS (SELECT count(*) AS c FROM chats) SELECT c FROM n",
		[[2]]
	],
	['WITH judged AS (SELECT * FROM judged WHERE id > 1) SELECT count(*) FROM judged', [[2]]],
	['WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 10) SELECT sum(n) FROM t', [[55]]],
	[
		'SELECT j.id, c.text FROM judged j JOIN conversation c USING (id) WHERE c.text IS NOT NULL ORDER BY 1',
		[
			[0, '=1+1'],
			[1, "it's"]
		]
	],
	[
		'SELECT j.id FROM judged j LEFT JOIN customer k USING (customer_id) WHERE k.customer_id IS NULL ORDER BY 1',
		[[0], [1], [2], [3]]
	],
	[
		'SELECT j.id, l.n FROM judged j, LATERAL (SELECT count(*) AS n FROM judged o WHERE o.customer_id = j.customer_id) l ORDER BY 1 LIMIT 1',
		[[0, 2]]
	],
	[
		'SELECT id FROM judged j WHERE EXISTS (SELECT 1 FROM judged k WHERE k.customer_id = j.customer_id AND k.id <> j.id) ORDER BY id',
		[[0], [1]]
	],
	['SELECT id FROM judged WHERE csat > (SELECT avg(csat) FROM judged)', [[1]]],
	['SELECT 1 UNION ALL SELECT 2 EXCEPT SELECT 1 ORDER BY 1', [[2]]],
	['SELECT * EXCLUDE (b) REPLACE (a + 1 AS a) FROM (VALUES (1, 2, 3)) v(a, b, c)', [[2, 3]]],
	[
		"PIVOT (SELECT topic, channel FROM judged) ON channel IN ('chat', 'email') USING count(*) ORDER BY topic",
		[
			['billing', 0, 1],
			['refund', 2, 0]
		]
	],
	[
		'UNPIVOT (SELECT 1 AS a, 2 AS b) ON a, b',
		[
			['a', 1],
			['b', 2]
		]
	],
	['SELECT count(*) FROM range(10), generate_series(1, 3)', [[30]]],
	[
		"SELECT d::DATE, count(j.id) FROM generate_series(TIMESTAMP '2026-01-05', TIMESTAMP '2026-01-06', INTERVAL 1 DAY) t(d) LEFT JOIN judged j ON j.opened_at::DATE = d::DATE GROUP BY d ORDER BY d",
		[
			['2026-01-05', 1],
			['2026-01-06', 1]
		]
	],
	['SELECT unnest([1, 2]) AS x', [[1], [2]]],
	['SELECT [x * 2 FOR x IN [1, 2] IF x > 1], list_transform([1], lambda x: x + 1)', [['[4]', '[2]']]],
	[
		"SELECT CASE WHEN csat >= 0.5 THEN 'good' ELSE 'bad' END AS c, count(*) FROM judged WHERE csat IS NOT NULL GROUP BY c ORDER BY c",
		[
			['bad', 1],
			['good', 2]
		]
	],
	["SELECT string_agg(topic, ',' ORDER BY id) FROM judged", [['refund,refund,billing,refund']]],
	[
		"SELECT topic ILIKE 'REF%', regexp_extract(topic, '^(..)', 1), topic[1:3] FROM judged WHERE id = 0",
		[[true, 're', 'ref']]
	],
	[
		"SELECT coalesce(channel, 'none'), nullif(topic, 'refund'), ifnull(channel, 'x') FROM judged WHERE id = 3",
		[['none', null, 'x']]
	],
	[
		'SELECT GROUPING(topic), topic, count(*) FROM judged GROUP BY ROLLUP (topic) ORDER BY 1, 2',
		[
			[0, 'billing', 1],
			[0, 'refund', 3],
			[1, null, 4]
		]
	],
	["SELECT COLUMNS('^id$|^topic$') FROM judged WHERE id = 2", [[2, 'billing']]],
	[
		'SELECT issue_id, conversations, bot_involved, human_involved FROM issue ORDER BY issue_id',
		[
			[0, 2, true, true],
			[2, 1, false, true],
			[3, 1, true, false]
		]
	],
	['SELECT file, rows_read, len(fields) FROM "import"', [['test.csv', 4, 9]]],
	['SELECT corr(csat, id) IS NOT NULL, regr_slope(id, id) FROM judged', [[true, 1]]],
	[
		"SELECT count(*) FROM judged WHERE opened_at BETWEEN '2026-01-01' AND '2026-02-01' AND topic IN ('refund', 'x')",
		[[2]]
	],
	["SELECT $$it's$$, E'a\\nb'", [["it's", 'a\nb']]],
	['SELECT (SELECT max(id) FROM judged) + 1 ORDER BY 1 LIMIT 1 OFFSET 0', [[4]]],
	['SELECT count(*) FROM judged ASOF JOIN (SELECT opened_at AS t FROM judged) o ON judged.opened_at >= o.t', [[4]]],
	['SELECT approx_count_distinct(topic) FROM judged USING SAMPLE 100 PERCENT', [[2]]]
];

describe('what analysts ask', () => {
	it.each(queries)('%s', async (sql, rows) => {
		expect((await ask(sql)).rows).toEqual(rows);
	});

	it('is every figure’s SQL, as Explore shows it, with the same answer', async () => {
		const plain = metrics.filter((metric) => metric.kind !== 'cost');
		const query = checkQuery({
			metrics: metrics.map(({ id }) => id),
			by: ['topic'],
			where: [{ field: 'topic', value: 'refund' }],
			from: '2026-01-01'
		});
		if ('code' in query) throw new Error(query.message.en);
		const shown = new Map((await sqlOf(poise, query)).map(({ id, sql }) => [id, sql]));
		expect(shown.size).toBe(metrics.length);
		for (const { id } of metrics) {
			const { rows, columns } = await ask(shown.get(id) ?? '');
			expect(columns.length, id).toBeGreaterThan(0);
			const metric = plain.find((each) => each.id === id);
			if (!metric) continue;
			const { sql, parameters } = compileMetric(metric, query);
			const own = await poise.engine.read((session) => session.rows(sql, parameters));
			expect(
				rows.map((row) =>
					row.map((cell) => (typeof cell === 'string' && cell.startsWith('[') ? (JSON.parse(cell) as unknown) : cell))
				),
				id
			).toEqual(own.map((row) => Object.values(row)));
		}
	});

	it('is the comparison of like with like, which reads customers, too', async () => {
		const query = checkQuery({ metrics: ['csat-mean'], by: [], where: [] });
		const [metric] = 'code' in query ? [] : query.metrics;
		if ('code' in query || metric?.kind !== 'mean') throw new Error('csat-mean is a mean');
		const { sql } = matchedSql(metric, strata, query);
		const { columns, rows } = await ask(sql);
		const [own] = await poise.engine.read((session) => session.rows(sql));
		for (const [at, { name }] of columns.entries()) {
			const [ours, theirs] = [rows[0]?.[at], own?.[name]];
			if (typeof ours === 'number') expect(ours, name).toBeCloseTo(Number(theirs), 10);
			else expect(ours, name).toEqual(theirs);
		}
	});
});

describe('values', () => {
	it('of every type are plain and lose nothing', async () => {
		const cells: readonly (readonly [string, unknown])[] = [
			['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
			['9007199254740991::BIGINT', 9007199254740991],
			['9007199254740993::BIGINT', '9007199254740993'],
			['1.50::DECIMAL(10, 2)', 1.5],
			['12345678901234567.89::DECIMAL(30, 2)', '12345678901234567.89'],
			["'nan'::DOUBLE", null],
			["'-infinity'::DOUBLE", null],
			['1 / 0', null],
			['[1, NULL]', '[1,null]'],
			["{'en': 1, 'zh': [2.5]}", '{"en":1,"zh":[2.5]}'],
			["MAP {'k': 1}", '[{"key":"k","value":1}]'],
			["INTERVAL '-1 day'", '-1 day'],
			["'a\\xFF'::BLOB", 'a\\xFF'],
			["TIMESTAMP '2024-01-02 03:04:05.678'", '2024-01-02 03:04:05.678'],
			["'infinity'::TIMESTAMP", 'infinity'],
			["TIMESTAMPTZ '2024-01-02 03:04:05+00'", '2024-01-02 03:04:05+00'],
			["DATE '2024-01-02'", '2024-01-02'],
			["TIME '10:00'", '10:00:00'],
			["'101'::BIT", '101'],
			["'b'::ENUM('a', 'b')", 'b'],
			['union_value(k := 1)', '{"tag":"k","value":1}'],
			['NULL', null]
		];
		const { rows } = await ask(`SELECT ${cells.map(([sql]) => sql).join(', ')}`);
		const [row = []] = rows;
		for (const [at, [sql, expected]] of cells.entries()) expect(row[at], sql).toEqual(expected);
		expect((await ask('SELECT 1 AS a, 2 AS a')).columns).toEqual([
			{ name: 'a', type: 'INTEGER' },
			{ name: 'a', type: 'INTEGER' }
		]);
	});

	it('go into files, where no spreadsheet runs them', async () => {
		const sql = `SELECT 1 AS "=a", text AS a, -5 AS n, DATE '2024-01-02' AS d, 'infinity'::TIMESTAMP AS i, 9007199254740993 AS h FROM conversation WHERE id < 2 ORDER BY id -- end`;
		const write = (format: string) => ask(sql, { format, out: join(folder.path, `answer.${format}`) });
		expect(await write('csv')).toMatchObject({
			rows: 2,
			warnings: [{ en: expect.stringContaining('apostrophe') as string }]
		});
		const [head, first] = readFileSync(join(folder.path, 'answer.csv'), 'utf8').slice(1).split('\r\n');
		expect([head, first]).toEqual(["'=a,a,n,d,i,h", "1,'=1+1,-5,2024-01-02,infinity,9007199254740993"]);
		await write('xlsx');
		const book = XLSX.read(readFileSync(join(folder.path, 'answer.xlsx')));
		const sheet = book.Sheets[book.SheetNames[0] ?? ''];
		if (!sheet) throw new Error('there is no sheet');
		expect(XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1 })[1]).toEqual([
			1,
			'=1+1',
			-5,
			45_293,
			'infinity',
			'9007199254740993'
		]);
		expect(sheet['B2']).not.toHaveProperty('f');
		expect(await write('parquet')).toMatchObject({ rows: 2 });
		const parquet = join(folder.path, 'answer.parquet');
		expect(
			await select(poise, `SELECT n, h::VARCHAR AS h, d::VARCHAR AS d FROM read_parquet('${parquet}') LIMIT 1`)
		).toEqual([{ n: -5, h: '9007199254740993', d: '2024-01-02' }]);
		expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
	});

	it('are not written where the statement fails, or the folder is not there', async () => {
		const out = join(folder.path, 'never.csv');
		expect(await refusal("SELECT 'a'::INTEGER", { format: 'csv', out })).toMatchObject({ code: 'sql-engine' });
		expect(await refusal('SELECT 1', { format: 'csv', out: join(folder.path, 'nowhere', 'x.csv') })).toMatchObject({
			code: 'not-writable'
		});
		expect(existsSync(out)).toBe(false);
	});
});

describe('what takes too much', () => {
	it('is cut at the rows asked for, however many there are', async () => {
		expect(await ask('SELECT * FROM range(1000000000000)', { rows: 3 })).toMatchObject({
			rows: [[0], [1], [2]],
			n: 3,
			cut: true
		});
		expect(await ask('SELECT * FROM range(3)', { rows: 3 })).toMatchObject({ n: 3, cut: false });
		expect(sqlOptions.parse({ sql: 'x' })).toMatchObject({ rows: 10_000, seconds: 30 });
	});

	const endless = 'SELECT sum(a.range * b.range) FROM range(1000000000) a, range(1000000000) b';
	it('is stopped when its time is up, or when the asker goes; the others are served meanwhile', async () => {
		const slow = refusal(endless, { seconds: 1 });
		const gone = new AbortController();
		const left = runSql.run(poise, runSql.input.parse({ sql: endless }), { ...context, signal: gone.signal });
		// Two hold the guests' places: pages still read, and a third guest waits for its turn.
		const third = ask('SELECT count(*) FROM judged');
		expect(await select(poise, 'SELECT count(*)::INTEGER AS n FROM judged')).toEqual([{ n: 4 }]);
		gone.abort();
		await expect(left).rejects.toThrow(/abort/i);
		expect((await third).rows).toEqual([[4]]);
		expect(await slow).toMatchObject({ code: 'sql-timeout' });
	});

	it('of memory ends as an answer', async () => {
		expect(await refusal('SELECT list(range) FROM range(200000000)', { seconds: 2 })).toMatchObject({
			code: expect.stringMatching(/sql-memory|sql-timeout/) as string
		});
		expect((await ask('SELECT 1')).rows).toEqual([[1]]);
	});
});

describe('the views', () => {
	it('tell of every column of judged, and of nothing that is nobody’s business', async () => {
		const columns = await select<{ name: string }>(poise, 'SELECT column_name AS name FROM (DESCRIBE judged)');
		expect(
			views
				.find(({ name }) => name === 'judged')
				?.columns.map(({ name }) => name)
				.sort()
		).toEqual(columns.map(({ name }) => name).sort());
		const named = views.flatMap(({ columns: each }) => each.map(({ name }) => name));
		expect(named).not.toEqual(expect.arrayContaining([expect.stringMatching(/digest|token|key|raw|secret|mapping/)]));
	});

	it('answer with the columns and types that they promise', async () => {
		for (const view of views) {
			const { columns } = await ask(`SELECT * FROM "${view.name}" LIMIT 0`);
			expect(columns, view.name).toEqual(view.columns.map(({ name, type }) => ({ name, type })));
		}
	});

	it('may be worked on with functions that the engine has, as functions of values', async () => {
		const known = await select<{ name: string }>(
			poise,
			"SELECT DISTINCT lower(function_name) AS name FROM duckdb_functions() WHERE function_type IN ('scalar', 'aggregate', 'macro')"
		);
		const names = new Set([...known.map(({ name }) => name), ...grammarFunctions, 'unnest', 'first_value']);
		expect([...functions].filter((name) => !names.has(name))).toEqual([]);
	});
});
