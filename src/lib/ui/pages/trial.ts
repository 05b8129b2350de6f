import type { Course } from '#lib/experiment/course.ts';
import type { Looks } from '#lib/experiment/customers-needed.ts';
import type { Decision } from '#lib/experiment/daily-looks.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Refusal } from '#lib/ui/pages/ratio.ts';

/** What a trial takes that is looked at so often; see the operation `experiment-plan`. */
export interface TrialSize {
	readonly looks: Looks;
	readonly customers: { readonly bot: number; readonly people: number };
	/** null: it would never end. */
	readonly enrolmentDays: number | null;
	readonly days: number | null;
}

/** The smallest margins that can be told after so long an enrolment. */
export interface TrialMargin {
	readonly enrolmentDays: number;
	readonly customers: number;
	readonly once: number;
	readonly daily: number;
}

export interface TrialPlan {
	readonly margin: number;
	readonly measured: {
		readonly customers: number;
		readonly rate: number;
		readonly low: number | null;
		readonly high: number | null;
		readonly correlation: number | null;
		readonly designEffect: number;
		readonly newCustomersADay: number;
	};
	readonly plans: readonly TrialSize[];
	readonly afterEnrolment: { readonly outcomeDays: number; readonly maturityDays: number };
	readonly margins: readonly TrialMargin[];
	readonly notes: readonly Bilingual[];
}

export const trialArms = ['bot', 'people'] as const;
export type TrialArm = (typeof trialArms)[number];

interface Interval {
	readonly low: number;
	readonly high: number;
}

/** What a trial says so far; see the operation `experiment-read`. */
export interface TrialReading {
	readonly margin: number;
	readonly alpha: number;
	readonly planned: number;
	readonly lookedAt: Looks;
	readonly arms: Readonly<
		Record<
			TrialArm,
			{
				readonly enrolled: number;
				readonly immature: number;
				readonly unknown: number;
				readonly customers: number;
				readonly contacts: number;
				readonly rate: number | null;
				readonly low: number | null;
				readonly high: number | null;
				readonly botFirst: number | null;
			}
		>
	>;
	readonly leftOut: { readonly inBoth: number; readonly otherArms: number; readonly notSeen: number };
	readonly sampleRatio: { readonly share: number; readonly p: number; readonly isMismatch: boolean };
	/** Its ends hold at all looks; those of `plain` at one that was planned. */
	readonly difference: (Interval & { readonly value: number; readonly plain: Interval }) | null;
	readonly decision: Decision;
	readonly decidedOn: string | null;
	readonly course: Course;
	readonly says: Bilingual;
	readonly notes: readonly Bilingual[];
}

/** Who is in which arm, as a file to keep. */
export interface TrialDraw {
	readonly name: string;
	readonly counts: Readonly<Record<TrialArm, number>>;
	/** `customer_id,arm` with a line each. */
	readonly csv: string;
}

/** Why something was not answered; of a field of the forms, where one is to blame. */
export interface TrialRefusal extends Refusal {
	readonly field: string | null;
}

/** The terms that the form asks for, 0..1. */
export interface TrialTerms {
	readonly margin: number;
	readonly share: number;
	readonly power: number;
}

/** What a reading asks besides, as it is typed; empty: left out. The file of arms is sent along, and stands in no address. */
export type TrialReadTerms = Readonly<Record<(typeof trialReadTerms)[number], string>>;
export const trialReadTerms = ['source', 'bot', 'people', 'from', 'planned'] as const;

/** What an address asks for; null is as assumed. */
export type TrialAsked = { readonly [Term in keyof TrialTerms]: number | null } & {
	readonly topic: string | null;
	readonly looks: Looks;
	readonly read: TrialReadTerms;
};

/** What `/topics/trial` needs. */
export interface TrialPage {
	/** The log's topics. */
	readonly topics: readonly string[];
	/** The one that is asked for, or that the verdict would try first; null: the log names none. */
	readonly topic: string | null;
	readonly looks: Looks;
	readonly terms: TrialTerms;
	readonly read: TrialReadTerms;
	readonly assumed: TrialTerms & { readonly alpha: number; readonly outcomeDays: number };
	readonly plan: TrialPlan | null;
	/** Why there is no plan. */
	readonly refused: TrialRefusal | null;
	/** Fields of the log that can say the arm, with their words. */
	readonly columns: readonly {
		readonly field: string;
		readonly label: Bilingual;
		readonly values: readonly string[];
	}[];
}

/** What became of a form that was sent. */
export interface TrialAnswer {
	readonly of: 'draw' | 'read';
	readonly refused?: TrialRefusal;
	readonly drawn?: TrialDraw;
	readonly reading?: TrialReading;
	/** Of a reading, or of one that was refused: what it was asked with. */
	readonly asked?: TrialReadTerms;
}

export const trialFields = {
	topic: 'topic',
	margin: 'margin',
	share: 'share',
	power: 'power',
	looks: 'looks',
	name: 'name',
	salt: 'salt',
	customers: 'customers',
	source: 'source',
	file: 'file',
	bot: 'bot',
	people: 'people',
	from: 'from',
	planned: 'planned'
} as const;

/** Of `source`: the arms stand in a file that is sent along. */
export const FROM_FILE = 'file';

/** A share as people type it, in hundredths: 0.035 → "3.5". */
export const asHundredths = (value: number): string => String(Number((value * 100).toFixed(4)));

/** Where a trial of a topic is planned; looked at every day, with as many for the bot as assumed, unless said. */
export const trialHref = (
	topic: string,
	{ looks, share }: { readonly looks?: Looks; readonly share?: number | null } = {}
): string =>
	`/topics/trial?${new URLSearchParams({
		[trialFields.topic]: topic,
		...(looks === undefined ? {} : { [trialFields.looks]: looks }),
		...(share == null ? {} : { [trialFields.share]: asHundredths(share) })
	}).toString()}`;
