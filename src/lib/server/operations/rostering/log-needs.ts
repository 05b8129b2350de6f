import type { Overrides } from '#lib/economics/assumptions/register.ts';
import { oneFewer } from '#lib/staffing/ratio/one-fewer.ts';
import type { MixName } from '#lib/staffing/ratio/mixes.ts';
import { prepareQuestion } from '#lib/staffing/ratio/prepare.ts';
import type { HumanFloor, RatioQuestion } from '#lib/staffing/ratio/question.ts';
import type { Requirement } from '#lib/staffing/requirement.ts';
import { staffRetrying } from '#lib/staffing/staff-retrying.ts';
import { MOST_SKILLS } from '#lib/staffing/shifts/question.ts';
import { OperationError, type Poise } from '../operation.ts';
import { chosenMix, type AskedMix } from '../planning/chosen-mix.ts';
import { ratioOn, type Ratio } from '../planning/ratio.ts';
import { readKept } from '../read-kept.ts';
import type { Needs } from './listed-needs.ts';

export interface LogNeedsWanted {
	readonly assumptions: Overrides;
	readonly share: AskedMix;
	/** What else has to hold; see `ratioOn`. */
	readonly floor?: HumanFloor | null | undefined;
	readonly people?: number | undefined;
	/** Skills are the languages of the log. */
	readonly byLanguage: boolean;
}

export interface LogNeeds {
	readonly needs: Needs;
	/** First-touch share of people, and the mix it is of; null: asked for by its number. */
	readonly share: number;
	readonly mix: MixName | null;
	/** What each interval asks of each skill, and what to hold it against. */
	readonly requirements: readonly (readonly Requirement[])[];
	readonly question: RatioQuestion;
}

const MINUTE = 60;
/** A language with less of people's contacts is served with the largest. */
const LEAST_SHARE = 0.05;
const EVERYBODY = 'all';

/** The people that the log's coming week wants at a share. @throws OperationError as of `ratioOn`; `no-share`, `no-mix`, `no-languages` */
export async function logNeeds(poise: Poise, { share, byLanguage, ...wanted }: LogNeedsWanted): Promise<LogNeeds> {
	const ratio = await ratioOn(poise, wanted);
	return needsOfMix(ratio, share, byLanguage ? await languagesOf(poise) : undefined);
}

interface Skill {
	readonly name: string;
	/** Of people's contacts, 0..1. */
	readonly share: number;
}

/** The same of a ratio that is worked out. @param skills left out: everybody does everything */
export function needsOfMix(
	ratio: Ratio,
	share: AskedMix,
	skills: readonly Skill[] = [{ name: EVERYBODY, share: 1 }]
): LogNeeds {
	const { question, prices } = ratio.input;
	const chosen = chosenMix(ratio, prepareQuestion(question), share);
	if (!chosen) throw new OperationError('refused', noShare);
	const requirements = skills.map((skill) =>
		chosen.plan.requirements.map((each) => partOf(each, skill.share, question))
	);
	return {
		share: chosen.point.humanShare,
		mix: chosen.name,
		requirements,
		question,
		needs: {
			start: question.starts[0] ?? '',
			interval: question.interval / MINUTE,
			intervals: question.starts.length,
			open: question.open,
			skills: skills.map(({ name }, at) => {
				const own = requirements[at] ?? [];
				return {
					name,
					agents: own.map(({ agents }) => agents),
					lost: own.map((each) => oneFewer(each, question, prices))
				};
			})
		}
	};
}

/** Those of one skill are a queue of their own: people for their part of the arrivals, by the same targets. */
function partOf(whole: Requirement, share: number, { targets, patience, retry }: RatioQuestion): Requirement {
	if (share === 1 || whole.load === 0) return whole;
	const { arrivals, retries, handleSeconds } = whole;
	// where nobody new comes, what is under way is no retry
	const offered = arrivals > 0 ? (share * whole.load * arrivals) / (arrivals + retries) : share * whole.load;
	const demand = { arrivalRate: offered / handleSeconds, handleTime: handleSeconds, patience };
	const { servers, arrivalRate, serviceLevel, abandon, occupancy, meanWait, boundBy } = staffRetrying(
		demand,
		retry,
		targets
	);
	return {
		...whole,
		arrivals: share * arrivals,
		retries: share * arrivals * (arrivalRate / demand.arrivalRate - 1),
		load: arrivalRate * handleSeconds,
		agents: servers,
		serviceLevel,
		abandon,
		occupancy,
		waitSeconds: meanWait,
		boundBy
	};
}

/** Languages of people's contacts, the largest first; those without one, and small ones, are counted with it. */
async function languagesOf(poise: Poise): Promise<readonly Skill[]> {
	const rows = await readKept(poise, (session) =>
		session.rows<{ name: string | null; n: number }>(
			`SELECT lower(split_part(replace(language, '_', '-'), '-', 1)) AS name, count(*)::INTEGER AS n FROM judged
			WHERE coalesce(human_involved, NOT bot_involved, true) GROUP BY name ORDER BY n DESC, name`
		)
	);
	const all = rows.reduce((sum, { n }) => sum + n, 0);
	const named = rows.flatMap(({ name, n }) => (name ? [{ name, share: n / all }] : []));
	if (named.length === 0) throw new OperationError('refused', noLanguages);
	const [largest, ...others] = named;
	const apart = others.filter(({ share }) => share >= LEAST_SHARE).slice(0, MOST_SKILLS - 1);
	const rest = 1 - apart.reduce((sum, { share }) => sum + share, 0);
	return [{ name: largest?.name ?? EVERYBODY, share: rest }, ...apart];
}

const noShare = {
	code: 'no-share',
	message: {
		en: 'No share of people keeps every target, and the log does not say who answers first today.',
		zh: '没有任何人工占比能满足全部目标，且日志未记录目前由谁首答。'
	},
	hint: { en: 'Say the share to plan for, such as share 0.6.', zh: '请指定排班的人工首答占比，如 share 0.6。' }
};

const noLanguages = {
	code: 'no-languages',
	message: { en: 'The log does not say the language of its contacts.', zh: '日志未记录会话的语言。' },
	hint: {
		en: 'Import a language column, or give requirements with a skill each.',
		zh: '请导入语言列，或提供带技能的人数需求。'
	}
};
