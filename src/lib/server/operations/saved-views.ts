import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { readCondition } from '#lib/metrics/condition.ts';
import { checkQuery } from '#lib/metrics/validate.ts';
import { textSchema } from './bilingual-schema.ts';
import { operation, OperationError, type Poise } from './operation.ts';

const COLLECTION = 'views';
const ID_LETTERS = 8;
/** More than a page can usefully list. */
const MOST_VIEWS = 200;
/** Letters of an address that a refusal repeats. */
const MOST_LETTERS = 60;

/** A question to Explore that somebody named: what follows the `?` of its address. */
const savedSchema = z.object({
	id: z.string(),
	name: z.string().trim().min(1).max(100),
	address: z.string().min(1).max(4000),
	savedAt: z.string()
});
type Saved = z.output<typeof savedSchema>;

export interface View extends Saved {
	/** What it asks for that the catalogue no longer has; null while it can be answered. */
	readonly problem: Bilingual | null;
}

export const manageViews = operation({
	name: 'views',
	summary: 'Saved views: questions to Explore under a name; adds, renames or deletes some.',
	input: z.object({
		add: z
			.array(savedSchema.pick({ name: true, address: true }))
			.max(MOST_VIEWS)
			.default([])
			.describe(
				'Names with what follows the ? of the address, as `views` answers them. A name that has another address is refused.'
			),
		replace: z.boolean().default(false).describe('Give names that are taken the new address instead.'),
		rename: z.object({ id: z.string(), name: savedSchema.shape.name }).optional(),
		remove: z.string().optional().describe('The id of one.')
	}),
	output: z.object({ views: z.array(savedSchema.extend({ problem: textSchema.nullable() })) }),
	run(poise, { add, replace, rename, remove }, { actor }) {
		refuseForeign(add);
		if (!replace) refuseTaken(poise, add);
		if (add.length > 0 || rename || remove !== undefined)
			poise.state.record(new Date().toISOString(), {
				actor,
				action: 'views',
				detail: { added: add.map(({ name }) => name), renamed: rename?.id, removed: remove }
			});
		for (const each of add) saveView(poise, each);
		if (rename) renameView(poise, rename.id, rename.name);
		if (remove !== undefined) poise.state.remove(COLLECTION, known(poise, remove).id);
		return Promise.resolve({ views: savedViews(poise) });
	}
});

type Store = Pick<Poise, 'state'>;

/** All of them, by name. */
export function savedViews(store: Store): View[] {
	return stored(store)
		.map((view) => ({ ...view, problem: problemOf(view.address) }))
		.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}

/** @throws OperationError where a name has another address already: all of them are looked at before any is saved */
function refuseTaken(store: Store, add: readonly Pick<Saved, 'name' | 'address'>[]): void {
	const all = stored(store);
	const found = add.find(({ name, address }) =>
		all.some((view) => view.name === name && view.address !== questionOf(address))
	);
	if (found) throw new OperationError('refused', nameTaken(found.name));
}

/** @throws OperationError for an address that is none of Explore's: all of them are looked at before any is saved */
function refuseForeign(add: readonly Pick<Saved, 'name' | 'address'>[]): void {
	const found = add.find(({ address }) => !isOfExplore(address));
	if (found) throw new OperationError('refused', notOfExplore(found));
}

/** The page of Explore, wherever it is served, or nothing before the ?; and a figure, without which nothing is asked. */
function isOfExplore(address: string): boolean {
	const page = /^([^?]*)\?/.exec(address)?.[1] ?? '';
	const isPage = page === '' || /^(?:explore|(?:https?:\/\/[^/]+)?(?:\/[^:]*)?\/explore)\/?$/.test(page);
	return isPage && Boolean(new URLSearchParams(questionOf(address)).get('metric'));
}

/** What follows the ? of an address. */
const questionOf = (address: string) => address.replace(/^[^?]*\?/, '');

/** @throws OperationError where there are too many */
export function saveView(store: Store, { name, address }: Pick<Saved, 'name' | 'address'>): Saved {
	const all = stored(store);
	const id = all.find((view) => view.name === name)?.id ?? randomUUID().slice(0, ID_LETTERS);
	if (all.length >= MOST_VIEWS && !all.some((view) => view.id === id)) throw new OperationError('refused', tooMany);
	const view = { id, name, address: questionOf(address), savedAt: new Date().toISOString() };
	store.state.put(COLLECTION, id, view);
	return view;
}

/** @throws OperationError for an id that is not there, or a name that another view has */
export function renameView(store: Store, id: string, name: string): void {
	const view = known(store, id);
	if (stored(store).some((other) => other.name === name && other.id !== id))
		throw new OperationError('refused', taken(name));
	store.state.put(COLLECTION, id, { ...view, name });
}

/** @throws OperationError for an id that is not there */
export function known(store: Store, id: string): Saved {
	const found = stored(store).find((view) => view.id === id);
	if (found) return found;
	throw new OperationError('usage', {
		code: 'no-such-view',
		message: { en: `No saved view has the id ${id}.`, zh: `没有编号为 ${id} 的已存视图。` },
		hint: { en: 'See the list of saved views for their ids.', zh: '请在已存视图列表中查看编号。' }
	});
}

const stored = ({ state }: Store): Saved[] =>
	state.list(COLLECTION).flatMap((each) => savedSchema.safeParse(each).data ?? []);

/** Why the view cannot be shown any more, if it cannot: metrics and dimensions may go with a new version. */
function problemOf(address: string): Bilingual | null {
	const parameters = new URLSearchParams(address);
	const named = (...names: string[]) => names.map((name) => parameters.get(name) ?? '').filter(Boolean);
	const checked = checkQuery({
		metrics: named('metric'),
		by: named('grain', 'by', 'and'),
		where: parameters.getAll('where').flatMap((text) => readCondition(text) ?? [])
	});
	return 'code' in checked ? checked.message : null;
}

const tooMany = {
	code: 'too-many-views',
	message: {
		en: `There are ${MOST_VIEWS} saved views already: this one was not saved.`,
		zh: `已有 ${MOST_VIEWS} 个已存视图，未能保存。`
	},
	hint: { en: 'Delete one that nobody needs.', zh: '请先删除不再需要的视图。' }
};

const notOfExplore = ({ name, address }: Pick<Saved, 'name' | 'address'>) => ({
	code: 'not-of-explore',
	message: {
		en: `“${address.slice(0, MOST_LETTERS)}” is no address of Explore: “${name}” was not saved, nor anything else.`,
		zh: `“${address.slice(0, MOST_LETTERS)}”不是分析页的地址：“${name}”未保存，其他视图也未保存。`
	},
	hint: {
		en: 'Copy the address of the page Explore, or what follows its ?, such as metric=containment&by=topic.',
		zh: '请复制分析页的地址，或其中 ? 之后的部分，例如 metric=containment&by=topic。'
	}
});

const nameTaken = (name: string) => ({
	code: 'name-taken',
	message: {
		en: `Another saved view is called “${name}”: nothing was saved.`,
		zh: `已有名为“${name}”的已存视图，未保存。`
	},
	hint: { en: 'Choose another name, or replace that view.', zh: '请换一个名称，或替换那个视图。' }
});

const taken = (name: string) => ({
	code: 'name-taken',
	message: {
		en: `Another saved view is called “${name}”: nothing was renamed.`,
		zh: `已有名为“${name}”的已存视图，未改名。`
	},
	hint: { en: 'Choose another name, or delete that view first.', zh: '请换一个名称，或先删除那个视图。' }
});
