import type { Bilingual } from '#lib/log/bilingual.ts';
import type { KillRuleId } from '../kill-rule.ts';
import type { RuleStanding } from './hold-rule.ts';

/** What a rule watches, in a word or two. */
export const killRuleNames: Readonly<Record<KillRuleId, Bilingual>> = {
	'bot-durable': { en: 'solved by the bot for good', zh: '机器人真正解决' },
	recontact: { en: 'customers who come back', zh: '再次来访' },
	complaints: { en: 'complaints', zh: '投诉' },
	satisfaction: { en: 'satisfaction', zh: '满意度' },
	refusals: { en: 'refusals', zh: '拒绝' }
};

interface Held {
	/** null: nothing has come in since the start. */
	readonly until: string | null;
	readonly rules: readonly {
		readonly rule: { readonly id: KillRuleId };
		readonly standing: RuleStanding;
		readonly cannot: unknown;
	}[];
}

/** How a decision stands, in one sentence. */
export function sayHeld({ until, rules }: Held): Bilingual {
	const all = rules.length;
	if (until === null)
		return {
			en: 'Nothing has come in since it began: import a later log, and it is held against this decision.',
			zh: '开始以来尚无新数据：导入之后的日志，即可检验这个决定。'
		};
	const named = (standing: RuleStanding) =>
		rules
			.filter((each) => each.cannot === null && each.standing === standing)
			.map(({ rule }) => killRuleNames[rule.id]);
	const list = (names: readonly Bilingual[]): Bilingual => ({
		en: names.map(({ en }) => en).join(', '),
		zh: names.map(({ zh }) => zh).join('、')
	});
	const [tripped, near, holding, waiting] = [named('tripped'), named('near'), named('holding'), named('waiting')];
	if (tripped.length > 0) {
		const which = list(tripped);
		return {
			en: `${tripped.length} of ${all} stop rules ${tripped.length === 1 ? 'is' : 'are'} tripped: ${which.en}.`,
			zh: `${all} 条中止条件中有 ${tripped.length} 条已触发：${which.zh}。`
		};
	}
	const parts: Bilingual[] = [];
	if (near.length > 0)
		parts.push({
			en: `${near.length} past the limit but not proven (${list(near).en})`,
			zh: `${near.length} 条已越线但未证实（${list(near).zh}）`
		});
	if (holding.length > 0) parts.push({ en: `${holding.length} within the limit`, zh: `${holding.length} 条在限内` });
	if (waiting.length > 0) parts.push({ en: `${waiting.length} waiting for data`, zh: `${waiting.length} 条数据不足` });
	const cannot = all - near.length - holding.length - waiting.length;
	if (cannot > 0) parts.push({ en: `${cannot} cannot be checked`, zh: `${cannot} 条无法检验` });
	return {
		en: `No stop rule is tripped: of ${all}, ${parts.map(({ en }) => en).join(', ')}.`,
		zh: `没有触发任何中止条件：共 ${all} 条，${parts.map(({ zh }) => zh).join('，')}。`
	};
}
