import type { TradePhrases } from '../phrasebook.ts';

/** A concierge for travel and luxury goods. No two requests are quite alike: who, where and what for differ. */
export const premium: Readonly<Record<'zh' | 'en', TradePhrases>> = {
	en: {
		words: {
			place: [
				'Kyoto',
				'Paris',
				'Milan',
				'the Maldives',
				'Zermatt',
				'New York',
				'Bali',
				'Cape Town',
				'Reykjavik',
				'Sanya'
			],
			who: [
				'my wife',
				'my parents',
				'two guests',
				'my daughter',
				'our chairman',
				'a client',
				'the six of us',
				'my partner'
			],
			occasion: [
				'an anniversary',
				'a birthday',
				'a proposal',
				'a board dinner',
				'a graduation',
				'a farewell',
				'a christening'
			],
			piece: ['watch', 'handbag', 'bracelet', 'coat', 'suitcase', 'pen', 'ring', 'sideboard']
		},
		topics: {
			itinerary: {
				label: 'Journeys',
				subjects: [
					'{place} with {who}',
					'Change of plan: {place} {due}',
					'{occasion} in {place}',
					'Suite in {place} for {who}'
				],
				calm: [
					'we would like to be in {place} a day earlier, and {who} will join us.',
					'could you plan four days in {place} for {who}, quiet and with good food?',
					'the meeting moved: please bring the flight to {place} forward to {due}.',
					'is there a house with a garden in {place} for {occasion}?',
					'{who} cannot walk far, please arrange the days in {place} accordingly.'
				],
				upset: [
					'we stand in {place} and the hotel has no booking in our name.',
					'the suite you confirmed for {who} is a room by the lift. In {place}, for {occasion}!',
					'the flight is gone and your line is engaged. {who} waits at the airport.'
				]
			},
			table: {
				label: 'Tables and tickets',
				subjects: [
					'Table in {place} for {who}',
					'{occasion}: dinner on {due}',
					'Tickets in {place} on {due}',
					'Private room for {who}'
				],
				calm: [
					'a table by the window in {place} on {due}, for {who} please. It is {occasion}.',
					'{who} eats no fish, can the kitchen be told?',
					'are there tickets for the opera in {place} on {due}?',
					'can we have the private room for {occasion}?',
					'please move the table in {place} by an hour.'
				],
				upset: [
					'we were turned away at the door in {place}, in front of {who}.',
					'you promised the window. It was {occasion}.',
					'three days without a word about the tickets for {place}'
				]
			},
			driver: {
				label: 'Cars and transfers',
				subjects: [
					'Car in {place} on {due}',
					'Driver for {who}',
					'Airport {place}, {who}',
					'Car for {occasion} in {place}'
				],
				calm: [
					'a car from the airport to the hotel in {place} on {due}, for {who}.',
					'the same driver as last time in {place}, if possible.',
					'{who} lands later than planned, please tell the driver.',
					'we need a second car for the luggage in {place}.',
					'a car with a child seat for {who} on {due}.'
				],
				upset: [
					'no driver in {place}, {who} stands in the rain!',
					'the car came 50 minutes late and we missed the beginning of {occasion}',
					'your driver left without {who}. Call me.'
				]
			},
			sourcing: {
				label: 'Finding a piece',
				subjects: [
					'Looking for a {piece} for {who}',
					'{piece} for {occasion}',
					'Is the {piece} in {place}?',
					'Waiting list: {piece}, {place}'
				],
				calm: [
					'I am looking for the {piece} in the dark version, as a present for {who}.',
					'could the boutique in {place} keep the {piece} until {due}?',
					'how long is the waiting list for the {piece}?',
					'please have the {piece} engraved for {occasion}.',
					'has a {piece} of that year turned up in {place}?'
				],
				upset: [
					'the {piece} you found has a scratch. As a present for {who}!',
					'I have waited since {date} and someone else got the {piece}',
					'{occasion} is on {due} and the {piece} is still in customs'
				]
			},
			occasion: {
				label: 'Occasions',
				subjects: [
					'{occasion} in {place} for {who}',
					'Plan {occasion}, {due}',
					'Surprise for {who} in {place}',
					'Flowers: {occasion}, {who}'
				],
				calm: [
					'I would like to surprise {who} with {occasion} in {place}. Can we talk it through?',
					'please have flowers in the room in {place} before {who} arrives.',
					'we need a photographer for {occasion} on {due}.',
					'could a cook come to the house in {place} for {who}?',
					'what would you suggest for {occasion}, something quiet?'
				],
				upset: [
					'the flowers for {who} came a day late. {occasion} is over.',
					'the surprise is spoilt, your office wrote to {who}',
					'everything in {place} went wrong on the one evening that mattered'
				]
			},
			care: {
				label: 'Care and repair',
				subjects: [
					'Repair of a {piece}, {place}',
					'{piece} of {who}',
					'Service of the {piece} since {date}',
					'Collect a {piece} in {place}'
				],
				calm: [
					'the {piece} of {who} needs a service, can it be collected in {place}?',
					'when will the {piece} be back from the workshop?',
					'what does it cost to restore the {piece}?',
					'please send the {piece} to {place}, we are there until {due}.',
					'can the {piece} be made smaller for {who}?'
				],
				upset: [
					'the {piece} came back with another strap. It belonged to my father.',
					'since {date} nobody can say where the {piece} is',
					'you polished the {piece} although I had asked you not to'
				]
			},
			membership: {
				label: 'Membership',
				subjects: ['Membership of {who}', 'Renewal before {due}', 'Add {who}', 'Lounge in {place}'],
				calm: [
					'can {who} be added to my membership?',
					'what changes with the renewal on {due}?',
					'is the lounge in {place} included for {who}?',
					'who looks after me while my adviser is away?'
				],
				upset: [
					'you renewed without a word and took {amount}',
					'turned away from the lounge in {place}, after eleven years',
					'my adviser left and nobody told me'
				]
			},
			complaint: {
				label: 'Disappointments',
				subjects: [
					'{place}: not what we expected',
					'Disappointed: {occasion}',
					'About the evening with {who}',
					'Complaint, {place} {date}'
				],
				calm: [
					'I would like to tell you how {occasion} in {place} really went.',
					'the guide in {place} was not prepared, {who} noticed as well.',
					'I had expected that someone would call me after what happened in {place}.',
					'this is a complaint about the house in {place}, I would like an explanation.'
				],
				upset: [
					'in eleven years I have never been treated like this. {place} was a disgrace.',
					'{who} was in tears on {occasion}. I want to speak to the owner.',
					'I pay for being known, and get the same form letter as everyone.'
				]
			}
		}
	},
	zh: {
		words: {
			place: ['京都', '巴黎', '米兰', '马尔代夫', '采尔马特', '纽约', '巴厘岛', '开普敦', '雷克雅未克', '三亚'],
			who: ['我太太', '我父母', '两位客人', '我女儿', '我们董事长', '一位客户', '我们一行六人', '我先生'],
			occasion: ['结婚纪念日', '生日', '求婚', '董事会晚宴', '毕业礼', '饯行', '孩子满月'],
			piece: ['腕表', '手袋', '手镯', '大衣', '旅行箱', '钢笔', '戒指', '边柜']
		},
		topics: {
			itinerary: {
				label: '行程',
				subjects: ['{who}去{place}', '{place}行程改到{due}', '在{place}过{occasion}', '{place}套房，{who}'],
				calm: [
					'想提前一天到{place}，{who}也一起去',
					'帮{who}安排{place}四天，清静些，吃得好一点',
					'会议改期了，去{place}的航班请提前到{due}',
					'{place}有没有带花园的房子，{occasion}用',
					'{who}走不了远路，{place}的日程请照顾一下'
				],
				upset: [
					'我们人在{place}，酒店说没有预订',
					'确认好给{who}的套房竟然在电梯口，还是{occasion}！',
					'航班错过了，你们电话一直占线，{who}还在机场等'
				]
			},
			table: {
				label: '订位与票务',
				subjects: ['{place}餐厅，{who}', '{occasion}，{due}晚餐', '{place}{due}的票', '包间，{who}'],
				calm: [
					'{due}在{place}订个靠窗的位子，{who}，{occasion}',
					'{who}不吃鱼，请跟厨房说一声',
					'{place}{due}的歌剧还有票吗？',
					'{occasion}能用那个包间吗？',
					'{place}那家请往后挪一个小时'
				],
				upset: ['在{place}当着{who}的面被拦在门口', '答应的靠窗位没有，那可是{occasion}', '{place}的票三天没有一点回音']
			},
			driver: {
				label: '用车接送',
				subjects: ['{place}{due}用车', '给{who}派司机', '{place}接机，{who}', '{place}{occasion}用车'],
				calm: [
					'{due}从{place}机场到酒店，接{who}',
					'{place}还要上次那位司机',
					'{who}晚到，请告诉司机',
					'{place}行李多，再加一辆车',
					'{due}接{who}，要儿童座椅'
				],
				upset: [
					'{place}没有司机，{who}在雨里站着！',
					'车晚了50分钟，{occasion}开头都没赶上',
					'司机没接到{who}就走了，给我回电话'
				]
			},
			sourcing: {
				label: '寻物',
				subjects: ['想找一只{piece}送{who}', '{occasion}用的{piece}', '{place}有那只{piece}吗', '{place}{piece}排队'],
				calm: [
					'想找深色的那款{piece}，送{who}',
					'{place}的店能把{piece}留到{due}吗？',
					'{piece}要排多久？',
					'{piece}请刻上字，{occasion}用',
					'那一年的{piece}在{place}有消息吗？'
				],
				upset: [
					'找来的{piece}有划痕，这是送{who}的！',
					'从{date}等到现在，{piece}给了别人',
					'{due}就是{occasion}，{piece}还没到'
				]
			},
			occasion: {
				label: '特别安排',
				subjects: [
					'{who}在{place}的{occasion}',
					'筹备{occasion}，{due}',
					'给{who}的惊喜，{place}',
					'{occasion}的花，{who}'
				],
				calm: [
					'想在{place}给{who}一个惊喜，{occasion}，能聊聊吗？',
					'{who}到{place}之前请把花放进房间',
					'{due}的{occasion}需要一位摄影师',
					'能请厨师到{place}的家里来吗，{who}',
					'{occasion}你有什么建议，安静一点的'
				],
				upset: [
					'给{who}的花晚了一天，{occasion}都过了',
					'惊喜全毁了，你们竟然联系了{who}',
					'最要紧的一晚，{place}样样出错'
				]
			},
			care: {
				label: '养护与维修',
				subjects: ['{piece}维修，{place}', '{who}的{piece}', '{date}送修的{piece}', '到{place}取{piece}'],
				calm: [
					'{who}的{piece}要保养，能到{place}来取吗？',
					'{piece}什么时候修好？',
					'修复{piece}要多少钱？',
					'{piece}请寄到{place}，我们住到{due}',
					'{piece}能给{who}改小一点吗？'
				],
				upset: [
					'{piece}送回来换了别的表带，那是我父亲留下的',
					'从{date}起没人说得清{piece}在哪',
					'我说过不要抛光，{piece}还是被抛了'
				]
			},
			membership: {
				label: '会籍',
				subjects: ['{who}的会籍', '{due}前续会', '加上{who}', '{place}贵宾室'],
				calm: ['会籍能加上{who}吗？', '{due}续会有什么变化？', '{place}的贵宾室{who}能用吗？', '顾问休假时谁负责我？'],
				upset: ['一声不响就续了，扣了{amount}', '十一年的会员，在{place}贵宾室被拦下', '我的顾问走了都没人告诉我']
			},
			complaint: {
				label: '不满与反馈',
				subjects: ['{place}跟预想的不一样', '{occasion}很失望', '那晚和{who}', '投诉，{place}{date}'],
				calm: [
					'想跟你们说说{place}那次{occasion}的真实情况',
					'{place}的向导没做准备，{who}也看出来了',
					'{place}出了那样的事，我以为会有人打电话来',
					'我要投诉{place}那处房子，希望有个解释'
				],
				upset: [
					'十一年来从没受过这种待遇，{place}太丢人了',
					'{occasion}上{who}都哭了，叫你们老板来',
					'我付钱是要你们记得我，不是收一封套话'
				]
			}
		}
	}
};
