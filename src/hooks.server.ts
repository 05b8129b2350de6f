import { building } from '$app/environment';
import type { Handle, ServerInit } from '@sveltejs/kit';
import { languageTags, resolveLocale } from '#lib/i18n/locale.ts';
import { createApp } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { running } from '#lib/server/running.ts';
import { refuseRequest, SECURITY_HEADERS } from '#lib/server/security/requests.ts';
import { startServing } from '#lib/server/serving.ts';
import { resolveTheme } from '#lib/ui/theme.ts';

const open = () => running(async () => startServing(await createApp(readConfig(process.env))));

export const init: ServerInit = async () => {
	if (!building) await open();
};

export const handle: Handle = async ({ event, resolve }) => {
	const poise = await open();
	const refusal = refuseRequest(event.request, event.url, poise.config);
	if (refusal) return secured(refusal);
	const locale = resolveLocale({
		query: event.url.searchParams.get('lang'),
		cookie: event.cookies.get('lang'),
		acceptLanguage: event.request.headers.get('accept-language')
	});
	const theme = resolveTheme(event.cookies.get('theme'));
	Object.assign(event.locals, { poise, locale, theme });
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', languageTags[locale]).replace('%theme%', theme)
	});
	return secured(response);
};

function secured(response: Response): Response {
	for (const [name, value] of SECURITY_HEADERS) response.headers.set(name, value);
	return response;
}
