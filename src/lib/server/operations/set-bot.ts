import { z } from 'zod';
import { defaultPolicy, policySettingsSchema } from '#lib/bot/policy/settings.ts';
import { understandsBy } from './conversing/bot-engine.ts';
import { botSettings, setBotSettings } from './conversing/bot-switch.ts';
import { turnsOf } from './conversing/turns.ts';
import { operation, type Poise } from './operation.ts';

export const setBot = operation({
	name: 'bot-settings',
	summary:
		'The bot’s kill switch and the thresholds of its policy: shows them, or sets some. Off, the bot answers nobody, and who waits for it goes to a person.',
	input: z.object({
		off: z.boolean().optional().describe('true stops the bot everywhere within a second.'),
		policy: policySettingsSchema.partial().strict().default({}),
		reset: z.boolean().default(false).describe('The thresholds back to the defaults first.')
	}),
	output: z.object({
		off: z.boolean(),
		changedAt: z.string().nullable(),
		changedBy: z.string().nullable(),
		policy: policySettingsSchema,
		defaults: policySettingsSchema,
		engine: z
			.object({ engine: z.enum(['native', 'wasm', 'remote', 'none']), model: z.string().nullable() })
			.nullable()
			.describe('By what it understands; null while it still learns.')
	}),
	run(poise, { off, policy, reset }, { actor }) {
		const before = botSettings(poise);
		const wanted = Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
		const next = { ...(reset ? defaultPolicy : before.policy), ...wanted };
		const isOff = off ?? before.isOff;
		if (isOff !== before.isOff || JSON.stringify(next) !== JSON.stringify(before.policy)) {
			turnsOf(poise);
			const changedAt = new Date().toISOString();
			setBotSettings(poise, { isOff, policy: next, changedAt, changedBy: actor });
			poise.state.record(changedAt, { actor, action: 'bot-settings', detail: { off: isOff, policy: next } });
		}
		return Promise.resolve(readBot(poise));
	}
});

/** The bot as it is set, and by what it understands. */
export function readBot(poise: Poise) {
	const { isOff, changedAt, changedBy, policy } = botSettings(poise);
	return { off: isOff, changedAt, changedBy, policy, defaults: defaultPolicy, engine: understandsBy(poise) };
}
