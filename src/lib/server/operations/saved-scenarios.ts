import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { checkAssumptions } from '#lib/economics/assumptions/check.ts';
import {
	decodeScenario,
	isLater,
	scenarioSchema,
	SCENARIO_FORMAT,
	type Scenario
} from '#lib/economics/scenarios/scenario.ts';
import type { Overrides } from '#lib/economics/assumptions/register.ts';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { checkedOverrides } from './assumptions-input.ts';
import { OperationError, type Poise } from './operation.ts';

const COLLECTION = 'scenarios';
const ID_LETTERS = 8;
/** More than a page can usefully list. */
const MOST_SCENARIOS = 200;

const savedSchema = scenarioSchema.extend({
	id: z.string(),
	format: z.literal(SCENARIO_FORMAT),
	savedAt: z.string()
});
/** What can be said even of one that cannot be read. */
const entrySchema = z.object({ id: z.string(), name: z.string() });

export interface SavedScenario {
	readonly id: string;
	readonly name: string;
	/** null: it cannot be read; see `problem`. */
	readonly scenario: Scenario | null;
	readonly savedAt: string | null;
	/** Why it cannot be used as it is; null while it can. */
	readonly problem: Bilingual | null;
}

type Store = Pick<Poise, 'state'>;

/** All of them, by name; those that this version cannot read as well. */
export function savedScenarios({ state }: Store): SavedScenario[] {
	return state
		.list(COLLECTION)
		.flatMap((document) => {
			const entry = entrySchema.safeParse(document).data;
			return entry ? [{ ...entry, ...readEntry(document) }] : [];
		})
		.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

function readEntry(document: unknown): Pick<SavedScenario, 'scenario' | 'savedAt' | 'problem'> {
	const saved = savedSchema.safeParse(document).data;
	if (!saved) return { scenario: null, savedAt: null, problem: isLater(document) ? later : unreadable };
	const { name, assumptions, months, currency, savedAt } = saved;
	const [wrong] = checkAssumptions(assumptions);
	const problem = wrong
		? { en: `${wrong.problem.en} (${wrong.key})`, zh: `${wrong.problem.zh}（${wrong.key}）` }
		: null;
	return { scenario: { name, assumptions: assumptions as Overrides, months, currency }, savedAt, problem };
}

/** @throws OperationError for impossible assumptions, a name that is empty, too long or taken, or too many */
export function saveScenario(store: Store, wanted: Scenario): SavedScenario {
	const name = wanted.name.trim();
	if (!scenarioSchema.shape.name.safeParse(name).success) throw new OperationError('usage', badName);
	checkedOverrides(wanted.assumptions);
	const all = savedScenarios(store);
	if (all.some((other) => other.name === name)) throw new OperationError('refused', taken(name));
	if (all.length >= MOST_SCENARIOS) throw new OperationError('refused', tooMany);
	const scenario = { ...wanted, name };
	const id = randomUUID().slice(0, ID_LETTERS);
	const savedAt = new Date().toISOString();
	store.state.put(COLLECTION, id, { id, format: SCENARIO_FORMAT, ...scenario, savedAt });
	return { id, name, scenario, savedAt, problem: null };
}

/** @throws OperationError for an id that is not there */
export function removeScenario(store: Store, id: string): void {
	store.state.remove(COLLECTION, knownScenario(store, id).id);
}

/** By its id or its name. @throws OperationError for what is not there */
export function knownScenario(store: Store, idOrName: string): SavedScenario {
	const all = savedScenarios(store);
	const found = all.find(({ id }) => id === idOrName) ?? all.find(({ name }) => name === idOrName);
	if (found) return found;
	throw new OperationError('usage', {
		code: 'no-such-scenario',
		message: { en: `No scenario is saved as “${idOrName}”.`, zh: `没有名为“${idOrName}”的方案。` },
		hint: {
			en: 'It may have been deleted; see the list of scenarios, or ask for a link that carries the scenario itself.',
			zh: '可能已被删除；请查看方案列表，或索取自带方案内容的链接。'
		}
	});
}

/** A saved one to work with. @throws OperationError where it cannot be read */
export function readableScenario(store: Store, idOrName: string): SavedScenario & { readonly scenario: Scenario } {
	const found = knownScenario(store, idOrName);
	if (found.scenario) return { ...found, scenario: found.scenario };
	throw new OperationError('refused', {
		code: 'unreadable-scenario',
		message: {
			en: `“${found.name}”: ${found.problem?.en ?? unreadable.en}`,
			zh: `“${found.name}”：${found.problem?.zh ?? unreadable.zh}`
		},
		hint: {
			en: 'Open it with the version that saved it. It was left as it is.',
			zh: '请用保存它的版本打开。内容未作任何改动。'
		}
	});
}

/** What a link carries. @throws OperationError where it is broken, or of a later version */
export function linkedScenario(link: string): Scenario {
	const carried = decodeScenario(link);
	if (typeof carried !== 'string') return carried;
	throw new OperationError('usage', {
		code: carried === 'later' ? 'later-link' : 'broken-link',
		message:
			carried === 'later'
				? { en: 'The link was made by a later version of Poise.', zh: '此链接由更新版本的 Poise 生成。' }
				: { en: 'The link is cut off or altered: it carries no scenario.', zh: '链接不完整或被改动，其中没有方案。' },
		hint:
			carried === 'later'
				? { en: 'Update Poise, then open it again.', zh: '请更新 Poise 后再打开。' }
				: { en: 'Ask for the whole link again; nothing was saved.', zh: '请重新索取完整链接；未保存任何内容。' }
	});
}

const later: Bilingual = {
	en: 'saved by a later version of Poise; it is kept, but cannot be read here',
	zh: '由更新版本的 Poise 保存；内容仍在，但此处无法读取'
};
const unreadable: Bilingual = { en: 'it is kept, but cannot be read', zh: '内容仍在，但无法读取' };

const badName = {
	code: 'bad-name',
	message: {
		en: 'A scenario needs a name of 1 to 100 characters: nothing was saved.',
		zh: '方案名称须为 1 至 100 个字符，未保存。'
	},
	hint: { en: 'Give it a short name.', zh: '请起一个简短的名称。' }
};

const taken = (name: string) => ({
	code: 'name-taken',
	message: { en: `Another scenario is called “${name}”: nothing was saved.`, zh: `已有名为“${name}”的方案，未保存。` },
	hint: { en: 'Choose another name, or delete that scenario first.', zh: '请换一个名称，或先删除那个方案。' }
});

const tooMany = {
	code: 'too-many-scenarios',
	message: {
		en: `There are ${MOST_SCENARIOS} scenarios already: this one was not saved.`,
		zh: `已有 ${MOST_SCENARIOS} 个方案，未能保存。`
	},
	hint: { en: 'Delete one that nobody needs.', zh: '请先删除不再需要的方案。' }
};
