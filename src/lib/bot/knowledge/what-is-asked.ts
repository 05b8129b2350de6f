import { withoutSlots } from '../slots/without-slots.ts';

/** A salutation at the beginning, up to where the message goes on. */
const GREETING =
	/^\s*(?:(?:hi+|hello+|hey+|dear (?:sirs?(?: or madam)?|team|all|support|customer service)|good (?:morning|afternoon|evening|day)|greetings)(?: (?:there|all|team|everyone|again))?\s*(?:[,.!;:]+|\s[–—-])\s*|(?:你好|您好|哈[喽啰]|嗨|早上好|下午好|晚上好|在吗|亲)[啊呀哦]?(?:[,.!?;:，。！？；：~～、\s]+|(?=我|请|想|怎|帮|为什|能|可以)))+(?=\S)/iu;

/**
 * What a message asks, without what customers put around it: a salutation, and the figures of their own case. “Hello, where is my parcel? Order
 * 20931” asks “where is my parcel?”, as everybody else does. A message that is nothing else is left as it is.
 */
export function whatIsAsked(text: string): string {
	const rest = text.replace(GREETING, '');
	return withoutSlots(/\p{L}/u.test(rest) ? rest : text);
}
