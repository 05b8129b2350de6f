import { describe, expect, it } from 'vitest';
import type { DecisionsAnswer } from '#lib/server/operations/manage-decisions.ts';
import { decisions } from '../../../src/cli/commands/decisions.ts';

type Rule = NonNullable<DecisionsAnswer['decisions'][number]['held']>['rules'][number];

const rule = (of: Rule['rule']['of'], metric: string, limit: number): Rule => ({
	rule: { id: 'satisfaction', metric, of, stopWhen: 'above', limit, baseline: null, leastN: 30, weeksRunning: null },
	text: { en: `Stop by ${metric}.`, zh: `按 ${metric} 停。` },
	label: { en: metric, zh: metric },
	unit: 'share',
	cannot: null,
	lagDays: 0,
	weeks: [],
	standing: 'holding',
	since: null,
	decisive: { value: 0.046, low: -0.001, high: 0.094, n: 1316, tooFew: false, from: null, to: null },
	isCrossedByFew: false
});

const answer: DecisionsAnswer = {
	decisions: [
		{
			id: 'autumn',
			name: 'Autumn',
			problem: null,
			note: null,
			takenBy: null,
			savedAt: '2026-03-01T00:00:00Z',
			version: '1.0.0',
			topic: null,
			advice: 'adopt',
			class: 'efficiency',
			basis: { from: '2026-01-01', to: '2026-03-01', conversations: 2000 },
			startsOn: '2026-03-02',
			plan: null,
			held: {
				until: '2026-05-01',
				conversations: 900,
				expectations: [],
				netValue: [],
				rules: [rule('lost-to-bot', 'csat', 0.075), rule('figure', 'complaint-share', 0.1)],
				tripped: 0
			}
		}
	],
	saved: null,
	tripped: null,
	currency: 'EUR'
};

describe('a decision on the command line', () => {
	it('says what the bot is behind people in points, as the page does, and a share in per cent', () => {
		const print = (locale: 'en' | 'zh') =>
			decisions
				.print(answer as never, locale)
				.replaceAll('\u00a0', ' ')
				.split('\n');
		const line = (lines: readonly string[], of: string) => lines.find((one) => one.includes(of));
		expect(line(print('en'), 'csat')).toMatch(/ 4\.6 points +−0\.1 points to 9\.4 points +1,316 +7\.5 points$/);
		expect(line(print('zh'), 'csat')).toMatch(/ 4\.6 个百分点 +−0\.1 个百分点 至 9\.4 个百分点 +1,316 +7\.5 个百分点$/);
		expect(line(print('en'), 'complaint-share')).toMatch(/ 4\.6 % +−0\.1 % to 9\.4 % +1,316 +10\.0 %$/);
	});
});
