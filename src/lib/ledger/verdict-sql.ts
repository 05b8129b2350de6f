import { quoteLiteral } from '#lib/sql/quote.ts';
import { ambiguousRule, rules, type Arm, type Rule } from './rules.ts';
import type { Windows } from '#lib/log/windows.ts';

/** Consecutive rules that give the same outcome. */
function groupsOf(arm: Arm): Rule[][] {
	const groups: Rule[][] = [];
	for (const rule of rules.filter((each) => each.arm === arm)) {
		const group = groups.at(-1);
		if (group?.[0]?.outcome === rule.outcome) group.push(rule);
		else groups.push([rule]);
	}
	return groups;
}

/**
 * One CASE that gives the id of the rule that decides, for one arm. After each group of rules of one outcome stands
 * the question whether the group is unknown (three-valued OR): then the id is `<arm>.ambiguous:<field>`.
 */
function ruleSql(arm: Arm, windows: Windows): string {
	const branches = groupsOf(arm).flatMap((group) => {
		const fired = group.map((rule) => `WHEN ${rule.when(windows)} THEN ${quoteLiteral(rule.id)}`);
		const unknown = group.flatMap((rule) =>
			rule.needs === null
				? []
				: [`WHEN (${rule.when(windows)}) IS NULL THEN ${quoteLiteral(`${ambiguousRule[arm]}:${rule.needs}`)}`]
		);
		return [...fired, ...unknown];
	});
	return `CASE ${branches.join('\n\t\t')} END`;
}

/**
 * SQL of the deciding rule's id over the columns of `chained`. Conversations no bot took part in are judged as the
 * people's; where the log says nothing of either there is no verdict.
 */
export function verdictRuleSql(windows: Windows): string {
	return `CASE WHEN bot THEN ${ruleSql('bot', windows)}
		WHEN human IS NOT NULL OR NOT bot THEN ${ruleSql('human', windows)} END`;
}

/** SQL that turns the deciding rule (column `decided`) into its outcome. */
export function outcomeSql(): string {
	const branches = rules.map((rule) => `WHEN ${quoteLiteral(rule.id)} THEN ${quoteLiteral(rule.outcome)}`);
	return `CASE decided ${branches.join(' ')} ELSE CASE WHEN decided IS NOT NULL THEN 'ambiguous' END END`;
}
