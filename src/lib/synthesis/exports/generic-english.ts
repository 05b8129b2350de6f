import { type ConversationField, conversationFields, customerFields } from '#lib/log/fields.ts';
import type { SyntheticConversation, SyntheticCustomer } from '../synthetic-log.ts';
import { type Cell, type Column, renderCsv } from './csv.ts';
import { isoUtc } from './local-time.ts';

const instants: ReadonlySet<string> = new Set(
	[...conversationFields, ...customerFields].filter((field) => field.type === 'instant').map((field) => field.name)
);

const cellOf = (name: string, value: Cell): Cell =>
	typeof value === 'number' && instants.has(name) ? isoUtc(value) : value;

const headerOf = (name: ConversationField) => (name === 'external_id' ? 'conversation_id' : name);

export const genericEnglishColumns: readonly Column<SyntheticConversation>[] = conversationFields.map(({ name }) => ({
	header: headerOf(name),
	cell: (row) => cellOf(name, row[name])
}));

/** Every canonical field under its own name, the id as conversation_id; instants in UTC with a Z, durations in seconds. */
export const renderGenericEnglish = (rows: readonly SyntheticConversation[]) => renderCsv(genericEnglishColumns, rows);

/** Every canonical field of the customers; the same conventions. */
export const renderCustomers = (rows: readonly SyntheticCustomer[]) =>
	renderCsv(
		customerFields.map(({ name }): Column<SyntheticCustomer> => ({
			header: name,
			cell: (row) => cellOf(name, row[name])
		})),
		rows
	);
