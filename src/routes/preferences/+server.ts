import { redirect } from '@sveltejs/kit';
import { isLocale } from '#lib/i18n/locale.ts';
import { preferenceFields } from '#lib/ui/pages/shell.ts';
import { isTheme } from '#lib/ui/theme.ts';
import type { RequestHandler } from './$types';

const YEAR_SECONDS = 365 * 86_400;

/** Keeps the reader's language or colours in a cookie and returns to the page; works without JavaScript. */
export const POST: RequestHandler = async ({ request, cookies }) => {
	const form = await request.formData();
	const keep = (name: string, value: string) =>
		cookies.set(name, value, { path: '/', maxAge: YEAR_SECONDS, sameSite: 'lax', httpOnly: true, secure: false });
	const lang = form.get(preferenceFields.lang);
	const theme = form.get(preferenceFields.theme);
	if (isLocale(lang)) keep('lang', lang);
	if (isTheme(theme)) keep('theme', theme);
	const named = form.get(preferenceFields.back);
	const back = typeof named === 'string' ? named : '/';
	// Only to a page of our own: "//elsewhere" is another site.
	redirect(303, /^\/(?![/\\])/.test(back) ? withoutLanguage(back) : '/');
};

/** A `?lang=` in the address would win over the choice just made. */
function withoutLanguage(address: string): string {
	const url = new URL(address, 'http://localhost');
	url.searchParams.delete('lang');
	return url.pathname + url.search;
}
