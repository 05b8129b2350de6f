import type { HeldDecision, HeldExpectation, HeldKillRule, HeldMonth } from '#lib/decision/forecast/held-decision.ts';
import { bandOfMean, holdFigure } from '#lib/decision/forecast/hold-figure.ts';
import { holdRule } from '#lib/decision/forecast/hold-rule.ts';
import { killRuleNames } from '#lib/decision/forecast/say-held.ts';
import type { SavedDecision } from '#lib/decision/forecast/saved-decision.ts';
import type { KillRule } from '#lib/decision/kill-rule.ts';
import { sayKillRule } from '#lib/decision/kill-rules.ts';
import { realisedFan } from '#lib/economics/appraisal/realised.ts';
import { createRegister, type Layers } from '#lib/economics/assumptions/register.ts';
import { drawValues } from '#lib/economics/values.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { DAY_MS } from '#lib/metrics/periods.ts';
import type { Metric } from '#lib/metrics/metric.ts';
import type { Estimate } from '#lib/metrics/result.ts';
import { logSpan } from '../log-span.ts';
import { remember } from '../log-facts.ts';
import type { Poise } from '../operation.ts';
import {
	conversationsSince,
	followMetric,
	lostToBot,
	metricOf,
	monthsSeen,
	type Followed,
	type Scope
} from './figures-since.ts';

/** Behind the ranges of cost and net value; enough for P10 and P90 to hold still to the eye. */
const DRAWS = 1_000;
const WEEK_DAYS = 7;

/** Holds a decision against the log as it is; remembered while the log does not change. */
export const holdDecision = (poise: Poise, decision: SavedDecision): Promise<HeldDecision> =>
	remember(poise, `held-decision ${decision.id}`, () => hold(poise, decision));

async function hold(poise: Poise, decision: SavedDecision): Promise<HeldDecision> {
	const { measured, overrides, seed } = decision.plan;
	// priced as on the day: what the service does is held against it, not what was assumed since
	const register = createRegister({ measured, overrides } as Layers);
	const draws = drawValues(register, { seed, draws: DRAWS });
	const scope: Scope = { topic: decision.topic, startsOn: decision.startsOn, register, draws };
	const followed = new Map<string, Promise<Followed>>();
	const follow = (metric: Metric) => {
		const known = followed.get(metric.id) ?? followMetric(poise, metric, scope);
		followed.set(metric.id, known);
		return known;
	};
	const [span, conversations] = await Promise.all([logSpan(poise), conversationsSince(poise, scope)]);
	const expectations: HeldExpectation[] = [];
	for (const expectation of decision.expectations)
		expectations.push(await heldExpectation(expectation, weeksBehind(decision), follow));
	const rules: HeldKillRule[] = [];
	for (const rule of decision.rules) rules.push(await heldRule(poise, rule, scope, follow));
	return {
		until: span && conversations > 0 ? span.lastDay : null,
		conversations,
		expectations,
		netValue: await heldMonths(poise, decision, scope),
		rules,
		tripped: rules.filter(({ standing, cannot }) => cannot === null && standing === 'tripped').length
	};
}

/** Whole weeks of the log that a decision rests on. */
const weeksBehind = ({ basis }: SavedDecision): number =>
	Math.floor(((Date.parse(basis.to) - Date.parse(basis.from)) / DAY_MS + 1) / WEEK_DAYS);

async function heldExpectation(
	{ metric: id, value, low, high, n, missing }: SavedDecision['expectations'][number],
	behind: number,
	follow: (metric: Metric) => Promise<Followed>
): Promise<HeldExpectation> {
	const metric = metricOf(id);
	const { overall, weeks, lagDays, missing: lacking } = await follow(metric);
	const isCount = metric.kind === 'count';
	const single = value === null ? null : { value, low, high, n };
	const expected = single && isCount ? bandOfMean(single, behind, weeks.filter(({ isOver }) => isOver).length) : single;
	const actual = overall && plain(overall);
	return {
		metric: id,
		label: isCount ? weekly : metric.label,
		unit: metric.unit,
		expected,
		eachWeek: isCount && low !== null && high !== null ? { low, high } : null,
		actual,
		standing: holdFigure(expected, actual),
		missing: expected === null ? missing : lacking,
		lagDays,
		weeks
	};
}

async function heldRule(
	poise: Poise,
	rule: KillRule,
	scope: Scope,
	follow: (metric: Metric) => Promise<Followed>
): Promise<HeldKillRule> {
	const metric = metricOf(rule.metric);
	const about = { rule, text: sayKillRule(rule), label: killRuleNames[rule.id], unit: metric.unit };
	if (rule.of === 'lost-to-bot') {
		const { estimate, missing, why } = await lostToBot(poise, metric, scope);
		return {
			...about,
			...holdRule(rule, { isCount: false, weeks: [], overall: estimate }),
			cannot: missing.length > 0 || why !== null ? { missing, why } : null,
			lagDays: 0,
			weeks: []
		};
	}
	const { missing, lagDays, ...measured } = await follow(metric);
	return {
		...about,
		...holdRule(rule, measured),
		cannot: missing.length > 0 ? { missing, why: null } : null,
		lagDays,
		weeks: measured.weeks
	};
}

async function heldMonths(poise: Poise, { netValue, plan }: SavedDecision, scope: Scope): Promise<HeldMonth[]> {
	if (netValue.length === 0) return [];
	const months = await monthsSeen(poise, scope, plan.programme);
	const build = -(netValue.find(({ month }) => month === 0)?.p50 ?? 0);
	const totals = realisedFan(months, scope.register, { draws: scope.draws, build });
	return netValue
		.filter(({ month }) => month > 0)
		.map(({ month, p10, p50, p90 }) => {
			const total = totals[month - 1];
			const actual = total ? { ...total, tooFew: total.n < LEAST_CONTACTS } : null;
			return { month, p10, p50, p90, actual, standing: holdFigure({ value: p50, low: p10, high: p90 }, actual) };
		});
}

/** Fewer contacts of the bot say nothing of its worth; the same number under which its outcomes are the register's. */
const LEAST_CONTACTS = 30;

const weekly: Bilingual = { en: 'Conversations a week', zh: '每周会话量' };

const plain = ({ value, n, low, high, tooFew }: Estimate): Estimate => ({ value, n, low, high, tooFew });
