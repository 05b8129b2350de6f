import { findAccounts } from './account.ts';
import { findChineseAddresses } from './address-chinese.ts';
import { findWesternAddresses } from './address-western.ts';
import { findBankCards } from './bank-card.ts';
import { findEmails } from './email.ts';
import { fold } from './fold.ts';
import { findIbans } from './iban.ts';
import type { IdentifierType, Recogniser, Span, Stretch } from './identifier.ts';
import { isWorthALook, mayHold, type Sign } from './may-hold.ts';
import { findOrdersNearby } from './order-nearby.ts';
import { findOrders } from './order.ts';
import { withoutOverlaps } from './overlaps.ts';
import { findPassports } from './passport.ts';
import { findPhones } from './phone.ts';
import { findPlates } from './plate.ts';
import { findResidentIds } from './resident-id.ts';
import { betweenTokens } from './token.ts';

/** In the order of trust (`identifierTypes`): of two that overlap the first stands. Western addresses hold postcodes and so go last. */
const RECOGNISERS: readonly (readonly [IdentifierType, Sign, Recogniser])[] = [
	['email', 'address sign', findEmails],
	['iban', 'digits', findIbans],
	['order', 'order', findOrders],
	['cn-id', 'digits', findResidentIds],
	['passport', 'passport', findPassports],
	['bank-card', 'digits', findBankCards],
	['phone', 'digits', findPhones],
	['account', 'account', findAccounts],
	['plate', 'plate', findPlates],
	['address', 'chinese address', findChineseAddresses],
	['address', 'western address', findWesternAddresses],
	['order', 'order', findOrdersNearby]
];
/** What is left beside a find is looked at again by itself, as it will be when the masked text comes back; so often at most. */
const MOST_LOOKS = 8;

/** The personal identifiers of a text, in its order, never overlapping. What was masked before is passed over. */
export function findIdentifiers(text: string): readonly Span[] {
	if (!isWorthALook(text)) return [];
	const spans: Span[] = [];
	for (const stretch of betweenTokens(text)) look(text, stretch, spans, MOST_LOOKS);
	return spans;
}

function look(text: string, { start, end }: Stretch, spans: Span[], looks: number): void {
	if (looks === 0 || start >= end) return;
	const piece = text.slice(start, end);
	if (piece.length < text.length && !isWorthALook(piece)) return;
	const found = findIn(piece);
	if (found.length === 0) return;
	let from = start;
	for (const span of found) {
		look(text, { start: from, end: start + span.start }, spans, looks - 1);
		spans.push({ start: start + span.start, end: start + span.end, type: span.type });
		from = start + span.end;
	}
	look(text, { start: from, end }, spans, looks - 1);
}

function findIn(piece: string): readonly Span[] {
	const folded = fold(piece);
	const held = new Map<Sign, boolean>();
	const found: Span[] = [];
	for (const [type, sign, recognise] of RECOGNISERS) {
		const isHeld = held.get(sign) ?? mayHold(piece, sign);
		held.set(sign, isHeld);
		if (isHeld) for (const { start, end } of recognise(folded)) found.push({ start, end, type });
	}
	return withoutOverlaps(found, piece.length);
}
