/** Every kind of page that a log with conversations has, by what a reader would call it. */
export const views = {
	'the verdict': '/',
	'explore, as it opens': '/explore',
	'explore, split': '/explore?metric=containment&by=topic',
	'explore, over time': '/explore?metric=containment&by=channel&grain=month',
	'explore, two splits': '/explore?metric=csat-mean&by=topic&and=channel&top=3',
	'explore, heat map': '/explore?metric=containment&by=topic&and=channel&chart=heat',
	'explore, filtered and compared':
		'/explore?metric=csat-mean&by=topic&where=channel%3Dchat&from=2026-03-01&to=2026-08-01&compare=first-responder',
	'explore, conversations': '/explore?metric=containment&by=topic&rows=1',
	'the ratio': '/ratio',
	'the ratio, a share that breaks a floor': '/ratio?share=3&floor=touch&least=40',
	'the shifts': '/ratio/shifts?share=60&slots=30',
	'the topics': '/topics',
	'a trial': '/topics/trial?topic=refund',
	'the decisions': '/decisions',
	'the claims': '/claims',
	'the SQL console': '/explore/sql?sql=SELECT+count(*)+FROM+judged',
	'one conversation': '/conversations/1',
	'the import page': '/import',
	'the bills': '/bills',
	'the assumptions': '/assumptions',
	'the sandbox': '/sandbox',
	'the replay': '/sandbox/replay',
	'the tuner': '/sandbox/tune',
	'the surge': '/sandbox/surge',
	'the knowledge': '/knowledge?scenario=telecom',
	'one article': '/knowledge?scenario=finance&article=card-lost-or-stolen',
	'the desk': '/desk',
	'the settings': '/settings',
	'a page that is not there': '/conversations/999999999'
} as const;

/** The languages as browsers ask for them, with the word by which the sample calls itself. */
export const languages = [
	{ locale: 'en-GB', sample: 'synthetic sample' },
	{ locale: 'zh-CN', sample: '模拟样本' }
] as const;
