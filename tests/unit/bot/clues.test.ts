import { expect, it } from 'vitest';
import { cluesOf, CLUES } from '#lib/bot/knowledge/clues.ts';
import { indexExamples } from '#lib/bot/knowledge/examples.ts';
import { buildModule, wordsOfArticle } from '#lib/bot/knowledge/module.ts';
import { articleOf } from './bot-double.ts';

const articles = [
	articleOf('first', { title: { en: 'alpha beta gamma delta' } }),
	articleOf('second', { title: { en: 'north south east west' } })
];
const module = buildModule(articles.map(wordsOfArticle), Int32Array.from([0, 1]));
const shelf = {
	examples: indexExamples([{ text: 'where is it', article: 0, vector: null }]),
	meanings: articles.map(() => ({ titles: [], answers: [] })),
	isGeneral: [false, false]
};
const titleClue = (text: string) =>
	cluesOf(shelf, module, { text })[0]?.[CLUES.indexOf('words of the title')] ?? Number.NaN;

it('takes words that match for more as their number’s root does, not as their number: a story has many', () => {
	expect(titleClue('alpha')).toBeGreaterThan(0);
	expect(titleClue('alpha beta gamma delta')).toBeCloseTo(2 * titleClue('alpha'), 6);
	expect(titleClue('alpha one two three')).toBeCloseTo(titleClue('alpha') / 2, 6);
	expect(titleClue('')).toBe(0);
});
