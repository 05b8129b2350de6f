import { one, UsageError, type Values } from '../command.ts';

const METRICS = ['first-touch', 'touch', 'resolution', 'seats'];

/** `--floor touch=0.4|none` and `--people N`, as `ratio` and `roster` take them. */
export function heldTermsOf(values: Values): object {
	const [floor, people] = [values['floor'], values['people']].map(one);
	return {
		...(floor === undefined ? {} : { floor: floorOf(floor) }),
		...(people === undefined ? {} : { people: Number(people) })
	};
}

function floorOf(text: string): { readonly metric: string; readonly value: number } | null {
	if (text === 'none') return null;
	const [metric = '', value = ''] = text.split('=');
	if (!METRICS.includes(metric) || value === '' || !Number.isFinite(Number(value)))
		throw new UsageError(`--floor is none or ${METRICS.join('|')}=SHARE, such as touch=0.4; not "${text}"`);
	return { metric, value: Number(value) };
}
