import { expect, it } from 'vitest';
import { readNames } from '#lib/server/operations/knowing/names.ts';

it('calls the topic of an article that was given none by a word of each language', async () => {
	const nameOf = await readNames();
	expect(nameOf('other')).toEqual({ en: 'other', zh: '其他' });
	expect(nameOf('space-travel')).toEqual({ en: 'space travel', zh: 'space travel' });
});
