import type { Locale } from '#lib/i18n/locale.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import type { Theme } from '#lib/ui/theme.ts';

declare global {
	namespace App {
		interface Locals {
			poise: Poise;
			locale: Locale;
			theme: Theme;
		}
	}
}

export {};
