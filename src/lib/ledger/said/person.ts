import type { Signal } from './signal.ts';

/** Wants a person: to be put through, to be called, somebody of rank; the bot refused in favour of a human. */
export const person: Signal = {
	says: [
		'(?:找|叫|喊|请|派|换|来|接|给我).{0,5}(?:个|位)?(?:懂业务|能做主|管事|会喘气|能说话|同志|同事|主任|店长|负责人|工程师|柜员|财务|医生|护士).{0,6}',
		'接(?:个)?人(?:[ ,。!吧]|$)|换(?:个)?人(?:[ ,。!吧来]|$)|来个人|叫个?人来|找个人|(?:跟|和|同)(?:真)?人(?:讲|说|聊|沟通|谈)|(?:主管|经理|领导|负责人|客户经理|专员|专人|工程师|院办).{0,8}(?:通话|联系|对接|回访|打给|接(?:一下)?|出来|聊|对)|(?:你|你们)(?:领导|主管|经理)|负责.{0,6}的人(?:联系|来)|不(?:要|想)跟(?:ai|机器人|程序)|^zrg$|打(?:返)?(?:畀|给|電話給)我|经理出|經理出|真人|机器人听不懂|跟你说不清|做主的',
		"\\b(?:put|pass|switch|transfer) (?:me|us) (?:back )?(?:through|over|on)\\b|\\bconnect (?:me|us)\\b|\\bget (?:me |us )?(?:a |an |some )?(?:person|human|agent|operator|manager|someone|somebody|people)\\b|\\b(?:person|human|operator|agent|adviser|advisor|representative|people)[.!]|\\bpick up the phone|\\bface to face|\\bteam leader|\\bfloor manager|\\b(?:who'?s|who is) (?:your|the) (?:supervisor|manager)|\\b(?:put|get|fetch) (?:me )?(?:your|a|the) (?:manager|supervisor)|\\ba phone call\\b|\\bgive me the (?:man|woman|person|lady|guy)|\\bis there (?:a |an |any |some)?(?:person|body|one|lady|gentleman|human|team leader|manager)\\b|\\baccount (?:manager|executive)|\\bescalate me|\\bmember of staff|\\bspeak to the (?:manager|general manager|owner|head)|\\bcan (?:a|the) (?:pharmacist|doctor|nurse|manager|engineer|technician|lady)\\b|\\bdeal with a human|\\bhuman adjuster|\\bperson who (?:speaks|knows|can)|\\b(?:head|director) of [a-z]+ on the phone|\\bfraud team on the|\\bring (?:directly|me)|\\bphone me\\b",
		'\\b(?:want|need|like|prefer|give me|have|get) (?:a|an|another) (?:real |live )?(?:person|human(?: being)?|agent|operator|representative|colleague)(?:$|[.!?,]| (?:please|pls|now|instead|here|not|to (?:help|answer|look|speak|talk)))',
		'人工|真人|活人|轉接|转接|转(?:个|到|给)?(?:客服|经理|主管|专员)',
		'(?:找|叫|换|让|要|接|请|喊|帮我|給|给).{0,8}(?:经理|主管|领导|负责人|站长|校长|店长|师傅|专员|客服|懂的人|管事的|老板).{0,10}(?:电话|回电|来|谈|联系|打|说|处理|接)',
		'(?:给|跟)我?(?:回|打|来)(?:个|一个)?电话|回(?:个)?电话?给我|打(?:我|给我)的?(?:电话|手机)|(?:回|来)个电话|电话(?:联系|沟通|打给)我|(?:有人|派人|安排人).{0,4}(?:打给|联系|回电|跟我)|回电',
		'(?:有|留).{0,2}电话[么吗].{0,4}沟通',
		"\\b(?:speak|talk|chat|connect|connected|transfer|transferred|put|pass|hand|escalate)(?: me| us| this| it)? ?(?:on |over |through |directly )?(?:to|with) (?:[a-z']+ ){0,4}?(?:humans?|persons?|people|someone|somebody|anyone|agents?|reps?|representatives?|managers?|supervisors?|operators?|advisors?|advisers?|staff|specialists?|customer (?:service|support|care)|support|team)",
		'\\b(?:real|live|actual|human|proper) (?:person|human|agent|people|operator|being|rep|representative|assistance|support|help|someone)|\\b(?:a|an actual|any) human\\b|\\bhuman(?:,? please|s?!)|\\b(?:agent|operator|representative|human|person)(?:,)? (?:please|pls|now)|^(?:agent|human|operator|representative|person)[.! ]*$',
		'\\b(?:call|ring|phone|telephone|telephones?|calls|rings) (?:me|us|back)\\b|\\bcall ?back\\b|\\bgive (?:me|us) a (?:call|ring|bell|buzz)|\\bquick call with|\\bby phone,? please',
		'\\b(?:someone|somebody|anyone|a person|a manager|pharmacist|a human)(?: else)?(?: there| here)?(?: who)? (?:i can (?:call|talk|speak)|can (?:call|ring|phone|stop|help me on)|to (?:call|ring|phone|talk|speak))|\\b(?:someone|somebody) (?:call|ring|phone|above you|with eyes|with a pulse|real)',
		'\\b(?:contact|reach|call|phone|get hold of|get in touch with|get through to) (?:a |your |the )?(?:customer (?:service|support|care)|human|manager|supervisor|representative|agent)|\\b(?:your|the|a) (?:manager|supervisor)\\b.{0,12}(?:please|phone|call|now)|\\ba person though\\b|\\bnot (?:another|a) (?:bot|robot|machine|one of you)|\\bmanager please|\\btelephones? rather'
	],
	unless: [
		'人工费用?|人工成本|人工智能|非人工|人工审核|人工降价',
		'你们?(?:到底|究竟|其实)?(?:是|算).{0,4}(?:机器人|人工|真人)(?:[吗么还吧嘛呢呀?]|$).{0,4}',
		'\\b(?:are you|is this|am i (?:talking|speaking) to) (?:[a-z]+ ){0,2}(?:human|person|bot|robot|real)[^.!?]*\\??',
		"human-readable|in person\\b|per person|call me (?:crazy|old)|i(?:'ll| will) call back"
	]
};
