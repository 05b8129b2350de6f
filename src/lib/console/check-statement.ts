import { functions, LONGEST_REPLACEMENT, tableFunctions, writtenOut } from './functions.ts';
import { refusals, type Refusal } from './refusal.ts';
import { isObject, objectsOf, placeOf, textOf, type Json, type JsonObject, type Parsed } from './syntax-tree.ts';

/** Kinds of expression; what a newer parser may add is refused until it is read here. */
const EXPRESSIONS = new Set([
	'BETWEEN',
	'CASE',
	'CAST',
	'COLLATE',
	'COLUMN_REF',
	'COMPARISON',
	'CONJUNCTION',
	'CONSTANT',
	'DEFAULT',
	'FUNCTION',
	'LAMBDA',
	'LAMBDA_REF',
	'OPERATOR',
	'POSITIONAL_REFERENCE',
	'STAR',
	'SUBQUERY',
	'WINDOW'
]);
const QUERIES = new Set(['SELECT_NODE', 'SET_OPERATION_NODE', 'RECURSIVE_CTE_NODE', 'CTE_NODE']);
const TABLES = new Set(['BASE_TABLE', 'EMPTY', 'EXPRESSION_LIST', 'JOIN', 'PIVOT', 'SUBQUERY', 'TABLE_FUNCTION']);
/** What else is written with a type: how rows are ordered and cut. */
const CLAUSES = new Set([
	'ORDER_MODIFIER',
	'LIMIT_MODIFIER',
	'LIMIT_PERCENT_MODIFIER',
	'DISTINCT_MODIFIER',
	'ASCENDING',
	'DESCENDING',
	'ORDER_DEFAULT'
]);
/** Names that the engine reads as functions where no column is called so: who asks, and in which catalogue. */
const SESSION_WORDS = new Set([
	'current_catalog',
	'current_role',
	'current_schema',
	'current_user',
	'session_user',
	'user'
]);
/** Names of types: no expression stands in them. */
const LEAVES = new Set(['cast_type', 'expected_types']);

/** Thrown from the depth of a tree; never leaves this file. */
class Refused extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal) {
		super(refusal.code);
		this.refusal = refusal;
	}
}

/**
 * Whether the console may run a statement: one SELECT over the views, with known functions only. It reads what the engine's
 * own parser made of the text, so that no comment and no quoting stands between what is checked and what would run.
 * @param viewNames in lower case
 * @returns null when it may; else why not, and where
 */
export function checkStatement(parsed: Parsed, viewNames: readonly string[]): Refusal | null {
	if (parsed.error) return refusals.unparsed(parsed);
	const [statement, second] = parsed.statements;
	if (statement === undefined) return refusals.empty();
	if (second !== undefined) return refusals.several();
	try {
		query(statement['node'], new Set(viewNames));
		return null;
	} catch (cause) {
		if (cause instanceof Refused) return cause.refusal;
		throw cause;
	}
}

function refuse(refusal: Refusal): never {
	throw new Refused(refusal);
}

/** `known`: the names that a table may have here; views, and what WITH has defined so far. */
type Known = ReadonlySet<string>;

function query(node: Json | undefined, known: Known): void {
	if (!isObject(node) || !QUERIES.has(textOf(node, 'type'))) refuse(refusals.unknownPart(typeOf(node), null));
	let scope = known;
	const { cte_map: defined, ...rest } = node;
	for (const { key, value } of objectsOf(isObject(defined) ? defined['map'] : undefined)) {
		// Within itself a name of WITH means what it meant before: the engine would find the table.
		walk(value, scope);
		if (typeof key === 'string') scope = new Set([...scope, key.toLowerCase()]);
	}
	if (node['type'] === 'RECURSIVE_CTE_NODE') {
		const { left, right, ...others } = rest;
		walk(left, scope);
		walk(right, new Set([...scope, textOf(node, 'cte_name').toLowerCase()]));
		fields(others, scope);
	} else if (node['type'] === 'CTE_NODE') {
		const { query: body, child, ...others } = rest;
		walk(body, scope);
		walk(child, new Set([...scope, textOf(node, 'cte_name').toLowerCase()]));
		fields(others, scope);
	} else fields(rest, scope);
}

function fields(node: JsonObject, known: Known): void {
	for (const [name, value] of Object.entries(node)) if (!LEAVES.has(name)) walk(value, known);
}

function walk(node: Json | undefined, known: Known): void {
	if (Array.isArray(node)) for (const each of node as readonly Json[]) walk(each, known);
	if (!isObject(node)) return;
	const type = node['type'];
	if ('class' in node) expression(node, known);
	else if ('cte_map' in node) query(node, known);
	// A written out value, in the lists of PIVOT: its type is an object.
	else if (typeof type === 'string') part(node, type, known);
	else if (!('is_null' in node)) fields(node, known);
}

function part(node: JsonObject, type: string, known: Known): void {
	if (type === 'SHOW_REF') refuse(refusals.catalogue(textOf(node, 'table_name'), placeOf(node)));
	if (!TABLES.has(type) && !CLAUSES.has(type)) refuse(refusals.unknownPart(type, placeOf(node)));
	if (type === 'BASE_TABLE') table(node, known);
	if (type === 'TABLE_FUNCTION') tableFunction(node, known);
	else fields(node, known);
}

function table(node: JsonObject, known: Known): void {
	const at = placeOf(node);
	const name = textOf(node, 'table_name');
	const path = [textOf(node, 'catalog_name'), textOf(node, 'schema_name')].filter(Boolean);
	if (path.length > 0) refuse(refusals.qualified([...path, name].join('.'), at));
	if (isObject(node['at_clause'])) refuse(refusals.unknownPart('AT', at));
	if (!known.has(name.toLowerCase())) refuse(refusals.unknownTable(name, [...known], at));
}

function tableFunction(node: JsonObject, known: Known): void {
	const call = node['function'];
	if (!isObject(call) || call['class'] !== 'FUNCTION') refuse(refusals.unknownPart(typeOf(call), placeOf(node)));
	const name = calledName(call);
	if (!tableFunctions.has(name)) refuse(refusals.tableFunction(name, placeOf(call)));
	for (const [name, value] of Object.entries(node)) if (name !== 'function') walk(value, known);
	fields(call, known);
}

function expression(node: JsonObject, known: Known): void {
	const kind = textOf(node, 'class');
	const at = placeOf(node);
	if (kind === 'PARAMETER') refuse(refusals.parameter());
	if (!EXPRESSIONS.has(kind)) refuse(refusals.unknownPart(kind, at));
	if (kind === 'CONSTANT') return;
	if (kind === 'COLUMN_REF') {
		const names = node['column_names'];
		const only = Array.isArray(names) && names.length === 1 ? String(names[0]).toLowerCase() : '';
		if (SESSION_WORDS.has(only)) refuse(refusals.unknownFunction(only, [], at));
	}
	if (kind === 'FUNCTION' || kind === 'WINDOW') {
		const name = calledName(node);
		if (!functions.has(name)) refuse(refusals.unknownFunction(name, [...functions], at));
		replacement(node, name);
	}
	fields(node, known);
}

/** A function's name in lower case. Only the engine's own are called: `main` is where its parser looks for some. */
function calledName(node: JsonObject): string {
	const name = textOf(node, 'function_name');
	const schema = textOf(node, 'schema').toLowerCase();
	const path = [textOf(node, 'catalog'), schema === 'main' ? '' : schema].filter(Boolean);
	if (path.length > 0) refuse(refusals.qualified([...path, name].join('.'), placeOf(node)));
	if (node['export_state'] === true) refuse(refusals.unknownPart('EXPORT_STATE', placeOf(node)));
	return name.toLowerCase();
}

function replacement(node: JsonObject, name: string): void {
	const place = writtenOut.get(name);
	if (place === undefined) return;
	const argument = objectsOf(node['children'])[place];
	if (argument === undefined) return;
	const value =
		argument['class'] === 'CONSTANT' && isObject(argument['value']) ? argument['value']['value'] : undefined;
	if (typeof value !== 'string' || value.length > LONGEST_REPLACEMENT)
		refuse(refusals.longReplacement(name, LONGEST_REPLACEMENT, placeOf(argument) ?? placeOf(node)));
}

const typeOf = (node: Json | undefined): string => (isObject(node) ? textOf(node, 'type') : '');
