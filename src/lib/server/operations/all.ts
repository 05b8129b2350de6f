import { analyseTextsOperation } from './analyse-texts.ts';
import { answerErlang } from './answer-erlang.ts';
import { appraiseLog } from './appraise-log.ts';
import { askMetrics } from './ask-metrics.ts';
import { assignExperiment } from './assign-experiment.ts';
import { billLogOperation } from './bill-log.ts';
import { compareBenchmarksOperation } from './compare-benchmarks.ts';
import { converse } from './converse.ts';
import { converseAct } from './converse-act.ts';
import { converseFollow } from './converse-follow.ts';
import { converseHistory } from './converse-history.ts';
import { converseLook } from './converse-look.ts';
import { converseStart } from './converse-start.ts';
import { decideLog } from './decide-log.ts';
import { desk, deskFollow } from './desk.ts';
import { deskAct } from './desk-act.ts';
import { deskSuggest } from './desk-suggest.ts';
import { evaluateEmotions } from './evaluate-emotions.ts';
import { evaluateKnowledge } from './evaluate-knowledge.ts';
import { evaluateIntentsOperation } from './evaluate-intents.ts';
import { evaluateLanguagesOperation } from './evaluate-languages.ts';
import { exportLogOperation } from './export-log.ts';
import { measureStaffing } from './measure-staffing.ts';
import { forecastArrivals } from './forecast-arrivals.ts';
import { planRatio } from './plan-ratio.ts';
import { planRoster } from './plan-roster.ts';
import { exportKnowledge } from './export-knowledge.ts';
import { graphKnowledge } from './graph-knowledge.ts';
import { importKnowledge } from './import-knowledge.ts';
import { importLog } from './import-log.ts';
import { keepPictureOperation } from './keep-picture.ts';
import { knowledgeHistory } from './knowledge-history.ts';
import { knowledgeModules } from './knowledge-modules.ts';
import { knowledgeQuestions } from './knowledge-questions.ts';
import { knowledgeStatus } from './knowledge-status.ts';
import { listOperation } from './list-conversations.ts';
import { listImports } from './list-imports.ts';
import { listKnowledge } from './list-knowledge.ts';
import { loadSampleOperation } from './load-sample.ts';
import { manageAssumptions } from './manage-assumptions.ts';
import { manageDecisions } from './manage-decisions.ts';
import { manageEvents } from './manage-events.ts';
import { manageMappings } from './manage-mappings.ts';
import { managePrices } from './manage-prices.ts';
import { manageScenarios } from './manage-scenarios.ts';
import { manageTokens } from './manage-tokens.ts';
import type { Operation } from './operation.ts';
import { parseFile } from './parse-file.ts';
import { planExperiment } from './plan-experiment.ts';
import { proposeFile } from './propose-file.ts';
import { readAlerts } from './read-alerts.ts';
import { readClaimsOperation } from './read-claims.ts';
import { readExperiment } from './read-experiment.ts';
import { readLedgerOperation } from './read-ledger.ts';
import { removeKnowledge } from './remove-knowledge.ts';
import { restoreKnowledge } from './restore-knowledge.ts';
import { saveKnowledge } from './save-knowledge.ts';
import { setBot } from './set-bot.ts';
import { setBusinessHoursOperation } from './set-business-hours.ts';
import { listViews } from './list-views.ts';
import { replayLog } from './replay-log.ts';
import { runSql } from './run-sql.ts';
import { manageViews } from './saved-views.ts';
import { setWindowsOperation } from './set-windows.ts';
import { writeBriefOperation } from './write-brief.ts';
import { showKnowledge } from './show-knowledge.ts';
import { testKnowledge } from './test-knowledge.ts';
import { surgeBot } from './surge-bot.ts';
import { teiOperation } from './tei.ts';
import { tuneBot } from './tune-bot.ts';

/** Every verb of the product. The command line, the API and its description are made from this list. */
export const operations = [
	importLog,
	parseFile,
	proposeFile,
	listImports,
	compareBenchmarksOperation,
	loadSampleOperation,
	askMetrics,
	readLedgerOperation,
	setWindowsOperation,
	setBusinessHoursOperation,
	listOperation,
	exportLogOperation,
	decideLog,
	appraiseLog,
	writeBriefOperation,
	teiOperation,
	billLogOperation,
	managePrices,
	readAlerts,
	forecastArrivals,
	measureStaffing,
	planRatio,
	planExperiment,
	readExperiment,
	assignExperiment,
	planRoster,
	readClaimsOperation,
	answerErlang,
	manageAssumptions,
	manageMappings,
	manageViews,
	manageTokens,
	manageEvents,
	runSql,
	listViews,
	manageScenarios,
	manageDecisions,
	evaluateIntentsOperation,
	evaluateEmotions,
	evaluateKnowledge,
	evaluateLanguagesOperation,
	replayLog,
	converseStart,
	converse,
	converseLook,
	converseFollow,
	converseAct,
	converseHistory,
	setBot,
	tuneBot,
	surgeBot,
	desk,
	deskFollow,
	deskAct,
	deskSuggest,
	analyseTextsOperation,
	listKnowledge,
	showKnowledge,
	graphKnowledge,
	saveKnowledge,
	removeKnowledge,
	restoreKnowledge,
	knowledgeHistory,
	knowledgeModules,
	importKnowledge,
	exportKnowledge,
	keepPictureOperation,
	testKnowledge,
	knowledgeStatus,
	knowledgeQuestions
] as unknown as readonly Operation[];
