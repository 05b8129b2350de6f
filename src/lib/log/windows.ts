import type { Bilingual } from './bilingual.ts';

/** The ledger's settings. Hours, and shares of the satisfaction scale. A change re-judges the whole log. */
export interface Windows {
	/** Silence after which a conversation without a complaint counts as solved (outcome `assumed`). */
	readonly quietHours: number;
	/** Another contact of the same customer on the same topic within this time means that the bot was given up on. */
	readonly giveUpHours: number;
	/** Contacts closer together than this are one issue; also how long a solution must hold to be durable. */
	readonly durableHours: number;
	/** Satisfaction from which a rating confirms the solution: the top of the usual scales, 0..1. */
	readonly topBox: number;
	/** Satisfaction up to which a rating is a negative last word, 0..1. */
	readonly bottomBox: number;
}

interface Bounds {
	readonly least: number;
	readonly most: number;
	readonly about: Bilingual;
}

const DAY = 24;

/** What each may be set to, and what it decides. */
export const windowBounds: Readonly<Record<keyof Windows, Bounds>> = {
	quietHours: {
		least: 1,
		most: 90 * DAY,
		about: { en: 'Hours of silence after which a conversation counts as solved.', zh: '沉默多少小时后视为已解决。' }
	},
	giveUpHours: {
		least: 1,
		most: 90 * DAY,
		about: {
			en: 'Hours within which the same customer’s return on the same topic means that the bot was given up on.',
			zh: '同一客户多少小时内就同一话题再次来访即视为放弃机器人。'
		}
	},
	durableHours: {
		least: DAY,
		most: 90 * DAY,
		about: {
			en: 'Hours a solution must hold; contacts closer together are one issue.',
			zh: '解决须保持多少小时；间隔更短的来访算同一事由。'
		}
	},
	topBox: {
		least: 0.5,
		most: 1,
		about: {
			en: 'Satisfaction, 0 to 1, from which a rating confirms the solution.',
			zh: '满意度（0–1）达到多少即确认解决。'
		}
	},
	bottomBox: {
		least: 0,
		most: 0.49,
		about: {
			en: 'Satisfaction, 0 to 1, up to which a rating is a bad last word.',
			zh: '满意度（0–1）低至多少即为差评收场。'
		}
	}
};

export const defaultWindows: Windows = {
	quietHours: 72,
	giveUpHours: 72,
	durableHours: 168,
	topBox: 0.9,
	bottomBox: 0.25
};
