/**
 * Words that tell what a contact touches, from its topic and subject alone. Plain substrings of the *prepared* text (see
 * `prepareForLexicon`): there every word stands between single spaces, so that an English entry begins with a space (the start
 * of a word) and ends with one where nothing may follow. Chinese has no spaces: its entries are long enough to be unambiguous.
 * Left out on purpose, because they hit what they do not mean: "patient" (be patient), "charge" (charger), "court"
 * (courteous), "bank" (power bank), "card" (gift card), "wallet", "pin code", "stolen" (parcel), 病 (毛病), 挂号 (挂号信),
 * 密码 (密码锁), 轻生 (年轻生活), 不满 (不满 300 元), 垃圾 (垃圾袋), 曝光 (of a camera). "crisis" stays: what else is called one
 * deserves care, too.
 */
export type ContentKind = 'payment' | 'personal' | 'security' | 'health' | 'legal' | 'irreversible' | 'complaint';

/** The kinds that make a contact sensitive; any one of them is enough. */
export const sensitiveKinds = [
	'payment',
	'personal',
	'security',
	'health',
	'legal'
] as const satisfies readonly ContentKind[];

/**
 * Lower case, and everything that is neither letter nor digit one space, with a space at each end. In SQL:
 * `' ' || trim(regexp_replace(lower(text), '[^\p{L}\p{N}]+', ' ', 'g')) || ' '`.
 */
export const prepareForLexicon = (text: string) =>
	` ${text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;

const entries = (line: string): readonly string[] => line.split('|');

export const wordsByKind: Readonly<Record<ContentKind, readonly string[]>> = {
	payment: [
		...entries(
			' payment| credit card| debit card| bank card| card declined| card number| card details| card was charged| card blocked| lost card| card not working| bank account| bank transfer| bank statement| my bank | wire transfer| money transfer| direct debit| standing order| my iban | iban number| paypal| alipay| wechat pay| apple pay| google pay| double charge| charged twice| charged me| wrongly charged| overcharg| unauthorized charge| unauthorised charge| chargeback| billing| transaction| account balance| card balance| overdraft| withdraw| atm | loan | loans | mortgage| payroll| salary| tax return| e wallet| digital wallet'
		),
		...entries(
			'支付|付款|扣款|扣费|多扣|盗刷|银行卡|信用卡|借记卡|转账|汇款|提现|贷款|借款|还款|账单|账户余额|余额不足|收款|代扣'
		)
	],
	personal: [
		...entries(
			' personal data| personal information| personal details| private data| identity card| proof of identity| verify my identity| id card| passport| social security| date of birth| driver licen| driver s licen| driving licen| privacy| change my email| change email address| change my phone| change phone number| change my name| update my details| kyc '
		),
		...entries(
			'身份证|个人信息|个人资料|隐私|实名|护照|户口|更换手机号|修改手机号|变更手机号|改绑|社保|出生日期|人脸识别'
		)
	],
	security: [
		...entries(
			' password| passcode| two factor| 2fa | mfa | otp | verification code| identity verification| login | log in | sign in | locked out| account lock| account is lock| locked account| unlock my account| unlock account| account suspend| suspended account| account blocked| blocked account| account access| account recovery| recover my account| hacked| hijack| phishing| fraud| scam | scammed| unauthori| identity theft| compromised| data breach| data leak| security breach| suspicious activity| suspicious login'
		),
		...entries(
			'忘记密码|重置密码|密码重置|修改密码|找回密码|密码找回|密码错误|登录密码|验证码|账号被盗|账户被盗|帐号被盗|被盗号|盗号|账号冻结|账户冻结|被冻结|解冻|封号|账号锁|账户锁|帐号锁|账号被锁|账户被锁|登录|诈骗|欺诈|被骗|信息泄露|数据泄露|异常登陆'
		)
	],
	health: [
		...entries(
			' medical| medicine | medicines | medication| prescription| prescribed| doctor| symptom| dosage| my dose| overdose| surgery| hospital | hospitals | clinic | clinical| diagnosed| side effect| allerg| vaccin| pregnan| blood test| blood pressure| blood sugar| health condition| health record| health insurance| health advice| health concern| healthcare| health care| mental health| my patient| patient record| patient data| therapy | disease| injury| injured| poisoning| insulin| lab result| chest pain| suicid| self harm| hurt myself| hurting myself| harm myself| harming myself| kill myself| end my life| take my own life| want to die | crisis | do not want to live| don t want to live'
		),
		...entries(
			'医院|医生|医保|医疗|就医|看病|病情|病历|疾病|生病|症状|用药|药品|药物|吃药|服药|处方|剂量|副作用|手术|过敏|怀孕|孕妇|体检|门诊|预约挂号|血压|血糖|受伤|食物中毒|验血|抽血|化验|确诊|疫苗|胰岛素|胸痛|自杀|自残|自伤行为|想自伤|自我伤害|伤害自己|结束自己的生命|结束我的生命|活不下去|不想活了|危机干预|危机求助|心理危机|情绪危机'
		)
	],
	legal: [
		...entries(
			' legal| illegal| lawyer| lawsuit| attorney| solicitor | sue | suing | court order| to court | small claims| subpoena| gdpr| data protection| ombudsman| litigation| liability| liable | contract dispute| breach of contract| copyright| police '
		),
		...entries('律师|起诉|诉讼|法院|法律|违法|仲裁|侵权|合同纠纷|报警|公安|警察|监管部门')
	],
	irreversible: [
		...entries(
			' refund| money back| cancel my| cancel the| cancel an | cancel this| cancel order| cancel subscription| cancel account| cancel contract| want to cancel| wish to cancel| please cancel| order cancel| subscription cancel| account cancel| contract cancel| cancellation request| request cancellation| close my account| close account| account closure| closing my account| delete my| delete account| account deletion| deletion request| erasure| terminate | termination| deactivate | wire transfer| money transfer| transfer ownership'
		),
		...entries(
			'退款|取消订单|订单取消|取消预约|取消合同|注销|销户|解约|退保|删除账号|删除账户|删除数据|终止合同|转账|汇款'
		)
	],
	complaint: [
		...entries(
			' complain| dissatisf| unacceptable| terrible| worst | disgust| rude | angry | furious| outrag| poor service| bad service| awful| disappointed| ripped off| compensation| speak to a manager| speak to your manager'
		),
		...entries(
			'投诉|差评|不满意|很不满|非常不满|强烈不满|态度差|态度恶劣|太差|骗子|气死|忍无可忍|要说法|讨说法|维权|消协|12315|赔偿|欺骗'
		)
	]
};

/** The words behind the three signals that are read from content. */
export const contentLexicon = {
	complaint: wordsByKind.complaint,
	sensitive: [...new Set(sensitiveKinds.flatMap((kind) => wordsByKind[kind]))],
	irreversible: wordsByKind.irreversible
} as const;

/** Whether a text touches a kind; for the little that is not done in SQL. */
export function touches(kind: ContentKind, text: string): boolean {
	const prepared = prepareForLexicon(text);
	return wordsByKind[kind].some((entry) => prepared.includes(entry));
}
