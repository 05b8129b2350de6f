import { UsageError, type Command } from '../command.ts';
import { table } from '../table.ts';

interface Answer {
	readonly tokens: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[];
	readonly token?: string;
}

const USAGE = 'tokens [add NAME | revoke ID]';

export const tokens: Command = {
	name: 'tokens',
	usage: USAGE,
	about: {
		en: 'tokens for systems that send conversations and messages while the server runs',
		zh: '供其他系统实时推送会话与消息的令牌'
	},
	options: {},
	input(_values, [verb, ...rest]) {
		if (verb === undefined) return {};
		if (verb === 'add' && rest.length > 0) return { add: rest.join(' ') };
		if (verb === 'revoke' && rest.length === 1) return { revoke: rest[0] };
		throw new UsageError(USAGE);
	},
	print({ tokens: list, token }: Answer, locale) {
		const head = { en: ['id', 'name', 'created'], zh: ['编号', '名称', '创建时间'] }[locale];
		const rows = list.map(({ id, name, createdAt }) => [id, name, createdAt]);
		if (token === undefined) return table(head, rows);
		const shown = { en: 'The new token, shown this once:', zh: '新令牌（仅显示这一次）：' }[locale];
		return `${table(head, rows)}\n\n${shown}\n${token}`;
	}
};
