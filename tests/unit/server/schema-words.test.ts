import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ruleOf } from '#lib/log/value-rule.ts';
import { written } from '#lib/log/written.ts';
import { priceModelsSchema } from '#lib/economics/bills/price-model.ts';
import { allOperations } from '#lib/server/operations/all.ts';

interface Check {
	readonly check?: string;
	readonly format?: string;
	readonly pattern?: RegExp;
	readonly params?: { readonly rule?: { readonly en?: string; readonly zh?: string } };
}
type Node = z.core.$ZodType;
type Def = Readonly<Record<string, unknown>> & Check & { readonly checks?: readonly { _zod: { def: Check } }[] };

/** Every schema in a schema, by the path that leads to it. */
function* within(schema: Node, path: string, seen: Set<Node>): Generator<readonly [string, Def]> {
	if (seen.has(schema)) return;
	seen.add(schema);
	const def = schema._zod.def as unknown as Def;
	yield [path, def];
	for (const [name, value] of Object.entries(def)) {
		if (name === 'checks') continue;
		const parts = name === 'shape' ? Object.entries(value as object) : [[name, value] as const];
		for (const [at, part] of parts)
			for (const one of [typeof part === 'function' && name === 'getter' ? (part as () => unknown)() : part].flat())
				if (typeof one === 'object' && one !== null && '_zod' in one && 'run' in (one as Node)._zod)
					yield* within(one as Node, `${path}.${at}`, seen);
	}
}

/** What refuses a value with words that are nobody's but the library's, or in one language. */
const unworded = (schema: Node, name: string): string[] =>
	[...within(schema, name, new Set())].flatMap(([path, def]) =>
		[def, ...(def.checks ?? []).map(({ _zod }) => _zod.def)].flatMap((check) => {
			if (check.check === 'custom') {
				const rule = check.params?.rule;
				return rule?.en && rule.zh ? [] : [`${path}: a refinement without a rule in both languages`];
			}
			if (check.check !== 'string_format') return [];
			const rule = ruleOf({
				code: 'invalid_format',
				format: check.format ?? '',
				...(check.pattern ? { pattern: String(check.pattern) } : {}),
				path: [],
				message: 'WORDS OF THE LIBRARY'
			});
			return (rule.zh + rule.en).includes('WORDS OF THE LIBRARY')
				? [`${path}: ${check.format} ${String(check.pattern)}`]
				: [];
		})
	);

const operations = await allOperations();

describe('what is asked of a value is said in both languages', () => {
	it.each(operations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
		expect(unworded(operation.input, name)).toEqual([]);
		if (operation.httpInput) expect(unworded(operation.httpInput, `${name} over HTTP`)).toEqual([]);
	});

	it('by price models in a file too', () => {
		expect(unworded(priceModelsSchema, 'prices')).toEqual([]);
	});

	it.each([
		[z.object({ source: written('source-name') }), { source: 'Big Shop' }, /^只能用小写字母/],
		[z.record(written('currency'), z.number()), { usd: 7 }, /^的名称必须是三个大写字母/],
		[priceModelsSchema.element.options[0].pick({ tiers: true }), { tiers: [{ upTo: 3, price: 1 }] }, /^只有最后一档/]
	])('tells a value that is written otherwise', (schema, value, rule) => {
		const { error } = schema.safeParse(value);
		const [issue] = error?.issues ?? [];
		expect(issue && ruleOf(issue).zh).toMatch(rule);
	});

	it('finds a rule without words, however deep it lies', () => {
		const hidden = (part: z.ZodType) =>
			z.object({ list: z.array(z.union([z.int(), z.record(part as z.ZodString, z.int())])) });
		expect(unworded(hidden(z.string().regex(/^x$/, 'an x')), 'own')).toHaveLength(1);
		expect(unworded(hidden(z.string().refine((text) => text !== '', 'no empty text')), 'own')).toHaveLength(1);
		expect(unworded(z.object({ email: z.email() }).optional(), 'own')).not.toEqual([]);
	});
});
