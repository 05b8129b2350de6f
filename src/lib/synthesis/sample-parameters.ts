import type { LogParameters, TopicParameters } from './log-parameters.ts';
import { chinese } from './texts/chinese.ts';
import { english } from './texts/english.ts';

export const mostlyNormal = { low: 0.15, normal: 0.75, high: 0.08, urgent: 0.02 };
export const oftenHigh = { low: 0.04, normal: 0.56, high: 0.3, urgent: 0.1 };
export const noRefusal = { bot: 0, human: 0, overturned: 0 };

/** Two kinds of topic: those a bot does well, and those it does badly. All invented, in the range vendors report. */
const topics: Readonly<Record<string, TopicParameters>> = {
	'parcel-tracking': {
		share: 0.26,
		upset: 0.12,
		bot: { handsOff: 0.13, givesUp: 0.04, wrong: 0.08, solved: 0.75 },
		humanSolves: 0.87,
		handleMedianSeconds: 240,
		botFirstFactor: 1,
		priorities: mostlyNormal,
		amountMedian: null,
		refusal: noRefusal
	},
	'top-up': {
		share: 0.14,
		upset: 0.1,
		bot: { handsOff: 0.12, givesUp: 0.03, wrong: 0.06, solved: 0.79 },
		humanSolves: 0.91,
		handleMedianSeconds: 260,
		botFirstFactor: 1,
		priorities: mostlyNormal,
		amountMedian: 60,
		refusal: noRefusal
	},
	'product-question': {
		share: 0.13,
		upset: 0.04,
		bot: { handsOff: 0.11, givesUp: 0.05, wrong: 0.07, solved: 0.77 },
		humanSolves: 0.91,
		handleMedianSeconds: 200,
		botFirstFactor: 1,
		priorities: { low: 0.45, normal: 0.53, high: 0.02, urgent: 0 },
		amountMedian: null,
		refusal: noRefusal
	},
	invoice: {
		share: 0.1,
		upset: 0.1,
		bot: { handsOff: 0.24, givesUp: 0.07, wrong: 0.12, solved: 0.57 },
		humanSolves: 0.89,
		handleMedianSeconds: 380,
		botFirstFactor: 0.95,
		priorities: mostlyNormal,
		amountMedian: 320,
		refusal: { bot: 0.05, human: 0.08, overturned: 0.1 }
	},
	refund: {
		share: 0.13,
		upset: 0.3,
		bot: { handsOff: 0.46, givesUp: 0.15, wrong: 0.18, solved: 0.21 },
		humanSolves: 0.77,
		handleMedianSeconds: 560,
		botFirstFactor: 0.92,
		priorities: oftenHigh,
		amountMedian: 190,
		refusal: { bot: 0.5, human: 0.35, overturned: 0.28 }
	},
	complaint: {
		share: 0.08,
		upset: 0.62,
		bot: { handsOff: 0.52, givesUp: 0.2, wrong: 0.17, solved: 0.11 },
		humanSolves: 0.68,
		handleMedianSeconds: 780,
		botFirstFactor: 0.85,
		priorities: oftenHigh,
		amountMedian: null,
		refusal: noRefusal
	},
	'account-security': {
		share: 0.09,
		upset: 0.32,
		bot: { handsOff: 0.48, givesUp: 0.14, wrong: 0.16, solved: 0.22 },
		humanSolves: 0.81,
		handleMedianSeconds: 640,
		botFirstFactor: 0.9,
		priorities: { low: 0, normal: 0.35, high: 0.4, urgent: 0.25 },
		amountMedian: 900,
		refusal: { bot: 0.25, human: 0.2, overturned: 0.2 }
	},
	cancellation: {
		share: 0.07,
		upset: 0.18,
		bot: { handsOff: 0.38, givesUp: 0.14, wrong: 0.17, solved: 0.31 },
		humanSolves: 0.81,
		handleMedianSeconds: 420,
		botFirstFactor: 0.9,
		priorities: mostlyNormal,
		amountMedian: 45,
		refusal: { bot: 0.3, human: 0.25, overturned: 0.15 }
	}
};

/** A retailer with its own top-up service in China: about 20,000 conversations from 2026-03-01 to 2026-08-31. */
export const sampleParameters: LogParameters = {
	calendar: {
		startsAt: Date.UTC(2026, 1, 28, 16),
		days: 184,
		zone: 'Asia/Shanghai',
		offsetMinutes: 480,
		hours: [8, 4, 2, 2, 2, 3, 8, 18, 38, 66, 80, 72, 52, 56, 66, 68, 64, 58, 56, 66, 74, 66, 42, 20],
		weekdays: [0.86, 1.14, 1.06, 1.02, 1, 1.02, 0.9],
		surges: [
			{ name: 'mid-year sale', fromDay: 107, days: 5, factor: 2.1, topics: { 'parcel-tracking': 1.3, refund: 1.1 } },
			{ name: 'returns after the sale', fromDay: 112, days: 8, factor: 1.25, topics: { refund: 1.8 } },
			{ name: 'payment outage', fromDay: 143, days: 1, factor: 2.4, topics: { complaint: 5, 'account-security': 4 } }
		],
		staffed: { fromHour: 8, toHour: 23 }
	},
	topics,
	channels: {
		chat: {
			share: 0.46,
			kind: 'live',
			botFirst: 0.86,
			botReplyMedianSeconds: 3,
			turnMeanSeconds: 34,
			humanWaitSeconds: 190,
			patienceSeconds: 2100,
			handleFactor: 1,
			spreadMeanSeconds: 0,
			reopens: 0.12
		},
		app: {
			share: 0.28,
			kind: 'async',
			botFirst: 0.88,
			botReplyMedianSeconds: 4,
			turnMeanSeconds: 75,
			humanWaitSeconds: 780,
			patienceSeconds: 0,
			handleFactor: 1,
			spreadMeanSeconds: 2400,
			reopens: 0.25
		},
		email: {
			share: 0.14,
			kind: 'async',
			botFirst: 0.1,
			botReplyMedianSeconds: 40,
			turnMeanSeconds: 1500,
			humanWaitSeconds: 12_600,
			patienceSeconds: 0,
			handleFactor: 1.3,
			spreadMeanSeconds: 21_600,
			reopens: 0.35
		},
		phone: {
			share: 0.12,
			kind: 'live',
			botFirst: 0.12,
			botReplyMedianSeconds: 2,
			turnMeanSeconds: 18,
			humanWaitSeconds: 95,
			patienceSeconds: 700,
			handleFactor: 1.1,
			spreadMeanSeconds: 0,
			reopens: 0.08
		}
	},
	segments: {
		regular: {
			share: 0.7,
			botFirstFactor: 1,
			annualMarginMedian: 260,
			acquisitionCostMedian: 85,
			churnFactor: 1,
			meanTenureDays: 720
		},
		premium: {
			share: 0.12,
			botFirstFactor: 0.82,
			annualMarginMedian: 1450,
			acquisitionCostMedian: 240,
			churnFactor: 1,
			meanTenureDays: 1100
		},
		new: {
			share: 0.18,
			botFirstFactor: 1,
			annualMarginMedian: 150,
			acquisitionCostMedian: 95,
			churnFactor: 1,
			meanTenureDays: null
		}
	},
	languages: { zh: 0.78, en: 0.22 },
	phrasebooks: { zh: chinese, en: english },
	customers: 15_000,
	issuesMean: 1.18,
	issuesShape: 3,
	agents: 25,
	handleSigma: 0.55,
	priorityBotFirstFactor: { low: 1, normal: 1, high: 0.88, urgent: 0.7 },
	upset: { handsOff: 1.4, solved: 0.65, humanSolves: 0.94 },
	repeat: { handsOff: 1.5, solved: 0.7, botFirst: 0.7, becomesUpset: 0.2 },
	afterHandoff: 0.97,
	leavesAtNight: 0.45,
	recontact: {
		gaveUp: 0.5,
		wrongBot: 0.52,
		wrongHuman: 0.42,
		leftQueue: 0.62,
		windowDays: 7,
		delayMedianHours: 14,
		delaySigma: 1.15,
		sameChannel: 0.62,
		maximumContacts: 5
	},
	survey: {
		answersBot: 0.13,
		answersHuman: 0.24,
		answersGaveUp: 0.04,
		solvedBot: [3, 5, 14, 33, 45],
		solvedHuman: [2, 3, 10, 29, 56],
		wrong: [34, 25, 21, 13, 7],
		gaveUp: [60, 20, 12, 5, 3]
	},
	vendorSaysResolved: { answered: 0.97, gaveUp: 0.8 },
	churn: { 'first-contact': 0.02, several: 0.045, unresolved: 0.12, noContact: 0.02, followUpDays: 90 },
	difficulty: { toHuman: 0, toFail: 0 }
};

/** About 400 conversations of the same company over eight weeks: the size of a first export someone tries. */
export const smallParameters: LogParameters = {
	...sampleParameters,
	calendar: { ...sampleParameters.calendar, startsAt: Date.UTC(2026, 4, 3, 16), days: 56, surges: [] },
	customers: 300,
	agents: 6
};
