import { randomUUID } from 'node:crypto';
import { error, type Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { BOT_LANGUAGES } from '#lib/bot/turn/events.ts';
import { botEngineOf } from '#lib/server/operations/conversing/bot-engine.ts';
import { converseHistory } from '#lib/server/operations/converse-history.ts';
import { lookAt } from '#lib/server/operations/converse-look.ts';
import { conversationsOf } from '#lib/server/operations/conversing/open-conversations.ts';
import { readBot } from '#lib/server/operations/set-bot.ts';
import type { SandboxPage } from '#lib/ui/pages/sandbox.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 12;
const VISITOR = 'visitor';
const YEAR_SECONDS = 365 * 86_400;

/** By which a browser finds its own conversations again, and nobody else’s. */
function visitorOf(cookies: Cookies): string {
	const known = z.uuid().safeParse(cookies.get(VISITOR)).data;
	const visitor = known ?? randomUUID();
	cookies.set(VISITOR, visitor, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure: false });
	return visitor;
}

export const load: PageServerLoad = async ({
	url,
	cookies,
	locals: { poise, locale }
}): Promise<{ sandbox: SandboxPage }> => {
	const id = url.searchParams.get('conversation');
	if (id !== null && !conversationsOf(poise).find(id)) error(404, 'no such conversation');
	// it learns while the page is read
	botEngineOf(poise).catch(() => undefined);
	const context = { signal: new AbortController().signal, actor: 'http', report: () => undefined };
	const visitor = visitorOf(cookies);
	const opened = id === null ? null : lookAt(poise, id, visitor);
	const history = await converseHistory.run(poise, { limit: SHOWN, visitor }, context);
	return {
		sandbox: {
			scenario: opened?.scenario ?? SCENARIOS.find((each) => each === url.searchParams.get('scenario')) ?? 'e-commerce',
			language: BOT_LANGUAGES.find((each) => each === (opened?.language ?? url.searchParams.get('speak'))) ?? locale,
			isLarge: url.searchParams.get('type') === 'large',
			opened,
			visitor,
			bot: readBot(poise),
			history:
				'conversations' in history
					? history.conversations.filter(({ conversation, messages }) => messages > 0 && conversation !== id)
					: []
		}
	};
};
