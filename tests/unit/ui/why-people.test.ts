import { expect, it } from 'vitest';
import type { Decision, TopicJudgement } from '#lib/decision/result.ts';
import { createSpeech } from '#lib/i18n/speech.ts';
import { whyPeople } from '#lib/ui/verdict/why-people.ts';

const topic = (name: string, judgement: Partial<TopicJudgement>) => ({
	topic: name,
	class: 'efficiency',
	advice: 'pilot',
	heldBecause: null,
	valuePerContact: { value: 1 },
	...judgement
});
const write = (topics: readonly object[], locale: 'en' | 'zh') =>
	whyPeople({ topics } as unknown as Decision, (name) => name, createSpeech({ locale, currency: 'USD', zone: 'UTC' }));

it('says of each topic that people keep on which ground, whatever a contact of it would gain', () => {
	const topics = [
		topic('parcels', {}),
		topic('refunds', { valuePerContact: { value: -1 } as TopicJudgement['valuePerContact'] }),
		topic('logins', { class: 'risk', advice: 'hold', heldBecause: 'risk' }),
		topic('complaints', { class: 'experience' }),
		topic('farewells', { class: 'experience' }),
		topic('rare', { advice: 'hold', heldBecause: 'too-few' })
	];
	expect(write(topics, 'en')).toMatch(/: refunds, .+ loses .+; logins, .+ risk; complaints and farewells, [^;]+\.$/);
	expect(write(topics, 'zh')).toMatch(/：refunds.+亏.+；logins风险敏感；complaints与farewells[^；]+。$/);
	expect(write(topics.slice(0, 1), 'en')).toBe('');
});
