import type { TradePhrases } from '../phrasebook.ts';

/** A paid line for people who need someone to talk to. Each tells a story of their own. */
export const emotional: Readonly<Record<'zh' | 'en', TradePhrases>> = {
	en: {
		words: {
			who: [
				'my husband',
				'my wife',
				'my mother',
				'my father',
				'my son',
				'my daughter',
				'my sister',
				'my best friend',
				'my boss'
			],
			since: [
				'since the spring',
				'for a year',
				'since we moved',
				'for weeks',
				'since the wedding',
				'since I lost my job',
				'since last month'
			],
			how: ['empty', 'guilty', 'angry with myself', 'worn out', 'invisible', 'ashamed', 'numb', 'restless'],
			when: ['at night', 'on Sundays', 'after work', 'at the table', 'in the mornings', 'when I am alone']
		},
		topics: {
			relationship: {
				label: 'Relationships',
				subjects: ['{who} and I, {since}', 'We quarrel {when}', 'I feel {how} beside {who}', 'Should I stay?'],
				calm: [
					'{who} and I have hardly talked {since}. I do not know how to begin.',
					'how do I tell {who} that I feel {how}?',
					'we quarrel {when}, always about the same thing.',
					'I would like to talk about whether to stay.',
					'{who} has changed {since} and I feel {how}.'
				],
				upset: [
					'{who} told me it is over. I cannot stop crying.',
					'I found the messages. I feel {how}, I cannot breathe {when}.',
					'I cannot bear this any longer {since}, please talk to me',
					'everything I say is wrong, {who} shouts {when}, I am so tired'
				]
			},
			loneliness: {
				label: 'Loneliness',
				subjects: ['Nobody to talk to {since}', 'Alone {when}', 'I feel {how} {when}', 'Just someone to talk to'],
				calm: [
					'I just wanted to hear a voice. It is quiet here {when}.',
					'I have known nobody in this town {since}.',
					'do other people feel {how} {when} as well?',
					'can I tell you about my day?'
				],
				upset: [
					'I have spoken to nobody {since}. I feel so {how}.',
					'would anyone notice if I were gone? I feel {how} {when}',
					'please do not give me a list of tips, I just need someone',
					'it is the worst {when}. I cannot stand the silence.'
				]
			},
			bereavement: {
				label: 'Bereavement',
				subjects: ['I lost {who}', 'Grief {when}', '{who} died {since}', 'The first year without {who}'],
				calm: [
					'{who} died {since} and people say that it should be better by now.',
					'how do I get through the birthday of {who}?',
					'I have not touched the room of {who}. Is that wrong?',
					'is there a group for people who lost {who}?'
				],
				upset: [
					'I lost {who}. I feel {how}, nothing has any sense.',
					'I never said goodbye to {who}. It tears me apart {when}.',
					'everyone goes on as if {who} had never been here',
					'I cannot go into the house {when}. Please help me.'
				]
			},
			family: {
				label: 'Family',
				subjects: [
					'Trouble with {who} {since}',
					'{who} does not listen',
					'Caring for {who}',
					'I feel {how} as a parent'
				],
				calm: [
					'{who} and I have not spoken {since}, how do I take the first step?',
					'I care for {who} and I feel {how} {when}.',
					'how much may I ask of {who}?',
					'{who} wants me to come home for good, I do not.'
				],
				upset: [
					'{who} said I was never good enough. I feel {how}.',
					'I shouted at {who} {when} and now I hate myself',
					'I cannot go on caring for {who} alone, I have no strength left',
					'they all take sides against me {since}'
				]
			},
			worry: {
				label: 'Worry and low mood',
				subjects: ['I cannot sleep {since}', 'Worrying {when}', 'I feel {how} {since}', 'No strength {when}'],
				calm: [
					'my thoughts go round {when}, how do I stop them?',
					'I feel {how} {since}, without any reason.',
					'can we practise the breathing again?',
					'I am afraid of Monday. Is that normal?'
				],
				upset: [
					'my heart races {when} and I am terrified',
					'I feel {how}, I cannot do this any more',
					'I have not slept {since}, I am falling apart',
					'please answer, I panic {when}'
				]
			},
			crisis: {
				label: 'Crisis',
				subjects: ['I cannot go on', 'I do not want to live any more', 'Please, someone', 'Afraid of myself {when}'],
				calm: [
					'I am worried about {who}, there was talk of suicide.',
					'what do I do when the thoughts come {when}?',
					'{who} hurt herself again, how do I talk to her?'
				],
				upset: [
					'I do not want to be here any more. I feel {how}.',
					'I am standing on the bridge, please talk to me',
					'I have hurt myself again and I am afraid',
					'nobody would miss me. Not even {who}.'
				]
			},
			session: {
				label: 'Sessions',
				subjects: ['Move my session', 'Session on {due}', 'Another counsellor', 'Same counsellor as last time'],
				calm: [
					'can the session of {due} be moved to the evening?',
					'I would like to talk to the same counsellor as last time.',
					'I do not feel at ease with my counsellor, can I change?',
					'how long is a session?',
					'is there a time on {due}?'
				],
				upset: [
					'my counsellor did not call on {date}. I had waited all week for it.',
					'I had to tell everything from the start AGAIN, to a stranger',
					'you cancelled on the day. Do you know what that means to me?'
				]
			},
			membership: {
				label: 'Fees',
				subjects: ['What a session costs', 'Pause my membership', 'Fee of {date}', 'Price for students'],
				calm: [
					'what does a session cost?',
					'can I pause for a month?',
					'is there a lower price, I lost my job.',
					'the session of {date} was cut short, do I pay {amount} for it?'
				],
				upset: [
					'{amount} for a session that never took place',
					'you take money from people who are at their lowest',
					'I paused it and you still took {amount}'
				]
			},
			complaint: {
				label: 'Complaint',
				subjects: ['About my counsellor', 'I was not listened to', 'Complaint', 'I feel let down'],
				calm: [
					'the counsellor looked at the clock all the time, I would like to report it.',
					'I was told something that hurt me, I would like an explanation.',
					'I would like to make a complaint about the session of {date}.'
				],
				upset: [
					'I told a machine that {who} died and it asked me for my order number',
					'I was laughed at. At the worst moment of my life.',
					'you left me alone {when}, after I had told you everything',
					'never again. I feel worse than before.'
				]
			}
		}
	},
	zh: {
		words: {
			who: ['我老公', '我老婆', '我妈', '我爸', '我儿子', '我女儿', '我姐', '我最好的朋友', '我领导'],
			since: ['春天以来', '一年了', '搬家以后', '好几个星期', '结婚以后', '丢了工作以后', '上个月以来'],
			how: ['空落落的', '很内疚', '恨自己', '累透了', '像个透明人', '很羞愧', '麻木', '坐立不安'],
			when: ['夜里', '星期天', '下班以后', '饭桌上', '早上醒来', '一个人的时候']
		},
		topics: {
			relationship: {
				label: '亲密关系',
				subjects: ['和{who}，{since}', '{when}总吵架', '跟{who}在一起{how}', '该不该继续'],
				calm: [
					'{since}，和{who}几乎没说过话，不知道怎么开口',
					'怎么跟{who}说我{how}？',
					'{when}老是为同一件事吵',
					'想聊聊要不要继续下去',
					'{since}{who}像变了一个人，我{how}'
				],
				upset: [
					'{who}说结束了，我哭得停不下来',
					'我看到那些消息了，{when}喘不过气，{how}',
					'{since}我真的受不了了，求你跟我说说话',
					'说什么都是错，{who}{when}就吼，我好累'
				]
			},
			loneliness: {
				label: '孤独',
				subjects: ['{since}没人说话', '{when}一个人', '{when}觉得{how}', '就想有人说说话'],
				calm: [
					'就想听听人的声音，{when}太安静了',
					'{since}，在这个城市谁也不认识',
					'别人{when}也会{how}吗？',
					'可以跟你说说我今天的事吗？'
				],
				upset: [
					'{since}没跟任何人说过话，{how}',
					'我不在了会有人发现吗？{when}{how}',
					'别再给我发建议了，我只是需要一个人',
					'{when}最难熬，受不了这种安静'
				]
			},
			bereavement: {
				label: '丧亲之痛',
				subjects: ['{who}走了', '{when}想{who}', '{who}去世，{since}', '没有{who}的第一年'],
				calm: [
					'{who}走了，{since}，大家都说该好了',
					'{who}的生日我该怎么过？',
					'{who}的房间我一直没动，是不是不对？',
					'有没有失去{who}的人可以一起聊的小组？'
				],
				upset: [
					'{who}没了，我{how}，什么都没意义',
					'没能跟{who}说再见，{when}心都碎了',
					'大家照常过日子，好像{who}从没来过',
					'{when}我进不了那个家门，帮帮我'
				]
			},
			family: {
				label: '家庭',
				subjects: ['{since}和{who}有矛盾', '{who}不听我说', '照顾{who}', '当父母的我{how}'],
				calm: [
					'{since}和{who}没说过话，怎么迈出第一步？',
					'照顾{who}，{when}我{how}',
					'我能要求{who}多少？',
					'{who}要我回老家，我不想'
				],
				upset: [
					'{who}说我从来都不行，我{how}',
					'{when}我吼了{who}，现在恨死自己了',
					'一个人照顾{who}撑不下去了，没力气了',
					'{since}他们都站在对面'
				]
			},
			worry: {
				label: '焦虑与低落',
				subjects: ['{since}睡不着', '{when}胡思乱想', '{since}{how}', '{when}没力气'],
				calm: [
					'{when}脑子停不下来，怎么办？',
					'{since}{how}，也说不出原因',
					'能再带我练一次呼吸吗？',
					'害怕星期一，正常吗？'
				],
				upset: [
					'{when}心跳得厉害，我好害怕',
					'我{how}，真的不行了',
					'{since}没睡过，快崩溃了',
					'快回我，{when}我慌得不行'
				]
			},
			crisis: {
				label: '危机',
				subjects: ['撑不下去了', '不想活了', '有没有人', '{when}怕我自己'],
				calm: ['我担心{who}，他提到自杀', '{when}那些念头来了怎么办？', '{who}又伤了自己，我怎么跟她谈？'],
				upset: [
					'我不想待在这个世上了，{how}',
					'我站在桥上，跟我说说话',
					'我又伤了自己，我害怕',
					'没有人会想我，{who}也不会'
				]
			},
			session: {
				label: '咨询预约',
				subjects: ['改咨询时间', '{due}的咨询', '想换咨询师', '还要上次那位老师'],
				calm: [
					'{due}的咨询能改到晚上吗？',
					'想跟上次那位老师聊',
					'跟咨询师不太合，可以换吗？',
					'一次多长时间？',
					'{due}有时间吗？'
				],
				upset: [
					'{date}老师没打来，我等了整整一周',
					'又要从头讲一遍，对一个陌生人',
					'当天取消，你知道这对我意味着什么吗？'
				]
			},
			membership: {
				label: '费用',
				subjects: ['一次多少钱', '暂停会员', '{date}的费用', '学生价'],
				calm: ['咨询一次多少钱？', '能停一个月吗？', '丢了工作，有便宜一点的吗？', '{date}没聊满，{amount}也要付吗？'],
				upset: ['根本没聊成，收我{amount}', '你们赚的是人最难的时候的钱', '我暂停了还扣{amount}']
			},
			complaint: {
				label: '投诉',
				subjects: ['关于我的咨询师', '没有被好好听', '投诉', '很失望'],
				calm: ['咨询师一直看表，想反映一下', '有句话伤到我了，希望有个解释', '我想投诉{date}那次咨询'],
				upset: [
					'我跟机器说{who}走了，它问我要订单号',
					'被嘲笑了，在我最难的时候',
					'我什么都说了，{when}你们却不理我',
					'再也不来了，比之前更难受'
				]
			}
		}
	}
};
