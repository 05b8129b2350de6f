import { describe, expect, it } from 'vitest';
import { rejectLines } from '../../../src/cli/reject-lines.ts';

const opened = { line: 12, column: 'created_at', reason: 'unreadable-opened-at', raw: '7,"sometime, soon",refund' };
const short = { line: 15, column: null, reason: 'too-few-fields', raw: '8,2026-03-01' };

describe('rejected rows on a terminal', () => {
	it('say where, why, what stands there and what to do, the remedy once for each reason', () => {
		const rejects = [opened, short, { ...opened, line: 20 }];
		const lines = rejectLines({ rejects, rowsRejected: 3, rejectsFile: '/w/rejects/4.csv' }, 'en');
		expect(lines.slice(0, 4)).toEqual([
			'  line 12 [created_at]: “Opened” cannot be read',
			'      7,"sometime, soon",refund',
			'  line 15: fewer cells than the header',
			'      8,2026-03-01'
		]);
		expect(lines.filter((line) => line.includes('2026-03-01 10:00:00'))).toHaveLength(1);
		expect(lines.at(-1)).toContain('/w/rejects/4.csv');
	});

	it('say it in Chinese as well', () => {
		const lines = rejectLines({ rejects: [opened], rowsRejected: 1, rejectsFile: null }, 'zh');
		expect(lines[0]).toMatch(/^ {2}第 12 行 \[created_at\]：/);
		expect(lines.slice(2).join('')).toMatch(/^ {2}→ .*2026-03-01 10:00:00/);
	});

	it('count those that are not shown', () => {
		const rejects = Array.from({ length: 12 }, (_, at) => ({ ...short, line: at + 2 }));
		const lines = rejectLines({ rejects, rowsRejected: 1500, rejectsFile: null }, 'en');
		expect(lines.filter((line) => line.startsWith('  line'))).toHaveLength(10);
		expect(lines).toContain('  … and 1490 more');
	});

	it('keep one line each, and send no signs to the terminal', () => {
		const raw = `9,\u001b[2J"two\nlines",${'x'.repeat(5000)},the end`;
		const [, shown = ''] = rejectLines({ rejects: [{ ...short, raw }], rowsRejected: 1, rejectsFile: null }, 'en');
		expect(shown).toContain('9,\\u001b[2J"two\\nlines",xxx');
		expect(shown.length).toBeLessThan(200);
		expect(shown).toMatch(/x … x+,the end$/);
	});
});
