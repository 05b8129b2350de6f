import { describe, expect, it } from 'vitest';
import type { Alert } from '#lib/alerts/result.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { alertHref, alertNote, alertSentence } from '#lib/ui/verdict/alert-sentence.ts';

const speech = (locale: 'en' | 'zh', zone = 'UTC') => createSpeech({ locale, currency: 'CNY', zone });
const plain = (text: string) => text.replace(/\s/g, ' ');

const complaints: Alert = {
	id: 'complaint-spike',
	label: { en: 'Complaints up', zh: '投诉突增' },
	since: '2026-03-02T23:50:00.000Z',
	until: '2026-03-03T23:50:00.000Z',
	days: { from: '2026-03-02', to: '2026-03-04' },
	observed: 84,
	expected: 31.4,
	unit: 'count',
	atMost: 55,
	n: 1040,
	probability: 0.0004,
	lagDays: 0,
	metric: 'complaint-share',
	containment: null,
	median: null
};
const hollow: Alert = {
	...complaints,
	id: 'hollow-containment',
	since: '2026-02-20T14:00:00.000Z',
	until: '2026-02-27T14:00:00.000Z',
	days: { from: '2026-02-20', to: '2026-02-28' },
	observed: 0.48,
	expected: 0.61,
	unit: 'share',
	atMost: null,
	probability: 1e-7,
	lagDays: 7,
	metric: 'false-containment',
	containment: { observed: 0.74, expected: 0.65 }
};

describe('an alert in words', () => {
	it('names the day that a day of the log is, and the hours where it is none', () => {
		expect(alertSentence(complaints, speech('en'))).toBe('Complaints: 84 on Tuesday 3 Mar, 31 expected (at most 55)');
		expect(alertSentence(complaints, speech('zh'))).toBe('投诉：3月3日星期二共 84 起，预期 31 起（至多 55 起）');
		expect(alertSentence(complaints, speech('en', 'Asia/Shanghai'))).toBe(
			'Complaints: 84 in the 24 hours to Wednesday 4 Mar, 07:50, 31 expected (at most 55)'
		);
	});

	it('sets containment and what was solved against each other, and says how late', () => {
		expect(plain(alertSentence(hollow, speech('en')))).toBe(
			'The bot kept 74 % to itself over 20 – 27 Feb 2026 (65 % expected), but 48 % were solved for good (61 % expected)'
		);
		expect(alertNote(hollow, speech('en'))).toContain('Known 7 days late');
		expect(alertNote(hollow, speech('zh'))).toBe(
			'以 1,040 段会话为分母。此数晚 7 天才可知：解决须保持这么久才算数。若一切如常，出现此情形的概率不足万分之一。'
		);
	});

	it('says among how many, how long the wait was, and how improbable', () => {
		expect(alertNote(complaints, speech('en'))).toBe(
			'Among 1,040 conversations. Chance of this if nothing had changed: 1 in 2,500.'
		);
		const waits: Alert = { ...complaints, id: 'handoff-wait', median: { observed: 1800, usual: 300 } };
		expect(plain(alertNote(waits, speech('en')))).toContain('half of the waits were over 30 min, usually 5 min');
		expect(alertNote({ ...waits, median: null }, speech('zh'))).toContain('超过以往四分之三');
	});

	it('leads to the days concerned', () => {
		expect(alertHref(complaints)).toBe(
			'/explore?metric=complaint-share&grain=hour&from=2026-03-02&to=2026-03-04&rows=1'
		);
		expect(alertHref(hollow)).toContain('grain=day&from=2026-02-20&to=2026-02-28');
	});
});
