import { json, type RequestEvent } from '@sveltejs/kit';
import { readLiveRows, type LiveKind } from '#lib/ingestion/live-rows.ts';
import { onceFor } from '#lib/server/operations/intake/idempotency.ts';
import { intakeOf, RETRY_SECONDS } from '#lib/server/operations/intake/intake.ts';
import { ownerOf } from '#lib/server/operations/manage-tokens.ts';
import { OperationError, type Poise, type Problem } from '#lib/server/operations/operation.ts';
import { failureOf } from '#lib/server/perform.ts';
import { tokenOf } from '#lib/server/security/tokens.ts';
import { failed, failureDocument } from './answer.ts';

const SOURCE = /^[\w.-]{1,60}$/;
const MOST_KEY = 200;
const JSON_LINES = /^application\/(x-ndjson|jsonl|json)\s*(;|$)/i;

/** Takes a batch of rows and answers once they are in the log: which imports they went in with, and what was not taken. */
export async function receiveBatch(kind: LiveKind, { request, locals, url }: RequestEvent): Promise<Response> {
	const { poise, locale } = locals;
	const token = tokenOf(request.headers.get('authorization'));
	const owner = token === null ? undefined : ownerOf(poise, token);
	const refuse = (problem: Problem, status: number, headers: Record<string, string> = {}) =>
		json(failureDocument({ blame: 'usage', problem }, locale), { status, headers });
	if (owner === undefined) return refuse(noToken, 401, { 'www-authenticate': 'Bearer' });
	const source = url.searchParams.get('source') ?? 'live';
	const key = request.headers.get('idempotency-key');
	if (!SOURCE.test(source)) return refuse(badSource, 400);
	if (!JSON_LINES.test(request.headers.get('content-type') ?? '')) return refuse(badType, 400);
	if (key !== null && (key === '' || key.length > MOST_KEY)) return refuse(badKey, 400);
	try {
		const body = await request.text();
		const work = async () => {
			const { rows, problems } = readLiveRows(kind, body);
			if (problems.length > 0) noteRefused(poise, { kind, source, owner, lines: problems.length, first: problems[0] });
			const imports = await intakeOf(poise).take({ kind, source, rows, actor: owner });
			return { rows: rows.length + problems.length, accepted: rows.length, rejected: problems, imports };
		};
		return json(key === null ? await work() : await onceFor(poise, `${owner}/${kind}/${source}/${key}`, body, work));
	} catch (cause) {
		if (cause instanceof OperationError && cause.problem.code === 'busy')
			return refuse(cause.problem, 429, { 'retry-after': String(RETRY_SECONDS) });
		return failed(failureOf(cause, request.signal), locale);
	}
}

/** The sender hears line by line; who runs the server finds it in its log and in the audit trail. */
function noteRefused(
	{ state }: Poise,
	refused: { owner: string; kind: string; source: string; lines: number; first: unknown }
): void {
	const { owner, ...detail } = refused;
	console.warn(`Rows refused from ${owner}: ${JSON.stringify(detail)}`);
	state.record(new Date().toISOString(), { actor: owner, action: 'refuse-rows', detail });
}

const noToken: Problem = {
	code: 'no-token',
	message: { en: 'The request carries no valid token.', zh: '请求未携带有效令牌。' },
	hint: {
		en: 'Make one with "poise tokens add NAME" and send it as "Authorization: Bearer …".',
		zh: '请用 "poise tokens add 名称" 创建令牌，并以 "Authorization: Bearer …" 发送。'
	}
};
const badSource: Problem = {
	code: 'bad-source',
	message: { en: 'The source is no plain name.', zh: '来源名称无效。' },
	hint: {
		en: 'Up to 60 letters, digits, dots, dashes and underscores.',
		zh: '最多 60 个字母、数字、点、短横或下划线。'
	}
};
const badType: Problem = {
	code: 'not-json-lines',
	message: { en: 'The body is not JSON lines.', zh: '请求内容不是 JSON 行。' },
	hint: {
		en: 'Send one JSON object a line, with content-type: application/x-ndjson.',
		zh: '请每行发送一个 JSON 对象，并注明 content-type: application/x-ndjson。'
	}
};
const badKey: Problem = {
	code: 'bad-idempotency-key',
	message: { en: 'The idempotency key is empty or too long.', zh: '幂等键为空或过长。' },
	hint: { en: `1 to ${MOST_KEY} characters.`, zh: `请使用 1 至 ${MOST_KEY} 个字符。` }
};
