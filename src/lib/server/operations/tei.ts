import { z } from 'zod';
import { totalEconomicImpact } from '#lib/economics/tei.ts';
import { operation } from './operation.ts';

const MOST_YEARS = 100;
const flows = z.array(z.number().nonnegative()).min(1).max(MOST_YEARS);

export const teiOperation = operation({
	name: 'tei',
	summary: 'A total-economic-impact table: present values, NPV, ROI and payback of costs and benefits by year.',
	input: z.object({
		discountRate: z.number().min(0).max(10).describe('A year: 0.1 is ten per cent.'),
		costs: flows.describe('Year 0 first, undiscounted; positive.'),
		benefits: flows
	}),
	output: z.object({
		pvCosts: z.number(),
		pvBenefits: z.number(),
		npv: z.number(),
		roi: z.number().nullable().describe('A ratio: 3.2868 is 329 %.'),
		paybackMonths: z.number().nullable().describe('Each year spread evenly; null: never.')
	}),
	run: (_poise, input) => Promise.resolve(totalEconomicImpact(input))
});
