const CHUNK = 7;

/** The check of ISO 7064 MOD 97-10 as IBANs use it (ISO 13616): the first four characters go last, letters count from 10. */
export function isMod97Valid(iban: string): boolean {
	const turned = iban.slice(4) + iban.slice(0, 4);
	const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
	let remainder = 0;
	for (let at = 0; at < digits.length; at += CHUNK)
		remainder = Number(`${remainder}${digits.slice(at, at + CHUNK)}`) % 97;
	return remainder === 1;
}
