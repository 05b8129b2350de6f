import { describe, expect, it } from 'vitest';
import { answerQuestion } from '#lib/staffing/answer-question.ts';
import table from '../../reference/staffing-digits.json' with { type: 'json' };

/** Doubles of the inputs themselves are 1e−16 off; in thin tails that grows to about 1e−13. */
const RELATIVE = 2e-12;
/** What is as good as never. */
const NEVER = 1e-60;

const models = [...new Set(table.rows.map(({ question }) => question.model))];

describe('figures computed elsewhere with 40 digits and more', () => {
	it.each(models)('model %s agrees to twelve digits', (model) => {
		const off: unknown[] = [];
		for (const { question, figures } of table.rows) {
			if (question.model !== model) continue;
			const answer = answerQuestion(question) as Record<string, unknown>;
			const all = { ...answer, ...(answer['serviceLevel'] as object | undefined) } as Record<string, unknown>;
			for (const [field, text] of Object.entries(figures)) {
				const [ours, exact] = [all[field], Number(text)];
				if (typeof ours !== 'number') off.push({ question, field, ours, exact });
				else if (Math.max(Math.abs(ours), Math.abs(exact)) < NEVER) continue;
				else if (!(Math.abs(ours - exact) <= RELATIVE * Math.abs(exact))) off.push({ question, field, ours, exact });
			}
		}
		expect(off).toEqual([]);
	});
});
