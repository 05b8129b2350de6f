import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Which room may import which, besides itself (docs/architecture.md says why). A room is the first folder below src/lib
 * that is named here; `server` alone means the files directly in src/lib/server.
 */
const GROUND = ['log', 'sql', 'stats'];
const PURE = [
	...GROUND,
	'i18n',
	'ingestion',
	'ledger',
	'metrics',
	'console',
	'economics',
	'staffing',
	'experiment',
	'alerts',
	'decision',
	'claims',
	'bot',
	'synthesis'
];
const INNER_SERVER = ['server/warehouse', 'server/state', 'server/security', 'server/providers'];
const SERVER = ['server', 'server/operations', ...INNER_SERVER];

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
	log: [],
	sql: [],
	stats: [],
	i18n: ['log'],
	ingestion: GROUND,
	ledger: GROUND,
	metrics: GROUND,
	alerts: [...GROUND, 'metrics'],
	console: ['log'],
	economics: ['log', 'stats'],
	staffing: ['log', 'stats'],
	experiment: ['stats'],
	bot: ['log', 'stats'],
	decision: ['log', 'stats', 'metrics', 'economics', 'staffing'],
	claims: ['log', 'stats', 'metrics', 'economics', 'decision'],
	synthesis: ['log', 'stats'],
	ui: PURE,
	brief: [...PURE, 'ui'],
	'server/warehouse': PURE,
	'server/state': PURE,
	'server/security': PURE,
	'server/providers': PURE,
	'server/operations': [...PURE, ...SERVER, 'brief'],
	server: [...PURE, ...SERVER],
	routes: [...PURE, 'ui', 'server', 'server/operations', 'server/security'],
	hooks: [...PURE, 'ui', 'server', 'server/operations', 'server/security'],
	cli: [...PURE, 'server', 'server/operations', 'server/security', 'server/warehouse'],
	workers: [...PURE, 'server/providers']
};

/** Packages a pure room may use: no framework, no driver, nothing that reaches out. */
const PURE_PACKAGES = ['zod'];
const UI_PACKAGES = [...PURE_PACKAGES, 'svelte', 'echarts', 'papaparse', 'tus-js-client', '$app'];

interface Import {
	readonly file: string;
	readonly target: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((name) => join('src', name).replaceAll('\\', '/'))
	.filter((name) => /\.(ts|js|svelte)$/.test(name) && !name.endsWith('.d.ts'));

const imports: Import[] = files.flatMap((file) => {
	const text = readFileSync(file, 'utf8');
	const found = [
		...text.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]/g),
		...text.matchAll(/(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g),
		...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)
	];
	return found.map(([, target = '']) => ({ file, target: resolve(file, target) }));
});

function resolve(file: string, target: string): string {
	if (target.startsWith('#lib/')) return `src/lib/${target.slice(5)}`;
	if (target.startsWith('.')) return normalize(join(dirname(file), target)).replaceAll('\\', '/');
	return target;
}

function roomOf(file: string): string {
	if (file.startsWith('src/hooks')) return 'hooks';
	const outer = /^src\/(routes|cli|workers)\//.exec(file)?.[1];
	if (outer) return outer;
	const [, first = '', second = ''] = /^src\/lib\/([^/]+)\/(?:([^/]+)\/)?/.exec(file) ?? [];
	const nested = `${first}/${second}`;
	return nested in MAY_IMPORT ? nested : first;
}

describe('the house', () => {
	it('has only rooms that the import rule knows', () => {
		const unknown = files.filter((file) => file !== 'src/app.html' && !(roomOf(file) in MAY_IMPORT));
		expect(unknown).toEqual([]);
	});

	it('keeps the import rule', () => {
		const broken = imports
			.filter(({ target }) => target.startsWith('src/'))
			.filter(({ file, target }) => {
				const [from, to] = [roomOf(file), roomOf(target)];
				return from !== to && !MAY_IMPORT[from]?.includes(to);
			})
			.map(({ file, target }) => `${file} imports ${target}`);
		expect(broken).toEqual([]);
	});

	it('names files with their extension inside src, so that Node runs them without a bundler', () => {
		const bare = imports.filter(
			({ target }) =>
				target.startsWith('src/') && !/\.(ts|js|svelte|css|json)$/.test(target) && !target.endsWith('/$types')
		);
		expect(bare).toEqual([]);
	});

	it('lets pure rooms use only packages that are pure', () => {
		const broken = imports
			.filter(({ target }) => !target.startsWith('src/'))
			.filter(({ file, target }) => {
				const room = roomOf(file);
				const allowed = room === 'ui' ? UI_PACKAGES : PURE_PACKAGES;
				const name = target.split('/')[0] ?? '';
				return (PURE.includes(room) || room === 'brief' || room === 'ui') && !allowed.includes(name);
			})
			.map(({ file, target }) => `${file} imports ${target}`);
		expect(broken).toEqual([]);
	});

	it('keeps clock, chance and environment out of pure rooms', () => {
		const impure =
			/\bMath\.random\(|\bDate\.now\(|\bnew Date\(\)|\bprocess\.|\bperformance\.now\(|\bcrypto\.(randomUUID|getRandomValues)/;
		const broken = files.filter(
			(file) => [...PURE, 'brief'].includes(roomOf(file)) && impure.test(readFileSync(file, 'utf8'))
		);
		expect(broken).toEqual([]);
	});

	it('has no import circles', () => {
		const next = new Map<string, string[]>();
		for (const { file, target } of imports) next.set(file, [...(next.get(file) ?? []), target]);
		const done = new Set<string>();
		const circles: string[] = [];
		const visit = (file: string, path: readonly string[]): void => {
			if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
			else if (!done.has(file)) {
				for (const target of next.get(file) ?? []) visit(target, [...path, file]);
				done.add(file);
			}
		};
		for (const file of files) visit(file, []);
		expect(circles).toEqual([]);
	});

	it('calls no room or file after nothing', () => {
		const vague = files.filter((file) => /(^|\/)(utils?|helpers?|common|misc|shared)([./]|$)/.test(file));
		expect(vague).toEqual([]);
	});
});
