import type { Command, LineCommand } from '../command.ts';
import { appraise } from './appraise.ts';
import { alerts } from './alerts.ts';
import { assumptions } from './assumptions.ts';
import { benchmarks } from './benchmarks.ts';
import { bot } from './bot.ts';
import { brief } from './brief.ts';
import { bills } from './bills.ts';
import { claims } from './claims.ts';
import { decide } from './decide.ts';
import { decisions } from './decisions.ts';
import { erlang } from './erlang.ts';
import { events } from './events.ts';
import { experiment } from './experiment.ts';
import { exportLog } from './export.ts';
import { forecast } from './forecast.ts';
import { hours } from './hours.ts';
import { importFiles } from './import.ts';
import { imports } from './imports.ts';
import { knowledge } from './knowledge.ts';
import { list } from './list.ts';
import { ledger } from './ledger.ts';
import { mappings } from './mappings.ts';
import { metrics } from './metrics.ts';
import { parse } from './parse.ts';
import { prices } from './prices.ts';
import { propose } from './propose.ts';
import { ratio } from './ratio.ts';
import { roster } from './roster.ts';
import { sample } from './sample.ts';
import { scenarios } from './scenarios.ts';
import { tei } from './tei.ts';
import { staffing } from './staffing.ts';
import { sql } from './sql.ts';
import { texts } from './texts.ts';
import { tokens } from './tokens.ts';
import { views } from './views.ts';
import { windows } from './windows.ts';

export const commands: readonly (Command | LineCommand)[] = [
	importFiles,
	parse,
	propose,
	imports,
	benchmarks,
	mappings,
	sample,
	metrics,
	list,
	ledger,
	exportLog,
	sql,
	decide,
	appraise,
	brief,
	tei,
	bills,
	prices,
	alerts,
	forecast,
	staffing,
	ratio,
	experiment,
	roster,
	claims,
	assumptions,
	erlang,
	views,
	tokens,
	windows,
	hours,
	events,
	scenarios,
	decisions,
	texts,
	bot,
	knowledge
];
