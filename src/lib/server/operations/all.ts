import type { Operation } from './operation.ts';

/**
 * Every verb of the product: the command line, the API and its description are made from this table. Each is loaded when it
 * is asked for: a command needs one of them, and loading all took longer than most commands.
 */
const table = {
	import: async () => (await import('./import-log.ts')).importLog,
	parse: async () => (await import('./parse-file.ts')).parseFile,
	propose: async () => (await import('./propose-file.ts')).proposeFile,
	imports: async () => (await import('./list-imports.ts')).listImports,
	benchmarks: async () => (await import('./compare-benchmarks.ts')).compareBenchmarksOperation,
	sample: async () => (await import('./load-sample.ts')).loadSampleOperation,
	metrics: async () => (await import('./ask-metrics.ts')).askMetrics,
	ledger: async () => (await import('./read-ledger.ts')).readLedgerOperation,
	windows: async () => (await import('./set-windows.ts')).setWindowsOperation,
	hours: async () => (await import('./set-business-hours.ts')).setBusinessHoursOperation,
	list: async () => (await import('./list-conversations.ts')).listOperation,
	export: async () => (await import('./export-log.ts')).exportLogOperation,
	decide: async () => (await import('./decide-log.ts')).decideLog,
	appraise: async () => (await import('./appraise-log.ts')).appraiseLog,
	brief: async () => (await import('./write-brief.ts')).writeBriefOperation,
	tei: async () => (await import('./tei.ts')).teiOperation,
	bills: async () => (await import('./bill-log.ts')).billLogOperation,
	prices: async () => (await import('./manage-prices.ts')).managePrices,
	alerts: async () => (await import('./read-alerts.ts')).readAlerts,
	forecast: async () => (await import('./forecast-arrivals.ts')).forecastArrivals,
	staffing: async () => (await import('./measure-staffing.ts')).measureStaffing,
	ratio: async () => (await import('./plan-ratio.ts')).planRatio,
	'experiment-plan': async () => (await import('./plan-experiment.ts')).planExperiment,
	'experiment-read': async () => (await import('./read-experiment.ts')).readExperiment,
	'experiment-assign': async () => (await import('./assign-experiment.ts')).assignExperiment,
	roster: async () => (await import('./plan-roster.ts')).planRoster,
	claims: async () => (await import('./read-claims.ts')).readClaimsOperation,
	erlang: async () => (await import('./answer-erlang.ts')).answerErlang,
	assumptions: async () => (await import('./manage-assumptions.ts')).manageAssumptions,
	mappings: async () => (await import('./manage-mappings.ts')).manageMappings,
	views: async () => (await import('./saved-views.ts')).manageViews,
	tokens: async () => (await import('./manage-tokens.ts')).manageTokens,
	events: async () => (await import('./manage-events.ts')).manageEvents,
	sql: async () => (await import('./run-sql.ts')).runSql,
	'sql-views': async () => (await import('./list-views.ts')).listViews,
	scenarios: async () => (await import('./manage-scenarios.ts')).manageScenarios,
	decisions: async () => (await import('./manage-decisions.ts')).manageDecisions,
	'bot-evaluate': async () => (await import('./evaluate-intents.ts')).evaluateIntentsOperation,
	'bot-evaluate-emotions': async () => (await import('./evaluate-emotions.ts')).evaluateEmotions,
	'bot-evaluate-knowledge': async () => (await import('./evaluate-knowledge.ts')).evaluateKnowledge,
	'bot-evaluate-languages': async () => (await import('./evaluate-languages.ts')).evaluateLanguagesOperation,
	'bot-replay': async () => (await import('./replay-log.ts')).replayLog,
	'converse-start': async () => (await import('./converse-start.ts')).converseStart,
	converse: async () => (await import('./converse.ts')).converse,
	'converse-look': async () => (await import('./converse-look.ts')).converseLook,
	'converse-follow': async () => (await import('./converse-follow.ts')).converseFollow,
	'converse-act': async () => (await import('./converse-act.ts')).converseAct,
	'converse-history': async () => (await import('./converse-history.ts')).converseHistory,
	'bot-settings': async () => (await import('./set-bot.ts')).setBot,
	'bot-tune': async () => (await import('./tune-bot.ts')).tuneBot,
	'bot-surge': async () => (await import('./surge-bot.ts')).surgeBot,
	desk: async () => (await import('./desk.ts')).desk,
	'desk-follow': async () => (await import('./desk.ts')).deskFollow,
	'desk-act': async () => (await import('./desk-act.ts')).deskAct,
	'desk-suggest': async () => (await import('./desk-suggest.ts')).deskSuggest,
	texts: async () => (await import('./analyse-texts.ts')).analyseTextsOperation,
	'knowledge-list': async () => (await import('./list-knowledge.ts')).listKnowledge,
	'knowledge-show': async () => (await import('./show-knowledge.ts')).showKnowledge,
	'knowledge-graph': async () => (await import('./graph-knowledge.ts')).graphKnowledge,
	'knowledge-save': async () => (await import('./save-knowledge.ts')).saveKnowledge,
	'knowledge-remove': async () => (await import('./remove-knowledge.ts')).removeKnowledge,
	'knowledge-restore': async () => (await import('./restore-knowledge.ts')).restoreKnowledge,
	'knowledge-history': async () => (await import('./knowledge-history.ts')).knowledgeHistory,
	'knowledge-modules': async () => (await import('./knowledge-modules.ts')).knowledgeModules,
	'knowledge-import': async () => (await import('./import-knowledge.ts')).importKnowledge,
	'knowledge-export': async () => (await import('./export-knowledge.ts')).exportKnowledge,
	'knowledge-picture': async () => (await import('./keep-picture.ts')).keepPictureOperation,
	'knowledge-test': async () => (await import('./test-knowledge.ts')).testKnowledge,
	'knowledge-status': async () => (await import('./knowledge-status.ts')).knowledgeStatus,
	'knowledge-questions': async () => (await import('./knowledge-questions.ts')).knowledgeQuestions
};

const loaders = new Map(Object.entries(table));

export const operationNames: readonly string[] = [...loaders.keys()];

/** The operation of this name; null: there is none. */
export async function operationNamed(name: string): Promise<Operation | null> {
	return (await loaders.get(name)?.()) ?? null;
}

export function allOperations(): Promise<readonly Operation[]> {
	return Promise.all([...loaders.values()].map((load) => load()));
}
