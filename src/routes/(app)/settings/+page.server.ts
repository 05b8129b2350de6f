import { fail } from '@sveltejs/kit';
import type { Bilingual } from '#lib/log/bilingual.ts';
import { readHours, readSpecialDays, weekdays } from '#lib/log/schedules.ts';
import { isZone } from '#lib/log/zones.ts';
import { currentSchedules } from '#lib/server/operations/business-hours.ts';
import { logFacts } from '#lib/server/operations/log-facts.ts';
import { readBot, setBot } from '#lib/server/operations/set-bot.ts';
import { setBusinessHours, setBusinessHoursOperation } from '#lib/server/operations/set-business-hours.ts';
import { failureOf, perform } from '#lib/server/perform.ts';
import { textsPage } from '#lib/server/texts-page.ts';
import type { SettingsPage } from '#lib/ui/pages/settings.ts';
import type { TextsPage } from '#lib/ui/pages/texts.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_CHANNELS = 50;

export const load: PageServerLoad = async ({
	locals: { poise }
}): Promise<{ settings: SettingsPage; texts: TextsPage }> => {
	const { zone } = await logFacts(poise);
	const [schedules, channels] = await poise.engine.read(async (session) => [
		await currentSchedules(session),
		await session.rows<{ channel: string }>(
			`SELECT channel FROM judged WHERE channel IS NOT NULL GROUP BY channel ORDER BY count(*) DESC, channel LIMIT ${MOST_CHANNELS}`
		)
	]);
	return {
		texts: textsPage(poise),
		settings: {
			schedules,
			zone,
			zones: [...new Set([zone, ...schedules.map((each) => each.zone), 'UTC', ...Intl.supportedValuesOf('timeZone')])],
			channels: channels.map(({ channel }) => channel),
			bot: readBot(poise)
		}
	};
};

export const actions: Actions = {
	bot: async ({ locals: { poise }, request }) => {
		const off = (await request.formData()).get('off') === 'yes';
		const context = { signal: request.signal, actor: 'http', report: () => undefined };
		const performed = await perform(poise, setBot.name, { off }, context);
		if ('failure' in performed) return fail(422, { refused: performed.failure.problem.message });
		return { switched: true };
	},
	hours: async ({ locals: { poise }, request }) => {
		const schedules = readForm(await request.formData());
		const input = setBusinessHoursOperation.input.safeParse({ schedules });
		if (!input.success) return fail(400, { refused: explain(schedules) });
		try {
			const context = { signal: request.signal, actor: 'http', report: () => undefined };
			const { changed } = await setBusinessHours(poise, input.data, context);
			return { changed };
		} catch (cause) {
			return fail(422, { refused: failureOf(cause, request.signal).problem.message });
		}
	}
};

/** The form's fields carry the number of their schedule: `mon.0`. */
function readForm(form: FormData) {
	const plain = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '');
	const text = (name: string) => plain(form.get(name));
	const numbers = [...form.keys()].flatMap((name) => (name.startsWith('name.') ? [name.slice('name.'.length)] : []));
	return numbers.map((at) => {
		const values = form.getAll(`value.${at}`);
		return {
			name: text(`name.${at}`),
			zone: text(`zone.${at}`),
			week: Object.fromEntries(weekdays.map((day) => [day, text(`${day}.${at}`).trim()])),
			days: text(`days.${at}`)
				.split(/\r?\n/)
				.map((line) => line.trim())
				.filter(Boolean),
			where: form
				.getAll(`field.${at}`)
				.map((field, index) => ({ field: plain(field), value: plain(values[index] ?? '').trim() }))
				.filter(({ field, value }) => field !== '' || value !== '')
		};
	});
}

/** Which line cannot be read, in the words of the form. */
function explain(schedules: ReturnType<typeof readForm>): Bilingual {
	for (const { name, zone, week, days, where } of schedules) {
		const hours = Object.values(week).find((written) => readHours(written) === null);
		if (hours !== undefined)
			return { en: `${name}: “${hours}” are no hours.`, zh: `${name}：无法读懂时间“${hours}”。` };
		const line = days.find((written) => readSpecialDays(written) === null);
		if (line !== undefined)
			return { en: `${name}: “${line}” is no special day.`, zh: `${name}：无法读懂特殊日“${line}”。` };
		if (!isZone(zone)) return { en: `${name}: there is no zone “${zone}”.`, zh: `${name}：没有时区“${zone}”。` };
		if (where.some(({ field, value }) => field === '' || value === ''))
			return { en: `${name}: a condition is half filled in.`, zh: `${name}：有一个条件没有填完。` };
	}
	return { en: 'A schedule is incomplete or too long.', zh: '有一份工作时间不完整或过长。' };
}
