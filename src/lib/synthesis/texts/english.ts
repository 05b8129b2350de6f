import type { Phrasebook } from './phrasebook.ts';

export const english: Phrasebook = {
	space: ' ',
	openers: ['Hi,', 'Hello,', 'Hi there,', 'Good morning,', 'Hey,', 'Hello team,'],
	closers: ['Thanks!', 'Thank you.', 'Thanks in advance.', 'Cheers', 'Please help.', 'Much appreciated.', 'thx'],
	repeats: [
		'I already contacted you about this and it is still not sorted.',
		'Second time I am writing about the same thing.',
		'Following up on my last message.',
		'Your bot told me it was solved but it is not.',
		'Nobody got back to me so I am trying again.',
		'Same problem again, the answer I got did not help.'
	],
	outbursts: [
		'This is ridiculous!',
		'I want to talk to a real person.',
		'I am really fed up.',
		'Unacceptable.',
		'Please do not send me another automated answer!!',
		'What kind of service is this?'
	],
	products: ['headphones', 'rice cooker', 'phone case', 'winter jacket', 'desk lamp', 'running shoes', 'air purifier'],
	cities: ['Shanghai', 'Chengdu', 'Shenzhen', 'Xiamen', 'Hangzhou', 'Wuhan', 'Suzhou'],
	carriers: ['the courier', 'the delivery company', 'the pickup locker', 'the parcel station'],
	topics: {
		'parcel-tracking': {
			label: 'Parcel tracking',
			subjects: ['Where is my order?', 'Tracking {order}', 'Parcel not moving', 'Delivery date'],
			calm: [
				'could you tell me where order {order} is now?',
				'the tracking for {order} has not changed for {days} days. When will it arrive in {city}?',
				'when will my {product} be delivered? Order number {order}.',
				'tracking says delivered but there is nothing at my door, order {order}.',
				'can I change the delivery address of {order} to my office in {city}?',
				'is it possible to get {order} before {due}? It is a birthday present.',
				'I ordered {product} on {date} and still have no tracking number.',
				'how do I collect {order} from {carriers}? I did not get a pickup code.',
				'my parcel {order} left {city} yesterday, how long does it take from there?'
			],
			upset: [
				'order {order} is {days} days late and nobody can tell me where it is!',
				'tracking says "delivered", I was home ALL DAY and nothing came. Where is {order}??',
				'{carriers} says it is your fault, you say it is theirs. I just want my {product}.',
				'you promised {date}. It is still in {city}. I needed that {product} for an event.'
			]
		},
		'top-up': {
			label: 'Top-up',
			subjects: ['Top-up not received', 'Recharge {amount}', 'Balance question', 'Paid but no credit'],
			calm: [
				'I topped up {amount} yuan but the balance is unchanged.',
				'how can I recharge the number ending {phone}?',
				'does a top-up of {amount} come with any bonus this month?',
				'I paid {amount} for a top-up on {date}, is it through yet?',
				'can I top up from abroad with a foreign card?',
				'I recharged the wrong number ending {phone}, can it be moved?',
				'what is the smallest amount I can recharge?',
				'how long until a top-up of {amount} shows in the app?'
			],
			upset: [
				'you took {amount} yuan and I STILL have no credit. My line is cut off!',
				'charged twice for one top-up, {amount} each. Give it back.',
				'it has been {days} days since I paid {amount}. Where is my money?',
				'the app keeps saying "processing" and my phone is dead because of you'
			]
		},
		invoice: {
			label: 'Invoice',
			subjects: ['Invoice for {order}', 'Wrong company name on invoice', 'Need a receipt', 'VAT invoice'],
			calm: [
				'please send me an invoice for order {order}.',
				'the company name on the invoice of {order} is wrong, can you issue a new one?',
				'I need a VAT invoice for {amount} yuan before {due}.',
				'where in the app can I download the invoice for {order}?',
				'my accountant needs one invoice for all orders of last month, is that possible?',
				'the invoice shows {amount} but I paid something else for {order}.',
				'can the invoice be sent to another email address?',
				'I entered the wrong tax number for {order}, how do I correct it?'
			],
			upset: [
				'I asked for this invoice {days} days ago and my expense deadline is {due}!',
				'third wrong invoice for {order}. Is it that hard to copy a company name?',
				'the amount on the invoice is WRONG. I paid {amount}.',
				'no invoice, no answer, nothing. Finance is chasing me because of {order}.'
			]
		},
		'product-question': {
			label: 'Opening hours and products',
			subjects: ['Opening hours', 'Question about {product}', 'In stock?', 'Store in {city}'],
			calm: [
				'what are the opening hours of the shop in {city} on {due}?',
				'is the {product} in stock in {city}?',
				'does the {product} come with a warranty, and how long?',
				'what is the difference between the two {product} models?',
				'do you ship {product} outside the mainland?',
				'is the {product} suitable for elderly people?',
				'can I try the {product} in a store first?',
				'which size should I take for the {product}? I am between M and L.',
				'are you open on public holidays?'
			],
			upset: [
				'your site said open until 22:00, I stood in front of a closed door in {city}!',
				'the description of the {product} is simply wrong. Which is it now?',
				'I drove to {city} because you said it was in stock. It was not.'
			]
		},
		refund: {
			label: 'Refund',
			subjects: ['Refund for {order}', 'Return {product}', 'Money not back yet', 'Damaged item'],
			calm: [
				'I would like to return the {product} from order {order}, how do I do that?',
				'the {product} arrived damaged, can I get my {amount} yuan back?',
				'I sent back {order} on {date}, when will I get the refund?',
				'the refund for {order} is {amount} but I paid more than that.',
				'can I get a refund to another card? The old one is closed.',
				'the {product} does not fit, I would like my money back please.',
				'part of order {order} is missing, please refund the missing item.',
				'is the {product} still returnable after {days} days?'
			],
			upset: [
				'{days} days and still no refund for {order}. That is {amount} yuan of MY money!',
				'you refused my refund for a BROKEN {product}. Explain that to me.',
				'I was told the refund was done. My bank has nothing. Who is lying?',
				'the {product} was used when it came out of the box. Full refund, now.',
				'your bot keeps asking for the order number. It is {order}. {order}!! Refund me.'
			]
		},
		complaint: {
			label: 'Complaint',
			subjects: ['Complaint', 'Very disappointed', 'Rude courier', 'Complaint about {order}'],
			calm: [
				'I would like to make a complaint about the delivery of {order}.',
				'the person on the phone was not very friendly, I want to report it.',
				'I was given wrong information about the {product} and would like an explanation.',
				'the {product} broke after {days} days, I expected better quality.',
				'I feel the promotion on {date} was misleading.'
			],
			upset: [
				'this is the worst service I have ever had. {days} days, five people, no answer.',
				'{carriers} threw my {product} over the fence. I have it on video.',
				'your agent hung up on me. I want the name of the manager!',
				'I will report you to the consumer association if I have no answer by {due}.',
				'lies, lies, lies. Nothing of what you promised for {order} is true.',
				'my mother waited {days} days for this and cried on the phone. Shame on you.'
			]
		},
		'account-security': {
			label: 'Locked account and payment security',
			subjects: ['Account locked', 'Payment I did not make', 'Cannot log in', 'Security code'],
			calm: [
				'my account is locked since {date}, how can I unlock it?',
				'I do not receive the security code on the number ending {phone}.',
				'I changed my phone and cannot log in any more.',
				'there is a payment of {amount} yuan I do not recognise, can you check?',
				'how do I change the number ending {phone} linked to my account?',
				'is this message about a frozen payment really from you?',
				'my payment of {amount} was blocked for security reasons, why?'
			],
			upset: [
				'SOMEONE PAID {amount} YUAN FROM MY ACCOUNT. Block it now please!!',
				'locked out for {days} days, all my money is in there and nobody helps!',
				'I have sent my documents three times. Unlock my account!',
				'please hurry, I think I have been hacked and there is {amount} yuan on it'
			]
		},
		cancellation: {
			label: 'Cancellation',
			subjects: ['Cancel my subscription', 'Cancel {order}', 'Close my account', 'Stop renewal'],
			calm: [
				'I would like to cancel order {order}, it has not been shipped yet.',
				'please stop the automatic renewal of {amount} yuan a month.',
				'how do I close my account?',
				'can I cancel the plan before {due} without a fee?',
				'I want to leave, which steps do I have to take?',
				'I ordered the {product} twice by mistake, please cancel one.',
				'what happens to my points when I cancel?'
			],
			upset: [
				'I cancelled {days} days ago and you charged me {amount} again!',
				'there is no cancel button anywhere, this is a trap. Cancel it.',
				'cancel everything. I do not want to be your customer any longer.',
				'why do I have to explain myself three times just to cancel {order}?'
			]
		}
	}
};
