import { z } from 'zod';
import { newToken } from '../security/tokens.ts';
import { operation, OperationError, type Context, type Poise } from './operation.ts';

const COLLECTION = 'tokens';

const entry = z.object({ id: z.string(), name: z.string(), createdAt: z.string() });
type Entry = z.output<typeof entry>;

export const manageTokens = operation({
	name: 'tokens',
	summary: 'Tokens for systems that send conversations and messages; makes one, or revokes one.',
	input: z.object({
		add: z.string().min(1).max(100).optional().describe('Makes a token for the system of this name.'),
		revoke: z.string().optional().describe('The id of one.')
	}),
	// made by who owns the workspace, not by whoever reaches the port
	httpInput: z.object({}),
	output: z.object({
		tokens: z.array(entry),
		token: z.string().optional().describe('The new token. It is shown this once.')
	}),
	run(poise, { add, revoke }, context) {
		const token = add === undefined ? undefined : addToken(poise, add, context);
		if (revoke !== undefined) revokeToken(poise, revoke, context);
		return Promise.resolve({ tokens: tokensOf(poise), ...(token === undefined ? {} : { token }) });
	}
});

/** Whose token this is; undefined when it is nobody's. */
export function ownerOf({ state, keys }: Poise, token: string): string | undefined {
	return (state.get(COLLECTION, keys.name(token)) as Entry | undefined)?.name;
}

function tokensOf({ state }: Poise): Entry[] {
	return (state.list(COLLECTION) as Entry[]).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

function addToken({ state, keys }: Poise, name: string, { actor }: Context): string {
	const token = newToken();
	const hash = keys.name(token);
	const createdAt = new Date().toISOString();
	state.put(COLLECTION, hash, { id: hash.slice(0, 12), name, createdAt, hash });
	state.record(createdAt, { actor, action: 'add-token', detail: { name } });
	return token;
}

function revokeToken({ state }: Poise, id: string, { actor }: Context): void {
	const found = (state.list(COLLECTION) as (Entry & { readonly hash: string })[]).find((each) => each.id === id);
	if (!found)
		throw new OperationError('usage', {
			code: 'no-such-token',
			message: { en: `There is no token ${id}.`, zh: `没有编号为 ${id} 的令牌。` },
			hint: { en: 'See the list of tokens for their ids.', zh: '请在令牌列表中查看编号。' }
		});
	state.remove(COLLECTION, found.hash);
	state.record(new Date().toISOString(), { actor, action: 'revoke-token', detail: { name: found.name } });
}
