import { policySettingsSchema, defaultPolicy, type PolicySettings } from '#lib/bot/policy/settings.ts';
import type { Poise } from '../operation.ts';

const COLLECTION = 'settings';
const NAME = 'bot';

export interface BotSettings {
	/** The kill switch: the bot answers nobody. */
	readonly isOff: boolean;
	/** ISO instant and who; null while it was never touched. */
	readonly changedAt: string | null;
	readonly changedBy: string | null;
	readonly policy: PolicySettings;
}

type Store = Pick<Poise, 'state'>;

const remembered = new WeakMap<Poise['state'], BotSettings>();
const listeners = new WeakMap<Poise['state'], Set<(settings: BotSettings) => void>>();

/** Read once a process: only this process changes them. */
export function botSettings({ state }: Store): BotSettings {
	const known = remembered.get(state);
	if (known) return known;
	const kept = (state.get(COLLECTION, NAME) ?? {}) as Partial<BotSettings>;
	const policy = policySettingsSchema.safeParse(kept.policy).data ?? defaultPolicy;
	const settings: BotSettings = {
		isOff: kept.isOff === true,
		changedAt: kept.changedAt ?? null,
		changedBy: kept.changedBy ?? null,
		policy
	};
	remembered.set(state, settings);
	return settings;
}

export function setBotSettings(store: Store, settings: BotSettings): void {
	store.state.put(COLLECTION, NAME, settings);
	remembered.set(store.state, settings);
	for (const listener of listeners.get(store.state) ?? []) listener(settings);
}

/** Calls the listener with every change. @returns a function that ends it */
export function onBotSettings({ state }: Store, listener: (settings: BotSettings) => void): () => void {
	const known = listeners.get(state) ?? new Set();
	listeners.set(state, known.add(listener));
	return () => known.delete(listener);
}
