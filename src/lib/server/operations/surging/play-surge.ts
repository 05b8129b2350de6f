import { setTimeout as sleep } from 'node:timers/promises';
import { advance, beginConversation, type Scenario } from '#lib/bot/turn/conversation.ts';
import { isBotLanguage } from '#lib/bot/turn/events.ts';
import { hear } from '#lib/bot/turn/hear.ts';
import type { SentMessage } from '#lib/bot/surge/tally.ts';
import { wordsReader } from '#lib/ledger/said/words-reader.ts';
import type { BotEngine } from '../conversing/bot-engine.ts';
import { botSettings } from '../conversing/bot-switch.ts';
import { vectorOf } from '../conversing/reply.ts';
import type { Context, Poise } from '../operation.ts';

/** A customer writes again after so long, answered or not. */
const AGAIN_MS = 1_000;
const REPORT_MS = 500;

export interface PlayedConversation {
	/** Seconds after the beginning. */
	readonly at: number;
	readonly scenario: Scenario;
	readonly texts: readonly string[];
}

/**
 * Has customers write to the running bot at their moments. Within a conversation a message waits for the one before it, as in the sandbox; it ends where a person
 * takes over. Nothing of it is kept as a conversation.
 */
export async function playSurge(
	poise: Poise,
	engine: BotEngine,
	conversations: readonly PlayedConversation[],
	{ signal, report }: Context
): Promise<readonly SentMessage[]> {
	const sent: Sent[] = [];
	const began = performance.now();
	const last = Math.max(0, ...conversations.map(({ at }) => at)) * 1000;
	const play = async ({ at, scenario, texts }: PlayedConversation, conversation: number) => {
		await sleep(Math.max(0, at * 1000 - (performance.now() - began)), undefined, { signal });
		const customer = openCustomer(poise, engine, scenario, conversation);
		let line: Promise<void> = Promise.resolve();
		for (const text of texts) {
			const message: Sent = { conversation, sentAt: performance.now(), repliesAt: [], isForPerson: false };
			sent.push(message);
			// a turn that fails is a message without a reply
			line = line.then(() => customer.write(text, message)).catch(() => undefined);
			await sleep(AGAIN_MS, undefined, { signal });
			if (!customer.isWithBot()) break;
		}
		await line;
		signal.throwIfAborted();
	};
	const ticking = setInterval(() => {
		const fraction = Math.min(1, (performance.now() - began) / (last + 1));
		report({ phase: 'simulate', fraction, rows: sent.length });
	}, REPORT_MS);
	try {
		await Promise.all(conversations.map(play));
	} finally {
		clearInterval(ticking);
	}
	return sent.filter(({ isForPerson }) => !isForPerson);
}

interface Sent extends SentMessage {
	readonly repliesAt: number[];
	/** A person had taken over before its turn came. */
	isForPerson: boolean;
}

/** A customer who writes to the bot. */
function openCustomer(poise: Poise, engine: BotEngine, scenario: Scenario, seed: number) {
	let state = beginConversation({ kind: 'started', scenario, language: 'en', seed }, new Date().toISOString());
	return {
		isWithBot: () => state.status === 'bot',
		async write(text: string, message: Sent): Promise<void> {
			if (state.status !== 'bot') {
				message.isForPerson = true;
				return;
			}
			const now = new Date().toISOString();
			const before = state;
			const heard = hear(wordsReader, before, text, now);
			state = advance(state, heard, now);
			const vector = isBotLanguage(heard.language) ? await vectorOf(poise, heard) : undefined;
			const settings = botSettings(poise).policy;
			const moment = { now, expectedCode: null };
			await engine.respond({ before, heard, vector, moment, settings }, (event) => {
				state = advance(state, event, now);
				if (event.kind === 'said') message.repliesAt.push(performance.now());
			});
		}
	};
}
