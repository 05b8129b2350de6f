/** Most digits after the +, by country code (ITU-T E.164 and the national plans); others may have fifteen. */
const LONGEST = new Map([
	['1', 11],
	['7', 11],
	['31', 11],
	['33', 11],
	['34', 11],
	['44', 12],
	['45', 10],
	['47', 10],
	['48', 11],
	['60', 12],
	['61', 11],
	['63', 12],
	['65', 10],
	['66', 11],
	['81', 12],
	['82', 12],
	['84', 12],
	['86', 13],
	['91', 12],
	['351', 12],
	['353', 12],
	['852', 11],
	['853', 11],
	['886', 12],
	['971', 12]
]);
const LONGEST_ANYWHERE = 15;
const LONGEST_CODE = 3;

/** How many digits a number with this country code can have. */
export function longestOf(digits: string): number {
	for (let length = 1; length <= LONGEST_CODE; length++) {
		const most = LONGEST.get(digits.slice(0, length));
		if (most !== undefined) return most;
	}
	return LONGEST_ANYWHERE;
}

/** Toll-free, shared-cost and service numbers: they are a company's, or nobody's. */
const SERVICE_ABROAD =
	/^(?:1(?:8(?:00|33|44|55|66|77|88)|900)|86(?:400|800|0?955\d\d|1?00\d\d|12\d{3})|44(?:800|808|500|30[03]|3[347]\d|84\d|87\d)|49(?:800|180|900)|61(?:1[38]00|13)|81(?:120|800|570)|800)/;
const SERVICE_AT_HOME =
	/^(?:[48]00\d{7}$|0?955\d{2,3}$|1?00\d{2,3}$|1?8(?:00|33|44|55|66|77|88)\d{7}$|0(?:800|808|500)\d{3,7}$|0(?:30[03]|3[347]\d|84[345]|87[0123])\d{6,7}$|0(?:120|570)\d{6}$|01(?:80|37)\d{6,8}$|0900\d+$|1[38]00\d{6}$)/;

/** @param digits without signs; with the country code when `isAbroad` */
export function isServiceNumber(digits: string, isAbroad: boolean): boolean {
	return (isAbroad ? SERVICE_ABROAD : SERVICE_AT_HOME).test(digits);
}

/** Whether a number with country code can exist; North America's and China's plans are known well enough to say no. */
export function isPossibleAbroad(digits: string): boolean {
	if (digits.startsWith('0')) return false;
	if (digits.startsWith('1')) return /^1[2-9]\d{2}[2-9]\d{6}$/.test(digits);
	if (digits.startsWith('86')) return /^86(?:0?1[3-9]\d{9}|0?(?:10|2\d)\d{7,8}|0?[3-9]\d{2}\d{7,8})$/.test(digits);
	return true;
}
