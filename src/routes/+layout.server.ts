import { currentRegister } from '#lib/server/operations/current-register.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { ShellData } from '#lib/ui/pages/shell.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, depends }): Promise<ShellData> => {
	depends('poise:log');
	const { poise, locale, theme } = locals;
	const { conversations, from, to, synthetic, zone } = await logFacts(poise);
	const currency = (await currentRegister(poise)).choices.currency.value;
	const log = from === null || to === null ? null : { conversations, from, to, synthetic, currency, zone };
	return { locale, theme, log };
};
