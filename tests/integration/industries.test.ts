import { describe, expect, it } from 'vitest';
import type { Axis, Decision } from '#lib/decision/result.ts';
import { analyseTextsOperation } from '#lib/server/operations/analyse-texts.ts';
import { decideOn } from '#lib/server/operations/decide-log.ts';
import { importFile } from '#lib/server/operations/importing/import-file.ts';
import { loadIndustry } from '#lib/server/operations/load-sample.ts';
import { renderCustomers, renderGenericEnglish } from '#lib/synthesis/exports/generic-english.ts';
import { generateIndustry, type IndustryLog } from '#lib/synthesis/generate-industry.ts';
import { generateLog } from '#lib/synthesis/generate-log.ts';
import { industries, INDUSTRY_SEED, type IndustryId } from '#lib/synthesis/industries.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { context, withWorkspace } from './workspace.ts';

/** A log made and taken in as a user does it, and what the product says of it, nothing being set. */
const decisionOn = (industry: IndustryLog, { seed = INDUSTRY_SEED, reading = false } = {}): Promise<Decision> =>
	withWorkspace(async (poise) => {
		await loadIndustry(poise, industry, context, seed);
		if (reading) await analyseTextsOperation.run(poise, { analyse: true }, context);
		return decideOn(poise);
	});

describe('the log of an industry is judged as the trade knows itself', () => {
	const expected: Readonly<Record<IndustryId, Axis>> = {
		'e-commerce': 'efficiency',
		telecom: 'efficiency',
		premium: 'experience',
		emotional: 'experience',
		medical: 'risk',
		finance: 'risk'
	};

	it.each(Object.entries(expected) as [IndustryId, Axis][])('%s: %s first', async (industry, axis) => {
		const decision = await decisionOn(industry);
		expect(decision.class).toBe(axis);
		expect(decision.stability).toBeGreaterThanOrEqual(0.9);
	});

	it('emotional support on another seed, once its texts were read for feelings: words alone hear a third of the distress', async () => {
		const decision = await decisionOn('emotional', { seed: 6, reading: true });
		expect(decision.class).toBe('experience');
		expect(decision.stability).toBeGreaterThanOrEqual(0.9);
		// whose life is in danger is nobody's experiment
		expect(decision.topics.find(({ topic }) => topic === 'crisis')).toMatchObject({ class: 'risk', advice: 'hold' });
	});

	it('a company in several trades is a portfolio: firm topics of every class, and no firm class for the whole', async () => {
		const decision = await decisionOn('mixed');
		for (const axis of ['efficiency', 'experience', 'risk'] as const) {
			const firm = decision.topics.filter(({ class: posture, stability }) => posture === axis && stability >= 0.9);
			expect(firm.length, axis).toBeGreaterThanOrEqual(2);
		}
		expect(decision.stability).toBeLessThan(0.9);
	});
});

describe('volume alone', () => {
	/** The bank with so many customers: everything else is the same. */
	const bankOf = (customers: number): Promise<Decision> =>
		withWorkspace(async (poise, folder) => {
			const log = generateLog({ ...industries.finance.parameters, customers }, INDUSTRY_SEED);
			for (const [name, text] of [
				['customers.csv', renderCustomers(log.customers)],
				['conversations.csv', renderGenericEnglish(log.conversations)]
			] as const) {
				writeFileSync(join(folder, name), text);
				await importFile(poise, { path: join(folder, name), name, zone: 'Asia/Shanghai', mask: false }, context);
			}
			return decideOn(poise);
		});

	it('twice and ten times as many customers leave a risk-sensitive topic risk-sensitive', async () => {
		const small = await bankOf(500);
		const risky = small.topics.filter(({ class: posture }) => posture === 'risk').map(({ topic }) => topic);
		expect(risky.length).toBeGreaterThanOrEqual(3);
		for (const customers of [1000, 5000]) {
			const { topics } = await bankOf(customers);
			for (const topic of risky) expect(topics.find((each) => each.topic === topic)?.class, topic).toBe('risk');
		}
	});
});

describe('the generator', () => {
	it('keeps the trades of a company apart: no two customers or conversations share a number', () => {
		const { conversations, customers } = generateIndustry('mixed');
		expect(new Set(conversations.map((each) => each.external_id)).size).toBe(conversations.length);
		expect(new Set(customers.map((each) => each.customer_id)).size).toBe(customers.length);
	});
});
