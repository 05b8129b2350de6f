import { fold } from './fold.ts';
import type { IdentifierType } from './identifier.ts';

const PLUS_OR_ZEROS = /^\(?(?:\+|00)/;
const CHINESE_MOBILE = /^(?:86)?(1[3-9]\d{9})$/;
const CHINESE_LANDLINE = /^0((?:10|2\d|[3-9]\d{2})\d{7,8})$/;

/** One way of writing for an identifier, so that however it is written it gets the same pseudonym. */
export function normaliseIdentifier(type: IdentifierType, written: string): string {
	const text = fold(written);
	switch (type) {
		case 'email':
			return text.replace('%40', '@').replace('。', '.').toLowerCase();
		case 'phone':
			return normalisePhone(text);
		case 'bank-card':
			return text.replace(/\D/g, '');
		case 'cn-id':
		case 'passport':
		case 'iban':
			return text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
		case 'plate':
			return text.replace(/[^0-9A-Za-zÄÖÜäöü\u4e00-\u9fff]/g, '').toUpperCase();
		case 'order':
			return text.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
		case 'account':
			return text.toLowerCase();
		case 'address':
			return text.replace(/[\s,.;'’-]/g, '').toLowerCase();
	}
}

/** With + and country code where it is written or can only be China's; else as it is dialled. */
function normalisePhone(text: string): string {
	const isAbroad = PLUS_OR_ZEROS.test(text);
	const digits = text.replace(/\(0\)/, '').replace(/\D/g, '');
	const bare = isAbroad && !text.includes('+') ? digits.slice(2) : digits;
	const mobile = CHINESE_MOBILE.exec(bare)?.[1];
	if (mobile !== undefined && (!isAbroad || bare.startsWith('86'))) return `+86${mobile}`;
	if (isAbroad) return `+${bare}`;
	const landline = CHINESE_LANDLINE.exec(bare)?.[1];
	if (landline !== undefined) return `+86${landline}`;
	return /^1?[2-9]\d{9}$/.test(bare) ? `+1${bare.slice(-10)}` : bare;
}
