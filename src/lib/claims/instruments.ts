import type { Bilingual } from '#lib/log/bilingual.ts';
import type { Instrument } from './claim.ts';

/** What a claim still waits for, and why the log cannot stand in for it. */
export const instrumentWords: Readonly<Record<Instrument, { readonly label: Bilingual; readonly why: Bilingual }>> = {
	'bot-evaluation': {
		label: { en: 'an evaluation of the bot', zh: '机器人评测' },
		why: {
			en: 'No evaluation of a bot has been made yet: this is measured on labelled questions, not in a ticket log.',
			zh: '尚未做过机器人评测：这一项要用带标注的问题来测，工单日志里看不出来。'
		}
	},
	'control-check': {
		label: { en: 'a check of both controls in the bot', zh: '在机器人上核验两项控制' },
		why: {
			en: 'Whether both hold is tried out on the bot itself: no bot has been evaluated yet.',
			zh: '两项控制是否到位，要在机器人身上核验：尚未评测过任何机器人。'
		}
	},
	appraisal: {
		label: { en: 'an appraisal over time', zh: '投入产出测算' },
		why: {
			en: 'A return rests on assumptions more than on the log. The command appraise works it out for the whole programme; it is not held against this claim yet.',
			zh: '回报率更多取决于假设而非日志。可用测算命令得出整个项目的回报，目前尚未与这一条对照。'
		}
	},
	'ratio-tuner': {
		label: { en: 'a plan of how many people stay', zh: '人机配比方案' },
		why: {
			en: 'This is a plan and not a measurement: what the service would be with so many people has not been worked out yet.',
			zh: '这是方案而不是测量：保留这么多人工时服务会怎样，目前还没有推算过。'
		}
	},
	'event-simulation': {
		label: { en: 'a simulation of the event', zh: '事件模拟' },
		why: {
			en: 'A log does not hold what a leak costs. The expected loss has not been simulated yet; what is assumed stands beside.',
			zh: '日志里没有泄露的代价。预期损失尚未模拟，旁边是目前的假设。'
		}
	},
	'upkeep-record': {
		label: { en: 'upkeep as budgeted and as paid', zh: '运维预算与实际支出' },
		why: {
			en: 'A ticket log does not say what upkeep was budgeted at and what it came to. What is assumed stands beside: put your own sum in its place.',
			zh: '工单日志里没有运维的预算与实际支出。旁边是目前的假设，请换成您自己的数字。'
		}
	}
};
