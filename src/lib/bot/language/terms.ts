import type { Scenario } from '../turn/conversation.ts';

/** Words that a translation keeps as they are: they stand so on the device, the form or the card. */
export const keptTerms: Readonly<Record<Scenario, readonly string[]>> = {
	general: ['SMS', 'PIN', 'PDF', 'FAQ'],
	'e-commerce': ['QR', 'SKU', 'IMEI'],
	telecom: ['SIM', 'eSIM', 'PUK', 'Wi-Fi', 'APN', 'SSID', 'WPS', '4G', '5G'],
	finance: ['IBAN', 'BIC', 'SWIFT', 'CVC', 'CVV', 'OTP'],
	medical: ['GP'],
	legal: []
};
