import type { Problem } from '../operation.ts';

export const noSuchConversation: Problem = {
	code: 'no-such-conversation',
	message: { en: 'There is no such conversation in the sandbox.', zh: '沙盒中没有这段会话。' },
	hint: {
		en: 'Start one with converse-start, or see converse-history.',
		zh: '请用 converse-start 开始，或查看 converse-history。'
	}
};
export const ended: Problem = {
	code: 'conversation-ended',
	message: { en: 'This conversation has ended.', zh: '这段会话已结束。' },
	hint: { en: 'Start a new one.', zh: '请开始新的会话。' }
};
/** @param seconds until one more message is taken */
export const tooFast = (seconds: number): Problem => ({
	code: 'too-fast',
	message: { en: 'Please slow down: this message was not taken in.', zh: '发送过于频繁，这条消息未被接收。' },
	hint: {
		en: `Send it again in ${Math.ceil(seconds)} s. What was sent before it is not lost.`,
		zh: `请在 ${Math.ceil(seconds)} 秒后重新发送。之前的消息不会丢失。`
	}
});
/** @param seconds until one more conversation may begin */
export const startsTooFast = (seconds: number): Problem => ({
	code: 'too-fast',
	message: {
		en: 'Conversations are begun too fast: this one was not.',
		zh: '会话开启过于频繁，本次未开启新会话。'
	},
	hint: {
		en: `Try again in ${Math.ceil(seconds)} s. Conversations under way go on.`,
		zh: `请在 ${Math.ceil(seconds)} 秒后重试。进行中的会话不受影响。`
	}
});
export const keyReused: Problem = {
	code: 'key-reused',
	message: { en: 'This key was used for another message of the conversation.', zh: '该键已用于本会话的另一条消息。' },
	hint: {
		en: 'Give every message a key of its own. Nothing was said.',
		zh: '请为每条消息使用不同的键。这条消息未被接收。'
	}
};
export const tooMany: Problem = {
	code: 'busy',
	message: { en: 'Too many conversations are open.', zh: '进行中的会话过多。' },
	hint: { en: 'End some, or try again later.', zh: '请结束一些会话，或稍后再试。' }
};
export const tooManyOfYours: Problem = {
	code: 'busy',
	message: { en: 'Too many of your conversations are open.', zh: '您有过多进行中的会话。' },
	hint: { en: 'End one of them, or go on with it.', zh: '请先结束其中一段，或继续该会话。' }
};
export const tooManyReaders: Problem = {
	code: 'busy',
	message: { en: 'Too many conversations are being followed.', zh: '正在跟随的会话过多。' },
	hint: {
		en: 'Look at it now and then instead (converse-look), or follow it again later. What is sent is taken in all the same.',
		zh: '可不时用 converse-look 查看，或稍后再跟随。发送的消息照常接收。'
	}
};
export const tooManyDesks: Problem = {
	code: 'busy',
	message: { en: 'Too many follow the desk.', zh: '正在跟随工作台的人过多。' },
	hint: {
		en: 'Close a desk that nobody uses, or ask for `desk` now and then.',
		zh: '请关闭闲置的工作台页面，或不时用 `desk` 查看。'
	}
};
export const notYours: Problem = {
	code: 'not-with-you',
	message: { en: 'Somebody else has taken this conversation, or nobody has.', zh: '这段会话不在您手上。' },
	hint: { en: 'Take it over first.', zh: '请先接手。' }
};
export const full: Problem = {
	code: 'conversation-full',
	message: { en: 'This conversation holds no more.', zh: '这段会话已达长度上限。' },
	hint: {
		en: 'Begin a new one. What was said stays, and whoever has it may still reply.',
		zh: '请开始新的会话。已有内容会保留，接待的同事仍可回复。'
	}
};
export const tooManyWords: Problem = {
	code: 'message-too-long',
	message: { en: 'This message is too long.', zh: '消息过长。' },
	hint: { en: 'Send at most 100,000 characters.', zh: '最多 100,000 个字符。' }
};
