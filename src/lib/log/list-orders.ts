/** What a list of conversations can be ordered by; a minus in front: the largest, or the latest, first. */
export const listOrders = [
	'-opened',
	'opened',
	'-reply',
	'reply',
	'topic',
	'-topic',
	'channel',
	'-channel',
	'outcome',
	'-outcome',
	'-counted',
	'counted'
] as const;
export type ListOrder = (typeof listOrders)[number];
