/** A key of its own for a message. `randomUUID` is there on secure pages alone, and not where a company's server is reached by plain http. */
export const newKey = (): string =>
	Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
