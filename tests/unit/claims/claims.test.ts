import { describe, expect, it } from 'vitest';
import { claims } from '#lib/claims/catalogue/all.ts';
import { claimIds, instruments, type Finding } from '#lib/claims/claim.ts';
import { instrumentWords } from '#lib/claims/instruments.ts';
import { judgeClaims, nothing, tally } from '#lib/claims/judge-claims.ts';
import { missingLabel } from '#lib/claims/missing-label.ts';
import { createFormat } from '#lib/i18n/format.ts';
import { formatEffect } from '#lib/i18n/effect.ts';
import { findMetric } from '#lib/metrics/catalogue/all.ts';
import { checkQuery } from '#lib/metrics/validate.ts';
import { readExploreQuery } from '#lib/ui/explore/query.ts';

describe('the claims', () => {
	it('are those of the article, in its order', () => {
		const order = [
			'response-time',
			'peak-capacity',
			'languages',
			'standard-accuracy',
			'night-completion',
			'loop-abandonment',
			'tone-deaf',
			'loyalty-loss',
			'upkeep',
			'misjudgement-crisis',
			'data-breach',
			'emotion-triage',
			'scenario-knowledge',
			'gradual-replacement',
			'affective-engine',
			'guided-video',
			'efficiency-first',
			'experience-first',
			'risk-sensitive',
			'input-output',
			'intent-accuracy'
		];
		expect(claims.map(({ id }) => id)).toEqual(order);
		expect([...claimIds]).toEqual(order);
	});

	it.each(claims)('$id speaks both languages and stands on figures that exist', (claim) => {
		for (const text of [claim.name, claim.figure, claim.sentence, claim.compared]) {
			expect(text.en).toMatch(/[\w]/);
			expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
			expect(text.zh).toMatch(/[\u4e00-\u9fff]|^[+−]?\d[\d .%→]*$/);
			expect(text.zh).not.toMatch(/[\u4e00-\u9fff]\s*[,;:?!()]|[,;:?!()]\s*[\u4e00-\u9fff]/);
		}
		expect(claim.measure === null).toBe(claim.instrument !== null);
		if (claim.measure) expect(findMetric(claim.measure.metric)).toBeDefined();
		for (const beside of claim.beside) if ('metric' in beside) expect(findMetric(beside.metric)).toBeDefined();
		if (claim.explore !== null) {
			const { metric, by, grain } = readExploreQuery(new URLSearchParams(claim.explore));
			const asked = checkQuery({ metrics: [metric], by: [by, grain].filter((each) => each !== null), where: [] });
			expect(asked).not.toHaveProperty('code');
		}
	});

	it('state effects that point where they say', () => {
		for (const { article, direction, noEffect, id } of claims)
			if (article !== null) expect(direction === 'higher' ? article > noEffect : article < noEffect, id).toBe(true);
	});

	it('name what is missing in words', () => {
		for (const name of instruments) expect(missingLabel(name)).toEqual(instrumentWords[name].label);
		expect(missingLabel('messages')).toEqual({ en: 'messages', zh: '逐条消息' });
		expect(missingLabel('churned_at').zh).toBe('流失时间');
	});
});

const figure = (value: number, low: number, high: number): Finding => ({
	...nothing,
	yours: { value, low, high, n: 400, tooFew: false }
});
const judgedAs = (finding: Finding, id: (typeof claimIds)[number] = 'night-completion') =>
	judgeClaims(new Map([[id, finding]])).find(({ claim }) => claim.id === id);

describe('a finding', () => {
	it('of any origin is judged, and carries its count', () => {
		expect(judgedAs(figure(5, 4.5, 5.5))).toMatchObject({ verdict: 'seen', yours: { n: 400 }, missing: [], why: null });
		// as an evaluation of a bot would give it
		expect(judgedAs(figure(0.93, 0.91, 0.95), 'intent-accuracy')).toMatchObject({ verdict: 'seen', missing: [] });
		expect(judgedAs(figure(0.8, 0.77, 0.83), 'affective-engine')).toMatchObject({ verdict: 'weaker' });
	});

	it('that leaves both open says how many would decide', () => {
		const judged = judgedAs(figure(2, 0.9, 4.4));
		expect(judged).toMatchObject({ verdict: 'not-measurable', missing: [], yours: { value: 2 } });
		expect(judged?.volume).toBeGreaterThan(400);
		expect(judged?.why?.en).toContain('both');
	});

	it('without a figure names the field, the reason or the instrument', () => {
		expect(judgedAs({ ...nothing, missing: ['customer_id'] })).toMatchObject({
			verdict: 'not-measurable',
			yours: null,
			missing: ['customer_id'],
			why: null
		});
		expect(judgedAs(nothing)?.why?.en).toContain('no conversation');
		expect(judgedAs(nothing, 'upkeep')?.missing).toEqual(['upkeep-record']);
		const few = judgedAs({ ...nothing, yours: { value: 9, low: 8, high: 10, n: 12, tooFew: true } });
		expect(few).toMatchObject({ verdict: 'not-measurable', yours: { value: 9, n: 12 } });
		const boundless = judgedAs({ ...nothing, yours: { value: 0, low: null, high: null, n: 90, tooFew: false } });
		expect(boundless?.verdict).toBe('not-measurable');
	});

	it('is counted once', () => {
		expect(tally(judgeClaims(new Map()))).toEqual({ seen: 0, weaker: 0, 'not-seen': 0, 'not-measurable': 21 });
	});
});

describe('an effect', () => {
	const en = { locale: 'en', format: createFormat({ locale: 'en', currency: 'CNY', zone: 'UTC' }) } as const;
	const zh = { locale: 'zh', format: createFormat({ locale: 'zh', currency: 'CNY', zone: 'UTC' }) } as const;
	it.each([
		['times', 4, '× 4', '4 倍'],
		['change', 1.15, '+15 %', '+15%'],
		['change', 8 / 120, '−93.3 %', '−93.3%'],
		['change', 0.00167, '−99.83 %', '−99.83%'],
		['change', 1, '0 %', '0%'],
		['change', 0, '−100 %', '−100%'],
		['change', 1.036, '+3.6 %', '+3.6%'],
		['share', 0.653, '65.3 %', '65.3%'],
		['points', -0.124, '−12.4 points', '−12.4 个百分点'],
		['money', 1_600_000, '¥1,600,000', '¥1,600,000']
	] as const)('as %s of %d', (form, value, english, chinese) => {
		const plain = (text: string) => text.replaceAll('\u00a0', ' ');
		expect(plain(formatEffect(en, form, value))).toBe(english);
		expect(plain(formatEffect(zh, form, value))).toBe(chinese);
	});

	it.each([
		['points', -0.1238, -0.2052, -0.0424, '−12 points', '−21 points', '−4 points'],
		['share', 0.6534, 0.6434, 0.6633, '65.3 %', '64.3 %', '66.3 %'],
		['share', 0.2382, 0.2025, 0.278, '24 %', '20 %', '28 %'],
		['change', 0.00199933, 0.0015419, 0.0025925, '−99.80 %', '−99.85 %', '−99.74 %'],
		['change', 0.0003, 0.00001, 0.4, '−99.97 %', '−100.00 %', '−60.00 %'],
		['change', 1.2517, 0.7591, 2.064, '+25 %', '−24 %', '+106 %'],
		['times', 2.5, 0.5827, 8.9489, '× 2.5', '× 0.6', '× 8.9'],
		['times', 1, 1, 1, '× 1', '× 1', '× 1']
	] as const)(
		'as %s of %d in %d to %d has no digit that its interval leaves no meaning',
		(form, value, low, high, ...said) => {
			const figure = { value, low, high };
			expect([value, low, high].map((each) => formatEffect(en, form, each, figure).replaceAll('\u00a0', ' '))).toEqual(
				said
			);
		}
	);
});
