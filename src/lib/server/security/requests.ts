/** Sent with every answer; what scripts and styles may do is set by the content security policy of svelte.config.js. */
export const SECURITY_HEADERS: readonly (readonly [string, string])[] = [
	['x-content-type-options', 'nosniff'],
	['x-frame-options', 'DENY'],
	['referrer-policy', 'same-origin'],
	['cross-origin-opener-policy', 'same-origin'],
	['cross-origin-resource-policy', 'same-origin']
];

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;
const UPLOADS = /^\/api\/v1\/uploads(\/[0-9a-f-]{36})?$/;
/** Everything but a file upload is small. */
const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

export const isLoopback = (host: string) => LOOPBACK.test(host) || host === '::1';

/**
 * Turns away requests that no page of ours sends: a foreign name in front of a server that listens on loopback (DNS
 * rebinding), a foreign site's script, a body far beyond what the route takes.
 * @returns the refusal, or null when the request may go on
 */
export function refuseRequest(
	request: Request,
	url: URL,
	options: { readonly trustNetwork: boolean }
): Response | null {
	if (!options.trustNetwork && !isLoopback(url.hostname)) return new Response('Unknown host', { status: 421 });
	const isForeign = request.headers.get('sec-fetch-site') === 'cross-site';
	// Pages may be linked to; what the API does on a GET costs the server, or ends up among somebody's downloads.
	if (isForeign && url.pathname.startsWith('/api/')) return new Response('Cross-site request', { status: 403 });
	if (request.method === 'GET' || request.method === 'HEAD') return null;
	const origin = request.headers.get('origin');
	if (origin !== null && origin !== url.origin) return new Response('Cross-site request', { status: 403 });
	if (isForeign) return new Response('Cross-site request', { status: 403 });
	if (UPLOADS.test(url.pathname)) return null;
	const length = request.headers.get('content-length');
	if (request.body && (length === null || Number(length) > LARGEST_BODY_BYTES))
		return new Response('Payload too large', { status: 413 });
	return null;
}
