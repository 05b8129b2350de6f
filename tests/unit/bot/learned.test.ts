import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/stats/random.ts';
import { learnBot, learnParts, lessonsOf, PARTS, type Lessons } from '#lib/bot/turn/learned.ts';
import { articleOf } from './bot-double.ts';

const random = createRandom(7);
const vector = () => {
	const raw = Float32Array.from({ length: 16 }, () => random() - 0.5);
	return raw.map((each) => each / Math.hypot(...raw));
};
const felt: Lessons['felt'] = [
	['Thanks, that is fine', 0],
	['I am worried about my money', 1],
	['都等了三天了', 1],
	['This is a disgrace, I will sue you', 2],
	['你们这群骗子，我要投诉', 2]
].map(([text, level]) => ({ text: String(text), level: level as 0 | 1 | 2, vector: vector() }));
const asked = (id: string, ...questions: readonly string[]) =>
	articleOf(id, { questions: { en: questions as string[] } });
const articles = [
	asked('parcel', 'Where is my parcel?', 'parcel tracking'),
	asked('invoice', 'Where is my invoice?', 'send me the bill'),
	asked('return', 'How do I return it?', 'send it back')
];
const vectors = new Map(
	articles.flatMap(({ questions }) => Object.values(questions).flat()).map((text) => [text, vector()] as const)
);
const lessons: Lessons = {
	felt: [...felt, { text: 'When do you open?', level: 0, isPlain: true }],
	articles,
	vectors,
	seed: 3
};

describe('what a bot learns', () => {
	it.each([
		['with meaning', lessons],
		[
			'by letters alone',
			{ ...lessons, vectors: new Map(), felt: lessons.felt.map((each) => ({ ...each, vector: undefined })) }
		]
	])('comes out the same to the last digit in parts as whole, %s', (_, all: Lessons) => {
		const whole = learnBot(all);
		const { letters } = learnParts(['letters'], all);
		expect({
			letters,
			...learnParts(['plain', 'meaning'], { ...all, vectors: new Map() }, letters),
			...learnParts(['index'], { ...all, felt: [] })
		}).toEqual(whole);
		expect(whole.plain).not.toBeNull();
		expect(whole.meaning === null).toBe(all.vectors.size === 0);
	});

	it('is of lessons that change with nothing else', () => {
		const [first, ...rest] = articles;
		if (!first) throw new Error('no article');
		const partsThatChange = (changed: Partial<Lessons>, model = 'm') => {
			const [before, after] = [lessonsOf(lessons, 'm'), lessonsOf({ ...lessons, ...changed }, model)];
			return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
		};
		const edited = (change: object) => partsThatChange({ articles: [{ ...first, ...change }, ...rest] });
		expect(edited({ validUntil: '2030-01-01', verify: true })).toEqual([]);
		expect(edited({ answer: { en: 'Otherwise.' } })).toEqual(['index']);
		expect(edited({ questions: { en: ['parcel?'] } })).toEqual(['plain', 'index']);
		expect(partsThatChange({ felt: lessons.felt.slice(1) })).toEqual(['letters', 'plain', 'meaning']);
		expect(partsThatChange({}, 'another')).toEqual(['meaning', 'index']);
	});
});
