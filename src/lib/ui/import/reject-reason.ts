/** Why a row is given back, as the importer says it. */
export const reasons = [
	'too-few-fields',
	'too-many-fields',
	'bad-quote',
	'unterminated-quote',
	'invalid-utf8',
	'record-too-long',
	'bad-json',
	'missing-external-id',
	'missing-opened-at',
	'missing-customer-id',
	'unreadable-external-id',
	'unreadable-opened-at',
	'unreadable-customer-id'
] as const;

export const isReason = (reason: string): reason is (typeof reasons)[number] => reasons.some((one) => one === reason);
