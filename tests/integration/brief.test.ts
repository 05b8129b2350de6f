import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/i18n/format.ts';
import { briefFormats } from '#lib/server/operations/write-brief.ts';
import { brief } from '../../src/cli/commands/brief.ts';
import { answerOf, problemOf } from './asking.ts';
import { fillLog, withWorkspace } from './workspace.ts';

interface Judged {
	readonly stability: number;
	readonly reasons: readonly { readonly en: string }[];
	readonly topics: readonly { readonly topic: string; readonly n: number; readonly stability: number }[];
}
interface Appraised {
	readonly npv: { readonly p10: number; readonly p50: number; readonly p90: number; readonly mean: number };
	readonly n: number;
	readonly atModes: { readonly npv: number };
}

/** HTML as it is read. */
const read = (path: string) =>
	readFileSync(path, 'utf8')
		.replaceAll('&#39;', "'")
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&');

describe('the brief of a log', () => {
	it('says what decide, appraise, ledger and metrics say, and is the same when written again', async () => {
		await withWorkspace(async (poise, folder) => {
			const out = join(folder, 'brief.html');
			expect(await problemOf(poise, 'brief', { out, format: 'html' })).toMatchObject({ code: 'empty-log' });
			await answerOf(poise, 'sample');
			const written = await answerOf(poise, 'brief', { out, format: 'html' });
			expect(written).toMatchObject({ file: out, format: 'html', lang: 'en', bytes: statSync(out).size });
			expect(statSync(out).mode & 0o777).toBe(0o600);
			const html = read(out);
			const { money, moneyCompact, number, share } = createFormat({ locale: 'en', currency: 'USD', zone: 'UTC' });
			const decision = (await answerOf(poise, 'decide')) as Judged;
			for (const { en } of decision.reasons) expect(html).toContain(en);
			for (const { n, stability } of decision.topics) {
				expect(html).toContain(`>${number(n)}<`);
				expect(html).toContain(`>${share(stability)}<`);
			}
			const { npv, n } = (await answerOf(poise, 'appraise')) as Appraised;
			for (const value of [npv.p10, npv.p50, npv.p90, npv.mean]) expect(html).toContain(moneyCompact(value));
			expect(html).toMatch(/Chance of a loss<\/dt><dd class="value">[<>]? ?\d/);
			expect(html).toContain(number(n));
			const { metrics } = (await answerOf(poise, 'metrics', {
				metrics: ['churn-adjusted-cost-per-durable-resolution', 'recontact-7d']
			})) as { metrics: readonly { readonly rows: readonly { readonly value: number; readonly n: number }[] }[] };
			expect(html).toContain(money(metrics[0]?.rows[0]?.value ?? NaN));
			expect(html).toContain(share(metrics[1]?.rows[0]?.value ?? NaN, 1));
			const { waterfall } = (await answerOf(poise, 'ledger')) as { waterfall: readonly { share: number }[] };
			expect(html).toContain(
				`Of 100 conversations the bot takes part in, ${Math.round((waterfall.at(-1)?.share ?? NaN) * 100)} stay solved`
			);

			const again = join(folder, 'again.html');
			await answerOf(poise, 'brief', { out: again, format: 'html' });
			expect(readFileSync(again).equals(readFileSync(out))).toBe(true);

			// assumptions and seed are those of this brief alone, and it says so
			const other = join(folder, 'other.md');
			const assumptions = { 'plan.build-cost': 5_000_000 };
			await answerOf(poise, 'brief', { out: other, format: 'md', lang: 'zh', assumptions, seed: 5 });
			const markdown = readFileSync(other, 'utf8');
			expect(markdown).toContain('仅为本简报设定');
			expect(markdown).toContain('种子 5 ');
			expect(await problemOf(poise, 'brief', { out, format: 'md', assumptions: { nothing: 1 } })).toMatchObject({
				code: 'bad-assumption'
			});
			expect(await problemOf(poise, 'brief', { out: join(folder, 'no/where.md'), format: 'md' })).toMatchObject({
				code: 'not-writable'
			});
		});
	});

	it('is written of young, small and bare logs, and says what they cannot say', async () => {
		await withWorkspace(async (poise, folder) => {
			const row = (day: number) => ({
				opened_at: `2026-01-0${day}T10:00:00Z`,
				first_human_reply_at: `2026-01-0${day}T11:00:00Z`
			});
			await fillLog(poise, ['opened_at', 'first_human_reply_at'], [row(1), row(2), row(3)]);
			for (const format of briefFormats.filter((each) => each !== 'pdf'))
				for (const lang of ['en', 'zh'])
					await answerOf(poise, 'brief', { out: join(folder, `${lang}.${format}`), format, lang });
			expect(readFileSync(join(folder, 'en.html'), 'utf8')).toContain('old enough to say how it ended');
			expect(readFileSync(join(folder, 'zh.md'), 'utf8')).toContain('看不出结局');
		});
		await withWorkspace(async (poise, folder) => {
			const rows = Array.from({ length: 40 }, (_, at) => ({
				opened_at: `2026-0${1 + (at % 3)}-10T10:00:00Z`,
				topic: '<b>退款</b>'
			}));
			await fillLog(poise, ['opened_at', 'topic'], rows);
			for (const format of ['html', 'md', 'xlsx'])
				await answerOf(poise, 'brief', { out: join(folder, `one.${format}`), format });
			const html = readFileSync(join(folder, 'one.html'), 'utf8');
			expect(html).toContain('single topic');
			expect(html).not.toContain('<b>退款');
			expect(html.replaceAll(/<style>.*<\/style>/gs, '')).not.toMatch(/NaN|Infinity|undefined/);
		});
	});

	it('is asked for by the name of a file, and says what is wrong with one', () => {
		const ask = (values: Record<string, string>) => brief.input(values, []);
		expect(ask({ out: '/a/Brief.PDF', lang: 'zh', seed: '4' })).toEqual({
			out: '/a/Brief.PDF',
			format: 'pdf',
			lang: 'zh',
			seed: 4,
			assumptions: {}
		});
		expect(() => ask({})).toThrow('--out FILE');
		expect(() => ask({ out: 'brief.doc' })).toThrow('.pdf, .html, .md, .xlsx');
		expect(() => ask({ out: 'brief.md', seed: '-1' })).toThrow('whole number');
		expect(() => ask({ out: 'brief.md', lang: 'fr' })).toThrow('zh or en');
	});
});
