import { z } from 'zod';
import { drawArm } from './experimenting/draw-arm.ts';
import { operation } from './operation.ts';

const output = z.object({
	name: z.string(),
	share: z.number(),
	customers: z.array(z.object({ customer: z.string(), arm: z.enum(['bot', 'people']), draw: z.number() }))
});
export type Assignment = z.output<typeof output>;

export const assignExperiment = operation({
	name: 'experiment-assign',
	summary:
		'Which arm of a trial customers are in: drawn from customer id, name and salt alone, so that any system draws the same. Keeps nothing.',
	input: z.object({
		name: z.string().min(1).max(200).describe('Of the trial: another name draws anew.'),
		salt: z.string().min(8).max(200).describe('A secret of at least 8 characters, so that nobody chooses an arm.'),
		share: z.number().gt(0).lt(1).default(0.5).describe('Of customers for the bot.'),
		customers: z.array(z.string().min(1).max(500)).min(1).max(10_000)
	}),
	output,
	run: (_poise, { name, salt, share, customers }) =>
		Promise.resolve({
			name,
			share,
			customers: customers.map((customer) => ({ customer, ...drawArm(customer, { name, salt, share }) }))
		})
});
