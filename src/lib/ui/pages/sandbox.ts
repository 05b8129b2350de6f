import type { BotLanguage, StampedEvent } from '#lib/bot/turn/events.ts';
import type { Scenario, Status } from '#lib/bot/turn/conversation.ts';
import type { PolicySettings } from '#lib/bot/policy/settings.ts';

/** Where a waiting customer stands. */
export interface Place {
	/** From 1. */
	readonly position: number;
	readonly waiting: number;
	/** Seconds that others waited; null before anybody was taken. */
	readonly waitSeconds: number | null;
}

/** What the simulated phone shows. */
export interface Phone {
	readonly code: string;
	/** ISO instant. */
	readonly until: string;
}

export interface EngineUsed {
	readonly engine: 'native' | 'wasm' | 'remote' | 'none';
	readonly model: string | null;
}

/** The bot as it is set. */
export interface BotState {
	readonly off: boolean;
	/** ISO instant; null while it was never touched. */
	readonly changedAt: string | null;
	readonly policy: PolicySettings;
	/** null while it learns. */
	readonly engine: EngineUsed | null;
}

export interface HistoryEntry {
	readonly conversation: string;
	readonly scenario: Scenario;
	readonly status: Status;
	readonly startedAt: string;
	readonly lastAt: string;
	readonly messages: number;
	readonly first: string | null;
	readonly rule: string | null;
}

/** A conversation as it stands when the page is opened. */
export interface OpenedConversation {
	readonly conversation: string;
	readonly events: readonly StampedEvent[];
	readonly place: Place | null;
	readonly phone: Phone | null;
}

/** What `/sandbox` needs. */
export interface SandboxPage {
	readonly scenario: Scenario;
	readonly language: BotLanguage;
	readonly isLarge: boolean;
	readonly opened: OpenedConversation | null;
	/** Whose browser it is: what it begins is listed for it alone. */
	readonly visitor: string;
	readonly bot: BotState;
	readonly history: readonly HistoryEntry[];
}
