import { type Conversation } from '#lib/bot/turn/conversation.ts';
import { isBotLanguage, type BotEvent, type EventOf } from '#lib/bot/turn/events.ts';
import { whatIsAsked } from '#lib/bot/knowledge/what-is-asked.ts';
import { sayHelp, sayNotSpoken, sayPersonComes } from '#lib/bot/turn/say.ts';
import { MOST_READ } from '#lib/bot/turn/hear.ts';
import { packetOf } from '#lib/bot/turn/packet.ts';
import { type Poise } from '../operation.ts';
import { botEngineOf, readyEngine } from './bot-engine.ts';
import { botSettings } from './bot-switch.ts';
import { articlesById } from './known-articles.ts';
import { conversationsOf } from './open-conversations.ts';
import { proofsOf } from './proofs.ts';
import { translateMessage, translateReply } from './translate.ts';
import { wordAnswer } from './word-answer.ts';

/** An engine of meaning that takes longer is not waited for: letters alone do. */
const VECTOR_MS = 400;

/** A message that wants a reply. */
export interface Response {
	readonly id: string;
	/** Before the message. */
	readonly before: Conversation;
	readonly heard: EventOf<'heard'>;
	readonly signal: AbortSignal;
}

/** The bot's part of a turn. However it goes, it ends in something said, a person, or a stop that is told. */
export async function respondTo(poise: Poise, { id, before, heard, signal }: Response): Promise<void> {
	const conversations = conversationsOf(poise);
	const code = conversations.find(id)?.code ?? null;
	const isBots = () => conversations.find(id)?.state.status === 'bot';
	const toPerson = async (reason: string) => {
		const articles = await articlesById(poise);
		const now = conversations.find(id)?.state;
		if (now?.status === 'bot')
			conversations.append(id, { kind: 'queued', reason, packet: packetOf(articles, now, heard.text) });
	};
	if (botSettings(poise).isOff) {
		helpAtOnce(poise, { id, heard });
		await toPerson(heard.emergency ? 'emergency' : 'switched-off');
		return;
	}
	// neither a danger nor the wish for a person waits until the bot has learned, which takes a minute the first time
	const rule = heard.emergency ? 'emergency' : heard.signals.person ? 'asked-for-person' : null;
	if (rule && !readyEngine(poise)) {
		conversations.append(id, { kind: 'decided', action: 'hand-off', rule, value: null, threshold: null });
		if (heard.emergency) helpAtOnce(poise, { id, heard });
		else conversations.append(id, sayPersonComes({ before, heard }));
		await toPerson(rule);
		// how upset it is, the line hears later
		void feelFor(poise, { id, before, heard, signal });
		return;
	}
	try {
		const engine = await botEngineOf(poise);
		// no danger waits for a translation
		const isForeign = !isBotLanguage(heard.language) && !heard.emergency;
		const { scenario } = before;
		const translation = isForeign ? await translateMessage(poise, heard, scenario, signal) : undefined;
		const vector = await vectorOf(poise, translation ? { text: translation.text, language: 'en' } : heard);
		const moment = { now: new Date().toISOString(), expectedCode: code };
		const settings = botSettings(poise).policy;
		// a person who took over meanwhile has the word
		const append = (event: BotEvent) => {
			if (!signal.aborted && isBots()) conversations.append(id, event);
		};
		// what is said waits for the model’s words, and what follows waits for what is said
		let said: EventOf<'said'> | undefined;
		const following: BotEvent[] = [];
		const verification = proofsOf(poise).of(id, before.verification, moment.now);
		const response = { before: { ...before, verification }, heard, translation, vector, moment, settings };
		await engine.respond(response, (event: BotEvent) => {
			if (said) following.push(event);
			else if (event.kind === 'said' && poise.config.languageModel) said = event;
			else append(event);
		});
		if (said && translation) {
			const reply = await translateReply(poise, said, { to: heard.language, scenario }, signal);
			append(reply ?? sayNotSpoken(heard.language));
			for (const event of following) append(event);
			if (!reply && !signal.aborted) await toPerson('language-not-spoken');
		} else if (said) {
			append(await wordAnswer(poise, said, heard, signal));
			for (const event of following) append(event);
		}
	} catch (cause) {
		// the next process gives the reply to who comes back for it
		if (poise.closing.aborted) return;
		process.emitWarning(`A turn of the bot failed: ${cause instanceof Error ? cause.message : String(cause)}`);
		helpAtOnce(poise, { id, heard });
		await toPerson(heard.emergency ? 'emergency' : 'bot-failed');
		return;
	}
	if (!signal.aborted || !isBots()) return;
	conversations.append(id, { kind: 'stopped', by: signal.reason === 'switch' ? 'switch' : 'customer' });
	if (signal.reason === 'switch') await toPerson('switched-off');
}

/**
 * What to do in a danger, where the bot has no turn of its own: it is switched off, has failed, or has brought a person already. Fixed words, which
 * nothing has to be learned for; not the same ones twice running.
 */
export function helpAtOnce(poise: Poise, { id, heard }: Pick<Response, 'id' | 'heard'>): void {
	if (!heard.emergency) return;
	const conversations = conversationsOf(poise);
	const help = sayHelp(heard.emergency, heard.language);
	const last = conversations.find(id)?.events.findLast(({ kind }) => kind === 'said' || kind === 'agent-said');
	if (last?.kind !== 'said' || last.text !== help.text) conversations.append(id, help);
}

/** Who writes while waiting for a person may have become more upset, and is then taken sooner. The bot says nothing. */
export async function feelFor(poise: Poise, { id, before, heard }: Response): Promise<void> {
	if (botSettings(poise).isOff || !isBotLanguage(heard.language)) return;
	const conversations = conversationsOf(poise);
	try {
		const engine = await botEngineOf(poise);
		const vector = await vectorOf(poise, heard);
		const moment = { now: new Date().toISOString(), expectedCode: null };
		await engine.respond({ before, heard, vector, moment, settings: botSettings(poise).policy }, (event: BotEvent) => {
			if (event.kind === 'felt' && conversations.find(id)?.state.status === 'waiting') conversations.append(id, event);
		});
	} catch (cause) {
		process.emitWarning(`A message was not read: ${cause instanceof Error ? cause.message : String(cause)}`);
	}
}

/**
 * The meaning of what a text asks (`whatIsAsked`), of as much as is read, in a language that the engine knows; undefined where there is none, or it takes too long.
 */
export async function vectorOf(
	poise: Poise,
	{ text, language }: { readonly text: string; readonly language: string }
): Promise<Float32Array | undefined> {
	try {
		const { embedder } = await poise.embeddings.choose();
		if (!embedder || (embedder.languages && !embedder.languages.includes(language))) return undefined;
		const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), VECTOR_MS).unref());
		const vectors = await Promise.race([embedder.embed([whatIsAsked(text.slice(0, MOST_READ).toWellFormed())]), late]);
		return vectors?.[0];
	} catch {
		return undefined;
	}
}
