import { createRandom } from '#lib/stats/random.ts';
import { createArrivals } from './arrivals.ts';
import { type RowContext, type RowSource, writeRow } from './conversation-row.ts';
import { type CustomerLife, playCustomer } from './customer-life.ts';
import type { LogParameters } from './log-parameters.ts';
import type {
	ConversationTruth,
	IssueTruth,
	SyntheticConversation,
	SyntheticCustomer,
	SyntheticLog
} from './synthetic-log.ts';

/** The first number of the conversations' ids. */
const FIRST_ID = 100_001;

/**
 * A ticket log whose truth is known: every conversation a company would have in its log, and beside it what really
 * happened. The same parameters and seed give the same log to the last character.
 */
export function generateLog(parameters: LogParameters, seed: number): SyntheticLog {
	const arrivals = createArrivals(parameters.calendar);
	const random = createRandom(seed, 'customers');
	const context = { parameters, arrivals, random };
	const lives = Array.from({ length: parameters.customers }, (_, index) => ({
		customerId: `U${String(index + 1).padStart(6, '0')}`,
		life: playCustomer(context)
	}));
	const sources = orderedSources(lives, arrivals.endsAt);
	const rows: RowContext = {
		parameters,
		endsAt: arrivals.endsAt,
		texts: createRandom(seed, 'texts'),
		surveys: createRandom(seed, 'surveys')
	};
	const idByContact = new Map(
		sources.map((source) => [contactKey(source.issue, source.contactNumber), source.externalId])
	);
	return {
		seed,
		endsAt: arrivals.endsAt,
		conversations: sources.map((source): SyntheticConversation => writeRow(rows, source)),
		truths: sources.map((source) => truthOf(source, idByContact)),
		customers: lives.map(({ customerId, life }) => customerRow(customerId, life, arrivals.endsAt)),
		issues: lives.flatMap(({ customerId, life }) => issueTruths(customerId, life))
	};
}

interface Source extends RowSource {
	readonly issue: string;
}

interface NamedLife {
	readonly customerId: string;
	readonly life: CustomerLife;
}

const issueName = (customerId: string, index: number) => `${customerId}-${index + 1}`;
const contactKey = (issue: string, contactNumber: number) => `${issue}/${contactNumber}`;

function orderedSources(lives: readonly NamedLife[], endsAt: number): Source[] {
	const contacts = lives.flatMap(({ customerId, life }) =>
		life.issues.flatMap(({ start, contacts }, index) =>
			contacts.map((played, at) => ({
				customerId,
				language: life.language,
				start,
				played,
				contactNumber: at + 1,
				issue: issueName(customerId, index)
			}))
		)
	);
	return contacts
		.filter(({ played }) => played.contact.openedAt < endsAt)
		.toSorted((a, b) => a.played.contact.openedAt - b.played.contact.openedAt)
		.map((contact, index) => ({ ...contact, externalId: `C${FIRST_ID + index}` }));
}

function truthOf(source: Source, idByContact: ReadonlyMap<string, string>): ConversationTruth {
	const { played, issue, contactNumber, externalId } = source;
	const { contact, reopening, solved, isUpset, solves } = played;
	return {
		external_id: externalId,
		issue,
		contactNumber,
		arm: contact.isBotFirst ? 'bot-first' : 'human-first',
		isUpset,
		ending: contact.ending,
		solved,
		reopened: reopening !== null,
		durable: solved && reopening === null,
		cause: contactNumber === 1 ? 'new' : 'unsolved',
		next: idByContact.get(contactKey(issue, contactNumber + 1)) ?? null,
		solves
	};
}

function customerRow(customerId: string, life: CustomerLife, endsAt: number): SyntheticCustomer {
	const churnedAt = life.churnedAt !== null && life.churnedAt < endsAt ? life.churnedAt : null;
	return {
		customer_id: customerId,
		segment: life.segment,
		joined_at: life.joinedAt,
		churned: churnedAt !== null,
		churned_at: churnedAt,
		annual_margin: life.annualMargin,
		acquisition_cost: life.acquisitionCost
	};
}

const issueTruths = (customerId: string, life: CustomerLife): IssueTruth[] =>
	life.issues.map(({ start, contacts, outcome, decidesChurn, causedChurn }, index) => ({
		issue: issueName(customerId, index),
		customer_id: customerId,
		topic: start.topic,
		contacts: contacts.length,
		outcome,
		decidesChurn,
		causedChurn
	}));
