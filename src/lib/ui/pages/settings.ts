import type { Schedule } from '#lib/log/schedules.ts';
import type { BotState } from '#lib/ui/pages/sandbox.ts';

/** What `/settings` needs. */
export interface SettingsPage {
	readonly schedules: readonly Schedule[];
	/** IANA zone of the log: what a new schedule begins with. */
	readonly zone: string;
	readonly zones: readonly string[];
	/** Channels of the log, to choose from. */
	readonly channels: readonly string[];
	readonly bot: BotState;
}
