import type { Bilingual } from '#lib/log/bilingual.ts';
import type { BotChances, ChannelParameters, LogParameters, TopicParameters } from './log-parameters.ts';
import { mostlyNormal, noRefusal, oftenHigh, sampleParameters } from './sample-parameters.ts';
import { chinese } from './texts/chinese.ts';
import { english } from './texts/english.ts';
import { emotional } from './texts/industries/emotional.ts';
import { finance } from './texts/industries/finance.ts';
import { medical } from './texts/industries/medical.ts';
import { premium } from './texts/industries/premium.ts';
import { telecom } from './texts/industries/telecom.ts';
import type { TradePhrases } from './texts/phrasebook.ts';

export const industryIds = ['e-commerce', 'telecom', 'premium', 'emotional', 'medical', 'finance'] as const;
export type IndustryId = (typeof industryIds)[number];

/** The figures that tell one industry from another; all others are those of the sample log. */
type Figures =
	| 'volume'
	| 'topics'
	| 'handle time'
	| 'solved by people'
	| 'upset'
	| 'bot'
	| 'margin'
	| 'amounts'
	| 'channels and hours'
	| 'repeats';

/** The seed of the logs that are shown and tested; set before the first of them was looked at. */
export const INDUSTRY_SEED = 20260504;

export interface Industry {
	readonly id: IndustryId;
	readonly name: Bilingual;
	/** Under a sector regulator: what a company answers in its register of assumptions. */
	readonly regulated: boolean;
	/** What each group of figures rests on: a source, or "Assumed". */
	readonly sources: Readonly<Record<Figures, string>>;
	readonly parameters: LogParameters;
}

const SQM_FCR =
	'SQM Group, first-call resolution by industry (sqmgroup.com, fcr-customer-satisfaction-comparison-industry-and-call-reason): retail 78 %, health insurance 72 %, financial 71 %, telecom 61 %; all 70–72 %';
const SQM_COMPLAINTS =
	'SQM Group (M. Desmarais, top 10 repeat call reasons for complaint callers): 14 % of callers call theirs a complaint, centres book under 5 %';
const SPRINKLR_AHT =
	'Sprinklr by way of Kayako, average handle time 2026 (kayako.com/blog/average-handle-time-industry-standard)';
const NATTERBOX =
	'Natterbox 2024–25, 58 million calls (natterbox.com, financial-services-contact-center-benchmarks-2026): 346 calls an agent and month, in financial services 498';
const GROUP_1 =
	'Group 1 Software, profit per UK customer 2005 (standard.co.uk, banks-make-most-profit-per-customer): bank £75, retailer £50.90, mobile £39.40; at 1.82 $/£ and 1.65 for prices since then';
const AS_SAMPLE = 'Assumed, as in the sample log';

/** How well a bot does, by what is asked of it; assumed, as in the sample log. */
const bot = {
	lookUp: { handsOff: 0.13, givesUp: 0.05, wrong: 0.08, solved: 0.74 },
	account: { handsOff: 0.28, givesUp: 0.08, wrong: 0.12, solved: 0.52 },
	judgement: { handsOff: 0.48, givesUp: 0.15, wrong: 0.17, solved: 0.2 },
	feeling: { handsOff: 0.5, givesUp: 0.25, wrong: 0.15, solved: 0.1 }
} as const satisfies Readonly<Record<string, BotChances>>;

interface TopicFigures {
	readonly share: number;
	readonly upset: number;
	/**
	 * Median of a person's work, in seconds; such that the mean of the log's own handle times is the source's: a lognormal's
	 * mean lies above its median, and what a bot leaves to people is the longer part.
	 */
	readonly handle: number;
	readonly solves: number;
	readonly bot: BotChances;
	readonly amount?: number;
	readonly priorities?: TopicParameters['priorities'];
	readonly refusal?: TopicParameters['refusal'];
}

const topicsOf = (figures: Readonly<Record<string, TopicFigures>>): Readonly<Record<string, TopicParameters>> =>
	Object.fromEntries(
		Object.entries(figures).map(([name, { share, upset, handle, solves, bot, amount, priorities, refusal }]) => [
			name,
			{
				share,
				upset,
				bot,
				humanSolves: solves,
				handleMedianSeconds: handle,
				botFirstFactor: 1,
				priorities: priorities ?? mostlyNormal,
				amountMedian: amount ?? null,
				refusal: refusal ?? noRefusal
			}
		])
	);

interface ChannelFigures {
	readonly share: number;
	readonly botFirst: number;
}

/** Channels as in the sample log, but for how many use them and how often a bot goes first. */
const channelsOf = (figures: Readonly<Record<'chat' | 'app' | 'email' | 'phone', ChannelFigures>>) =>
	Object.fromEntries(
		Object.entries(figures).map(([name, figure]): [string, ChannelParameters] => {
			const channel = sampleParameters.channels[name];
			if (channel === undefined) throw new RangeError(`The sample has no channel ${name}`);
			return [name, { ...channel, ...figure }];
		})
	);

const phrasebooksOf = (phrases: Readonly<Record<'zh' | 'en', TradePhrases>>): LogParameters['phrasebooks'] => ({
	zh: { ...chinese, ...phrases.zh },
	en: { ...english, ...phrases.en }
});

/** Customers of one kind; money in the currency of the workspace, the figures being US dollars. */
const customersWorth = (annualMarginMedian: number) => ({
	customer: {
		share: 1,
		botFirstFactor: 1,
		annualMarginMedian,
		acquisitionCostMedian: Math.round(annualMarginMedian / 2),
		churnFactor: 1,
		meanTenureDays: 720
	}
});

/** Eight weeks without a surge: long enough for every window of the ledger, short enough to be read in seconds. */
const base: LogParameters = {
	...sampleParameters,
	calendar: { ...sampleParameters.calendar, startsAt: Date.UTC(2026, 4, 3, 16), days: 56, surges: [] }
};

const sampleChannels = {
	chat: { share: 0.46, botFirst: 0.86 },
	app: { share: 0.28, botFirst: 0.88 },
	email: { share: 0.14, botFirst: 0.1 },
	phone: { share: 0.12, botFirst: 0.12 }
};
const telephoneChannels = {
	chat: { share: 0.15, botFirst: 0.86 },
	app: { share: 0.2, botFirst: 0.88 },
	email: { share: 0.05, botFirst: 0.1 },
	phone: { share: 0.6, botFirst: 0.45 }
};
const personFirst = {
	chat: { share: 0.3, botFirst: 0.3 },
	app: { share: 0.25, botFirst: 0.3 },
	email: { share: 0.1, botFirst: 0.05 },
	phone: { share: 0.35, botFirst: 0.05 }
};

/** Weight of the local hours of a service that is called by day: 55 % fall between 9 and 18 on a weekday. */
const byDay = [6, 4, 3, 3, 3, 6, 16, 40, 80, 110, 110, 95, 70, 85, 95, 90, 80, 60, 38, 30, 26, 20, 14, 9];

const refund = { bot: 0.5, human: 0.35, overturned: 0.28 };
const dispute = { bot: 0.25, human: 0.2, overturned: 0.2 };

/**
 * Six services as the industries report them. The figures are taken from the sources named and from nothing else: they
 * describe the trade, and no score was looked at when they were set. Where nobody publishes a figure it is assumed, and
 * said to be.
 */
export const industries: Readonly<Record<IndustryId, Industry>> = {
	'e-commerce': {
		id: 'e-commerce',
		name: { en: 'E-commerce', zh: '电商' },
		regulated: false,
		sources: {
			volume: `29 seats (assumed) at the rate of ${NATTERBOX}`,
			topics:
				'Where is my order: 30–40 % (auxx.ai/blog/handle-wismo-tickets-shopify; lateshipment.com/blog/wismo: 20–40 %); complaints under 5 % (SQM Group); the rest assumed',
			'handle time': `${SPRINKLR_AHT}: retail and e-commerce 3–5 minutes`,
			'solved by people': SQM_FCR,
			upset: `${SQM_COMPLAINTS}; spread over the topics by assumption`,
			bot: AS_SAMPLE,
			margin: `${GROUP_1}: a mean of $153`,
			amounts: 'Assumed: an order of about 60',
			'channels and hours': AS_SAMPLE,
			repeats: AS_SAMPLE
		},
		parameters: {
			...base,
			phrasebooks: { zh: chinese, en: english },
			topics: topicsOf({
				'parcel-tracking': { share: 0.35, upset: 0.1, handle: 115, solves: 0.82, bot: bot.lookUp },
				refund: {
					share: 0.21,
					upset: 0.22,
					handle: 230,
					solves: 0.72,
					bot: bot.judgement,
					amount: 60,
					priorities: oftenHigh,
					refusal: refund
				},
				'product-question': { share: 0.2, upset: 0.03, handle: 115, solves: 0.85, bot: bot.lookUp },
				invoice: { share: 0.08, upset: 0.08, handle: 165, solves: 0.82, bot: bot.account, amount: 60 },
				cancellation: { share: 0.07, upset: 0.15, handle: 165, solves: 0.8, bot: bot.account, amount: 60 },
				complaint: { share: 0.05, upset: 0.62, handle: 320, solves: 0.6, bot: bot.feeling, priorities: oftenHigh },
				'account-security': { share: 0.04, upset: 0.3, handle: 275, solves: 0.76, bot: bot.judgement, amount: 60 }
			}),
			channels: channelsOf(sampleChannels),
			segments: customersWorth(128),
			customers: 14_000,
			agents: 29
		}
	},
	telecom: {
		id: 'telecom',
		name: { en: 'Telecom', zh: '电信' },
		regulated: false,
		sources: {
			volume: `29 seats (assumed) at the rate of ${NATTERBOX}`,
			topics:
				'Billing 20–40 %, technical 30–50 % of contacts, the rest devices, porting and retention (quidditch.org.au/telecom-customer-care, a practitioner’s guide); complaints under 5 % (SQM Group); the split inside is assumed',
			'handle time': `${SPRINKLR_AHT}: telecom 2–4 minutes, technical 8–12`,
			'solved by people': SQM_FCR,
			upset: `${SQM_COMPLAINTS}; somewhat more, since telecom callers are the least satisfied of SQM’s industries (68 %)`,
			bot: AS_SAMPLE,
			margin: `${GROUP_1}: a mean of $118; agrees with $42 a month (pulserevops.com, postpaid median) × 12 × 25 % margin (STL Partners)`,
			amounts: 'pulserevops.com: $42 a month postpaid, $18.50 prepaid',
			'channels and hours': AS_SAMPLE,
			repeats: AS_SAMPLE
		},
		parameters: {
			...base,
			phrasebooks: phrasebooksOf(telecom),
			topics: topicsOf({
				bill: { share: 0.2, upset: 0.18, handle: 180, solves: 0.64, bot: bot.account, amount: 42 },
				'top-up': { share: 0.16, upset: 0.12, handle: 110, solves: 0.72, bot: bot.lookUp, amount: 18 },
				'data-plan': { share: 0.14, upset: 0.05, handle: 135, solves: 0.7, bot: bot.lookUp, amount: 42 },
				'network-fault': { share: 0.22, upset: 0.25, handle: 385, solves: 0.48, bot: bot.account },
				sim: { share: 0.1, upset: 0.12, handle: 180, solves: 0.66, bot: bot.account },
				roaming: { share: 0.06, upset: 0.1, handle: 135, solves: 0.72, bot: bot.lookUp, amount: 42 },
				cancellation: { share: 0.07, upset: 0.18, handle: 220, solves: 0.6, bot: bot.judgement, amount: 42 },
				complaint: { share: 0.05, upset: 0.62, handle: 355, solves: 0.45, bot: bot.feeling, priorities: oftenHigh }
			}),
			channels: channelsOf(sampleChannels),
			segments: customersWorth(99),
			customers: 14_000,
			agents: 29
		}
	},
	premium: {
		id: 'premium',
		name: { en: 'Premium service', zh: '高端服务' },
		regulated: false,
		sources: {
			volume: 'Assumed: eight advisers of about 150 requests a month each, less than half of what ordinary agents take',
			topics:
				'What a concierge does: journeys, tables, cars, finding pieces, occasions (blog.automaison.vip, complete guide to luxury concierge management; travelandleisure.com, at your service); the shares are assumed',
			'handle time':
				'Assumed: from 6–7 minutes (Sprinklr by way of Kayako: travel and hospitality 5–7) for a car to 25 for an occasion; no two alike, so that the spread is wider',
			'solved by people': `${SQM_FCR}: the mean of all industries, since none is published`,
			upset: SQM_COMPLAINTS,
			bot: 'Assumed: an adviser goes first seven times in ten',
			margin:
				'BCG and Altagamma 2024 (saindiamagazine.com, vics-crucial-customers): a very important client spends €350,000 a year, 200–250 times the average luxury customer, who thus spends about €1,550; two thirds of it gross margin (assumed). One client in twenty, at 20 times the margin (assumed), is a very important one',
			amounts: 'Flywire (luxurytraveladvisor.com): nearly $5,000 a person and journey; the others assumed',
			'channels and hours': 'Assumed',
			repeats: AS_SAMPLE
		},
		parameters: {
			...base,
			phrasebooks: phrasebooksOf(premium),
			topics: topicsOf({
				itinerary: { share: 0.18, upset: 0.18, handle: 900, solves: 0.7, bot: bot.judgement, amount: 5000 },
				table: { share: 0.22, upset: 0.1, handle: 480, solves: 0.76, bot: bot.account, amount: 400 },
				driver: { share: 0.14, upset: 0.2, handle: 420, solves: 0.78, bot: bot.account, amount: 300 },
				sourcing: { share: 0.12, upset: 0.08, handle: 1200, solves: 0.66, bot: bot.judgement, amount: 5000 },
				occasion: { share: 0.12, upset: 0.15, handle: 1500, solves: 0.7, bot: bot.feeling, amount: 2500 },
				care: { share: 0.1, upset: 0.18, handle: 720, solves: 0.7, bot: bot.judgement, amount: 900 },
				membership: { share: 0.05, upset: 0.08, handle: 360, solves: 0.8, bot: bot.account, amount: 1000 },
				complaint: { share: 0.07, upset: 0.62, handle: 1080, solves: 0.6, bot: bot.feeling, priorities: oftenHigh }
			}),
			channels: channelsOf(personFirst),
			segments: {
				client: { ...customersWorth(1000).customer, share: 0.95 },
				'very-important': { ...customersWorth(20_000).customer, share: 0.05, botFirstFactor: 0.5, meanTenureDays: 1500 }
			},
			customers: 1100,
			issuesMean: 1.7,
			handleSigma: 0.8,
			agents: 8
		}
	},
	emotional: {
		id: 'emotional',
		name: { en: 'Emotional support', zh: '情感服务' },
		regulated: false,
		sources: {
			volume: 'Assumed: twelve counsellors of about 150 talks a month each',
			topics:
				'What people call helplines about: relationships, loneliness, fear, family, violence, suicidal thoughts (Brülhart et al., Nature 600, 2021, 8 million calls); the shares, and those of sessions and fees, are assumed; complaints under 5 % (SQM Group)',
			'handle time': 'Assumed: a talk of 14 to 20 minutes in the median, very uneven; a matter of sessions or fees 4',
			'solved by people': `${SQM_FCR}: the mean of all industries, since none is published`,
			upset:
				'Assumed: every second caller is in distress, nine in ten in a crisis (Burgess et al. 2008, J Ment Health: callers had high levels of anxiety and depression); with sessions and fees as elsewhere',
			bot: 'Assumed: a person goes first seven times in ten; one AI-service user in five had no benefit (Qualtrics 2026)',
			margin: 'Assumed: 20 sessions of 40 in the year, 40 % of it margin',
			amounts: 'Assumed: a session of 40',
			'channels and hours':
				'Assumed: in the evening above all (deccanherald.com 285251: a high number of calls after 6 pm)',
			repeats:
				'3 % of callers make 60 % of the calls (Spittal et al. 2015, Pirkis et al. 2016, IJMHS 10:43): less extreme here, since talks are paid for (assumed): a gamma of shape 0.15, by which they make a fifth'
		},
		parameters: {
			...base,
			calendar: {
				...base.calendar,
				hours: [30, 22, 14, 8, 5, 4, 6, 12, 24, 40, 44, 40, 36, 38, 42, 44, 44, 46, 60, 76, 84, 84, 70, 48]
			},
			phrasebooks: phrasebooksOf(emotional),
			topics: topicsOf({
				relationship: { share: 0.25, upset: 0.5, handle: 900, solves: 0.7, bot: bot.feeling },
				loneliness: { share: 0.18, upset: 0.5, handle: 900, solves: 0.7, bot: bot.feeling },
				family: { share: 0.14, upset: 0.5, handle: 900, solves: 0.7, bot: bot.feeling },
				worry: { share: 0.12, upset: 0.55, handle: 840, solves: 0.7, bot: bot.feeling },
				bereavement: { share: 0.08, upset: 0.55, handle: 1080, solves: 0.7, bot: bot.feeling },
				crisis: {
					share: 0.05,
					upset: 0.9,
					handle: 1200,
					solves: 0.65,
					bot: { ...bot.feeling, handsOff: 0.75, givesUp: 0.15, wrong: 0.08, solved: 0.02 },
					priorities: { low: 0, normal: 0, high: 0.3, urgent: 0.7 }
				},
				session: { share: 0.1, upset: 0.15, handle: 240, solves: 0.8, bot: bot.account, amount: 40 },
				membership: { share: 0.04, upset: 0.12, handle: 240, solves: 0.8, bot: bot.account, amount: 40 },
				complaint: { share: 0.04, upset: 0.62, handle: 780, solves: 0.6, bot: bot.feeling, priorities: oftenHigh }
			}),
			channels: channelsOf(personFirst),
			segments: customersWorth(270),
			customers: 1000,
			issuesMean: 3,
			issuesShape: 0.15,
			handleSigma: 0.8,
			agents: 12
		}
	},
	medical: {
		id: 'medical',
		name: { en: 'Medical', zh: '医疗' },
		regulated: true,
		sources: {
			volume: `12 seats (assumed) at the rate of ${NATTERBOX}`,
			topics:
				'CallMyDoc, 26 million calls (blog.callmydoc.com, automation-healthcare-calls-analysis; what-patient-phone-calls-reveal): appointments 25–30 %, refills 15–20 %, messages for the provider about a fifth, urgent by the patient’s own word 5 %; the rest assumed; complaints under 5 % (SQM Group)',
			'handle time': `${SPRINKLR_AHT}: healthcare 6.6 minutes`,
			'solved by people': `${SQM_FCR}: health insurance, the nearest`,
			upset: `${SQM_COMPLAINTS}; CallMyDoc reads 14–15 % of calls as clinically urgent`,
			bot: 'Assumed, as in the sample log; the telephone bot goes first in 45 % (CallMyDoc: 47 % of calls handled by it)',
			margin: 'Assumed: 150',
			amounts: 'Assumed: a bill of 300',
			'channels and hours': 'By telephone above all (assumed); 40–50 % out of hours (CallMyDoc)',
			repeats: AS_SAMPLE
		},
		parameters: {
			...base,
			calendar: { ...base.calendar, hours: byDay },
			phrasebooks: phrasebooksOf(medical),
			topics: topicsOf({
				appointment: { share: 0.3, upset: 0.08, handle: 245, solves: 0.78, bot: bot.lookUp },
				'prescription-refill': { share: 0.18, upset: 0.15, handle: 280, solves: 0.72, bot: bot.account },
				'message-for-doctor': { share: 0.2, upset: 0.22, handle: 330, solves: 0.66, bot: bot.judgement },
				'test-results': { share: 0.08, upset: 0.2, handle: 245, solves: 0.72, bot: bot.account },
				'medical-bill': { share: 0.09, upset: 0.2, handle: 310, solves: 0.7, bot: bot.account, amount: 300 },
				referral: { share: 0.05, upset: 0.12, handle: 260, solves: 0.74, bot: bot.account },
				'urgent-symptoms': {
					share: 0.05,
					upset: 0.75,
					handle: 410,
					solves: 0.72,
					bot: { handsOff: 0.85, givesUp: 0.08, wrong: 0.05, solved: 0.02 },
					priorities: { low: 0, normal: 0, high: 0.3, urgent: 0.7 }
				},
				complaint: { share: 0.05, upset: 0.62, handle: 490, solves: 0.6, bot: bot.feeling, priorities: oftenHigh }
			}),
			channels: channelsOf(telephoneChannels),
			segments: customersWorth(150),
			customers: 5400,
			agents: 12
		}
	},
	finance: {
		id: 'finance',
		name: { en: 'Finance', zh: '金融' },
		regulated: true,
		sources: {
			volume: `12 seats (assumed) at the rate of ${NATTERBOX}`,
			topics:
				'What banks’ contact centres do: balances and movements, cards, transfers, loans, use of internet and mobile banking, complaints (ABI Lab survey 2018, prpchannel.com); the shares are assumed; complaints under 5 % (SQM Group)',
			'handle time': `${SPRINKLR_AHT}: financial services 4 min 45 s; ABI Lab: more than 4 minutes`,
			'solved by people': SQM_FCR,
			upset: `${SQM_COMPLAINTS}; every second one about a disputed payment (57 % of 2,127 consumers rated the handling of fraud C or lower: Cornerstone Advisors 2025)`,
			bot: AS_SAMPLE,
			margin: `${GROUP_1}: a mean of $225`,
			amounts: 'Assumed: a transfer of 800, a disputed payment of 250, a loan of 8,000',
			'channels and hours':
				'By telephone above all (ABI Lab 2018: 27 million calls, 2.5 million e-mails, 1.6 million chats), less so since (assumed)',
			repeats: AS_SAMPLE
		},
		parameters: {
			...base,
			phrasebooks: phrasebooksOf(finance),
			topics: topicsOf({
				'account-balance': { share: 0.2, upset: 0.06, handle: 140, solves: 0.78, bot: bot.lookUp },
				'card-problem': { share: 0.18, upset: 0.18, handle: 180, solves: 0.73, bot: bot.account, amount: 150 },
				transfer: { share: 0.16, upset: 0.2, handle: 195, solves: 0.7, bot: bot.account, amount: 800 },
				'login-code': { share: 0.14, upset: 0.15, handle: 170, solves: 0.76, bot: bot.account },
				'disputed-payment': {
					share: 0.1,
					upset: 0.45,
					handle: 310,
					solves: 0.6,
					bot: bot.judgement,
					amount: 250,
					priorities: { low: 0, normal: 0.35, high: 0.4, urgent: 0.25 },
					refusal: dispute
				},
				loan: {
					share: 0.09,
					upset: 0.12,
					handle: 280,
					solves: 0.68,
					bot: bot.judgement,
					amount: 8000,
					refusal: dispute
				},
				fees: { share: 0.08, upset: 0.3, handle: 185, solves: 0.68, bot: bot.account, amount: 35 },
				complaint: { share: 0.05, upset: 0.62, handle: 330, solves: 0.55, bot: bot.feeling, priorities: oftenHigh }
			}),
			channels: channelsOf(telephoneChannels),
			segments: customersWorth(188),
			customers: 8200,
			agents: 12
		}
	}
};
