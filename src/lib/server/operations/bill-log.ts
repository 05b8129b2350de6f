import { z } from 'zod';
import { billLog, type Bill, type BillFigure } from '#lib/economics/bills/bill-log.ts';
import { billLines } from '#lib/economics/bills/charge.ts';
import { billedUnits, type PriceModel } from '#lib/economics/bills/price-model.ts';
import { durableIssues, solvedByBot } from '#lib/economics/bills/usage.ts';
import { modesOf } from '#lib/economics/values.ts';
import { textSchema } from './bilingual-schema.ts';
import { currentDraws, currentRegister } from './current-register.ts';
import { logFacts, remember } from './log-facts.ts';
import { ratesInto } from './manage-prices.ts';
import { measureUsage } from './measure-usage.ts';
import { operation, OperationError, type Poise } from './operation.ts';
import { currentPrices, priceFileSchema, readOwnPrices } from './price-book.ts';

/** Contacts below which a bill says little of the next. */
const FEW_CONTACTS = 30;

const interval = z.object({ low: z.number().nullable(), high: z.number().nullable() });
const money = z.number().nullable();

const billSchema = z.object({
	id: z.string(),
	name: textSchema,
	unit: z.enum(billedUnits),
	currency: z.string().describe('Of the amounts below: the workspace’s, or the model’s own where no rate is set.'),
	rate: z.number().nullable().describe('At which its prices were converted; null: they were not.'),
	billed: z.number().describe('Units counted in a month.'),
	total: money.describe('A month, as a mean over the log’s months; the lines add up to it.'),
	lines: z.object(
		Object.fromEntries(billLines.map((line) => [line, z.number()])) as Record<(typeof billLines)[number], z.ZodNumber>
	),
	perContact: money,
	perDurableResolution: money.describe(
		'Per issue that stayed solved, whoever solved it; null: the log has no customers.'
	),
	perBotSolution: money.describe(
		'Per conversation that the bot solved alone and that stayed solved; null: the log has no customers, or no bot.'
	),
	intervals: z
		.object({ total: interval, perContact: interval, perDurableResolution: interval, perBotSolution: interval })
		.describe('95 %: what months and assumptions leave open. null: one month says nothing of others.'),
	overageRisk: z.number().nullable().describe('Chance that a month goes over the volume contracted; null: none is.'),
	overage: z
		.object({
			contracted: z.number(),
			expected: z.number().describe('What going over costs in an average month.'),
			p95: z.number().describe('In the worst of 20 months.'),
			scatter: z.enum(['weeks', 'months', 'assumed']).describe('What the spread of volume was read from.')
		})
		.nullable(),
	counted: z
		.enum([
			'vendor-verdict',
			'ledger',
			'verified',
			'containment',
			'bot-conversations',
			'bot-replies',
			'messages',
			'agents',
			'workload',
			'contract',
			'assumed'
		])
		.describe('How the units were found.'),
	restsOn: z.array(z.string()).describe('Assumptions it rests on; none: measured.'),
	missing: z.array(z.string()).describe('Fields that would measure more of it.'),
	source: textSchema,
	url: z.string().nullable(),
	date: z.string(),
	example: z.boolean()
});

export type BillAnswer = z.output<typeof billSchema>;

const billsSchema = z.object({
	models: z.array(billSchema),
	currency: z.string(),
	months: z
		.number()
		.describe(
			'Length of what is billed: the log without its last days, of which nobody can tell yet what stayed solved.'
		),
	parts: z.int().describe('Equal parts of about a month that it was billed in.'),
	weeks: z.int(),
	n: z.int().describe('Contacts of these months, whether or not their issues are over.'),
	issues: z.number().describe('Issues begun in these months.'),
	durable: z
		.number()
		.nullable()
		.describe('Of them, those that stayed solved, whoever solved them; those not over yet as often as the rest.'),
	solvedByBot: z.number().nullable().describe('Conversations that the bot solved alone and that stayed solved.'),
	tooFew: z.boolean(),
	bot: z.enum(['measured', 'none', 'unknown']).describe('Whether the log has a bot; without one its part is assumed.')
});

export type BillsAnswer = z.output<typeof billsSchema>;

export const billLogOperation = operation({
	name: 'bills',
	summary:
		'The log billed under each price model: a month, per contact and per issue that stayed solved, and the risk of going over the volume contracted.',
	input: z.object({
		prices: priceFileSchema.optional().describe('Price models to bill with, this once; left out: those in force.')
	}),
	output: billsSchema,
	run: (poise, { prices }, { signal }) => billsOn(poise, prices ?? currentPrices(poise), signal)
});

/** The log billed under each of the models. */
export async function billsOn(poise: Poise, models: readonly PriceModel[], signal?: AbortSignal): Promise<BillsAnswer> {
	const facts = await logFacts(poise);
	if (facts.conversations === 0) throw new OperationError('refused', emptyLog);
	const rules = [
		...new Set(models.flatMap((model) => (model.unit === 'resolution' ? [model.reopenedWithinDays] : [])))
	];
	const [log, register, draws] = await Promise.all([
		remember(poise, `usage ${JSON.stringify(rules)}`, () =>
			poise.engine.read((session) => measureUsage(session, facts, rules), signal)
		),
		currentRegister(poise),
		currentDraws(poise)
	]);
	const sum = (of: (part: (typeof log.parts)[number]) => number) => log.parts.reduce((all, part) => all + of(part), 0);
	const contacts = sum((part) => part.contacts);
	if (contacts === 0) throw new OperationError('refused', tooYoung);
	const currency = register.choices.currency.value;
	const rates = ratesInto(readOwnPrices(poise), currency);
	return {
		models: billLog(log, models, { modes: modesOf(register), draws }).map((bill) => answerOf(bill, currency, rates)),
		currency,
		months: log.months,
		parts: log.parts.length,
		weeks: log.weeks.length,
		n: contacts,
		issues: sum(({ issues }) => issues.count),
		durable: log.hasCustomers ? sum(durableIssues) : null,
		solvedByBot: log.hasCustomers && log.bot === 'measured' ? sum(solvedByBot) : null,
		tooFew: contacts < FEW_CONTACTS,
		bot: log.bot
	};
}

/** In the workspace's currency where the two are one, or a rate is set; else in its own. */
function answerOf(bill: Bill, currency: string, rates: Readonly<Record<string, number>>): BillAnswer {
	const { model, counting, overage } = bill;
	const rate = model.currency === currency ? null : (rates[model.currency] ?? null);
	const times = rate ?? 1;
	const bounds = ({ low, high }: BillFigure) => ({
		low: low === null ? null : low * times,
		high: high === null ? null : high * times
	});
	const value = (figure: BillFigure) => (figure.value === null ? null : figure.value * times);
	const { id, name, unit, source, url, date, example } = model;
	return {
		id,
		name,
		unit,
		currency: rate === null ? model.currency : currency,
		rate,
		billed: bill.billed,
		total: value(bill.total),
		lines: {
			base: bill.lines.base * times,
			seats: bill.lines.seats * times,
			usage: bill.lines.usage * times,
			overage: bill.lines.overage * times,
			minimum: bill.lines.minimum * times
		},
		perContact: value(bill.perContact),
		perDurableResolution: value(bill.perDurableResolution),
		perBotSolution: value(bill.perBotSolution),
		intervals: {
			total: bounds(bill.total),
			perContact: bounds(bill.perContact),
			perDurableResolution: bounds(bill.perDurableResolution),
			perBotSolution: bounds(bill.perBotSolution)
		},
		overageRisk: overage?.probability ?? null,
		overage: overage && {
			contracted: overage.contracted,
			expected: overage.expected * times,
			p95: overage.p95 * times,
			scatter: overage.scatter
		},
		counted: counting.how,
		restsOn: [...counting.restsOn],
		missing: [...counting.missing],
		source,
		url,
		date,
		example
	};
}

const emptyLog = {
	code: 'empty-log',
	message: { en: 'The log is empty: there is nothing to bill.', zh: '日志为空，无从计费。' },
	hint: { en: 'Import a ticket log first.', zh: '请先导入工单日志。' }
};

const tooYoung = {
	code: 'too-young',
	message: {
		en: 'No conversation is old enough yet to say how it ended, so that nothing can be billed.',
		zh: '尚无足够久的会话，看不出结局，无从计费。'
	},
	hint: {
		en: 'Import a log that goes on for at least a week after its contacts.',
		zh: '请导入会话之后至少还有一周记录的日志。'
	}
};
