/**
 * Whether a message is about what belongs to somebody else. `asked`: it wants to see or change it. `acting`: it asks how one acts for another, which
 * anybody may be told. Presents, addresses a parcel goes to and others who use the customer’s own account are nobody else’s data.
 */
export type OthersData = 'asked' | 'acting' | null;

const KIN =
	'wife|husband|hubby|spouse|partner|(?:boy|girl)friend|[gb]f|fianc[eé]e?|mum|mom|mother|father|dad|parents?|son|daughter|child|kids?|brother|sister|grand(?:ma|pa|mother|father|son|daughter|parents?)|uncle|aunt|cousin|niece|nephew|(?:mother|father|brother|sister|son|daughter)[- ]in[- ]law|ex(?:[- ](?:wife|husband|boyfriend|girlfriend|partner))?|boss|manager|colleague|co-?worker|friend|neighbou?r|(?:room|flat|house)mate|landlord|tenant|employee|assistant';
const STRANGER =
	'(?:another|a different|some other) (?:customer|person|user|patient|client)|someone else|somebody else';
const DATA =
	'accounts?|orders?|balances?|address(?:es)?|(?:phone|account|card|order|tracking) numbers?|numbers?|records?|data|details|files?|results?|reports?|bills?|invoices?|statements?|passwords?|pin|log-?in|e-?mails?|transactions?|payments?|transfers?|parcels?|packages?|deliver(?:y|ies)|shipments?|cards?|profile|history|subscription|plan|contract|claim|policy|prescriptions?|appointments?|diagnosis|messages|calls|location|refunds?|loan|mortgage|savings|salary|case|purchases?';
/** Of these, one’s own order may well go to somebody else’s. */
const WHOSE = `(?:(?:my |^)(?:late |elderly |little |old |dear |business )?(?:${KIN})|(?:${STRANGER})|other (?:customers|people|users|patients))`;
const rx = (source: string) => new RegExp(source, 'i');

/** My wife’s last order; the balance of my mother; an account that belongs to my father. */
const OWNED_EN = new RegExp(
	String.raw`\b${WHOSE}(?:(?:'s|s'|s|') (?:(?!(?:to|for|with|and|my|birthday|wedding|gift|present|is|was|will|can|could|has|have)\b)[\w-]+ ){0,3}| )(?:${DATA})\b`,
	'gi'
);
const OF_EN = rx(
	String.raw`\b(?:${DATA}) (?:(?:that |which )?(?:belongs? to|is owned by|owned by|of)|in the name of|under the name of|registered to) ${WHOSE}\b|\b(?:balance|address|records?|data|details|phone number|password|results?) for ${WHOSE}\b`
);
/** My husband ordered a phone here, where is it? */
const BOUGHT_EN = rx(
	String.raw`\bmy (?:${KIN}) (?:has |had |have |just |already )*(?:ordered|bought|placed an? order|made an? (?:booking|order|purchase|payment)|has an? (?:account|order|appointment))\b`
);
const WANTED_EN =
	/\b(?:where|when|status|track|cancel|change|check|look|tell me|what did|how much|show|see|find|give me|has it|is it)\b/i;
/** What my wife has been buying; where my ex lives. */
const WATCHED_EN = rx(
	String.raw`\b(?:what|who|whom|where|how (?:much|often))\b(?: \w+){0,2} my (?:${KIN}) (?:(?:(?:has|had|have|is|was) )?(?:been )?\w+ing|lives?|earns?|spends?|spent|owes?|calls?|called|bought|ordered|paid)\b`
);
/** My grandma forgot her password; my dad wants to know his balance. */
const THEIRS_EN = rx(
	String.raw`\bmy (?:${KIN})\b[^.?!]{0,40}\b(?:her|his|their) (?:[\w-]+ ){0,2}(?:accounts?|orders?|balance|records?|data|details|results?|bills?|statements?|password|pin|log-?in|transactions?|card|refund|contract|prescriptions?|messages|salary)\b`
);
/** It is the customer’s own that is spoken of: under my account, my order for … */
const OWN_EN = rx(
	String.raw`\b(?:on|under|with|using|use|uses|used|into|in|from|through|via|see|sees|of|about) my (?:own )?(?:name|account|card|log-?in|profile|phone|app|orders?|data|details|balance)\b|\b(?:bought|ordered|got|gave|sent) (?:it |this |that )?(?:for )?me\b|\bfor my (?:own )?account\b`
);
/** Her balance; that customer’s order; the person whose number ends in 1234: somebody else who is not named. */
const HERS_EN = new RegExp(
	String.raw`(?<!\b(?:gave|give|given|sent|send|told|tell|show|showed|bought|buy|got|get|asked|ask|let|paid|pay|owe|help|helped|offered|lent|add|for|to|with) )\bher (?:(?!(?:to|for|with|and|my|birthday|wedding|gift|present|is|was|in)\b)[\w-]+ ){0,2}(?:${DATA})\b|\bhis (?:(?!(?:to|for|with|and|my|birthday|wedding|gift|present|is|was|in)\b)[\w-]+ ){0,2}(?:${DATA})\b`,
	'gi'
);
const PERSON_EN = '(?:person|guy|man|woman|lady|gentleman|customer|user|caller|patient|client)';
const THAT_PERSON_EN = rx(
	String.raw`\b(?:that|the (?:other|last|previous|next)) ${PERSON_EN}(?:'s|s'|s) (?:[\w-]+ ){0,2}(?:${DATA})\b|\b(?:${DATA}) of (?:that|the (?:other|last|previous|next)) ${PERSON_EN}\b`
);
const NUMBERED_EN = rx(
	String.raw`\b${PERSON_EN} (?:whose|with|who has)\b[^.?!]{0,30}\b(?:number|card|phone|account|id)\b[^.?!]{0,20}\d{3,}`
);
const SHE_DID_EN =
	/\b(?:what|where|who|how (?:much|often))\b(?: \w+){0,2} (?:did|does|has|is) (?:s?he) (?:been |\w+ly )?(?:buy|bought|buying|order(?:ed|ing)?|liv(?:e|es|ing)|spend|spent|spending|owe|earn|call(?:ed|ing)?)\b(?! (?:\w+ )?(?:for |from )?me\b)/i;
const ASKS_EN =
	/\b(?:where|what(?:'s)?|how much|who|show|give me|tell me|check|track|cancel|change|reset|update|edit|look|see|find|need|want|access|open|pull up|log ?(?:in|into|on)|please|pls|has|is)\b/i;
/** Who serves the customer, or robs them, is no other customer. */
const OTHER_ROLES_EN =
	/\b(?:courier|driver|postman|mailman|agent|rep|representative|advis[eo]r|doctor|dr|nurse|dentist|seller|shop|store|merchant|technician|engineer|scammer|fraudster|thief|hacker|manager|staff|lawyer|operator)s?\b/i;
/** Money of the customer’s own on its way there. */
const MOVED_EN = /\b(?:sent|send|transferred|transfer|paid|wired)\b/i;
const ITSELF_EN = rx(String.raw`\bI(?: am|'m) (?:the|a|that) ${PERSON_EN}\b`);
/** To, with or at somebody else’s: where one’s own order or money goes. */
const TOWARDS_EN = /\b(?:to|at|with|via|into|onto|pay(?:ing)? for)\s+(?:the\s+)?$/i;
const ENTERS_EN =
	/\b(?:access|log(?:ged)? ?in|log|sign(?:ed)? ?in|get(?:ting)? in|look|break|listen|switch|change[sd]?|update[sd]?|edit)\b[^.?!]{0,24}$/i;
/** A parcel of somebody else’s that came here; somebody else who is at the customer’s own things. */
const STRAY_EN =
	/\b(?:received|got|came|delivered|sent me|gave me|brought|wrong|by mistake|mixed up|instead of mine)\b/i;
const STRANGERS_EN = rx(String.raw`^(?:${STRANGER}|other )`);
const ACTING_EN =
	/\bauthori[sz]|\bon (?:\w+ ){1,2}behalf|\bact(?:ing)? for\b|\bpower of attorney\b|\bguardian|\bcarer\b|\bconsent\b|\b(?:died|passed away|deceased|late (?:husband|wife|mother|father|mum|mom|dad))\b|\byou (?:would|could|will|ca|wo)n'?t tell me\b|\bwhy (?:wo|ca|would|could)n'?t you tell\b/i;

const KIN_ZH =
	'老婆|老公|丈夫|妻子|媳妇|太太|爱人|对象|男朋友|女朋友|男友|女友|前夫|前妻|前任|前男友|前女友|妈妈?|爸爸?|母亲|父亲|老妈|老爸|爹|娘|爸妈|父母|儿子|女儿|闺女|孩子|小孩|哥哥?|姐姐?|弟弟?|妹妹?|爷爷|奶奶|外公|外婆|姥姥|姥爷|公公|婆婆|岳父|岳母|丈母娘|叔叔?|阿姨|舅舅?|姑姑|姨妈|表[哥姐弟妹]|亲戚|家人|室友|舍友|同学|同事|邻居|朋友|闺蜜|哥们儿?|老板|领导|房东|租客|员工|先生';
const STRANGER_ZH =
	'别人|他人|其他(?:客户|用户|人|顾客|患者)|另一[个位](?:客户|用户|人|顾客|患者)|别的(?:客户|用户|人|顾客)';
const DATA_ZH =
	'[账帐][号户单]|余额|订单|单子|单号|地址|电话|手机号|号码|病历|记录|资料|信息|快递|包裹|物流|话费|流水|明细|密码|验证码|检[查验](?:报告|结果|单)|化验[单结]|体检|报告|处方|工资|银行卡|信用卡|储蓄卡|卡号|卡里|存款|贷款|理财|保单|合同|案[子件]|身份证|定位|行踪|聊天|通话|短信|流量|退款|积分|预约|挂号|就诊|转账|消费|钱包|花呗';
const WHOSE_ZH = `(?:我们?(?:家|公司|单位)?(?:的|那个)?(?:${KIN_ZH})|(?<=^|[,，。？?！!])(?:${KIN_ZH})(?=的)|(?:${STRANGER_ZH}))`;
/** Between whose it is and what it is: nothing that makes a sentence of it. */
const OWNED_ZH = new RegExp(
	`${WHOSE_ZH}(?:的(?:(?!礼物|生日|收到)[^我你给说用让叫被送，,。？?！!]){0,10}?|(?:名下(?:有?(?:几|多少)[张个笔份]?)?|那[个张笔份单]?|这[个张笔份单]?|(?:昨天|前天|上周|今天|最近)的?|[一二两三四五六七八九十几\\d]+[天周年]前的?|个月前的?|在你们(?:家|这儿?|这里|店|平台|网站)?|本人|[买订下办]了?的?|银行|支付宝|微信|手机|\\s)*)(?:${DATA_ZH})`,
	'g'
);
const BOUGHT_ZH = new RegExp(
	`(?<![给为替跟])我(?:${KIN_ZH})(?:(?!用我|给我|帮我|替我|拿我)[^，,。？?！!]){0,10}(?:下[了过的]|买[了过的]|订[了过的]|网购|点[了的])[^。！!]{0,14}(?:到哪|到没|到了没|什么时候|啥时候|查|物流|状态|取消|多少钱|发货)`
);
const WATCHED_ZH = new RegExp(
	`我(?:${KIN_ZH})(?:最近|昨天|今天|都|在你们.{0,4}|到底)*(?:[买订](?:了|过|的是?)?(?:什么|啥|哪些)|[给跟和]谁|住(?:在)?哪|花了?多少|欠了?(?:你们)?多少|赚多少)`
);
const THEIRS_ZH = new RegExp(
	`我(?:${KIN_ZH})[^。！!]{0,14}[她他](?:们)?(?:自己)?的?[^我，,。？?！!]{0,3}(?:${DATA_ZH})`
);
/** 帮我妈查余额：查的是她的。 */
const FOR_ZH = new RegExp(
	`(?:(?:帮|替|代|给|为)我?(?:${KIN_ZH})|(?:帮|替|代)[他她]们?)(?:(?!转|汇|寄|买|送)[^我，,。？?！!]){0,3}(?:查|看[看下一]|改|取消|重置|登录|登陆|挂失|注销|打印|下载|调出?)[^我，,。？?！!]{0,6}(?:${DATA_ZH})`
);
/** 她的账户，那个人的订单，尾号 1234 的用户：没有点名的他人。 */
const HERS_ZH = new RegExp(
	`(?<!其)[他她](?!人|们?(?:预约|挂号|转账|消费|退款))们?(?:的(?!礼物|生日|收到)[^我你给说用让叫被送，,。？?！!]{0,8}?|名下(?:有?(?:几|多少)[张个笔份])?的?|那[个张笔份单]|本人的?|自己的)?(?:${DATA_ZH})`,
	'g'
);
const SHE_BOUGHT_ZH =
	/(?<!其|[给为替跟])[他她]们?(?:最近|昨天|今天|都|到底|在你们.{0,4})*(?:[买订](?:了|过)(?:什么|啥|哪些)|下的单[^，,。]{0,6}(?:到哪|查|物流|状态|取消)|住(?:在)?哪)/;
const PERSON_ZH = '(?:人|客户|用户|顾客|患者|病人|女士|先生|小姐|男的|女的|买家|机主)';
const THAT_PERSON_ZH = new RegExp(
	`(?:[那这]一?|[上前]一)[个位名]${PERSON_ZH}(?:的[^我你给说用让叫被送，,。？?！!]{0,8}?|名下的?)(?:${DATA_ZH})`
);
const NUMBERED_ZH = new RegExp(
	`(?:尾号|手机号码?|电话|卡号|[账帐][号户]|身份证号?)(?:是|为)?\\s?\\d{3,}的?(?:[那这]?[个位名])?${PERSON_ZH}`
);
const ASKS_ZH =
	/查|看|告诉|多少|到哪|在哪|[了来]吗|发我|发给我|给我|改|取消|重置|登录|登陆|挂失|注销|打印|下载|调[出取]|什么时候|几[张个笔]/;
/** 为客户服务的人，或骗子，不是另一位客户。 */
const OTHER_ROLES_ZH =
	/快递员|快递小哥|骑手|外卖员|司机|客服|医生|大夫|护士|卖家|商家|店家|店主|骗子|诈骗|师傅|律师|工作人员|经理|业务员|中介/;
const ITSELF_ZH = /我(?:就|才)?是|是我(?:的|本人)?(?:$|[，,。！!])|我本人/;
const TOWARDS_ZH =
	/(?:寄|送|发|转|汇|打|付|充|退|投|派)(?:到|给|至|往|去|进|错到|错给)?(?:了)?$|(?:改|换|填|写|留|寄|送)(?:成|到|为|的是?|了)$|(?:用|刷|拿)(?:的是?|了)?$|(?:[为给跟和与向]|订单是)$/;
/** 用别人的账号登录，是要进去。 */
const ENTERS_ZH = /^.{0,12}(?:登录|登陆|进去|查看|账号|帐号|账户|密码)/;
const OWN_ZH =
	/(?:用|拿|在|以|登|登录|进|看到?|盗用?|查到?)(?:的是)?(?:了)?我(?:自己)?(?:的|名下)(?:账号|帐号|账户|帐户|卡|会员|手机|名义|订单|信息|资料)|(?:给|送)我(?:买|订|下|点)|我(?:的|自己的)(?:账号|帐号|账户|卡)(?:下|买|订|付)/;
const STRAY_ZH = /收到|拿到|领到|寄错|送错|发错|拿错|派错|误|错(?:给|到|成)|充(?:值)?(?:给|到|错)|转错/;
const ACTING_ZH =
	/授权|委托|代办|监护|代理人|去世|过世|不在了|走了以后|不肯告诉|不告诉我|替.{0,3}(?:弄|办|问)|能帮.{0,4}办/;

/** @param text in one line, in plain signs (`asWritten` of the guards) */
export function othersDataIn(text: string): OthersData {
	if (!isOthers(text)) return null;
	return ACTING_EN.test(text) || ACTING_ZH.test(text) ? 'acting' : 'asked';
}

function isOthers(text: string): boolean {
	if (OWN_EN.test(text) || OWN_ZH.test(text)) return false;
	return (
		isUnnamed(text) ||
		text.matchAll(OWNED_EN).some((found) => {
			const before = text.slice(0, found.index);
			if (STRANGERS_EN.test(found[0]) && STRAY_EN.test(text)) return false;
			return !TOWARDS_EN.test(before) || ENTERS_EN.test(before);
		}) ||
		OF_EN.test(text) ||
		(BOUGHT_EN.test(text) && WANTED_EN.test(text)) ||
		WATCHED_EN.test(text) ||
		THEIRS_EN.test(text) ||
		text.matchAll(OWNED_ZH).some((found) => {
			const before = text.slice(0, found.index);
			if (!found[0].startsWith('我') && STRAY_ZH.test(text)) return false;
			const isTowards = TOWARDS_ZH.test(before);
			return !isTowards || (/(?:用|拿)$/.test(before) && ENTERS_ZH.test(found[0]));
		}) ||
		BOUGHT_ZH.test(text) ||
		WATCHED_ZH.test(text) ||
		THEIRS_ZH.test(text) ||
		FOR_ZH.test(text)
	);
}

/** Longer, a message that asks for nothing only tells something. Characters. */
const BARE_ZH = 12;

/** Somebody else, by no more than “her”, “that customer” or a number. These words have many other uses: something must be asked for. */
function isUnnamed(text: string): boolean {
	const isServed = !OTHER_ROLES_EN.test(text) && !OTHER_ROLES_ZH.test(text);
	const isEnglish =
		(isServed &&
			ASKS_EN.test(text) &&
			!STRAY_EN.test(text) &&
			text.matchAll(HERS_EN).some((found) => {
				const before = text.slice(0, found.index);
				if (MOVED_EN.test(text) && /\b(?:in|on) $/i.test(before)) return false;
				return !TOWARDS_EN.test(before) || ENTERS_EN.test(before);
			})) ||
		THAT_PERSON_EN.test(text) ||
		(NUMBERED_EN.test(text) && !ITSELF_EN.test(text)) ||
		(isServed && SHE_DID_EN.test(text));
	if (isEnglish) return true;
	return (
		(isServed &&
			(ASKS_ZH.test(text) || text.length <= BARE_ZH) &&
			!STRAY_ZH.test(text) &&
			!text.includes('送到我') &&
			text.matchAll(HERS_ZH).some((found) => !TOWARDS_ZH.test(text.slice(0, found.index)))) ||
		THAT_PERSON_ZH.test(text) ||
		(NUMBERED_ZH.test(text) && !ITSELF_ZH.test(text)) ||
		(isServed && SHE_BOUGHT_ZH.test(text))
	);
}
