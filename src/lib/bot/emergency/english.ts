import { sign, type Signs } from './kinds.ts';

const KIN =
	'(?:husband|wife|partner|boyfriend|girlfriend|fianc[eé]e?|ex|dad|daddy|father|step ?dad|stepfather|mum|mom|mother|step ?mum|step ?mom|brother|sister|son|daughter|' +
	'kids?|child|children|baby|toddler|infant|newborn|grand(?:ma|pa|mother|father|son|daughter)|granny|nan|aunt|uncle|cousin|friend|mate|flatmate|roommate|housemate)';
const STRANGER =
	'(?:he|she|hes|shes|somebody|someone|a man|a woman|some guy|guy|men|courier|driver|guest|neighbou?r|landlord|stranger|intruder|burglar|customer|colleague|boss|guard|host|carer|nurse|teacher|waiter)';
const PERSON = `(?:i|im|ive|me|we|they|people|patient|passenger|man|woman|girl|boy|lady|resident|${KIN}|${STRANGER})`;
const OTHER = `(?:${KIN}|${STRANGER})`;
const ONES_OWN = '(?:me|us|him|her|them|my \\w+|his \\w+|her \\w+|our \\w+|the (?:kids?|child|children|baby|dog))';
const SELF = '(?:my|her|him|them|your)sel(?:f|ves)';
const MEANS_TO =
	'(?:want(?:s|ed)?|wanna|going|gonna|will|ill|plan(?:s|ning|ned)?|about|ready|decided|rather|wish(?:es)?|need|urge|try(?:ing)?|tries|threaten(?:s|ing)?|saying|says|said|might|think(?:s|ing)?|thought|thoughts|feel(?:s|ing)? like|keep|promised?|intend|just)';
const DEVICE =
	'(?:charger|phone|mobile|battery|batteries|router|modem|laptop|tablet|oven|stove|cooker|toaster|dryer|washer|machine|tv|television|adapt[eo]r|plug|socket|outlet|kettle|fridge|freezer|heater|boiler|bike|scooter|car|engine|power ?bank|vape|cable|wall|kitchen|house|flat|apartment|building|room|roof|hall(?:way)?|garage|bed|sofa|curtains?|it|its|thing|device|product|lamp|light|fan|blanket|microwave|hob)';

const selfHarm = [
	'\\bi (?:have |just |ve )*(?:took|taken|swallowed|ate|had)\\b.{0,24}\\bsleeping (?:pills|tablets)\\b',
	`\\b(?:kill(?:ing)?|hang(?:ing)?|shoot(?:ing)?|drown(?:ing)?|end(?:ing)?|starv(?:e|ing)) ${SELF}\\b`,
	`\\b${MEANS_TO}\\b.{0,24}\\b(?:hurt(?:ing)?|harm(?:ing)?|cut(?:ting)?|burn(?:ing)?|stab(?:bing)?|poison(?:ing)?|jump(?:ing)? (?:off|from)) (?:${SELF}|(?:the|a|this) (?:bridge|roof|building|cliff|balcony))\\b`,
	'\\b(?:hurting|harming|cutting) myself\\b|\\bself[ -]?harm(?:ing|ed)?\\b',
	'\\b(?:want|wanna|wish|going|gonna|plan|planning|ready|deserve|i hope|feel like)\\b.{0,18}\\b(?:to die|die|dying|be dead|(?:was|were) dead|to be dead|not be alive|never wake up|not wake up|disappear forever)\\b',
	'\\b(?:rather|rather be|better off|wish i (?:was|were)) dead\\b|\\b(?:rather|better to) die(?! than)\\b',
	'\\bend(?:ing)? (?:my|her|his|their) (?:own )?li(?:fe|ves)\\b|\\bend(?:ing)? it all\\b|\\btak(?:e|ing) (?:my|her|his|their) own li(?:fe|ves)\\b',
	'\\b(?:going to|gonna|will|ill|want to|wants to) end (?:it|things|everything)(?: (?:all|now|today|tonight|here|for good))?(?: *[.!?\\n]|$)',
	'\\b(?:dont|do not|didnt|no longer|not|never|cant)\\b.{0,8}\\b(?:want|wanna|wish|wanting) ?(?:to)? ?(?:live|be alive|wake up|exist|keep living|go on living|carry on living|be on this (?:earth|planet)|be in this world)(?: with (?:this|myself|it))?(?: any ?(?:more|longer)| again|\\b *[.!?,\\n]|$| at all| after)',
	'\\bdo(?:nt| not) (?:want|wanna|wish)(?: to)? (?:live|be alive|exist|be here any ?more|wake up (?:tomorrow|any ?more|again))\\b',
	'\\b(?:no|isnt any|not any|wheres the) (?:point|reason|sense) (?:in |to |of )?(?:living|being alive|live|be alive|going on|go on)\\b|\\bnothing (?:left )?to live for\\b',
	'\\blife (?:is ?nt|is not|isnt|no longer) (?:worth|any)|\\b(?:better off|easier for everyone) (?:without me|if i (?:was|were) (?:gone|dead))\\b',
	'\\b(?:nobody|no one|noone|not a soul|who)\\b.{0,12}\\b(?:miss(?:es)?|cares?|notices?|cry|cries|mind)\\b.{0,12}\\b(?:if|when|once|after) (?:i|im|id)(?: (?:am|was|were|had|have|just))* ?(?:gone|dead|died|die|not here|no longer here|disappeared|vanished)\\b',
	'\\b(?:wont|will not|not|if ill|if i will) (?:still )?(?:be )?(?:alive|around|here) (?:by|tomorrow|when you|much longer|for long|to see)\\b',
	'\\b(?:i am|im|feel(?:ing)?|been|hes|shes|is|was|so|get|getting|very) suicidal\\b|\\bsuicidal (?:thoughts?|ideation|feelings|person|kid|son|daughter|friend)\\b|\\b(?:commit(?:ting)?|attempt(?:ed|ing)?|consider(?:ing)?|contemplat(?:e|ing)|think(?:ing)?(?: of| about)?|thought (?:of|about)|about) suicide\\b|\\bsuicide (?:note|attempt|pact)\\b|\\bkms\\b|\\bunaliv(?:e|ing)\\b',
	'\\bjump(?:ing)? (?:off|from|in front of|out of|under) (?:the |a |this |my )?(?:bridge|roof|building|balcony|train|window|cliff|tower|bus|traffic)\\b|\\b(?:standing|sitting|up) on (?:the|a) (?:bridge|ledge|roof|edge|railing|window ?sill|tracks)\\b',
	'\\b(?:pills|tablets|rope|noose|blade|razor|gun|knife)\\b.{0,18}\\b(?:in front of me|in my hand|next to me|ready to)\\b|\\bgoodbye (?:letter|note)\\b|\\b(?:say(?:s|ing)?|said) goodbye to every(?:one|body)\\b|\\bgoodbye (?:everyone|cruel world|world)\\b',
	'\\b(?:cut|slit|slash|cutting|slitting)\\b.{0,4}\\b(?:my|her|his) (?:wrists?|veins|throat)\\b',
	'\\b(?:cant|cannot|dont want to|cant bear to) (?:go on|cope|carry on|do this|take (?:it|this|life)) any ?(?:more|longer)\\b.{0,60}\\b(?:end|die|dead|goodbye|pills|over|bridge)\\b'
].map(sign);

const violence = [
	`\\b(?:there is|theres|there are|i think|i hear|i can hear)\\b.{0,10}\\b(?:somebody|someone|a man|men|people|a stranger|burglars?)\\b.{0,10}\\b(?:in|inside|outside|at) (?:my|our|the) (?:house|home|flat|apartment|room|door|garden|hotel room)\\b`,
	`\\b${OTHER}\\b.{0,60}\\btouch(?:ed|es|ing) (?:me|my (?:son|daughter|child|kids?))\\b|\\bi(?: have|ve)? locked myself in(?:to)? (?:the|my|a)\\b`,
	'\\b(?:burn(?:ing)?|set(?:ting)?) (?:the|my|our) (?:house|home|flat|car|place|shop) (?:down|on fire)\\b',
	'\\b(?:theres|there is|active|hear|heard|hearing) (?:a |an |some )?(?:shooting|shooter|gun ?shots?|bomb|stabbing)\\b',
	`\\b${OTHER}\\b.{0,24}\\b(?:hit(?:s|ting)?|beat(?:s|ing)?(?: up)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|slap(?:s|ped|ping)?|chok(?:e|es|ed|ing)|strangl(?:e|es|ed|ing)|attack(?:s|ed|ing)?|stab(?:s|bed|bing)?|assault(?:s|ed|ing)?|hurt(?:s|ing)?|molest(?:s|ed|ing)?|grop(?:es|ed|ing)|rap(?:es|ed|ing)|grabb(?:ed|ing)|push(?:ed|es)) ${ONES_OWN}\\b(?! (?:with (?:a|an|the|extra) (?:fee|bill|charge|price)|to (?:it|the)))`,
	`\\b(?:i am|im|i was|ive been|i got|she is|shes|hes|he is|he was|she was|my ${KIN} (?:is|was|has been|got)|being|been) (?:just |being |been )*(?:beaten|attacked|assaulted|raped|stabbed|strangled|kidnapped|molested|groped|battered|held (?:hostage|captive|prisoner)|shot)\\b`,
	`\\b${OTHER}\\b.{0,30}\\b(?:kill|shoot|stab|murder|strangle|beat) (?:me|us|her|him|my \\w+)\\b`,
	`\\b(?:threat\\w*|says?|said|swears?|swore|going|gonna|wants?|try\\w*)\\b.{0,20}\\b(?:kill|shoot|stab|murder|burn) (?:me|us|my (?:family|kids?|children|mother|mum|mom|sister|brother|dog))\\b`,
	`\\b${OTHER}\\b.{0,30}\\b(?:with|has|got|holding|pulled|pointing|waving|swinging)\\b.{0,12}\\b(?:knife|gun|axe|machete|weapon|baseball bat|hammer|crowbar)\\b(?! (?:set|block|sharpener))`,
	`\\b(?:someone|somebody|he|a man|men|they|burglars?|people|hes|who)\\b.{0,16}\\b(?:break(?:ing|s)?|broke|get(?:ting)?|smash(?:ing|ed)?) in(?:to)? (?:my|our|the) (?:house|home|flat|apartment|room|door)\\b.{0,60}\\b(?:now|hid(?:e|ing)|inside|upstairs|downstairs|help|scared|police)\\b`,
	`\\b(?:${OTHER}|they|men|people)\\b.{0,16}\\b(?:(?:trying|tries|tried|attempting|about) to (?:break|force|kick|smash)|trying to get|(?:is|are|hes|shes|theyre) (?:breaking|forcing|kicking|smashing))(?: (?:his|her|their) way)?(?: in(?:to)?| through| down)? (?:my|our|the) (?:front |back )?(?:house|home|flat|apartment|room|door|window)\\b`,
	`\\b(?:trying to break in|breaking (?:down|in)|(?:intruder|burglar) (?:is )?in(?:side)? )\\b`,
	'\\b(?:im|i am|were|we are) (?:hiding (?:in|from|under|behind)|being held|locked in (?:by|a|the|my|his) ?(?:him|her|cellar|basement|room|bathroom|house|flat|car)?)\\b|\\blocked (?:me|us|her|him) (?:in|up)(?! (?:contract|a contract|the contract))\\b',
	`\\b(?:he|she|hes|man|driver|courier|partner|husband|wife|boyfriend|boss|landlord|host|father|dad|ex)\\b.{0,40}\\bw?(?:wont|will not|doesnt|not|refuses to) let (?:me|us|her|go of me)(?: get)? ?(?:out|go|leave|off|of)?\\b`,
	'\\b(?:man|men|guy|someone|somebody|ex|he|hes|car|stranger)\\b.{0,20}\\b(?:following|stalking|stalks|chasing|follows) (?:me|us|my (?:daughter|son|kids?|sister))\\b',
	'\\bdomestic (?:violence|abuse)\\b|\\bsexually (?:assaulted|abused|harassed)\\b|\\bphysically abus\\w+|\\babus(?:es|ed|ing) (?:me|my (?:kids?|son|daughter|child|children|mother|sister))\\b|\\babusive (?:husband|wife|partner|boyfriend|girlfriend|father|relationship|ex)\\b',
	`\\b(?:hits|beats|hitting|beating|abuses) (?:me|my (?:kids?|son|daughter|mother|sister|mum|mom|little \\w+))\\b`
].map(sign);

const medical = [
	`\\b${PERSON}\\b.{0,20}\\b(?:lying|lies|laying) on the (?:\\w+ )?(?:floor|ground)\\b|\\b${PERSON}\\b.{0,30}\\b(?:doesnt|does not|not) react(?:ing)?\\b`,
	`\\b${PERSON}\\b.{0,12}\\b(?:cant|cannot|unable to)\\b.{0,4}\\b(?:speak|talk|see|walk|move|swallow)\\b.{0,12}\\b(?:all of a sudden|suddenly|from one moment)\\b|\\b(?:suddenly|all of a sudden)\\b.{0,6}\\b(?:he|she|i|dad|mum|mom|my \\w+)\\b.{0,6}\\b(?:cant|cannot) (?:speak|talk|see|walk|move)\\b|\\b(?:mouth|face) is (?:crooked|hanging|drooping|lopsided)\\b`,
	'\\b(?:baby|hes|shes|he is|she is|son is|daughter is|child is|kid is|toddler is)\\b.{0,6}\\b(?:blue|limp|lifeless|floppy)\\b',
	`\\b(?:not|isnt|stopped|stops|cant|cannot|can ?not|hardly|barely|trouble|difficulty|struggl\\w+(?: to)?|unable to|problems) (?:to )?breath(?:e|ing)?\\b(?! (?:easy|a word))`,
	`\\b${PERSON}\\b(?:(?!\\b(?:service|support|team|sellers?|app|site|website|company|phone|screen|page)\\b)[^.!?。！？\\n]){0,40}\\b(?:unconscious|unresponsive|(?:not|isnt|stopped) respond(?:ing)?|wont wake(?: up)?|not waking(?: up)?|(?:cant|cannot|couldnt) wake (?:him|her|them|my \\w+)|cant be woken|pass(?:ed|ing) out|collaps(?:ed|ing)|faint(?:ed|ing)|blacked out|not moving|no pulse)\\b`,
	`\\b(?:chest|heart) (?:pains?|tightness|pressure|(?:really |badly |so |is |has been )*(?:hurts?|hurting|tight))\\b|\\b(?:pain|pressure|tightness) (?:in|on|across) (?:my|his|her|the) chest\\b`,
	`\\b(?:having|hes having|shes having|just had|suffering|has|may be|might be|could be|thinks? (?:its|hes|shes|im having|i have|i am having|he is having|she is having|he has|she has)) (?:a |an )?(?:severe |bad |heavy )?(?:heart attack|stroke|seizures?|epileptic fit|fit|convulsions?|asthma attack|panic attack|allergic reaction|anaphyla\\w+|cardiac arrest|miscarriage)\\b|\\bin(?:to)? (?:anaphylactic shock|cardiac arrest)\\b|\\b(?:is|hes|shes|baby|starts?|started|keeps) (?:convulsing|seizing|fitting)\\b`,
	`\\bface (?:is |has |was |suddenly )*(?:drooping|dropped|gone numb|numb on one side)|\\b(?:cant|cannot) (?:lift|move|feel) (?:his|her|my|one|either|the left|the right) (?:\\w+ )?(?:arm|leg|side|face|legs|body)\\b|\\bslurr(?:ed|ing)\\b.{0,14}\\b(?:speech|words)\\b|\\bspeech is slurred\\b`,
	`\\b(?:swallow(?:ed|ing|s)?|ate|eaten|drank|drunk|drinking|chew(?:ed|ing)|ingest(?:ed|ing)|inhal(?:ed|ing))\\b.{0,40}\\b(?:batter(?:y|ies)|coins?|magnets?|bleach|cleaner|detergent|pills?|tablets?|button|glass|screws?|nails?|poison|chemicals?|antifreeze|marbles?|(?:laundry |washing )pods?|capsule|petrol|medicine|medication|lego|needle|drain|(?:dishwasher|laundry|washing|toilet) (?:tabs?|tablets?|powder|liquid|gel|pods?|cleaner)|acid|solvent|descaler|bead|beads|small part)\\b`,
	`\\b(?:kid|child|baby|toddler|son|daughter|infant|boy|girl|year old|grandson|granddaughter|little one)\\b.{0,24}\\bswallow(?:ed|ing|s)?\\b`,
	'\\b(?:overdosed|overdosing|(?:took|taken|taking|having|had|has|is|an|of) (?:an )?overdose)\\b(?! warning)|\\b(?:took|taken|taking|swallowed|take|had) (?:way |far )?(?:too many|too much|all (?:of )?(?:the|his|her|my)|\\d{2,}|a whole (?:box|bottle|packet|pack|strip) of|the (?:whole|entire) (?:box|bottle|packet|pack))\\b.{0,20}\\b(?:pills?|tablets?|paracetamol|ibuprofen|aspirin|medicine|medication|meds|insulin|capsules|sleeping|painkillers?|dose)\\b',
	`\\b(?:is|hes|shes|im|am|was|baby|toddler|kid|starts?|started) choking\\b(?! (?:hazard|on (?:your|the) (?:price|fees?|bill)))|\\bchoking on (?:a|the|his|her|some)\\b.{0,20}\\b(?:now|help|blue|breath)`,
	'\\b(?:turn(?:ed|ing)?|going|gone|is) (?:blue|purple|grey)\\b.{0,20}\\b(?:breath|lips|face)|\\b(?:lips|face)\\b.{0,12}\\b(?:blue|purple)\\b',
	'\\b(?:bleeding|bleeds?|blood)\\b.{0,25}\\b(?:wont stop|not stop|doesnt stop|heavily|everywhere|badly|a lot|profusely|gushing|severely)\\b|\\b(?:wont|doesnt|not|cant) stop(?: the)? bleeding\\b|\\b(?:lost|losing|coughing up|vomiting|throwing up) (?:a lot of |so much |lots of )?blood\\b|\\bpregnan\\w+.{0,30}\\bbleeding\\b|\\bblood everywhere\\b',
	'\\b(?:throat|tongue|lips?|face|airway) (?:is |are |has |have |was |started )*(?:swell(?:ing|ed)?|swollen|closing)\\b',
	`\\b${PERSON}\\b.{0,12}\\b(?:electric(?:al)? shock|electrocuted)\\b|\\bgot (?:an|a bad|a strong) electric(?:al)? shock\\b|\\belectrocuted\\b`,
	`\\b(?:scald(?:ed|ing)?|burn(?:ed|t|s|ing)?) (?:me|us|him|her|my (?:\\w+ )?(?:kids?|son|daughter|child|baby|toddler|wife|husband|mother|face|hands?|arms?|legs?|eyes?|skin|fingers?)|his \\w+|her \\w+)\\b|\\b(?:third|second) degree burns?\\b|\\b(?:severe|bad|serious) burns\\b`,
	`\\bwaters? (?:has |have |just )*(?:broke|broken)\\b(?! (?:pipe|heater))|\\b(?:shes|wife is|im|i am|went|going) in(?:to)? labou?r\\b|\\bgiving birth\\b|\\bcontractions (?:are|every|started)\\b`,
	`\\b(?:been|was|got|is|hes|shes|were|may be) poisoned\\b|\\b(?:mushroom|carbon monoxide|alcohol) poisoning\\b`,
	`\\b(?:hes|shes|he is|she is|my (?:\\w+ )?${KIN} is|baby is|somebody is|someone is) dying\\b(?! (?:to|for|of (?:laughter|boredom|curiosity))\\b)`,
	'\\b(?:call(?:ing)?|need|send|get|order|want)(?: me| us)? (?:an |the )?(?:ambulance|paramedics?)\\b',
	`\\b${PERSON}\\b.{0,12}\\b(?:fell|fallen|hit by|run over|drowning|drowned)\\b.{0,40}\\b(?:head|cant move|blood|bleeding|not moving|car|bus|truck|pool|water|river|unconscious)\\b`
].map(sign);

const fireGas = [
	`\\b${DEVICE}\\b.{0,50}\\band (?:is )?smoking\\b`,
	`\\b${DEVICE}\\b.{0,30}\\b(?:caught fire|catch(?:es|ing)? fire|(?:is|was|are|s) on fire|on fire|in flames|burst into flames|is burning|started (?:burning|to burn)|burning (?:in|down|now)|went up in flames|melting and)\\b`,
	'\\b(?:its|it is|theyre|everything is|something is) in flames\\b|\\b(?:there is|theres|there was|we have|have|its|started|starting) a (?:small |big |huge |real )?fire\\b(?! (?:sale|stick|alarm|safety|extinguisher|pit|place|drill|exit|door))|\\bfire (?:broke out|has broken out|in (?:the|my|our) (?:kitchen|house|room|hotel|flat|building|apartment|hall|basement|garage|wall)|is spreading|next door|on our floor)\\b|\\bfire alarm(?:s)? (?:is |are |keeps |has been )*(?:going off|ringing|went off|sounding)\\b',
	`\\b(?:smoke|flames?) (?:is |are |was |keeps |started )*(?:coming|pouring|rising|billowing|everywhere|filling|shooting)\\b|\\b(?:full of|filled with|filling with) smoke\\b|\\bsmok(?:e|ing) (?:from|out of|in) (?:the|my|our)\\b`,
	`\\b${DEVICE} (?:is |has |just |was )*(?:start(?:ed|s|ing)? (?:to )?)?smok(?:e|ing)\\b(?! (?:room|area|hot|fast))`,
	'\\bsmell(?:s|ing|ed)?\\b(?: of| like| some| a| strong| strongly| something| really| the| strange| bad| faint){0,4} (?:natural )?gas\\b|\\bgas (?:smell|odou?r|stench|leak(?:s|ing|age)?)\\b(?! (?:detector|sensor|alarm|tester|insurance|cover))|\\bleak(?:s|ing)? (?:of )?gas\\b|\\bgas is (?:leaking|escaping|coming out)\\b|\\bstinks? of gas\\b|\\breeks? of gas\\b',
	'\\b(?:carbon monoxide|co|gas|smoke) (?:alarm|detector|sensor)s?\\b.{0,20}\\b(?:going off|went off|beeping nonstop|ringing|sounding|screaming)\\b|\\bcarbon monoxide (?:leak|poisoning)\\b',
	'\\bspark(?:s|ing|ed)?\\b.{0,30}\\b(?:socket|outlet|plug|charger|cable|flying|wires?|coming|wall)\\b|\\b(?:socket|outlet|plug|charger|cable|wires?|adapt[eo]r)\\b.{0,24}\\bspark(?:s|ing|ed)?\\b',
	`\\bburning (?:plastic |electrical |rubber )?(?:smell|odou?r|stench)\\b|\\bsmell(?:s|ing)? (?:like |of )?(?:something )?(?:burning|of smoke|like smoke)\\b|\\b(?:socket|outlet|plug|charger|cable|wires?|router|battery)\\b.{0,30}\\b(?:smells? burnt|burnt smell)\\b`,
	'\\b(?:battery|power ?bank|kettle|cooker|bottle|phone|charger|gas|boiler|stove|vape|scooter|e ?bike|oven|canister|heater)\\b.{0,15}\\b(?:explod(?:ed|ing|es)|blew up|blown up)\\b(?! (?:with|in price))'
].map(sign);

const CALLER =
	'(?:bank|police|officer|cop|detective|fraud (?:team|department|squad|line)|tax (?:office|man)|irs|hmrc|microsoft|apple|amazon|support|customer (?:service|support|care)|your (?:company|team|agent|employee|colleague|office|man)|security team|boss|ceo|manager|grandson|caller|man|gentleman|woman|guy|lady|somebody|someone|he|she|they|hes|shes|theyre|person|stranger|seller|landlord|(?:boy|girl)friend online|technician)';
/** What the caller does to whom: no question how one transfers money. */
const URGES =
	'(?:(?:wants?|wanted|asks|asked|asking|tells|told|telling|makes?|making|made|forc(?:es|ing|ed)|needs|urg(?:es|ing|ed)|getting|convinced) (?:me|us|my \\w+|him|her)|wants|demands|says? (?:that )?i|said (?:that )?i|insists|they say|i must|i have to)';
const MONEY =
	'(?:(?:move|transfer|send|wire|withdraw|pay|put|deposit)\\b.{0,40}\\b(?:money|savings|everything|it all|cash|account|bitcoin|crypto|funds)|gift ?(?:cards?|vouchers?)|(?:safe|secure) account)';
const KEY =
	'(?:(?:read|give|tell|share|send|type|forward)\\b.{0,24}\\b(?:otp|(?:sms|one ?time|verification|security|text|login|bank) codes?|codes? (?:on|from|to|off) (?:my|the) phone|codes? (?:i|id|ive) |pin|password|card (?:number|details))|anydesk|teamviewer|remote (?:access|control|desktop|app)|share my screen|control (?:of )?my (?:computer|phone|screen|pc|laptop))';

const fraud = [
	`\\b(?:pretend(?:s|ing|ed)?|claim(?:s|ing)?) to be\\b.{0,80}\\b(?:${MONEY}|${KEY})\\b`,
	`\\b${KIN}\\b.{0,60}\\b(?:sending|transferring|wiring|sends|withdrawing|giving)\\b.{0,20}\\b(?:money|cash|savings)\\b.{0,50}\\b(?:online|internet|phone|dating|stranger)\\b`,
	'\\b(?:card|account|wallet)\\b.{0,60}\\b(?:they|someone|somebody|thief|thieves|he)\\b.{0,6}\\b(?:keeps?|(?:is|are) still) (?:paying|using|buying|spending|withdrawing|shopping)\\b',
	'\\b(?:card|account) (?:has been |was |got |been |is being )*(?:emptied|cleaned out|drained|cloned|plundered)\\b',
	`\\b${CALLER}\\b.{0,70}\\b${URGES}\\b.{0,60}\\b(?:${MONEY}|${KEY})\\b`,
	`\\b(?:${MONEY}|${KEY})\\b.{0,50}\\b(?:boss|ceo|manager|police|officer|bank|he|she|they|caller)\\b.{0,40}\\b(?:must not tell|not tell any|(?:keep|kept) (?:it )?secret|on the (?:phone|line))\\b`,
	`\\b(?:read|gave|given|told|sent|shared)\\b.{0,12}\\b(?:him|her|them|the caller|the man|a man|a stranger)\\b.{0,16}\\b(?:codes?|pin|password|card (?:number|details))\\b`,
	'\\b(?:being|getting) (?:scammed|defrauded|conned|phished)\\b|\\b(?:scammer|fraudster|hacker)s?\\b.{0,40}\\b(?:now|phone|line|computer|account|sent|paid|code|money|screen)\\b|\\b(?:sent|paid|gave|told|transferred|wired|shared|read)\\b.{0,40}\\b(?:to |the |a )(?:scammer|fraudster|scam|fraud|con ?man)s?\\b',
	'\\b(?:just|now|minutes? ago|an hour ago|today)\\b.{0,50}\\b(?:got |been |was |were |have been )(?:scammed|defrauded|conned|phished)\\b|\\b(?:i|we|ive|mum|mom|dad|mother|father|wife|husband|grandma) (?:just |think i |think ive |have just )*(?:got|been|was|have been|fell for)\\b.{0,4}\\b(?:scammed|defrauded|conned|phished|a scam)\\b',
	'\\b(?:gave|given|sent|shared|typed|entered|put|told)\\b.{0,60}\\b(?:fake|phishing|scam) (?:web ?)?(?:site|page|link|shop|caller|agent|number|app|email|form|bank)\\b',
	`\\b(?:just|have just|ive just) (?:sent|transferred|paid|wired)\\b.{0,50}\\b(?:who|that) (?:wasnt|isnt|turned out|was not|is not)\\b`,
	'\\b(?:emptying|draining|clearing out|stealing (?:from|my money)|taking money (?:out of|from)|(?:is|are|been|keeps?|theyre|hes|someone|somebody) withdrawing (?:money )?from)\\b.{0,20}\\b(?:my|our|mums?|moms?|her|his)(?: \\w+)? (?:account|savings|card|money)\\b',
	'\\bmoney (?:is|keeps|keep|was|has been)\\b.{0,12}\\b(?:leaving|going out|disappearing|being (?:taken|stolen|sent|moved|withdrawn)|vanishing|flowing out)\\b|\\b(?:payments?|transactions?|charges|purchases?|withdrawals?|transfers)\\b.{0,50}\\b(?:(?:right|happening) now|as (?:we|i) (?:speak|type|write)|keep (?:coming|appearing|going)|one after (?:another|the other))|\\bkeep(?:s)? (?:making|taking|spending|charging)\\b.{0,30}\\bmy (?:card|account|money)\\b|\\b(?:someone|somebody|they|theyre|he|hes|thief|thieves) (?:is |are |keeps? )?(?:using|spending|shopping with|paying with)\\b.{0,12}\\bmy (?:\\w+ )?card\\b.{0,20}\\b(?:now|moment|it is|keep)?',
	'\\b(?:theyre|they are|hes|he is|shes|someone is|somebody is|is)\\b.{0,6}\\b(?:in|into|inside|controlling|in control of|on) my (?:computer|laptop|pc|phone|screen|account|banking)\\b.{0,60}\\b(?:now|mouse|moving|see|watch|money|help|savings|transferring)\\b'
].map(sign);

export const english: Signs = {
	script: /[a-z]{3}/,
	averted:
		/\bi (?:didnt|did not|havent|have not|never) (?:click|fall|fallen|believe|react|open)|\bi (?:just )?(?:hung up|ignored it)\b/,
	sayings: [
		/\b(?:price|prices|fee|fees|app|site|website|queue|wait|waiting|music|bill|bills|charges?|delay|service|bot|you|you guys|youre|it|its|this|that|suspense|back|feet|shoes?)\b (?:(?:is|are|was|just|really|absolutely|literally|s) )*(?:kill(?:s|ing)? (?:me|us|it)|murder(?:ing)? me)\b/g,
		/(?<!\b(?:ex|says?|said|threat\w*|scared|afraid|knife|gun|hits?|beats?)\b.{0,40})\b(?:is|are|will|would|ll|gonna|going to|ill|hell|shell|theyll)\b.{0,12}\bkill me (?:if|when|for|over|because|unless|lol|haha)\b/g,
		/\b(?:could|would|ill|id) kill (?:for|myself laughing)\b|\bto die for\b|\bdying (?:to|for|of (?:laughter|boredom|curiosity|heat))\b|\b(?:die|died|dies|dying) laughing\b/g,
		/\b(?:nearly|almost|practically|about to|gave me|give me|gives me|giving me|close to)(?: (?:have|had|having|a|an|me))* (?:heart attack|stroke|seizure|panic attack|fit)\b/g,
		/\b(?:commercial|career|political|business|financial) suicide\b|\bsuicide (?:squad|clause|exclusion|mission|door|prevention)\b|\bsuicide for your\b|\b(?:exclude|excludes|cover|covers|covering|about) suicide (?:clause|in the first|exclusion)/g,
		/\b(?:you|youre|you guys|your team|team|sales?|deals?|she|he|hes|shes|were|we) (?:(?:guys|is|are|were|really|absolutely) )*on fire\b/g,
		/\b(?:films?|movies?|books?|novels?|series|shows?|documentar(?:y|ies)|songs?|articles?|podcasts?|plays?) (?:is |was |are )?(?:about|on) (?:a |the )?(?:suicide|murder)\b/g,
		/\bwhat (?:should|do|would|must|can) (?:i|we|you|one) do if (?:i|we|you|one|there) ever\b[^.!?,;\n]*/g,
		/\b(?:no|without(?: any)?|dont have(?: any)?|doesnt have(?: any)?|havent(?: any)?|not having(?: any)?|never had(?: any)?) (?:(?:chest|heart) pains?|pain in (?:my|the) chest|trouble breathing|problems? breathing|difficulty breathing|breathing problems?|fire|smoke|flames?|sparks?|gas (?:smell|leak)|smell of gas|burning smell|allergic reaction|bleeding|injur\w+)\b/g,
		/\b(?:hit|beat|punch|kick)(?:s|ing)? (?:me|us) (?:up|to it|with (?:a|an|the|another|extra))\b/g
	],
	past: /\b(?:years?|months?|weeks|decades?) (?:ago|back|earlier)\b|\blast (?:year|month|week|spring|summer|autumn|fall|winter|decade|january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:in|since|of|from) (?:19|20)\d\d\b|\bused to\b|\bhistory of\b|\bas a child\b|\bcopy of the claim\b/,
	signs: { 'self-harm': selfHarm, violence, medical, 'fire-gas': fireGas, fraud }
};
