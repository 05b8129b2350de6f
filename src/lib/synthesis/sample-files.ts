import { renderDirty } from './exports/dirty.ts';
import { renderFreshdesk } from './exports/freshdesk.ts';
import { encodeGb18030 } from './exports/gb18030.ts';
import { renderGenericChinese } from './exports/generic-chinese.ts';
import { renderCustomers, renderGenericEnglish } from './exports/generic-english.ts';
import { renderIntercom } from './exports/intercom.ts';
import { renderZendesk } from './exports/zendesk.ts';
import { generateLog } from './generate-log.ts';
import type { LogParameters } from './log-parameters.ts';
import { sampleParameters, smallParameters } from './sample-parameters.ts';
import { summariseTruth } from './summarise-truth.ts';

export const SAMPLE_SEED = 20260301;
export const EXPORT_SEED = 20260504;
export const DIRTY_SEED = 20260629;

/** The files of data/samples by name: text as UTF-8, and bytes where the encoding is another. */
export function renderSampleFiles(): Readonly<Record<string, string | Uint8Array>> {
	const sample = generateLog(sampleParameters, SAMPLE_SEED);
	const small = generateLog(smallParameters, EXPORT_SEED);
	const zone = smallParameters.calendar;
	const chinese = renderGenericChinese(small.conversations, zone);
	const dirty = renderDirty(generateLog(smallParameters, DIRTY_SEED).conversations);
	const { calendar, customers, agents } = plain(smallParameters);
	const truth = {
		about: 'The true parameters of the sample log and what really happened in it, counted by the generator.',
		sample: { seed: SAMPLE_SEED, truth: summariseTruth(sample), parameters: plain(sampleParameters) },
		exports: { seed: EXPORT_SEED, truth: summariseTruth(small), parametersThatDiffer: { calendar, customers, agents } },
		dirty: { seed: DIRTY_SEED }
	};
	return {
		'sample-conversations.csv': renderGenericEnglish(sample.conversations),
		'sample-customers.csv': renderCustomers(sample.customers),
		'PARAMETERS.json': `${JSON.stringify(truth, null, '\t')}\n`,
		'zendesk.csv': renderZendesk(small.conversations, zone),
		'intercom.csv': renderIntercom(small.conversations, zone),
		'freshdesk.csv': renderFreshdesk(small.conversations, zone),
		'generic-en.csv': renderGenericEnglish(small.conversations),
		'generic-zh.csv': chinese,
		'generic-zh-gb18030.csv': encodeGb18030(chinese),
		'dirty.csv': dirty.text,
		'dirty.expected.json': `${JSON.stringify(dirty.expected, null, '\t')}\n`
	};
}

/** The parameters without the phrases, which are source text, not truth. */
const plain = ({ calendar, phrasebooks, ...parameters }: LogParameters) => ({
	calendar: { ...calendar, startsAt: new Date(calendar.startsAt).toISOString() },
	...parameters,
	phrasebooks: Object.keys(phrasebooks)
});
