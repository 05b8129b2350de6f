import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkArticle } from '#lib/bot/knowledge/check-article.ts';
import { diffLines, differenceOf } from '#lib/bot/knowledge/difference.ts';
import { layOver } from '#lib/bot/knowledge/overlay.ts';
import { recognisePicture } from '#lib/bot/knowledge/picture.ts';
import { tidyArticle } from '#lib/bot/knowledge/tidy.ts';
import { articleOf } from './bot-double.ts';

describe('own articles over shipped ones', () => {
	const shipped = [
		articleOf('b', { scenario: 'general' }),
		articleOf('a', { scenario: 'general' }),
		articleOf('c', { scenario: 'legal' })
	];
	const own = (id: string, more = {}) => ({
		id,
		content: { kind: 'own' as const, article: articleOf(id, { scenario: 'general', title: { en: 'Own' }, ...more }) }
	});
	const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);

	it('leave what is shipped as it stands where there are none', () => {
		expect(layOver(shipped, [], [])).toEqual(shipped);
	});
	it('take the place of the shipped one of their id, and follow the others where they have none', () => {
		const all = layOver(shipped, [own('z'), own('b'), own('d')], []);
		expect(ids(all)).toEqual(['b', 'a', 'd', 'z', 'c']);
		expect(all[0]?.title).toEqual({ en: 'Own' });
	});
	it('follow to another module, and stand in one only', () => {
		expect(ids(layOver(shipped, [own('b', { scenario: 'finance' })], []))).toEqual(['a', 'b', 'c']);
	});
	it('stay when the shipped ones of their module are off; one that is off is not used, one restored is as shipped', () => {
		expect(ids(layOver(shipped, [own('b'), own('d')], ['general']))).toEqual(['b', 'd', 'c']);
		expect(ids(layOver(shipped, [{ id: 'a', content: { kind: 'off' } }], []))).toEqual(['b', 'c']);
		expect(layOver(shipped, [{ id: 'a', content: { kind: 'shipped' } }], [])).toEqual(shipped);
	});
});

describe('what differs between two versions', () => {
	it('tells of each line whether it stayed, went or came: both can be read off it again', () => {
		const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
		fc.assert(
			fc.property(lines, lines, (before, after) => {
				const diff = diffLines(before, after);
				const without = (kind: string) => diff.filter((each) => each.kind !== kind).map(({ text }) => text);
				expect(without('in')).toEqual(before);
				expect(without('out')).toEqual(after);
			})
		);
	});
	it('names the fields, and nothing where nothing differs', () => {
		const before = articleOf('a');
		const after = { ...before, answer: { ...before.answer, en: 'Now otherwise.' }, verify: true };
		expect(differenceOf(before, before)).toEqual([]);
		expect(differenceOf(before, after).map(({ field }) => field)).toEqual(['answer.en', 'verify']);
		expect(differenceOf(null, after).every(({ lines }) => lines.every(({ kind }) => kind === 'in'))).toBe(true);
	});
});

describe('an article that is handed in', () => {
	const anywhere = { hasArticle: (id: string) => id === 'there', hasPicture: (id: string) => id === 'a'.repeat(32) };
	const wrongIn = (more: object) => {
		const checked = checkArticle({ ...articleOf('new'), ...more }, anywhere);
		return 'problems' in checked ? checked.problems.map(({ field }) => field) : [];
	};

	it.each([
		[{}, []],
		[{ id: 'Not An Id' }, ['id']],
		[{ id: '退货-政策' }, []],
		[{ scenario: 'space', risk: 'some', slots: ['shoe_size'] }, ['scenario', 'risk', 'slots']],
		[{ links: [{ to: 'there', kind: 'next' }] }, []],
		[
			{
				links: [
					{ to: 'nowhere', kind: 'next' },
					{ to: 'new', kind: 'next' }
				]
			},
			['links', 'links']
		],
		[{ validFrom: '2026-02-30' }, ['validFrom']],
		[{ validFrom: '2026-03-01', validUntil: '2026-02-01' }, ['validUntil']],
		[{ title: {}, questions: {}, answer: {}, steps: {} }, ['title']],
		[{ title: { en: 'Only a title' }, questions: {}, answer: {}, steps: {} }, ['questions.en', 'answer.en']],
		[{ title: { eng: 'x' }, questions: { eng: ['x'] }, answer: { eng: 'x' }, steps: {} }, ['title']],
		[{ showing: { en: [{ step: 1, picture: 'a'.repeat(32), alt: 'The page' }] } }, []],
		[{ showing: { en: [{ step: 1, picture: 'a'.repeat(32), alt: ' ' }] } }, ['showing.en']],
		[{ showing: { en: [{ step: 1, picture: 'b'.repeat(32), alt: 'x' }] } }, ['showing.en']],
		[{ showing: { en: [{ step: 9, video: 'https://a.b/c', title: 'x' }] } }, ['showing.en']],
		[{ showing: { en: [{ step: 1, video: 'http://a.b/c', title: 'x' }] } }, ['showing.en']],
		[{ showing: { en: [{ step: 1, video: 'javascript:alert(1)', title: 'x' }] } }, ['showing.en']]
	])('is wrong in the fields that are wrong: %j', (more, fields) => {
		expect(wrongIn(more)).toEqual(fields);
	});
	it('keeps what is shown with its step when an empty one goes', () => {
		const { steps, showing } = tidyArticle(
			articleOf('a', {
				steps: { en: ['one', ' ', 'three'] },
				showing: { en: [{ step: 3, video: 'https://a.b', title: 'Third' }] }
			})
		);
		expect(steps['en']).toEqual(['one', 'three']);
		expect(showing?.['en']).toEqual([{ step: 2, video: 'https://a.b', title: 'Third' }]);
	});
});

describe('a picture is known by its content', () => {
	const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
	it.each([
		['image/png', 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAEklEQVR4nGNgYGD4z8DwH4gBAAX/Af8='],
		['image/gif', 'R0lGODlhAwACAIAAAAAAAP///yH5BAEAAAAALAAAAAADAAIAAAIDhGEFADs='],
		[
			'image/jpeg',
			'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAACAAMBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q=='
		]
	])('%s of 3 by 2', (type, base64) => {
		expect(recognisePicture(bytes(base64))).toEqual({ type, width: 3, height: 2 });
	});
	it('and nothing else is one: no drawing, no page, no torn file', () => {
		const texts = [
			'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
			'<!doctype html><script>',
			'GIF89a',
			''
		];
		for (const text of texts) expect(recognisePicture(new TextEncoder().encode(text))).toBeNull();
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 64 }), (any) => {
				const found = recognisePicture(any);
				expect(found === null || found.width > 0).toBe(true);
			})
		);
	});
});
