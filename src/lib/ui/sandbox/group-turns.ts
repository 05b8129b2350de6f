import type { EventOf, StampedEvent } from '#lib/bot/turn/events.ts';

type Stamped<Kind extends StampedEvent['kind']> = EventOf<Kind> & { readonly seq: number; readonly at: string };

/** What the bot made of one message, as far as it has come. A second try is a turn of its own. */
export interface TurnTrace {
	/** Place of its first event. */
	readonly seq: number;
	readonly heard: Stamped<'heard'>;
	/** The message in English, where a model translated it. */
	readonly translated: Stamped<'translated'> | null;
	readonly felt: Stamped<'felt'> | null;
	readonly checked: Stamped<'code-checked'> | null;
	readonly understood: Stamped<'understood'> | null;
	readonly recalled: Stamped<'recalled'> | null;
	readonly decided: Stamped<'decided'> | null;
	readonly said: Stamped<'said'> | null;
	/** From the first event to the last, milliseconds. */
	readonly milliseconds: number;
}

/** Turns of the bot, in order. Messages that only people read are none. */
export function groupTurns(events: readonly StampedEvent[]): readonly TurnTrace[] {
	const turns: TurnTrace[] = [];
	let heard: Stamped<'heard'> | null = null;
	let translated: Stamped<'translated'> | null = null;
	let turn: TurnTrace | null = null;
	let isLater = false;
	for (const event of events) {
		if (event.kind === 'heard') {
			heard = event;
			translated = null;
			turn = null;
			isLater = false;
		} else if (event.kind === 'handed-back') {
			isLater = true;
		} else if (event.kind === 'translated') {
			translated = event;
		} else if (event.kind === 'felt' && heard) {
			// the first try begins with what was heard; another, or what a person hands back, with what was felt
			const began: Stamped<'heard'> | Stamped<'felt'> = turn === null && !isLater ? heard : event;
			turn = { ...empty, seq: began.seq, heard, translated, felt: event, milliseconds: since(began.at, event.at) };
			turns.push(turn);
		} else if (turn && isStep(event)) {
			const before: TurnTrace = turn;
			const began = before.felt?.seq === before.seq ? before.felt.at : before.heard.at;
			turn = { ...before, [STEPS[event.kind]]: event, milliseconds: since(began, event.at) };
			turns[turns.length - 1] = turn;
		}
	}
	return turns;
}

const STEPS = {
	'code-checked': 'checked',
	understood: 'understood',
	recalled: 'recalled',
	decided: 'decided',
	said: 'said'
} as const;

const isStep = (event: StampedEvent): event is Stamped<keyof typeof STEPS> => event.kind in STEPS;

const empty = { checked: null, understood: null, recalled: null, decided: null, said: null } as const;

const since = (from: string, to: string) => Date.parse(to) - Date.parse(from);
