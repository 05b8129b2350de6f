import { describe, expect, it } from 'vitest';
import { createRandom } from '#lib/stats/random.ts';
import { generateLog } from '#lib/synthesis/generate-log.ts';
import { industries, industryIds } from '#lib/synthesis/industries.ts';
import { writeText } from '#lib/synthesis/texts/write-text.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe.each(industryIds)('%s', (id) => {
	const { parameters } = industries[id];
	const topics = Object.values(parameters.topics);

	it('shares its contacts out completely, among topics and among channels', () => {
		for (const parts of [topics, Object.values(parameters.channels), Object.values(parameters.segments)])
			expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
		for (const { bot } of topics)
			expect(Object.values<number>({ ...bot }).reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
	});

	it('has phrases for its topics and no others, in both languages, without an empty slot or a personal datum', () => {
		for (const book of Object.values(parameters.phrasebooks)) {
			for (const topic of Object.keys(parameters.topics)) expect(Object.keys(book.topics)).toContain(topic);
			if (id !== 'e-commerce') expect(Object.keys(book.topics)).toHaveLength(topics.length);
			const random = createRandom(1, id);
			for (const topic of Object.keys(parameters.topics))
				for (let index = 0; index < 60; index++) {
					const occasion = { topic, isUpset: index % 3 === 0, isRepeat: false, amount: 86, openedAt: 0 };
					const { subject, text } = writeText(random, book, occasion);
					expect(subject + text).not.toMatch(/[{}]|undefined|@|1[3-9]\d{9}/);
				}
		}
	});

	it('gives the same log for the same seed', () => {
		const few = { ...parameters, customers: 60 };
		expect(generateLog(few, 7)).toEqual(generateLog(few, 7));
	});
});

describe('the figures that have a source come out of the log again', () => {
	const AT = (id: (typeof industryIds)[number]) => {
		const { parameters } = industries[id];
		return generateLog({ ...parameters, customers: Math.min(parameters.customers, 4000) }, 11);
	};
	const share = <Row>(rows: readonly Row[], of: (row: Row) => boolean) => rows.filter(of).length / rows.length;
	const minutes = (id: (typeof industryIds)[number]) =>
		mean(AT(id).conversations.flatMap(({ handle_seconds }) => (handle_seconds === null ? [] : [handle_seconds]))) / 60;

	it('handle times, in minutes', () => {
		expect(minutes('e-commerce')).toBeGreaterThan(3);
		expect(minutes('e-commerce')).toBeLessThan(5);
		expect(Math.abs(minutes('medical') - 6.6)).toBeLessThan(0.5);
		expect(Math.abs(minutes('finance') - 4.75)).toBeLessThan(0.5);
	});

	it('parcels are 30 to 40 % of what a shop is asked', () => {
		const parcels = share(AT('e-commerce').conversations, ({ topic }) => topic === 'parcel-tracking');
		expect(parcels).toBeGreaterThan(0.28);
		expect(parcels).toBeLessThan(0.4);
	});

	it('a few callers make most of the calls of a helpline', () => {
		const calls = new Map<string, number>();
		for (const { customer_id } of AT('emotional').conversations)
			calls.set(customer_id ?? '', (calls.get(customer_id ?? '') ?? 0) + 1);
		const sorted = [...calls.values()].toSorted((a, b) => b - a);
		const top = sorted.slice(0, Math.ceil(sorted.length * 0.03)).reduce((sum, n) => sum + n, 0);
		expect(top / sorted.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0.15);
	});

	it('nobody is without a source', () => {
		for (const { sources } of Object.values(industries))
			for (const source of Object.values(sources)) expect(source).toMatch(/\w{5}/);
	});
});
