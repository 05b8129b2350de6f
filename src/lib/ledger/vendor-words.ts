/**
 * What vendors write when their bot counts a conversation as resolved, lower case. `confirmed` are those that rest on
 * the customer's own click; the others rest on the vendor's rule (quiet for a while).
 */
export const vendorWords = {
	confirmed: ['confirmed resolved', 'confirmed', 'customer confirmed', '客户确认解决', '已确认解决'],
	resolved: [
		'assumed resolved',
		'resolved',
		'solved',
		'deflected',
		'contained',
		'automated resolution',
		'已解决',
		'解决',
		'机器人解决'
	]
} as const;
