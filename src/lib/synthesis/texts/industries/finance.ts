import type { TradePhrases } from '../phrasebook.ts';

/** A retail bank. */
export const finance: Readonly<Record<'zh' | 'en', TradePhrases>> = {
	en: {
		topics: {
			'account-balance': {
				label: 'Balance and statements',
				subjects: ['Balance question', 'Statement for {date}', 'Booking I do not see', 'Proof of account'],
				calm: [
					'what is the balance of the account ending {phone}?',
					'my salary of {date} is not booked yet, is it on its way?',
					'I need a statement of the last three months for my landlord.',
					'why are there two different balances in the app?',
					'where can I download the yearly statement?'
				],
				upset: [
					'my salary is missing for {days} days, I cannot pay the rent!',
					'the balance in the app is WRONG, where has my money gone?',
					'I asked for one statement {days} days ago. One page!'
				]
			},
			'card-problem': {
				label: 'Cards',
				subjects: ['Card declined', 'New card not arrived', 'Lost my card', 'Raise my limit'],
				calm: [
					'my card was declined in a shop in {city}, is something wrong?',
					'the new card has not arrived, it was sent on {date}.',
					'I lost my card, please block the one ending {phone}.',
					'can the limit be raised to {amount} for a trip?',
					'how do I activate the new card?'
				],
				upset: [
					'I stood at the till in {city} and the card did not work. So embarrassing!',
					'{days} days without a card and nobody knows where it is',
					'the machine in {city} kept my card, I need cash TODAY'
				]
			},
			transfer: {
				label: 'Transfers',
				subjects: ['Transfer not arrived', 'Transfer to the wrong account', 'Transfer abroad', 'Standing order'],
				calm: [
					'I sent {amount} on {date} and it has not arrived.',
					'I transferred {amount} to the wrong person, can it be called back?',
					'how long does a transfer abroad take?',
					'please stop the standing order of {amount}.',
					'what is the limit of a transfer in the app?'
				],
				upset: [
					'{amount} have been gone for {days} days, where is my money?',
					'you held my transfer and the flat is lost if it is not there by {due}!',
					'nobody can tell me whether the {amount} went out. Unbelievable.'
				]
			},
			'login-code': {
				label: 'Log-in and codes',
				subjects: ['Cannot log in', 'Forgot password', 'No code on my phone', 'New phone'],
				calm: [
					'I do not receive the code on the number ending {phone}.',
					'I forgot my password, how do I set a new one?',
					'I have a new phone, how do I move the app?',
					'the app says that my access is suspended.',
					'how do I change my phone number ending {phone}?'
				],
				upset: [
					'locked out for {days} days, I cannot pay anything!',
					'I have sent my documents three times. Let me in!',
					'the app throws me out every single time'
				]
			},
			'disputed-payment': {
				label: 'Disputed payments and fraud',
				subjects: ['Payment I did not make', 'Fraud on my card', 'Dispute a transaction', 'Suspicious call'],
				calm: [
					'there is a payment of {amount} on {date} that I do not recognise.',
					'the shop never delivered, can I get the {amount} back through the bank?',
					'someone called and said he is from your security, is that true?',
					'what happens after I dispute a payment?',
					'my dispute of {date} is still open.'
				],
				upset: [
					'SOMEONE TOOK {amount} FROM MY ACCOUNT. Block it now please!!',
					'I fell for a fake message and {amount} are gone, please hurry',
					'you refused my dispute although I was in {city} that day!'
				]
			},
			loan: {
				label: 'Loans and mortgages',
				subjects: ['Loan application', 'Early repayment', 'Mortgage rate', 'Postpone an instalment'],
				calm: [
					'how far is my application for {amount}?',
					'what does it cost to repay {amount} early?',
					'can I postpone the instalment of {due}?',
					'which documents do you need for a mortgage?',
					'why was the loan refused?'
				],
				upset: [
					'{days} days of waiting and the seller will not wait any longer!',
					'you took the instalment of {amount} twice',
					'first approved, then refused. I have signed for the house!'
				]
			},
			fees: {
				label: 'Fees and interest',
				subjects: ['What is this fee?', 'Overdraft fee', 'Interest on savings', 'Fee for cash abroad'],
				calm: [
					'there is a fee of {amount} that I do not understand.',
					'what interest do I get on savings?',
					'is the account free if my salary comes in?',
					'what does cash cost abroad?',
					'why was I asked for {amount} for the overdraft?'
				],
				upset: [
					'{amount} because I was short by a little for one day. Shame on you.',
					'nobody told me of this fee. Give it back.',
					'more fees than interest, every single month'
				]
			},
			complaint: {
				label: 'Complaint',
				subjects: ['Complaint', 'Complaint about the branch', 'Very disappointed', 'Formal complaint'],
				calm: [
					'I would like to make a complaint about the advice of {date}.',
					'the person in the branch in {city} was not friendly, I want to report it.',
					'I was given wrong information about the fund and would like an explanation.',
					'the branch was closed although your site said open.'
				],
				upset: [
					'{days} days, five people, no answer. This is the worst bank.',
					'I will write to the ombudsman if I have no answer by {due}.',
					'you ruined my credit record by your own mistake!'
				]
			}
		}
	},
	zh: {
		topics: {
			'account-balance': {
				label: '余额与流水',
				subjects: ['查余额', '打印流水', '有一笔没入账', '开存款证明'],
				calm: [
					'尾号{phone}的账户还有多少钱？',
					'{date}的工资还没到账，在路上吗？',
					'租房要近三个月的流水，怎么打？',
					'手机银行里两个余额为什么不一样？',
					'年度对账单在哪里下载？'
				],
				upset: ['工资晚了{days}天，房租都交不上了！', '余额不对，我的钱呢？', '开个流水{days}天了还没好，就一张纸！']
			},
			'card-problem': {
				label: '银行卡',
				subjects: ['刷卡失败', '新卡没收到', '卡丢了', '提额'],
				calm: [
					'在{city}一家店刷不了卡，是有问题吗？',
					'新卡{date}寄的，还没收到',
					'卡丢了，先把尾号{phone}的挂失',
					'要出差，额度能提到{amount}吗？',
					'新卡怎么激活？'
				],
				upset: [
					'在{city}排队结账刷不了，太难堪了！',
					'{days}天没有卡用，没人知道寄哪了',
					'{city}的机器吞了我的卡，今天就要用钱'
				]
			},
			transfer: {
				label: '转账',
				subjects: ['转账没到', '转错人了', '跨境汇款', '定期转账'],
				calm: [
					'{date}转了{amount}，对方没收到',
					'{amount}元转错人了，能追回吗？',
					'跨境汇款要几天？',
					'每月{amount}的定期转账请停掉',
					'手机上一天能转多少？'
				],
				upset: [
					'{amount}块钱{days}天不见了，钱在哪？',
					'扣着我的款不放，{due}到不了房子就没了！',
					'没人说得清{amount}到底出没出去，离谱'
				]
			},
			'login-code': {
				label: '登录与验证码',
				subjects: ['登不上去', '忘记密码', '收不到验证码', '换手机了'],
				calm: [
					'尾号{phone}收不到验证码',
					'密码忘了，怎么重设？',
					'换了手机，手机银行怎么迁移？',
					'提示我的登录被暂停了',
					'尾号{phone}的手机号怎么换？'
				],
				upset: ['{days}天登不进去，什么都付不了！', '资料都传三遍了，让我进去！', '每次都把我踢出来']
			},
			'disputed-payment': {
				label: '交易争议与欺诈',
				subjects: ['不是我付的款', '卡被盗刷', '交易有争议', '可疑电话'],
				calm: [
					'{date}有一笔{amount}的付款不是我做的',
					'商家一直不发货，{amount}能通过银行追回吗？',
					'有人打电话说是你们安全部的，是真的吗？',
					'提了争议以后是什么流程？',
					'{date}提的争议还没结果'
				],
				upset: [
					'有人从我账户转走了{amount}！！赶紧冻结！',
					'点了假短信，{amount}没了，求你们快点',
					'那天我人在{city}，凭什么驳回我的申请！'
				]
			},
			loan: {
				label: '贷款',
				subjects: ['贷款进度', '提前还款', '房贷利率', '延期还款'],
				calm: [
					'我申请的{amount}批到哪一步了？',
					'提前还{amount}要手续费吗？',
					'{due}这一期能延后吗？',
					'办房贷要哪些材料？',
					'为什么没批？'
				],
				upset: ['等了{days}天，卖家不肯等了！', '这一期{amount}扣了两次', '先说批了又说没批，我合同都签了！']
			},
			fees: {
				label: '费用与利息',
				subjects: ['这是什么费用', '透支费', '存款利息', '境外取现费'],
				calm: [
					'有一笔{amount}的费用看不懂',
					'活期利息现在多少？',
					'工资卡是不是免年费？',
					'在国外取现收多少？',
					'为什么收我{amount}的透支费？'
				],
				upset: ['就差了一点点一天，扣我{amount}，太黑了', '没人告诉我有这笔费用，退给我', '每个月费用比利息还多']
			},
			complaint: {
				label: '投诉',
				subjects: ['投诉', '投诉网点', '非常失望', '正式投诉'],
				calm: [
					'我想投诉{date}理财经理的建议',
					'{city}网点的人态度不太好，想反映一下',
					'基金介绍得不对，希望有个解释',
					'网上写营业，去了却关门'
				],
				upset: [
					'{days}天换了五个人没一个能解决，最差的银行',
					'{due}之前再不答复我就投诉到银保监',
					'你们自己的错把我征信弄坏了！'
				]
			}
		}
	}
};
