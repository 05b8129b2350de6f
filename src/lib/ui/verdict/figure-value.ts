import type { AssumptionUnit } from '#lib/economics/assumptions/assumption.ts';
import type { Speech } from '#lib/i18n/speech.ts';

/** A figure of the register with its unit. */
export function figureValue({ t, format }: Speech, unit: AssumptionUnit, value: number): string {
	switch (unit) {
		case 'share':
			return format.share(value, Number.isInteger(Math.round(value * 1e4) / 100) ? 0 : 1);
		case 'share/year':
			return t('value.a-year', { value: format.share(value, 1) });
		case 'yes-no':
			return t(value > 0.5 ? 'value.yes' : 'value.no');
		case 'money':
			return format.money(value);
		case 'money/hour':
			return t('value.an-hour', { value: format.money(value) });
		case 'money/month':
			return t('value.a-month', { value: format.money(value) });
		case 'money/year':
			return t('value.a-year', { value: format.money(value) });
		case 'seconds':
			return format.duration(value);
		case 'months':
			return t('value.months', { value: format.number(value) });
		case 'contacts/month':
			return t('value.a-month', { value: format.number(value, 0) });
		default:
			return format.number(value);
	}
}
