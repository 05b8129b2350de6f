import { describe, expect, it } from 'vitest';
import { generateLog } from '#lib/synthesis/generate-log.ts';
import { sampleParameters } from '#lib/synthesis/sample-parameters.ts';
import { summariseTruth } from '#lib/synthesis/summarise-truth.ts';
import { SAMPLE_SEED } from '#lib/synthesis/sample-files.ts';

const truth = summariseTruth(generateLog(sampleParameters, SAMPLE_SEED));

describe('summariseTruth', () => {
	it('accounts for every bot-first contact', () => {
		const endings = Object.values(truth.botFirst.endings).reduce((sum, share) => sum + share, 0);
		expect(endings).toBeCloseTo(1, 3);
		expect(truth.botFirst.n + truth.humanFirst.n).toBe(truth.conversations);
		expect(Object.values(truth.topics).reduce((sum, { n }) => sum + n, 0)).toBe(truth.conversations);
	});

	it('keeps the sample plausible: what a company and its vendor would believe of it', () => {
		expect(truth.conversations).toBeGreaterThan(18_000);
		expect(truth.conversations).toBeLessThan(22_000);
		expect(truth.customersInTheLog).toBeGreaterThan(9000);
		expect(truth.botFirst.contained).toBeGreaterThan(0.65);
		expect(truth.botFirst.contained).toBeLessThan(0.72);
		expect(truth.botFirst.botDurable).toBeGreaterThan(0.45);
		expect(truth.botFirst.botDurable).toBeLessThan(0.55);
		expect(truth.botFirst.vendorSaysResolved).toBeGreaterThan(truth.botFirst.botDurable + 0.1);
		expect(truth.reply['bot']?.medianSeconds).toBeLessThan(6);
		expect(truth.reply['human, chat']?.medianSeconds).toBeLessThan(600);
		expect(truth.reply['human, email']?.medianSeconds).toBeGreaterThan(2 * 3600);
		expect(truth.topics['top-up']?.botDurable).toBeGreaterThan(0.7);
		expect(truth.topics['complaint']?.botDurable).toBeLessThan(0.2);
	});
});
