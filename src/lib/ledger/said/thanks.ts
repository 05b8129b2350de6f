import type { Signal } from './signal.ts';

/** Words of a turn that closes well. Only where the same turn neither asks nor is dissatisfied: see `closesWell`. */
export const thanks: Signal = {
	says: [
		'没事了|不存在了|可以关单|点赞|感恩|成功了|respect|搞掂|唔該|3q|弄(?:明白|妥|懂)|懂了|没問題了|沒問題|到账啦|已(?:經)?入帳|解决[,，。!]?|祝你|祝您|盖了',
		"\\bgrateful\\b|\\bobliged\\b|\\bdid the trick|\\bbless you\\b|\\btysm\\b|\\bwe'?re good\\b|\\bcan'?t ask for more|\\bmark (?:this|it) as done|\\bconsider it closed|\\bproblem gone\\b|\\bmuch obliged|\\bnice one\\b|\\byay\\b|\\blegend\\b|\\bi see the refund|\\bjust turned up|\\bit works\\b|\\bworks as it should|\\bcame thru|\\bcame through\\b|\\barrived in one piece|\\bwonderful\\b|\\bfantastic job",
		'谢|謝|感谢|感謝|辛苦|麻烦(?:你|您)(?:们)?(?:了|啦)|(?:^|[ ,。!])(?:暂时|目前|就|都|也)?没(?:有)?(?:了|啦)(?:[ ,。!]|$)|没(?:有)?(?:什么)?(?:其他|别的|问题|事)(?:的)?(?:问题)?了?(?:[ ,。!]|$)|不用了|可以了(?:[ ,。!]|$)|解决了|搞定了?|好了(?:[ ,。!]|$)|能(?:看|用|上|打开|登录)了|打扰了|救命恩人|太好了|踏实|弄好了|辦好了|收到了|给(?:你|您)(?:个)?好评|五星|多亏|帮大忙',
		"\\bthank|\\bthx\\b|\\bthnx\\b|\\btnx\\b|\\bty\\b|\\bcheers\\b|\\bta\\b|\\bappreciate|\\bperfect\\b|\\bbrilliant\\b|\\blovely\\b|\\bexcellent\\b|\\bamazing\\b|\\bawesome\\b|\\bgreat\\b|\\bsuper\\b|\\bsorted\\b|\\bsolved\\b|\\bresolved\\b|\\bfixed\\b|\\ball (?:good|set|done|fine)\\b|\\bthat (?:works|worked|helps|helped|did it|fixed it)|\\bworks? (?:now|again|fine)|\\bworking (?:now|again|fine)|\\bnow (?:it )?(?:works|is working)|\\bgod bless|\\blife ?saver|\\bmuch better\\b|\\bgood to know\\b|\\bthat'?s (?:all|it|everything|kind|great|fine|good|clear)\\b|\\bnothing else\\b|\\byou(?:'re| are) (?:a star|the best|great)|\\bi love (?:my|your|this|you)"
	],
	unless: [
		'先(?:谢|感)谢?了?|可真是谢谢|谢谢(?:你|您)?(?:们)?(?:全家|啊,|八辈)|不用谢',
		'\\bthank(?:s| you)? in advance\\b|\\bno,? thank(?:s| you)\\b|\\bthanks for nothing|\\bi can read,? thank you|\\bthank god\\b|\\bgreat,? another|\\boh,? (?:wonderful|great|lovely|brilliant|perfect)\\b|\\bgreat britain|\\bnot (?:great|amazing|brilliant|fixed|solved|sorted|perfect)\\b|\\bjust great\\b'
	]
};
