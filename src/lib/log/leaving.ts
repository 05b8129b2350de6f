/** Topics that are themselves the leaving: they cannot cause it. Lower case, matched as substrings. */
const CANCELLATION_WORDS = ['cancel', 'terminat', '解约', '销户', '注销', '退订', '取消服务'];

/** SQL condition: the topic is the leaving itself. */
export function isLeavingSql(topic: string): string {
	return CANCELLATION_WORDS.map((word) => `contains(lower(coalesce(${topic}, '')), '${word}')`).join(' OR ');
}
