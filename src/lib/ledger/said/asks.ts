import type { Signal } from './signal.ts';

const unless: readonly string[] = [
	'咨询订单号?|我想想|申请了|没(?:有)?(?:什么)?(?:问题|别的|其他|需要|事)了?|什么都(?:好|行)|没什么|好的?什么|不用(?:了|给我|查)|知道(?:怎么|了)|需要时?再?(?:联系|问)|再联系|有(?:什么|问题)(?:再|跟|就)(?:我)?联系|跟我(?:对接|联系)|能看了|改过来了|(?:都|已)(?:弄|处理|解决|搞|修)好了?|辦好|联系上了|不用麻烦|我看一下|查到了|怎么说呢|什么时候都行',
	"\\b(?:yes|yeah|yep|ok|sure)?,? ?please(?: do)?[.! ]*$|\\bno (?:problem|worries|issues?|thanks?|thank you)\\b|\\bno longer\\b.{0,20}(?:problem|issue)|\\b(?:is|it's|its|all) (?:now )?(?:fixed|sorted|solved|working)\\b|\\bnow (?:is )?work(?:s|ing)\\b|\\bnot bad\\b|\\bdid the trick\\b|\\bthanks? (?:you )?(?:so much |a lot |again )?for (?:your |the |all |all your |all the )?(?:help|assistance|helping|sorting|fixing|checking|listening)[a-z ]*|\\bcan sleep\\b|\\byou(?:'ve| have)? been (?:very |so |really )?(?:decent|helpful|kind|patient)|\\bwhat i was after|\\bgreat help\\b|\\ba big help\\b|\\bhow kind\\b|\\bwhat a relief|\\bproblem (?:is )?solved\\b|\\bissue (?:is )?(?:resolved|solved|fixed)\\b|\\bhave a (?:nice|good|great|lovely) "
];

/** A question or a request in so many words. */
export const asksOutright: Signal = {
	says: [
		'\\?|吗|嗎|[么呢咯](?:[ ,。!]|$)|[对是行吗](?:吧|不)(?:[ ,。!]|$)|怎么|怎麼|怎样|如何|什么|什麼|啥|哪|几(?:天|点|时|号|个)|多少|多久|为什么|为神么|为何|谁|是不是|是否|会不会|要不要|用不用|该不该|算不算|能不能|可不可以|可否|能否|有没有|行不行|好不好|对不对|咋|请问|請問|咨询|咨詢|想问.{2}|问(?:一?下)?.{3}',
		// the fault that a thank-you goes with outweighs it
		'还没(?:有)?(?:到|收到|发货|退|处理|解决)|没(?:有)?收到|还是(?:不|没)',
		'\\bstill (?:not|no|waiting|missing|broken)\\b',
		'麻烦.{0,4}(?:帮|查|看|备注|改|处理|退|发|给|转|催)|帮(?:我|忙|一下)|幫我|给我|我要|我想|想(?:要|改|退|换|修|买|把|查)|需要.{1,8}(?:帮|处理|你|开)|要求|希望|申请|退(?:款|货|差|课|钱|押金|订|一下)|换(?:一|货|个)|催|查(?:一)?[下查]|改(?:一下|下|到|成)|修改|协商',
		"\\b(?:what|why|how|when|where|which|who|whose)\\b.{2}|\\b(?:can|could|would|will|is|are|do|does|did|has|have|should|may|might|am|isn't|aren't|don't|doesn't|didn't|haven't|hasn't|won't|can't) (?:i|you|u|we|it|they|there|this|that|the|my|your|someone|somebody|anyone|anybody|he|she|a|an|any)\\b|\\bany (?:way|chance|idea|update|news|help|possibility)",
		"\\bplease\\b.{2}|\\b(?:pls|plz)\\b|\\bhelp\\b|\\bi(?:'d| would)? (?:want|need|like to|wanna|demand|require|wish)\\b|\\bi (?:have|got) (?:a |to )?(?:problems?|questions?|trouble|issues?)|\\btrying to|\\b(?:can'?t|cannot|couldn'?t|won'?t|doesn'?t|isn'?t|aren'?t|wasn'?t|weren'?t|haven'?t|hasn'?t|didn'?t|don'?t (?:see|know|have|work|let|understand)|not) (?:be |been |even |let |yet |got |get |have |see |find |log |work|show|play|received?|here|arrived?|available|able|load|open|download|update|access|connect|my|the)"
	],
	unless
};

/** A fault or a need told to those who should mend it: it asks without a question, unless the turn closes with thanks. */
export const tellsFault: Signal = {
	says: [
		'没(?:有)?(?:收到|到|货|发|反应|网|信号|显示)|还没|未(?:收到|到)|坏(?:了|的)|不(?:能用|动|亮|了了|通|显示|开机|出来|到)|(?:登|打|连|发|用|上|开|进|点|充|查|看|收|付|绑|找|下|启动|删|改)不(?:上|开|了|过|出|进|到|动|掉)|不会|显示|降价|错(?:了|误|的)|少(?:了|发)|漏|破|扣了|多收|不见了|丢了|人工|真人|转接|轉接|在么|必须|取消|撤销|赔|到底|给个|让.{1,6}(?:打|回|来|联系|处理)|叫.{1,4}(?:出来|来|回)|才能|联系(?:我|不上)|电话|吞|冻|找不到|清零|限流|卡住|闪退|补发|重新(?:发|送|下)|说法|答复',
		"\\bstill\\b|\\berrors?\\b|\\bproblems?\\b|\\bissues?\\b|\\bwrong\\b|\\bbroken?\\b|\\bmissing\\b|\\blost\\b|\\bstolen\\b|\\bcrash|\\bstuck\\b|\\blocked\\b|\\bhacked\\b|\\brefund|\\bcancel\\b|\\bchange (?:my|the)|\\bchanging\\b|\\bsend (?:me|it|the|a)|\\bfind (?:the|my|a|out|info)|\\bfinding\\b|\\btell me\\b|\\bshow me\\b|\\blet me (?:speak|talk|know|log|use|have)|\\bgive me\\b|\\bget (?:somebody|someone|me|my)\\b|\\bmake it\\b|\\bfix (?:it|this|that|the)\\b|\\bbring back\\b|\\bshould (?:add|have|be)\\b|\\bneeds? to\\b|\\bfail(?:s|ed|ing)?\\b|\\bdeclined\\b|\\bcharged\\b|\\bpending\\b|\\bunable\\b|\\bwondering\\b|\\blooking for\\b|\\binstead\\b|\\bkeeps? (?:[a-z]+ing)\\b|\\bassist|\\binformation (?:about|on)\\b|\\bsign(?:ing)? up\\b|\\bcheck (?:my|the|if|on)|\\bseeing? (?:my|the)|\\bset(?:ting)? up|\\bdelete\\b|\\bremove\\b|\\bcompensat|\\bcomplaint\\b|\\bexpect\\b|\\bblock\\b|\\bwhere'?s\\b|\\bwheres\\b|\\bhow'?s\\b|\\bhonou?r\\b|\\bnever (?:got|received|came|arrived|showed)|\\btake (?:it|this|the) .{0,10}off\\b|\\bspeak (?:to|with)|\\btalk (?:to|with)|\\bi wish\\b|\\bpurchas|\\bmodify|\\bcall me\\b|\\bstop (?:logging|charging|sending|showing|recommending)|\\bgot (?:question|wrong)|\\b(?:problem|trouble)\\b"
	],
	unless
};
