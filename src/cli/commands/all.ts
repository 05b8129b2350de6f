import type { Command, LineCommand } from '../command.ts';

/** Every command, in the order of the overview. Each is loaded when it is asked for: see `server/operations/all.ts`. */
const table = {
	import: async () => (await import('./import.ts')).importFiles,
	parse: async () => (await import('./parse.ts')).parse,
	propose: async () => (await import('./propose.ts')).propose,
	imports: async () => (await import('./imports.ts')).imports,
	benchmarks: async () => (await import('./benchmarks.ts')).benchmarks,
	mappings: async () => (await import('./mappings.ts')).mappings,
	sample: async () => (await import('./sample.ts')).sample,
	metrics: async () => (await import('./metrics.ts')).metrics,
	list: async () => (await import('./list.ts')).list,
	ledger: async () => (await import('./ledger.ts')).ledger,
	export: async () => (await import('./export.ts')).exportLog,
	sql: async () => (await import('./sql.ts')).sql,
	decide: async () => (await import('./decide.ts')).decide,
	appraise: async () => (await import('./appraise.ts')).appraise,
	brief: async () => (await import('./brief.ts')).brief,
	tei: async () => (await import('./tei.ts')).tei,
	bills: async () => (await import('./bills.ts')).bills,
	prices: async () => (await import('./prices.ts')).prices,
	alerts: async () => (await import('./alerts.ts')).alerts,
	forecast: async () => (await import('./forecast.ts')).forecast,
	staffing: async () => (await import('./staffing.ts')).staffing,
	ratio: async () => (await import('./ratio.ts')).ratio,
	experiment: async () => (await import('./experiment.ts')).experiment,
	roster: async () => (await import('./roster.ts')).roster,
	claims: async () => (await import('./claims.ts')).claims,
	assumptions: async () => (await import('./assumptions.ts')).assumptions,
	erlang: async () => (await import('./erlang.ts')).erlang,
	views: async () => (await import('./views.ts')).views,
	tokens: async () => (await import('./tokens.ts')).tokens,
	windows: async () => (await import('./windows.ts')).windows,
	hours: async () => (await import('./hours.ts')).hours,
	events: async () => (await import('./events.ts')).events,
	scenarios: async () => (await import('./scenarios.ts')).scenarios,
	decisions: async () => (await import('./decisions.ts')).decisions,
	texts: async () => (await import('./texts.ts')).texts,
	bot: async () => (await import('./bot.ts')).bot,
	knowledge: async () => (await import('./knowledge.ts')).knowledge
};

const loaders = new Map(Object.entries<() => Promise<Command | LineCommand>>(table));

/** The command of this name; undefined: there is none. */
export async function commandNamed(name: string): Promise<Command | LineCommand | undefined> {
	return loaders.get(name)?.();
}

export function allCommands(): Promise<readonly (Command | LineCommand)[]> {
	return Promise.all([...loaders.values()].map((load) => load()));
}
