import { expect, it } from 'vitest';
import { groupTurns } from '#lib/ui/sandbox/group-turns.ts';
import type { EventOf, StampedEvent } from '#lib/bot/turn/events.ts';

const HEARD: EventOf<'heard'> = {
	kind: 'heard',
	text: 'Where is it?',
	language: 'en',
	slots: [],
	signals: { person: false, repeats: false, asks: true, thanks: false, negative: false, complaint: false },
	code: null,
	courtesy: null,
	isReadable: true
};
const FELT = { kind: 'felt', anxious: 0, urgent: 0, tone: 'calm' } as const;
const DECIDED = { kind: 'decided', action: 'answer', rule: 'answer', value: null, threshold: null } as const;
const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 9, 0, second)).toISOString();

it('times what a person hands back from when the bot had it, not from when it was asked', () => {
	const events: readonly StampedEvent[] = [
		{ ...HEARD, seq: 0, at: at(0) },
		{ kind: 'handed-back', agent: 'Lin', seq: 1, at: at(50) },
		{ ...FELT, seq: 2, at: at(51) },
		{ ...DECIDED, seq: 3, at: at(52) }
	];
	expect(groupTurns(events)).toMatchObject([{ seq: 2, milliseconds: 1_000 }]);
	const withoutPerson = events.filter(({ kind }) => kind !== 'handed-back');
	expect(groupTurns(withoutPerson)).toMatchObject([{ seq: 0, milliseconds: 52_000 }]);
});
