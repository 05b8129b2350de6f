import type { Signal } from './signal.ts';

/** Worried, afraid, pressed by time or desperate about the outcome. */
export const anxious: Signal = {
	says: [
		'心急|七上八下|愁|手(?:都)?(?:在)?(?:抖|发抖)|头(?:有点)?晕|烧到|破水|煤气|燃气味|气味很大|报警器|失联|被锁|关舱|截止|马上(?:就)?要|(?:就|都|还)?等着|来(?:得|不)及|要交(?:房租|学费)|交不上|就完了|积蓄|转错|整个人都不好|sos|快(?:派|让|找|帮)|明天(?:就|中考|高考|考试|截止|登机)|救救|救命|出事|会不会(?:被|出事|没)|没了我|怎么活|着火|一个人在',
		"\\btrembl|\\bdread|\\bcan'?t settle|\\bsmell gas|\\boxygen\\b|\\bcollaps|\\btoxic\\b|\\b(?:boards?|closes?|leaves|starts|departs) (?:in|at)\\b|\\bdeadline|\\bexpires?\\b|\\bcutting (?:me|us) off|\\boh god\\b|\\bstuck in\\b|\\bwits'? end|\\bkilling me|\\bfeel (?:ill|sick)|\\bconcerned\\b|\\bfinal notice|\\bwrong person|\\bwhat do i do|\\bcannot sleep|\\bout of time|\\bplease do something|\\bi'?m alone|\\bi am alone|\\bby friday i|\\blose (?:the|my|our) (?:flat|house|home|job|pension)|\\bnow the queue|\\bminutes?\\b.{0,30}\\b(?:help|which|how|where)",
		'[很好太真超挺特别]急|急(?:死|用|着|疯|哭|需|!|啊|呀|,|。| |$)|着急|著急|紧急|加急|十万火急|火烧眉毛|赶紧|赶快|快点|抓紧(?:时间|处理|给|帮)|求(?:求|你|您|帮|救)|拜托|拜託',
		'怕|担心|擔心|吓(?:死|坏|人|到)|慌|焦虑|緊張|紧张|睡不着|睡不好|不安|提心吊胆|心里没底|崩溃|要命|救命|出人命|不敢',
		'盗刷|盗用|被盗|被骗|诈骗|来不及|赶不上|等不(?:了|及|起)|耽误|误了|没法交代|怎么交代|饭碗|再拖|钱还在|要(?:飞|走|出国|手术|考试|开会|汇报)了',
		'\\burgent|\\basap\\b|\\bhurry|\\bbeg(?:ging)?\\b|\\bdesperat|\\bworr(?:ied|y|ying|ies)\\b|\\bscared|\\bafraid\\b|\\banxious|\\bpanic|\\bfreaking out|\\bterrif|\\bnervous|\\bstress(?:ed|ful)|\\bemergency|\\bfrightened|\\bshaking\\b|\\bin tears|\\bcrying\\b',
		"\\bright (?:now|away)\\b|\\bimmediately\\b|\\bnow!|\\btoo late\\b|\\bin time\\b|\\bexpires? (?:tomorrow|today|tonight)|\\btonight\\b|\\bhospital|\\bsurgery|\\bepipen|\\binsulin|\\bstolen\\b|\\bfraud|\\bhelp!|\\bplease,? please|\\bcan'?t (?:sleep|wait any)|\\brunning out|\\b(?:don't|dont) (?:cut|close|cancel) my|\\bthe operation\\b|\\bdon'?t know what (?:else )?to do(?: anymore|[.!]|$)|\\blast hope|\\bdepend on"
	],
	unless: [
		'不(?:用|要|是很|太|怎么|是)?(?:着)?急|别急|不慌|急(?:救|诊|速|冻)|应急|不(?:用)?担心|不怕|吓出一身汗|放心|踏实|救命恩人|恐怕|哪怕|不紧张',
		"\\bno (?:hurry|rush|worries|worry|panic|stress)\\b|\\b(?:don't|do not|dont|not|n't) (?:[a-z]+ )?(?:worry|hurry|urgent|worried|afraid|scared)\\b|\\bnothing urgent|\\b(?:i'?m|i am) afraid (?:not|so|i|that|it'?s not)\\b|\\bdesperately needs?\\b|\\bnow i can sleep|\\bwas (?:so |really )?(?:worried|scared)"
	]
};
