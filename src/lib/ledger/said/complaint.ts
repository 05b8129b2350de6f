import type { Signal } from './signal.ts';

/** Complains formally, demands compensation, or threatens with an authority, a court, the press or the public. */
export const complaint: Signal = {
	says: [
		'消委|消保|网信办|举报|报案|报警|申诉|申訴|黑猫|记者|抖音|小红书|万粉|横幅|[退假]一[赔賠]|赔吧|賠|照价|赔礼|违约金|依法|书面(?:答复|道歉|承诺)|公开道歉|市长热线|录音交|不去告|维权|三倍',
		"\\bof(?:gem|com|wat)\\b|\\bcfpb\\b|\\btrai\\b|\\brbi\\b|\\bconsumer court|\\bgrievance|\\bcitizens advice|\\bmy mp\\b|\\breporter|\\bgazette\\b|\\bgoogle reviews?|\\btik ?tok|\\bfollowers\\b|\\bhealth inspector|\\bbreach of|\\bliable\\b|\\bindemni|\\bcomped\\b|\\bservice credits?|\\b(?:i'?m|i am|am) owed\\b|\\b(?:uk|eu) ?261|\\bfull value\\b|\\blegal department|\\bwatchdog|\\bgoodwill\\b|\\bclaim for\\b",
		'投诉|投訴|客诉|12315|(?:打|找|拨)12345|12345热线|消协|消保委|工商局?|消费者协会|市场监管|市监局|教育局|卫健委|银保监|金融监管|通信管理局|工信部|仲裁|起诉|法院|律师|打官司|告你们|上诉',
		'曝光|发到?(?:个)?(?:微博|小红书|抖音|朋友圈|网上|头条)|一星|差评|挂(?:你们|出去|网上)|找媒体|媒体',
		'赔(?:偿|付|我|点|钱|给)|索赔|补偿|误工费|精神损失|给(?:我)?(?:一)?个说法|讨(?:个|要)说法',
		'\\bcomplain(?:t|ts|ing|ed)?\\b|\\bcompensat|\\breimburse|\\bombudsman|\\blawyer|\\bsolicitor|\\battorney|\\blegal (?:action|steps|advice)|\\bsue (?:you|them)|\\bsuing\\b|\\bsmall claims|\\b(?:to|in) court\\b|\\btrading standards|\\bregulator|\\bconsumer (?:protection|rights|council|agency|affairs|advice)|\\bbbb\\b|\\bdata protection (?:authority|officer)|\\bthe (?:fca|ftc|ico|police)\\b',
		"\\b(?:one|1|zero|bad|negative|public|scathing|honest)[- ]?stars?(?: review)?\\b|\\b(?:bad|negative|public|scathing|nasty|terrible) review|\\breview(?:s)? (?:on|everywhere|online)|\\btrust ?pilot|\\b(?:post|posting|put|putting|share|sharing|tell|goes|going|expect it) (?:[a-z']+ ){0,5}(?:twitter|facebook|linkedin|tiktok|instagram|reddit|online|youtube|social media|newspaper|press|everyone|the world)|\\bnewspaper|\\bthe press\\b|\\bjournalist",
		'\\btake (?:this|it) (?:further|higher|up with)|\\bclaim against|\\bfil(?:e|ing) a claim|\\bcharge ?back|\\breport (?:you|your)\\b|\\bescalate (?:this|it|my case)|\\bmake this official|\\bformally\\b'
	],
	unless: [
		'(?:一般|从来?|我?也?)不(?:会|想|是)?(?:要)?投诉|没(?:有)?投诉过?|不是(?:要|来)投诉|投诉电话是多少',
		"\\b(?:never|not|n't|cannot|can't|no|hardly|rarely) (?:once |ever |even |really |been |to |here to |one to |want to |like to |usually )*complain(?:ts?|ed|ing)?",
		'\\bwithout complaints?\\b|\\bno complaints?\\b'
	]
};
