import type { Bilingual } from '#lib/log/bilingual.ts';
import type { BillLines } from '#lib/economics/bills/charge.ts';
import type { Overage } from '#lib/economics/bills/overage.ts';
import type { BilledUnit, PriceModel } from '#lib/economics/bills/price-model.ts';
import type { BotPresence, Counting } from '#lib/economics/bills/usage.ts';

interface Bounds {
	readonly low: number | null;
	readonly high: number | null;
}

/** The log under one price model; amounts in `currency`. */
export interface BillRow {
	readonly id: string;
	readonly name: Bilingual;
	readonly unit: BilledUnit;
	readonly currency: string;
	readonly rate: number | null;
	readonly billed: number;
	readonly total: number | null;
	readonly lines: BillLines;
	readonly perContact: number | null;
	readonly perDurableResolution: number | null;
	readonly perBotSolution: number | null;
	readonly intervals: { readonly total: Bounds; readonly perContact: Bounds; readonly perDurableResolution: Bounds };
	readonly overageRisk: number | null;
	readonly overage: Omit<Overage, 'probability'> | null;
	readonly counted: Counting['how'];
	readonly restsOn: readonly string[];
	readonly missing: readonly string[];
	readonly example: boolean;
}

export interface Billed {
	readonly models: readonly BillRow[];
	readonly currency: string;
	readonly months: number;
	readonly parts: number;
	readonly weeks: number;
	readonly n: number;
	readonly issues: number;
	readonly durable: number | null;
	readonly solvedByBot: number | null;
	readonly tooFew: boolean;
	readonly bot: BotPresence;
}

/** What `/bills` needs. */
export interface BillsPage {
	/** null: nothing can be billed yet, and `refused` says why. */
	readonly billed: Billed | null;
	readonly refused: { readonly message: Bilingual; readonly hint: Bilingual } | null;
	readonly models: readonly PriceModel[];
	/** Ids that were set in this workspace. */
	readonly own: readonly string[];
	readonly currency: string;
	readonly rates: Readonly<Record<string, number>>;
	/** Assumptions by key: name, and the value in force. */
	readonly assumptions: Readonly<Record<string, { readonly label: Bilingual; readonly mode: number }>>;
}

/** What became of what was sent: which form (a model's id, `rates`, `json`), and why it was not taken (null: it was). */
export interface BillsFormAnswer {
	readonly of: string;
	readonly refused: Bilingual | null;
}
