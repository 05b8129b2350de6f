import { unconverted } from '#lib/economics/assumptions/unconverted.ts';
import { currentRegister } from '#lib/server/operations/current-register.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import type { ShellData } from '#lib/ui/pages/shell.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals, depends }): Promise<ShellData> => {
	depends('poise:log');
	const { poise, locale, theme } = locals;
	const { conversations, from, to, synthetic, zone } = await logFacts(poise);
	const register = await currentRegister(poise);
	const currency = register.choices.currency.value;
	const inDollars = unconverted(register).length;
	const log = from === null || to === null ? null : { conversations, from, to, synthetic, currency, inDollars, zone };
	return { locale, theme, log };
};
