import type { z } from 'zod';
import type { Bilingual } from './bilingual.ts';
import { ruleOfPattern } from './written.ts';

type Issue = z.core.$ZodIssue;

/** `["requirements", 0, "agents"]` → `requirements[0].agents`: as one would write it in a program. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
	path
		.map(String)
		.reduce((all, part) => (/^\d+$/.test(part) ? `${all}[${part}]` : all === '' ? part : `${all}.${part}`), '');

/** What a value should have been, in words that follow its name: the schema's own are a library's, and English. */
export function ruleOf(issue: Issue): Bilingual {
	switch (issue.code) {
		case 'invalid_type':
			return 'input' in issue && issue.input === undefined
				? { en: 'is missing', zh: '缺失' }
				: (types[issue.expected] ?? { en: `must be of type ${issue.expected}`, zh: `类型必须是 ${issue.expected}` });
		case 'too_small':
			return bound(issue.origin, Number(issue.minimum), { isLeast: true, isIncluded: issue.inclusive ?? true });
		case 'too_big':
			return bound(issue.origin, Number(issue.maximum), { isLeast: false, isIncluded: issue.inclusive ?? true });
		case 'not_multiple_of':
			return { en: `must be a multiple of ${issue.divisor}`, zh: `必须是 ${issue.divisor} 的倍数` };
		case 'invalid_value': {
			const values = issue.values.map((value) => JSON.stringify(value)).join(', ');
			return issue.values.length === 1
				? { en: `must be ${values}`, zh: `只能是 ${values}` }
				: { en: `must be one of ${values}`, zh: `只能是 ${values} 之一` };
		}
		case 'invalid_format':
			return (
				formats[issue.format] ??
				ruleOfPattern(issue.pattern) ?? { en: `must be written so: ${issue.message}`, zh: `写法须为：${issue.message}` }
			);
		case 'unrecognized_keys':
			return { en: `has no ${issue.keys.join(', ')}`, zh: `没有 ${issue.keys.join('、')} 这样的项` };
		case 'invalid_union':
			return ruleOfUnion(issue);
		case 'invalid_key':
			return ruleOfName(issue.issues[0]);
		case 'invalid_element':
			return { en: 'has a value that cannot be', zh: '含有不允许的值' };
		case 'custom':
			return ruleGiven(issue.params) ?? { en: `is not right: ${issue.message}`, zh: `不正确：${issue.message}` };
	}
}

/** Of the names in an object whose names are its users' own. */
function ruleOfName(issue: Issue | undefined): Bilingual {
	if (!issue) return { en: 'has a name that cannot be', zh: '含有不允许的名称' };
	const { en, zh } = ruleOf(issue);
	return { en: `has a name that ${en}`, zh: `的名称${zh}` };
}

/** A refinement says its rule in both languages as `params: { rule }`. */
function ruleGiven(params: Readonly<Record<string, unknown>> | undefined): Bilingual | null {
	const rule = params?.['rule'];
	return typeof rule === 'object' && rule !== null && 'en' in rule && 'zh' in rule ? (rule as Bilingual) : null;
}

const types: Readonly<Record<string, Bilingual>> = {
	int: { en: 'must be a whole number', zh: '必须是整数' },
	number: { en: 'must be a finite number', zh: '必须是有限的数' },
	string: { en: 'must be a text', zh: '必须是文本' },
	boolean: { en: 'must be true or false', zh: '必须是 true 或 false' },
	array: { en: 'must be a list, in [ ]', zh: '必须是列表，写在 [ ] 中' },
	object: { en: 'must be an object, in { }', zh: '必须是对象，写在 { } 中' },
	record: { en: 'must be an object, in { }', zh: '必须是对象，写在 { } 中' }
};

const formats: Readonly<Record<string, Bilingual>> = {
	date: { en: 'must be a day of the calendar such as 2026-03-01', zh: '必须是日历上的日期，例如 2026-03-01' },
	datetime: { en: 'must be an instant such as 2026-03-01T10:00:00Z', zh: '必须是时刻，例如 2026-03-01T10:00:00Z' },
	uuid: {
		en: 'must be an id such as 123e4567-e89b-42d3-a456-426614174000',
		zh: '必须是编号，例如 123e4567-e89b-42d3-a456-426614174000'
	},
	url: { en: 'must be an address such as https://example.com', zh: '必须是网址，例如 https://example.com' }
};

function bound(
	origin: string,
	limit: number,
	{ isLeast, isIncluded }: { readonly isLeast: boolean; readonly isIncluded: boolean }
): Bilingual {
	const many = (one: string, more: string) => `${limit} ${limit === 1 ? one : more}`;
	if (origin === 'string') {
		if (isLeast && limit === 1) return { en: 'must not be empty', zh: '不得为空' };
		return isLeast
			? { en: `needs ${many('character', 'characters')} or more`, zh: `至少需要 ${limit} 个字符` }
			: { en: `takes ${many('character', 'characters')} at most`, zh: `至多 ${limit} 个字符` };
	}
	if (origin === 'array' || origin === 'set' || origin === 'map')
		return isLeast
			? { en: `needs ${many('value', 'values')} or more`, zh: `至少需要 ${limit} 个值` }
			: { en: `takes ${many('value', 'values')} at most`, zh: `至多 ${limit} 个值` };
	if (isLeast)
		return isIncluded
			? { en: `must be ${limit} or more`, zh: `不得小于 ${limit}` }
			: { en: `must be above ${limit}`, zh: `必须大于 ${limit}` };
	return isIncluded
		? { en: `must be ${limit} or less`, zh: `不得大于 ${limit}` }
		: { en: `must be below ${limit}`, zh: `必须小于 ${limit}` };
}

/** Of the kinds that a value might have been, those it comes nearest to: what they miss is not its type. */
function ruleOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>): Bilingual {
	if ('input' in issue && issue.input === undefined) return { en: 'is missing', zh: '缺失' };
	const kinds = issue.errors.flatMap(([first]) => first ?? []);
	const near = kinds.filter(({ code, path }) => code !== 'invalid_type' || path.length > 0);
	const rules = (near.length > 0 ? near : kinds).map((kind) => {
		const rule = ruleOf(kind);
		const part = fieldOf(kind.path);
		return part === '' ? rule : { en: `.${part} ${rule.en}`, zh: `.${part} ${rule.zh}` };
	});
	if (rules.length === 0 && 'options' in issue && Array.isArray(issue.options))
		return ruleOf({ code: 'invalid_value', values: issue.options, path: [], message: '' });
	return { en: rules.map(({ en }) => en).join(', or '), zh: rules.map(({ zh }) => zh).join('，或') };
}
