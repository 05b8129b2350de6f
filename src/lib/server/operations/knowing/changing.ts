import { z } from 'zod';

const MOST_BY = 100;
const MOST_NOTE = 500;

/** What every change of an article may say of itself. */
export const changeInput = {
	by: z.string().max(MOST_BY).default('').describe('Who changes it, in free words.'),
	note: z.string().max(MOST_NOTE).default('').describe('Why.')
};

/** What every change answers with. */
export const changeOutput = {
	article: z.string(),
	version: z.int().describe('Of the article, from 1; 0 is what is shipped.'),
	state: z.enum(['own', 'shipped', 'off']).describe('The company’s own text, what is shipped, or not used.')
};
