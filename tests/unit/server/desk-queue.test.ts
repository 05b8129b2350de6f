import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conversationOf } from '#lib/bot/turn/conversation.ts';
import type { BotEvent, StampedEvent } from '#lib/bot/turn/events.ts';
import { HEAD_START_SECONDS, placesOf, waitingLine } from '#lib/server/operations/conversing/desk-queue.ts';
import type { LiveConversation } from '#lib/server/operations/conversing/live-conversation.ts';

const BEGAN = Date.parse('2026-11-28T09:00:00.000Z');
const TONES = ['calm', 'watch', 'escalate', 'calm'] as const;
const signals = { person: false, repeats: false, asks: false, thanks: false, negative: false, complaint: false };

/** One that has waited since so many seconds after the beginning. */
function waiting(id: string, since: number, alarm: 0 | 1 | 2 | 3): LiveConversation {
	const at = new Date(BEGAN + since * 1000).toISOString();
	const packet = { summary: '', slots: [], feelings: [], tried: [], verified: false };
	const told: readonly BotEvent[] = [
		{ kind: 'started', scenario: 'e-commerce', language: 'en', seed: 1 },
		{
			...{
				kind: 'heard',
				text: 'fire',
				language: 'en',
				slots: [],
				signals,
				courtesy: null,
				code: null,
				isReadable: true
			},
			...(alarm === 3 ? { emergency: 'fire-gas' } : {})
		},
		{ kind: 'felt', anxious: 0, urgent: 0, tone: TONES[alarm] },
		{ kind: 'queued', reason: 'button', packet }
	];
	const events = told.map((event, seq): StampedEvent => ({ ...event, seq, at }));
	const state = conversationOf(events);
	if (!state) throw new Error('not started');
	return { id, events, state, code: null, visitor: null, origin: null };
}
const order = (line: readonly LiveConversation[]) => waitingLine(line).map(({ id }) => id);

describe('the line for a person', () => {
	it('has the upset before the calm who came with them, and equals in the order they came', () => {
		expect(order([waiting('calm', 0, 0), waiting('uneasy', 0, 1), waiting('upset', 0, 2)])).toEqual([
			'upset',
			'uneasy',
			'calm'
		]);
		expect(order([waiting('later', 9, 2), waiting('sooner', 8, 2)])).toEqual(['sooner', 'later']);
	});

	it('lets nobody starve: whoever has waited the head start longer comes first', () => {
		const late = HEAD_START_SECONDS[2] + 1;
		const upset = Array.from({ length: 50 }, (_, at) => waiting(`upset ${at}`, late + at, 2));
		expect(order([...upset, waiting('calm', 0, 0)])[0]).toBe('calm');
	});

	it('has who tells of a danger first, whoever has waited how long', () => {
		const long = [waiting('upset', 0, 2), waiting('calm', 1, 0)];
		expect(order([...long, waiting('danger', 90_000, 3), waiting('later', 90_001, 3)]).slice(0, 2)).toEqual([
			'danger',
			'later'
		]);
	});

	it('ranks nobody before somebody as upset who came sooner', () => {
		const one = fc.record({ since: fc.nat(5_000), alarm: fc.constantFrom(0 as const, 1 as const, 2 as const) });
		fc.assert(
			fc.property(fc.array(one, { maxLength: 20 }), (those) => {
				const line = waitingLine(those.map(({ since, alarm }, at) => waiting(`${alarm} ${at}`, since, alarm)));
				for (const alarm of ['0', '1', '2']) {
					const came = line.filter(({ id }) => id.startsWith(alarm)).map(({ state }) => state.queuedAt ?? '');
					expect(came).toEqual(came.toSorted());
				}
			})
		);
	});

	it('tells a customer how long others as upset waited, and nothing where there were none', () => {
		const open = [waiting('calm', 0, 0), waiting('upset', 10, 2)];
		const waits = [
			{ alarm: 0 as const, seconds: 600 },
			{ alarm: 2 as const, seconds: 20 },
			{ alarm: 2 as const, seconds: 40 }
		];
		expect(placesOf(open, waits).get('upset')).toEqual({ position: 1, waiting: 2, waitSeconds: 30 });
		expect(placesOf(open, waits).get('calm')).toEqual({ position: 2, waiting: 2, waitSeconds: 600 });
		expect(placesOf(open, waits.slice(1)).get('calm')?.waitSeconds).toBeNull();
		expect(placesOf(open, waits).get('nobody')).toBeUndefined();
	});
});
