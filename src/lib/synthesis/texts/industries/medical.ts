import type { TradePhrases } from '../phrasebook.ts';

/** A group of out-patient practices. */
export const medical: Readonly<Record<'zh' | 'en', TradePhrases>> = {
	en: {
		topics: {
			appointment: {
				label: 'Appointments',
				subjects: ['Book an appointment', 'Move my appointment', 'Doctor available on {due}?', 'Cancel my appointment'],
				calm: [
					'I would like an appointment for a check-up next week.',
					'can my appointment of {due} be moved to the afternoon?',
					'I cannot come on {due}, please give the slot to someone else.',
					'is the skin specialist in {city} available on {due}?',
					'do I have to come with an empty stomach?'
				],
				upset: [
					'{days} days for an appointment, I am in pain now!',
					'I came on {date} and you had given my slot away.',
					'I have been on hold three times today just to book'
				]
			},
			'prescription-refill': {
				label: 'Prescription refills',
				subjects: [
					'Refill my prescription',
					'Prescription not at the pharmacy',
					'Running out of tablets',
					'Refill status'
				],
				calm: [
					'please renew my prescription for the blood pressure tablets.',
					'the pharmacy in {city} says that nothing has arrived.',
					'I have tablets for {days} more days, can I get a refill?',
					'can the medicine be sent to another pharmacy?',
					'the tablets look different from last time, is that right?'
				],
				upset: [
					'I have no insulin left after {due} and nobody calls back!',
					'asked {days} days ago, the pharmacy STILL has nothing',
					'I cannot just stop taking this, please hurry'
				]
			},
			'message-for-doctor': {
				label: 'Questions for the doctor',
				subjects: ['Question for the doctor', 'Side effect?', 'Is this normal after {days} days?', 'Please call back'],
				calm: [
					'since the new tablets I am dizzy in the morning, should I go on taking them?',
					'the wound is a little red after {days} days, is that normal?',
					'can I take the cold medicine with my tablets?',
					'my son has had a fever of 38 since {date}, do we have to come in?',
					'I am pregnant, is the vaccination possible?'
				],
				upset: [
					'I have been waiting {days} days for a call back and it is getting worse',
					'I am really scared, the lump is bigger than last week',
					'nobody tells me whether I may take it, I do not sleep any more'
				]
			},
			'test-results': {
				label: 'Test results',
				subjects: ['Blood test results', 'Results of {date}', 'What does this value mean?', 'Scan report'],
				calm: [
					'are the results of {date} there?',
					'one value is marked in red, what does it mean?',
					'can the report be sent to my family doctor?',
					'where do I see the results in the app?',
					'how long does the tissue sample take?'
				],
				upset: [
					'{days} days, and I lie awake because of this result',
					'your app says abnormal and then nothing. Is it cancer??',
					'you lost my sample? I have to do it all again?'
				]
			},
			'medical-bill': {
				label: 'Bills and insurance',
				subjects: ['Bill of {date}', 'Insurance refused the bill', 'What is this item?', 'Pay in instalments'],
				calm: [
					'the bill of {amount} was not paid by my insurance, why?',
					'can I pay the {amount} in instalments?',
					'please send the bill to my insurer once more.',
					'what is the item of {amount}?',
					'do you accept my insurance?'
				],
				upset: [
					'{amount} for ten minutes? You told me it was covered!',
					'you and the insurer send me back and forth for {days} days',
					'I got a reminder for a bill I have paid'
				]
			},
			referral: {
				label: 'Referrals and records',
				subjects: ['Referral', 'Copy of my records', 'Referral not arrived', 'Sick note'],
				calm: [
					'I need a referral to the heart specialist.',
					'please send my records to the hospital in {city}.',
					'the specialist says that the referral has not arrived.',
					'I need a sick note from {date}.',
					'how long is the referral valid?'
				],
				upset: [
					'without the referral they send me home, the appointment is on {due}!',
					'third time that I ask for my own records',
					'it is one fax. {days} days for one fax.'
				]
			},
			'urgent-symptoms': {
				label: 'Urgent symptoms',
				subjects: ['Urgent', 'Chest pain', 'High fever', 'Allergic reaction'],
				calm: [
					'my father has had a tight chest since this morning, what should we do?',
					'the rash is spreading since the injection, where do I go?',
					'my daughter swallowed a battery, whom do I call?',
					'fever of 40 in spite of the syrup, should we come?'
				],
				upset: [
					'please help, my husband cannot breathe properly',
					'she has a fit and nobody answers the telephone!',
					'the pain is unbearable, I need someone NOW',
					'my face is swelling after the tablet, what do I do??'
				]
			},
			complaint: {
				label: 'Complaint',
				subjects: ['Complaint', 'Complaint about the reception', 'Very disappointed', 'Treated badly'],
				calm: [
					'I would like to make a complaint about the waiting time on {date}.',
					'the person at the reception in {city} was not friendly, I want to report it.',
					'I was told the wrong thing about the preparation and would like an explanation.',
					'the doctor did not let me finish a sentence.'
				],
				upset: [
					'three hours of waiting with a sick child and then sent home!',
					'you gave me the wrong tablets, I could have died',
					'I will go to the patients’ advocate if I have no answer by {due}.'
				]
			}
		}
	},
	zh: {
		topics: {
			appointment: {
				label: '预约',
				subjects: ['预约挂号', '改约时间', '{due}有号吗', '取消预约'],
				calm: [
					'想约下周做个检查',
					'{due}的预约能改到下午吗？',
					'{due}来不了，请把号让给别人',
					'{city}院区的皮肤科{due}有号吗？',
					'需要空腹来吗？'
				],
				upset: ['要等{days}天才有号，我现在就疼！', '{date}我人到了，号却给了别人', '就为挂个号今天打了三遍电话']
			},
			'prescription-refill': {
				label: '续方配药',
				subjects: ['续方', '药房说没收到处方', '药快吃完了', '续方进度'],
				calm: [
					'高血压的药请帮我续一下方',
					'{city}的药房说没收到处方',
					'药只够吃{days}天了，能续吗？',
					'药能送到另一家药房吗？',
					'这次的药片跟上次长得不一样，对吗？'
				],
				upset: ['胰岛素到{due}就没了，一直没人回电！', '{days}天前就申请了，药房还是没有', '这药不能停的，求你们快点']
			},
			'message-for-doctor': {
				label: '咨询医生',
				subjects: ['想问一下医生', '是副作用吗', '{days}天了正常吗', '请回个电话'],
				calm: [
					'换了新药早上头晕，还要继续吃吗？',
					'伤口{days}天了有点红，正常吗？',
					'感冒药能和现在的药一起吃吗？',
					'孩子从{date}起发烧38度，要不要过来？',
					'我怀孕了，能打疫苗吗？'
				],
				upset: ['等回电等了{days}天，越来越严重了', '我真的很害怕，肿块比上周还大', '能不能吃没人告诉我，觉都睡不着']
			},
			'test-results': {
				label: '检查结果',
				subjects: ['验血结果', '{date}的报告', '这个指标什么意思', '片子报告'],
				calm: [
					'{date}的结果出来了吗？',
					'有一项标红，是什么意思？',
					'报告能发给我的家庭医生吗？',
					'在哪里看报告？',
					'病理要等多久？'
				],
				upset: [
					'{days}天了，为这个结果我整夜睡不着',
					'只写异常就没下文了，是不是癌症？？',
					'你们把我的样本弄丢了？要我重做？'
				]
			},
			'medical-bill': {
				label: '费用与医保',
				subjects: ['{date}的费用', '医保没报', '这项是什么', '分期付款'],
				calm: [
					'{amount}元医保没给报，为什么？',
					'{amount}元可以分期吗？',
					'请把单据再发一次给保险公司',
					'{amount}元这项是什么？',
					'我的保险你们收吗？'
				],
				upset: ['十分钟收我{amount}？你们说能报的！', '你们和保险公司把我踢来踢去{days}天', '交过的钱又来催我']
			},
			referral: {
				label: '转诊与病历',
				subjects: ['转诊单', '要病历复印件', '转诊单没到', '病假条'],
				calm: [
					'需要转到心内科',
					'请把病历发到{city}的医院',
					'专科那边说没收到转诊单',
					'要一张{date}起的病假条',
					'转诊单多久有效？'
				],
				upset: ['没有转诊单人家不给看，{due}就到日子了！', '第三次要我自己的病历了', '就发一份材料，{days}天了']
			},
			'urgent-symptoms': {
				label: '急症',
				subjects: ['很急', '胸口疼', '高烧', '过敏了'],
				calm: [
					'我爸从早上起胸闷，该怎么办？',
					'打完针疹子越来越多，去哪里看？',
					'孩子吞了一颗电池，找谁？',
					'喝了退烧药还是40度，要来吗？'
				],
				upset: [
					'快救命，我老公喘不上气',
					'她在抽搐，电话没人接！',
					'疼得受不了，现在就要人',
					'吃了药脸肿起来了，怎么办？？'
				]
			},
			complaint: {
				label: '投诉',
				subjects: ['投诉', '投诉前台', '非常失望', '被敷衍'],
				calm: [
					'我想投诉{date}等候时间太长',
					'{city}院区前台态度不太好，想反映一下',
					'检查前的准备说错了，希望有个解释',
					'医生没听我说完就打断了'
				],
				upset: [
					'抱着生病的孩子等了三个小时又让我们回去！',
					'你们给错药了，会出人命的',
					'{due}之前没有答复我就去卫健委投诉'
				]
			}
		}
	}
};
