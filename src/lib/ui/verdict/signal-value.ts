import type { SignalId } from '#lib/decision/input.ts';
import type { Speech } from '#lib/i18n/speech.ts';
import type { Unit } from '#lib/metrics/result.ts';
import { formatValue } from '#lib/ui/format-value.ts';

const units: Readonly<Record<SignalId, Unit | 'yes-no'>> = {
	'monthly-volume': 'count',
	concentration: 'share',
	'handle-time': 'seconds',
	'handle-spread': 'ratio',
	'repeated-questions': 'share',
	'out-of-hours': 'share',
	'bot-durable': 'share',
	anxious: 'share',
	complaint: 'share',
	recontact: 'share',
	'csat-lost': 'share',
	'customer-margin': 'money',
	loops: 'share',
	'sensitive-content': 'share',
	irreversible: 'share',
	'value-at-stake': 'money',
	regulated: 'yes-no'
};

/** A signal's reading in its own unit. */
export function formatSignal(speech: Speech, signal: string, value: number | null): string {
	const unit = Object.entries(units).find(([id]) => id === signal)?.[1] ?? 'ratio';
	if (signal === 'csat-lost' && value !== null) return speech.format.points(value);
	if (unit === 'yes-no') return value === null ? '—' : speech.t(value > 0.5 ? 'value.yes' : 'value.no');
	return formatValue(speech, unit, value);
}
