import type { Bilingual } from '#lib/log/bilingual.ts';
import { csvLine } from '#lib/ingestion/csv-text.ts';
import { assignExperiment } from '#lib/server/operations/assign-experiment.ts';
import type { Poise } from '#lib/server/operations/operation.ts';
import { trialFields, type TrialDraw } from '#lib/ui/pages/trial.ts';
import { customerIds } from '#lib/ui/trial/customer-ids.ts';
import { ask, given, refuse, textOf, type Asked, type Sent } from './ask.ts';

/** As the operation `experiment-assign` takes them. */
const [LEAST_SALT, MOST_CUSTOMERS] = [8, 10_000];

/** The customers of a form in their arms, as a file. Nothing of it is kept. */
export async function drawArms(poise: Poise, form: FormData, { asked, signal }: Sent): Promise<Asked<TrialDraw>> {
	const name = textOf(form, trialFields.name);
	const salt = textOf(form, trialFields.salt);
	const customers = customerIds(textOf(form, trialFields.customers));
	const wrong = (field: string, message: Bilingual, hint: Bilingual) => refuse({ field, message, hint });
	if (name === '') return wrong(trialFields.name, ...noName);
	if (salt.length < LEAST_SALT) return wrong(trialFields.salt, ...shortSalt);
	if (customers.length === 0) return wrong(trialFields.customers, ...nobody);
	if (customers.length > MOST_CUSTOMERS) return wrong(trialFields.customers, ...tooMany(customers.length));
	const drawn = await ask(
		poise,
		assignExperiment,
		given({ name, salt, customers, share: asked.share ?? undefined }),
		signal
	);
	if (drawn.refused) return drawn;
	const arms = drawn.answer.customers;
	const bot = arms.filter(({ arm }) => arm === 'bot').length;
	const lines = [['customer_id', 'arm'], ...arms.map(({ customer, arm }) => [customer, arm])];
	return {
		answer: { name, counts: { bot, people: arms.length - bot }, csv: `${lines.map(csvLine).join('\r\n')}\r\n` },
		refused: null
	};
}

const noName = [
	{ en: 'The trial has no name.', zh: '试验没有名称。' },
	{ en: 'Give it one.', zh: '请填写名称。' }
] as const;
const shortSalt = [
	{ en: 'The secret word is too short.', zh: '密语太短。' },
	{ en: `It has at least ${LEAST_SALT} characters.`, zh: `至少 ${LEAST_SALT} 个字符。` }
] as const;
const nobody = [
	{ en: 'There are no customer ids.', zh: '没有客户编号。' },
	{ en: 'Write one a line.', zh: '请每行填写一个。' }
] as const;
const tooMany = (count: number) =>
	[
		{ en: `${count} ids are too many at once.`, zh: `一次 ${count} 个编号太多。` },
		{
			en: `Draw ${MOST_CUSTOMERS} at a time: by the same name and secret word the parts fit together.`,
			zh: `请每次抽 ${MOST_CUSTOMERS} 个：名称与密语相同，各部分结果一致。`
		}
	] as const;
