import { messages } from '#lib/i18n/message.ts';

export const conversation = messages({});
