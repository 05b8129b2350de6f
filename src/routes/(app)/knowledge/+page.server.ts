import { error, fail, redirect } from '@sveltejs/kit';
import { SCENARIOS } from '#lib/bot/knowledge/article.ts';
import { botEngineOf } from '#lib/server/operations/conversing/bot-engine.ts';
import { knownArticles } from '#lib/server/operations/conversing/known-articles.ts';
import { graphKnowledge } from '#lib/server/operations/graph-knowledge.ts';
import { knowledgeHistory } from '#lib/server/operations/knowledge-history.ts';
import { knowledgeModules } from '#lib/server/operations/knowledge-modules.ts';
import { knowledgeQuestions } from '#lib/server/operations/knowledge-questions.ts';
import { knowledgeStatus } from '#lib/server/operations/knowledge-status.ts';
import { readNames } from '#lib/server/operations/knowing/names.ts';
import { listKnowledge } from '#lib/server/operations/list-knowledge.ts';
import { OperationError, type Context, type Operation, type Poise } from '#lib/server/operations/operation.ts';
import { removeKnowledge } from '#lib/server/operations/remove-knowledge.ts';
import { restoreKnowledge } from '#lib/server/operations/restore-knowledge.ts';
import { showKnowledge } from '#lib/server/operations/show-knowledge.ts';
import { testKnowledge } from '#lib/server/operations/test-knowledge.ts';
import { failureOf } from '#lib/server/perform.ts';
import {
	KNOWLEDGE_VIEWS,
	knowledgeAddress,
	type EditorNames,
	type KnowledgePage,
	type KnowledgeTests
} from '#lib/ui/pages/knowledge.ts';
import type { z } from 'zod';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({
	url,
	locals: { poise },
	request
}): Promise<{ knowledge: KnowledgePage }> => {
	const context = contextOf(request);
	const ask = <Input extends z.ZodType, Output extends z.ZodType>(
		asked: Operation<Input, Output>,
		input: z.input<Input>
	) => asking(poise, asked, input, context);
	const view = KNOWLEDGE_VIEWS.find((each) => each === url.searchParams.get('view')) ?? 'read';
	const { articles, off } = await ask(listKnowledge, {});
	const wanted = url.searchParams.get('article');
	const unused = off.find(({ article }) => article === wanted);
	const shown = wanted === null || unused ? null : await orNotFound(ask(showKnowledge, { article: wanted }));
	const version = /^\d{1,6}$/.exec(url.searchParams.get('version') ?? '')?.[0];
	const history =
		wanted === null || view !== 'read'
			? null
			: await orNotFound(
					ask(knowledgeHistory, {
						article: wanted,
						...(version === undefined ? {} : { version: Number(version) })
					})
				);
	const scenario =
		shown?.scenario ??
		unused?.scenario ??
		SCENARIOS.find((each) => each === url.searchParams.get('scenario')) ??
		'general';
	// whoever edits will soon want a bot that has learned what there is
	if (view !== 'read') botEngineOf(poise).catch(() => undefined);
	const [graph, learning, { modules }] = await Promise.all([
		ask(graphKnowledge, { scenario }),
		ask(knowledgeStatus, {}),
		ask(knowledgeModules, {})
	]);
	const count = (of: string) => articles.filter((each) => each.scenario === of).length;
	return {
		knowledge: {
			scenario,
			counts: {
				general: count('general'),
				'e-commerce': count('e-commerce'),
				telecom: count('telecom'),
				finance: count('finance'),
				medical: count('medical'),
				legal: count('legal')
			},
			articles: articles.filter((each) => each.scenario === scenario),
			graph,
			shown,
			view,
			off: off.filter((each) => each.scenario === scenario),
			isModuleUsed: modules.find((each) => each.scenario === scenario)?.isUsed ?? true,
			learning,
			history,
			names:
				view === 'edit'
					? await namesOf(
							poise,
							[...articles, ...off].map(({ article }) => article)
						)
					: null,
			tests: view === 'tests' ? await testsOf(poise, articles, context) : null
		}
	};
};

export const actions: Actions = {
	remove: async ({ locals: { poise }, request, url }) => {
		const article = (await fieldsOf(request)).text('article');
		return changed(poise, removeKnowledge, { article }, request, () => `${readAgain(url, article)}#unused`);
	},
	restore: async ({ locals: { poise }, request, url }) => {
		const { text } = await fieldsOf(request);
		const input = { article: text('article'), version: Number(text('version')) };
		return changed(poise, restoreKnowledge, input, request, () => `${readAgain(url, input.article)}#history`);
	},
	module: async ({ locals: { poise }, request, url }) => {
		const { text } = await fieldsOf(request);
		const scenario = SCENARIOS.find((each) => each === text('scenario'));
		const input = { scenario, use: text('use') === 'yes' };
		return changed(poise, knowledgeModules, input, request, () => readAgain(url));
	},
	questions: async ({ locals: { poise }, request, url }) => {
		const { text } = await fieldsOf(request);
		const id = text('id');
		return changed(
			poise,
			knowledgeQuestions,
			{ remove: id === '' ? 'all' : [id] },
			request,
			() => `${url.pathname}${url.search}`
		);
	}
};

/** The list, or an article, without what was looked at beside it. */
function readAgain({ searchParams }: URL, article?: string): string {
	const scenario = SCENARIOS.find((each) => each === searchParams.get('scenario')) ?? 'general';
	return knowledgeAddress(scenario, article);
}

async function changed<Input extends z.ZodType, Output extends z.ZodType>(
	poise: Poise,
	asked: Operation<Input, Output>,
	input: z.input<Input>,
	request: Request,
	next: () => string
) {
	try {
		await asking(poise, asked, input, contextOf(request));
	} catch (cause) {
		const { message, hint } = failureOf(cause, request.signal).problem;
		return fail(422, { refused: message, hint });
	}
	redirect(303, next());
}

async function fieldsOf(request: Request) {
	const form = await request.formData();
	const text = (name: string): string => {
		const value = form.get(name);
		return typeof value === 'string' ? value.trim() : '';
	};
	return { text };
}

const contextOf = ({ signal }: Request): Context => ({ signal, actor: 'http', report: () => undefined });

async function asking<Input extends z.ZodType, Output extends z.ZodType>(
	poise: Poise,
	asked: Operation<Input, Output>,
	input: z.input<Input>,
	context: Context
): Promise<z.output<Output>> {
	return asked.output.parse(await asked.run(poise, asked.input.parse(input), context));
}

async function orNotFound<T>(asked: Promise<T>): Promise<T> {
	try {
		return await asked;
	} catch (cause) {
		if (cause instanceof OperationError) error(404, cause.problem.message.en);
		throw cause;
	}
}

async function namesOf(poise: Poise, taken: readonly string[]): Promise<EditorNames> {
	const articles = await knownArticles(poise);
	const entities = articles.flatMap((each) => each.entities);
	return { topics: await topicsOf(articles), entities: await named(entities), taken };
}

const topicsOf = (articles: readonly { readonly topic: string }[]) => named(articles.map(({ topic }) => topic));

async function named(ids: readonly string[]) {
	const nameOf = await readNames();
	return [...new Set(ids)].sort().map((id) => ({ id, name: nameOf(id) }));
}

async function testsOf(
	poise: Poise,
	articles: readonly (KnowledgeTests['offered']['articles'][number] & { readonly topic: string })[],
	context: Context
): Promise<KnowledgeTests> {
	const [tests, { questions }, topics] = await Promise.all([
		asking(poise, testKnowledge, {}, context),
		asking(poise, knowledgeQuestions, {}, context),
		topicsOf(articles)
	]);
	const offered = {
		articles: articles.map(({ article, title, scenario }) => ({ article, title, scenario })),
		topics
	};
	return { ...tests, questions, offered };
}
