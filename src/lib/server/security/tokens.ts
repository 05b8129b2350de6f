import { randomBytes } from 'node:crypto';

const PREFIX = 'poise_';
const PATTERN = /^poise_[\w-]{43}$/;

/** A new token: 256 random bits. Only who asked for it sees it; the workspace keeps a keyed hash. */
export const newToken = (): string => `${PREFIX}${randomBytes(32).toString('base64url')}`;

/** The token of a request, or null: `Authorization: Bearer poise_…`. */
export function tokenOf(authorization: string | null): string | null {
	const [, token = ''] = /^Bearer +(\S+)$/i.exec(authorization ?? '') ?? [];
	return PATTERN.test(token) ? token : null;
}
