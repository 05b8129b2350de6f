/** Channels on which nobody sits and waits for the answer, as helpdesks and people name them. */
const DEFERRED = /\b(e-?mails?|mail|tickets?|web ?forms?|forms?|letters?|post|portal)\b|邮|工单|留言|表单|信函/i;

/** Whether an answer on this channel may take hours: its work fits in between, and no queue forms. */
export const isDeferred = (channel: string): boolean => DEFERRED.test(channel.replaceAll('_', ' '));
