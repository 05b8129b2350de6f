import { z } from 'zod';

/** At what the bot’s policy turns. Shares are 0..1. */
export const policySettingsSchema = z.object({
	watchFrom: z
		.number()
		.min(0)
		.max(1)
		.describe('Anxious score from which on the bot acknowledges, is brief and offers a person.'),
	escalateFrom: z.number().min(0).max(1).describe('Score of needing a person, from which on one is fetched.'),
	confidentFrom: z.number().min(0).max(1).describe('Probability of the right article from which on the bot answers.'),
	loops: z.int().min(1).max(10).describe('With so many repeated requests a person is fetched.')
});
export type PolicySettings = z.output<typeof policySettingsSchema>;

export const defaultPolicy: PolicySettings = { watchFrom: 0.5, escalateFrom: 0.5, confidentFrom: 0.4, loops: 2 };
