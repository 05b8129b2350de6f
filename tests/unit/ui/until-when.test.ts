import { expect, it } from 'vitest';
import { createSpeech } from '#lib/i18n/speech.ts';
import type { MixName } from '#lib/staffing/ratio/mixes.ts';
import type { RatioPage } from '#lib/ui/pages/ratio.ts';
import { untilWhen } from '#lib/ui/ratio/until-when.ts';

const en = createSpeech({ locale: 'en', currency: 'USD', zone: 'UTC' });

/** Days of each topic's trial; null: no trial goes with it; undefined: it would never end. */
type Days = readonly (number | null | undefined)[];

function said(steps: Partial<Record<MixName, Days>>, name: MixName): string {
	const kinds = Object.keys(steps) as MixName[];
	const page = {
		rollOut: kinds.map((kind) => ({
			kind,
			topics: steps[kind]?.map((days) => ({
				drawn: days === null ? null : 0.7,
				trial: days === undefined ? null : { days }
			}))
		}))
	} as unknown as Pick<RatioPage, 'rollOut'>;
	return untilWhen(name, page, en);
}

it('a step lasts until the trials it runs have passed', () => {
	const way = { 'take-back': [null], 'hand-over': [null, 180, 400], rest: [null] };
	expect(said(way, 'take-back')).toBe('from now on, until the next step');
	expect(said(way, 'hand-over')).toMatch(/^about 180 to 400 days/);
	expect(said({ 'hand-over': [180] }, 'hand-over')).toBe('about 180 days, until its trial has passed');
	expect(said(way, 'rest')).toBe('for good, once all trials have passed');
	expect(said({ 'hand-over': [undefined] }, 'hand-over')).toMatch(/no trial can tell/);
});

it('a step without another after it lasts', () => {
	expect(said({ 'take-back': [null] }, 'take-back')).toBe('from now on');
	expect(said({ 'hand-over': [null] }, 'hand-over')).toBe('from now on');
});
