import { json } from '@sveltejs/kit';
import { readChatwoot } from '#lib/server/operations/intake/chatwoot.ts';
import { intakeOf, RETRY_SECONDS } from '#lib/server/operations/intake/intake.ts';
import { OperationError, type Poise } from '#lib/server/operations/operation.ts';
import { failureOf } from '#lib/server/perform.ts';
import { createDeliveryCheck } from '#lib/server/security/webhooks.ts';
import { failed } from '../../answer.ts';
import type { RequestHandler } from './$types';

const checks = new WeakMap<object, ReturnType<typeof createDeliveryCheck>>();

function checkOf({ engine, config }: Poise) {
	const known = checks.get(engine);
	if (known || config.chatwootSecret === undefined) return known;
	const check = createDeliveryCheck(config.chatwootSecret);
	checks.set(engine, check);
	return check;
}

/** Takes what Chatwoot tells of its conversations as they happen. Forged, old and repeated deliveries change nothing. */
export const POST: RequestHandler = async ({ request, locals: { poise, locale } }) => {
	const check = checkOf(poise);
	const refuse = (code: string, status: number, headers: Record<string, string> = {}) =>
		json({ error: { code } }, { status, headers });
	if (!check) return refuse('no-secret', 404);
	try {
		const body = await request.text();
		const delivery = {
			body,
			signature: request.headers.get('x-chatwoot-signature'),
			timestamp: request.headers.get('x-chatwoot-timestamp')
		};
		const verdict = check.judge(delivery);
		if (verdict === 'repeated') return json({ taken: 0, repeated: true });
		if (verdict !== 'genuine') return refuse(verdict, 401);
		const rows = readChatwoot(parse(body));
		if (!rows) return refuse('unreadable', 400);
		const intake = intakeOf(poise);
		await Promise.all(
			rows.map(({ kind, row }) => intake.take({ kind, source: 'chatwoot', rows: [row], actor: 'chatwoot' }))
		);
		check.remember(delivery);
		return json({ taken: rows.length });
	} catch (cause) {
		if (cause instanceof OperationError && cause.problem.code === 'busy')
			return refuse('busy', 429, { 'retry-after': String(RETRY_SECONDS) });
		return failed(failureOf(cause, request.signal), locale);
	}
};

function parse(body: string): unknown {
	try {
		return JSON.parse(body);
	} catch {
		return null;
	}
}
