import type { TradePhrases } from '../phrasebook.ts';

export const telecom: Readonly<Record<'zh' | 'en', TradePhrases>> = {
	en: {
		topics: {
			bill: {
				label: 'Bill',
				subjects: ['Bill higher than usual', 'Question about my bill', 'What is this item?', 'Copy of last bill'],
				calm: [
					'my bill is {amount} this month, it is normally less. What is the extra item?',
					'can you send me the bill for last month once more?',
					'which day of the month is my bill due?',
					'there is a subscription of {amount} on my bill that I do not know.',
					'how do I see the details of my calls for the number ending {phone}?'
				],
				upset: [
					'{amount} for ONE month?? I never agreed to this.',
					'third month in a row the bill is wrong and every time I have to call.',
					'you billed me for a line I gave up {days} days ago!'
				]
			},
			'top-up': {
				label: 'Top-up',
				subjects: [
					'Top-up not received',
					'Recharge {amount}',
					'How much credit is left?',
					'Recharged the wrong number'
				],
				calm: [
					'I topped up {amount} but the balance is unchanged.',
					'how can I recharge the number ending {phone}?',
					'how long until a top-up of {amount} shows in the app?',
					'I recharged the wrong number ending {phone}, can it be moved?',
					'how much credit do I have left on {phone}?'
				],
				upset: [
					'I paid {amount} and STILL have no credit. My line is cut off!',
					'two top-ups taken for one, {amount} each. Give it back.',
					'the app keeps saying "processing" and my phone is dead because of you'
				]
			},
			'data-plan': {
				label: 'Plans and data',
				subjects: ['Change my plan', 'How much data is left', 'Cheaper plan?', 'Unlimited data'],
				calm: [
					'how much data do I have left this month?',
					'I would like to change to the smaller plan from {due}.',
					'does the family plan include the number ending {phone}?',
					'what does another 10 GB cost?',
					'is there a plan for elderly people?'
				],
				upset: [
					'my data is gone after {days} days, that is impossible!',
					'I was promised the old price. It is not what I see in the app.',
					'you changed my plan without asking me'
				]
			},
			'network-fault': {
				label: 'Network faults',
				subjects: ['No signal', 'Internet very slow', 'Broadband down', 'Calls drop'],
				calm: [
					'there is no signal in {city} since {date}, is there a fault?',
					'the broadband is very slow in the evening, about 2 Mbit.',
					'the light on the modem is red, what should I do?',
					'calls from the number ending {phone} drop after a minute.',
					'when will the works in {city} be finished?'
				],
				upset: [
					'no internet for {days} days and I work from home!',
					'the technician did not come AGAIN. I took a day off for this.',
					'restarting the modem for the tenth time will not help, send someone'
				]
			},
			sim: {
				label: 'SIM and activation',
				subjects: ['Activate SIM', 'eSIM on new phone', 'Lost SIM', 'SIM not recognised'],
				calm: [
					'how do I activate the new SIM for the number ending {phone}?',
					'I have a new phone, how do I move my eSIM?',
					'I lost my phone, please block the SIM ending {phone}.',
					'the phone does not recognise the SIM.',
					'can I get a second SIM for my tablet?'
				],
				upset: [
					'the new SIM has not worked for {days} days, I cannot be reached by anyone!',
					'three visits to the shop in {city} and the eSIM still does not load',
					'without this number I cannot log in anywhere, hurry up please'
				]
			},
			roaming: {
				label: 'Roaming',
				subjects: ['Roaming abroad', 'Price per day abroad', 'Roaming does not work', 'Switch roaming on'],
				calm: [
					'I travel on {due}, how do I switch roaming on?',
					'what does a day of roaming cost?',
					'my phone finds no network abroad, what do I set?',
					'is roaming included in my plan?',
					'can I limit what roaming may cost?'
				],
				upset: [
					'{amount} for two days of roaming, nobody warned me!',
					'I am abroad and cannot call anyone. Fix it now.',
					'I had switched roaming off and you still took {amount}'
				]
			},
			cancellation: {
				label: 'Cancelling and porting',
				subjects: ['Cancel my contract', 'Keep my number', 'End of contract', 'Moving house'],
				calm: [
					'when does my contract for {phone} end?',
					'I would like to cancel at the end of the term.',
					'how do I take my number to another provider?',
					'I am moving to {city}, can the line move with me?',
					'what does it cost to leave before {due}?'
				],
				upset: [
					'I cancelled {days} days ago and was billed {amount} again!',
					'you make it impossible to leave, there is no button anywhere',
					'why do I have to explain myself three times to cancel a SIM?'
				]
			},
			complaint: {
				label: 'Complaint',
				subjects: ['Complaint', 'Complaint about the technician', 'Very disappointed', 'Complaint about the shop'],
				calm: [
					'I would like to make a complaint about the installation on {date}.',
					'I was given wrong information about the price and would like an explanation.',
					'the person in the shop in {city} was not friendly, I want to report it.',
					'the coverage is not what was advertised.'
				],
				upset: [
					'worst provider I ever had. {days} days, five people, no answer.',
					'I will report you to the regulator if I have no answer by {due}.',
					'your agent hung up on me. I want the name of the manager!'
				]
			}
		}
	},
	zh: {
		topics: {
			bill: {
				label: '话费账单',
				subjects: ['话费怎么多了', '这个月账单', '这项是什么费用', '查上月话费'],
				calm: [
					'这个月怎么扣了{amount}元，平时没这么多，多的是什么？',
					'上个月的账单能再发我一份吗？',
					'每个月几号出账？',
					'账单里有一项{amount}元的业务我没开过',
					'尾号{phone}的通话详单在哪里看？'
				],
				upset: [
					'一个月{amount}块？？我什么时候同意的！',
					'连着三个月扣错，每次都要我打电话',
					'停了{days}天的号还在扣我钱！'
				]
			},
			'top-up': {
				label: '充值',
				subjects: ['充值没到账', '充值{amount}元', '查余额', '充错号码了'],
				calm: [
					'充了{amount}元，余额没变化',
					'怎么给尾号{phone}充值？',
					'充{amount}元一般多久到账？',
					'充错号码了，尾号{phone}，能转回来吗？',
					'尾号{phone}还剩多少话费？'
				],
				upset: [
					'扣了我{amount}块钱，话费还是没到，手机都停机了！',
					'一次充值扣了两回{amount}，赶紧退给我',
					'一直显示处理中，电话都打不出去，你们管不管'
				]
			},
			'data-plan': {
				label: '套餐与流量',
				subjects: ['换套餐', '流量还剩多少', '有没有便宜的套餐', '加流量包'],
				calm: [
					'这个月还剩多少流量？',
					'想从{due}起换成小一点的套餐',
					'家庭套餐包含尾号{phone}吗？',
					'再加10个G多少钱？',
					'有没有适合老人的套餐？'
				],
				upset: ['才{days}天流量就没了，不可能！', '说好的老价格，怎么又变了', '没经我同意就改我套餐']
			},
			'network-fault': {
				label: '网络故障',
				subjects: ['没信号', '网速很慢', '宽带断了', '通话老断线'],
				calm: [
					'{city}这边从{date}起没信号，是故障吗？',
					'晚上宽带特别慢，只有2兆',
					'光猫亮红灯，怎么处理？',
					'尾号{phone}打电话一分钟就断',
					'{city}的检修什么时候结束？'
				],
				upset: ['断网{days}天了，我在家办公啊！', '师傅又没来，我专门请了一天假', '重启十遍了没用，派人来行不行']
			},
			sim: {
				label: '电话卡与激活',
				subjects: ['激活新卡', '换手机eSIM怎么办', '卡丢了', '识别不到卡'],
				calm: [
					'尾号{phone}的新卡怎么激活？',
					'换了新手机，eSIM怎么转？',
					'手机丢了，先把尾号{phone}停机',
					'手机识别不到卡',
					'能给平板办一张副卡吗？'
				],
				upset: [
					'新卡{days}天了还用不了，谁都联系不上我！',
					'在{city}营业厅跑了三趟，eSIM还是下不来',
					'没有这个号我什么都登不上，快点行不行'
				]
			},
			roaming: {
				label: '国际漫游',
				subjects: ['开通漫游', '漫游一天多少钱', '国外没网', '漫游怎么开'],
				calm: [
					'{due}出国，漫游怎么开？',
					'漫游一天多少钱？',
					'在国外搜不到网络，要怎么设置？',
					'套餐里含漫游吗？',
					'漫游费能设上限吗？'
				],
				upset: ['两天漫游{amount}块，没人提醒我！', '我人在国外打不了电话，马上给我解决', '明明关了漫游还扣我{amount}']
			},
			cancellation: {
				label: '销户与携号转网',
				subjects: ['想销户', '携号转网', '合约什么时候到期', '搬家移机'],
				calm: [
					'尾号{phone}的合约什么时候到期？',
					'到期以后不续了，怎么办？',
					'怎么携号转网？',
					'要搬到{city}，宽带能移机吗？',
					'{due}之前走要多少违约金？'
				],
				upset: ['{days}天前就取消了，又扣我{amount}！', '想走都走不了，连个入口都找不到', '销个号要我解释三遍？']
			},
			complaint: {
				label: '投诉',
				subjects: ['投诉', '投诉装机师傅', '非常失望', '投诉营业厅'],
				calm: [
					'我想投诉{date}的装机服务',
					'资费说得不对，希望有个解释',
					'{city}营业厅的人态度不太好，想反映一下',
					'信号覆盖跟宣传的不一样'
				],
				upset: [
					'最差的运营商，{days}天换了五个人没一个能解决',
					'{due}之前再不处理我就投诉到工信部',
					'你们客服挂我电话，叫经理来！'
				]
			}
		}
	}
};
