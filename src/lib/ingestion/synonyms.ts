/** How a header says a canonical field, in `normaliseWord` form, and how surely (0..1). */
export type Synonym = readonly [pattern: RegExp, weight: number];

/** The words of exports that we do not know by name. A field's first match counts; content must agree as well. */
export const synonyms: Readonly<Record<string, readonly Synonym[]>> = {
	external_id: [
		[/^(ticket|case|conversation|chat|call|工单|会话)$/, 0.5],
		[
			/^(会话|对话|工单|咨询|服务单|通话|案例|事件|聊天|记录|case|call|chat|ticket|conversation|session|incident|request|thread|interaction|contact)(id|编号|号|no|number|key|单号)$/,
			1
		],
		[/^(会话|对话|工单|咨询|服务单|通话|案例|事件|聊天|记录)(流水号?|序号|标识)$/, 1],
		[/^(id|number|编号|序号|流水号|唯一标识|uuid|reference|ref)$/, 0.8],
		[/(工单号|单号|会话标识)/, 0.8]
	],
	customer_id: [
		[
			/^(customer|client|user|requester|visitor|caller|contact|member|account|buyer|subscriber|guest)(id|no|number|key|uuid)$/,
			1
		],
		[/^(客户|用户|访客|会员|买家|顾客|来访者|联系人)(id|编号|号|号码|账号|标识)$/, 1],
		[
			/^(客户|用户|访客|会员|买家|顾客|联系人|来访者|提单人|反馈人|报修人|来电人)(昵称|名|名称|姓名|手机号?|电话|邮箱)?$/,
			0.8
		],
		[
			/^(customer|client|user|enduser|requester|requestor|visitor|caller|buyer|shopper|guest|member|contact|reporter|submitter|raisedby)(name|fullname|email|emailaddress|phone|phonenumber)?$/,
			0.8
		],
		[/^(email|phone|手机号|电话|昵称|来电号码|主叫号码|openid)$/, 0.6]
	],
	channel: [
		[/^(channel|渠道|来源渠道|会话渠道|接入渠道|咨询渠道|进线渠道|服务渠道|contactchannel|ticketchannel|medium)$/, 1],
		[
			/^(contact(method|mode)|(communication|support|source|origin|intake)(channel|method)|receivedvia|channel(type|name)|modeofcontact)$/,
			0.9
		],
		[/^((接入|进线|受理|沟通|联系|咨询|来访)方式|沟通渠道|渠道(类型|名称))$/, 0.9],
		[/channel$|渠道$/, 0.6],
		[/^(source|来源|会话来源|via|origin|contacttype|platform|平台|入口|来自|(来自|从)(哪里|哪儿|哪儿来|哪里来))$/, 0.8]
	],
	language: [[/^(language|lang|locale|语言|语种|客户语言)$/, 1]],
	topic: [
		[
			/^((contact|inquiry|enquiry|case|call|chat|ticket|support)(topic|reason|category)|issuecategory|problemtype|querytype|inquirytype)$/,
			0.95
		],
		[
			/^((问题|诉求|咨询|工单|会话|事件|服务)(类别|类目|大类|话题)|(客户|用户|来电|市民)(诉求|需求)|诉求类型|来访原因|咨询原因|意图名称|业务场景)$/,
			0.95
		],
		[
			/^(topic|话题|主题分类|会话主题|咨询主题|问题类型|问题分类|咨询类型|咨询分类|业务类型|业务分类|工单类型|工单分类|会话分类|contactreason|reason|intent|意图)$/,
			1
		],
		[
			/^(category|分类|类型|类别|type|tickettype|issuetype|casetype|queue|subject(category)?type|原因|诉求|产品分类)$/,
			0.9
		],
		[/^(标签|对话标签|会话标签|tags?|labels?|服务小结|对话小结|会话小结)$/, 0.7],
		[/(topic|category|reason|分类|类型|原因)/, 0.4]
	],
	priority: [[/^(priority|优先级|紧急程度|紧急度|urgency|severity|ticketpriority|等级)$/, 1]],
	opened_at: [
		[
			/^(opened|created|started|submitted|received|reported|raised|initiated)(at|on|time|date|datetime|timestamp)?(utc|gmt)?$/,
			1
		],
		[
			/^(open|creation|create|start|submit|request|contact|arrival|begin|call|chat|conversation|ticket|session|case)(ed|start|started|created|opened|creation|open|begin)?(at|on|time|date|datetime|timestamp)(utc|gmt)?$/,
			0.95
		],
		[/^(call|chat|conversation|ticket|session|case)(started|created|opened)$/, 0.95],
		[
			/^(会话|对话|咨询|工单|通话|服务|访客|客户|聊天)?(开始|创建|接入|进线|发起|提交|来电|呼入|建立|受理|进入|咨询|到达|提单)(时间|日期|时刻)$/,
			1
		],
		[/^(date|datetime|timestamp|time|day|日期|时间|日期时间|发生时间|业务日期)$/, 0.6],
		[/^(complete|event|activity|log)timestamp$/, 0.5]
	],
	first_bot_reply_at: [
		[
			/^(first|initial)?(bot|robot|chatbot|ai|aiagent|virtual(agent|assistant)|automated|auto)(first|initial)?(reply|response|answer|message|replied|responded|answered)(at|on|time|date|datetime|timestamp|inseconds|seconds|secs?|minutes|mins?)*(utc|gmt)?$/,
			1
		],
		[
			/^(first|initial)(reply|response|answer)(by|from|of)(the|a)?(bot|robot|chatbot|ai|aiagent|virtual(agent|assistant))(at|on|time)?$/,
			1
		],
		[
			/^(首次|首条|首个|首|第一次)?(机器人|智能客服|智能助手|虚拟客服|ai|bot)(首次|首条|首个|首|第一次)?(回复|应答|响应|答复|回答|接待)(时间|时刻|时长|耗时)?(秒|分钟)?$/,
			1
		],
		[/^(机器人|智能客服|智能助手|ai|bot)首响(时间|时长)?(秒|分钟)?$/, 1]
	],
	first_human_reply_at: [
		[
			/^(first|initial)(human|agent|manual|person)?(reply|replied|response|responded|answer|answered)(at|time|date|duration|timeinseconds|seconds|secs?|minutes|mins?|hours|hrs?)*(in)?(seconds|minutes|hrs|hours)?$/,
			1
		],
		[/^(首次|人工首次|客服首次|首)(响应|回复|应答|人工回复|人工响应)(时间|时长|耗时)?(秒|分钟|小时|s|min)?$/, 1],
		[/^(首响|首响时长|首响时间|首响秒|人工首响)/, 1],
		[
			/^(first|initial)(public|staff|teammate|operator|representative|rep|advisor|humanagent|liveagent)(reply|replied|response|responded|answer|answered)(at|on|time|date|inseconds|seconds|secs?|minutes|mins?|hours|hrs?)*$/,
			1
		],
		[
			/^(human|agent|person|staff|teammate|operator|rep|advisor)(first|initial)(reply|replied|response|responded|answer|answered)(at|on|time|date|inseconds|seconds|secs?|minutes|mins?|hours|hrs?)*$/,
			1
		],
		[
			/^(first|initial)(reply|response|answer)(by|from|of)(the|an?)?(human|agent|person|staff|teammate|operator|rep)(at|on|time)?$/,
			1
		],
		[/^(首次|首条|首|第一次)(人工|客服|坐席|座席)(回复|应答|响应|答复)(时间|时刻|时长|耗时)?(秒|分钟)?$/, 1],
		[/^(人工|客服|坐席|座席)(首次|首条|首|第一次)(回复|应答|响应|答复)(时间|时刻|时长|耗时)?(秒|分钟)?$/, 1],
		[
			/^(speedofanswer|answerspeed|timetoanswer|responsetime|firstresponse|waittoanswer)(inseconds|seconds|secs?|inminutes|minutes|mins?)?$/,
			0.9
		],
		[/^(call|chat)?answered(at|time)?$/, 0.85],
		[/^(响应时长|响应时间|应答时间|接听时间|人工接入时间)(秒|分钟)?$/, 0.8]
	],
	handoff_at: [
		[
			/^(handoff|handover|handedoff|handedover|handed|transfer(red)?|escalat(ed|ion))(to(an?)?(human|agent|person|liveagent|staff|team))?(at|on|time|date|datetime|timestamp)?(utc|gmt)?$/,
			1
		],
		[/^(转人工|转接|转接人工|转坐席|转座席|转客服|转入人工|人工接入|移交人工|升级人工|升级)(时间|日期|时刻)$/, 1]
	],
	handoff_reason: [
		[
			/^((handoff|handover|transfer|escalation)reason|reasonfor(handoff|handover|transfer|escalation)|(转人工|转接|升级|移交)原因)$/,
			1
		]
	],
	first_resolved_at: [
		[/^first(resolved|solved|completed|resolution)(at|on|time|date|datetime)(utc|gmt)?$/, 1],
		[
			/^(time)?(to)?first(resolution|resolve|solution)(time|duration)?(in)?(seconds|secs?|minutes|mins?|hours|hrs?)?$/,
			0.95
		],
		[/^(会话|对话|工单|问题)?首次(解决|完结)(时长|耗时|用时)(秒|分钟|小时|s|min|h)?$/, 0.95],
		[/^(会话|对话|工单|问题)?首次(解决|完成|办结|结单|完结)(时间|日期)$/, 1]
	],
	resolved_at: [
		[/^(resolved|solved|completed|fixed)$/, 0.6],
		[/^(date|time)(resolved|solved|completed|fixed)$/, 1],
		[/^(已解决|处理完成|处理完毕|办结|解决完成)(时间|日期)$/, 1],
		[/^(resolved|solved|completed|finished|resolution)(at|on|time|date|datetime)(utc|gmt)?$/, 1],
		[
			/^(time)?(to)?(full|final)?(resolution|resolve|solution)(time|duration)?(in)?(seconds|secs?|minutes|mins?|hours|hrs?)?$/,
			0.95
		],
		[/^(会话|对话|工单|问题)?(解决|完结)(时长|耗时|用时)(秒|分钟|小时|s|min|h)?$/, 0.95],
		[/^(会话|对话|工单|问题|通话|服务)?(解决|完成|办结|结单|完结)(时间|日期|时刻)$/, 1],
		[/^(会话|对话|通话|服务|聊天)?(结束|关闭|挂断)(时间|日期)$/, 0.8],
		[/^(call|chat|conversation|session)?(end|ended|endtime|endedat|closed|closedat|closedate|closetime)$/, 0.75]
	],
	reopened_at: [
		[/^(last)?(reopened|reopen|reopening)(at|on|time|date|datetime|timestamp)?(utc|gmt)?$/, 1],
		[/^(date|time)reopened$/, 1],
		[/^(重新打开|重开|再次打开|重新激活|激活|重启)(时间|日期)$/, 1]
	],
	closed_at: [
		[/^(closed|close|closing|closure)(at|on|time|date|datetime|timestamp)(utc|gmt)?$/, 1],
		[/^(date|time)closed$/, 1],
		[/^(call|chat|conversation|session)?(end|ended)(at|on|time|date)?$/, 0.7],
		[/^(会话|对话|工单|通话|服务)?(关闭|关单|结束|结案|归档)(时间|日期)$/, 1]
	],
	last_customer_turn_at: [
		[/^(last)(customer|user|visitor|requester)(message|reply|turn|response)(at|time)?$/, 1],
		[/^(客户|访客|用户)?最后(发言|消息|回复|咨询)时间$/, 1]
	],
	updated_at: [[/^((last)?(updated|modified|update|change)(at|on|time|date)?|(最后|最近)?(更新|修改)(时间|日期))$/, 1]],
	bot_involved: [
		[/^(bot|robot|chatbot|ai|aiagent)(involved|handled|participated|replied|used|flag|session|engaged|first)?$/, 1],
		[/^(isbot|hasbot|handledbybot|botyn|usedbot)$/, 1],
		[/^(是否)?(机器人|智能客服|ai)(参与|接待|服务|会话|介入|应答)?$/, 1],
		[/^机器人(消息|回复|对话|应答|接待)?(数|次数|条数|量|轮次|轮数)$/, 0.9],
		[/^(bot|robot|chatbot)(messages?|replies|turns|messagecount|replycount)$/, 0.9]
	],
	human_involved: [
		[/^(是否)?(转人工|人工参与|转接人工|人工介入|人工接待|人工服务|转接)$/, 1],
		[/^(human|agent|person)(involved|participated|handled|replied|engaged)$/, 1],
		[
			/^(escalated|transferred|handoff|handedoff|istransfer|isescalated|totransfer|escalatedtohuman|transfertohuman|handedover)$/,
			0.9
		],
		[/^(answered|answeredyn|isanswered|是否接听|是否应答)$/, 0.6]
	],
	agent_id: [
		[
			/^(agent|assignee|operator|representative|rep|owner|handler|advisor|csr|staff|server|employee)(id|name|email)?$/,
			1
		],
		[
			/^(客服|坐席|座席|接待客服|人工客服|处理人|受理人|客服人员|接待人员|经办人|服务人员|员工)(id|编号|工号|姓名|名称|账号|昵称)?$/,
			1
		]
	],
	handle_seconds: [
		[
			/^(avg|average|mean|total)?(handle|handling|talk|call|chat|service|session|conversation|processing|ser)(time|duration|length|seconds|secs?)(in)?(seconds|secs?|minutes|mins?|hours|hrs?)?$/,
			1
		],
		[/^(handling|duration)(in)?(seconds|secs?|minutes|mins?|hours|hrs?)?$/, 0.8],
		[/^(会话|对话|通话|处理|服务|聊天|接待|人工会话|人工服务)(时长|耗时|用时)(秒|分钟|小时|s|min)?$/, 1],
		[/^servicelength$/, 1]
	],
	queue_seconds: [
		[
			/^(queue|wait|waiting|hold|q)(time|duration|length|seconds|secs?)?(in)?(seconds|secs?|minutes|mins?|hours|hrs?)?$/,
			1
		],
		[/^(排队|等待|等候)(时长|时间|耗时)(秒|分钟|小时|s|min)?$/, 1]
	],
	reopen_count: [[/^(reopens?|reopen(ed)?(count|times)|重开次数|重新打开次数|激活次数)$/, 1]],
	csat: [
		[
			/^(csat|csatscore|satisfaction|satisfactionscore|satisfactionrating|customersatisfaction(rating|score)?|surveyscore|surveyresults?|csatrating|satisfactionlevel|customer(rating|score|feedbackscore)|(survey|support|service|agent|ticket|chat|conversation)rating)$/,
			1
		],
		[
			/^(满意度|满意度(评分|评价|得分|分数|等级|打分)|满意程度|(客户|用户|服务|会话)满意度|(客户|用户)(评价|评分)|(服务|会话)(评分|打分)|评价(分数|等级|得分)|评价|评分|评星|服务评价|会话评价|评价结果|评价星级|星级|(打了?)?几(颗)?[星分])$/,
			1
		],
		[/^(rating|score|rate|stars?|feedback(score|rating))$/, 0.8]
	],
	subject: [[/^(subject|title|标题|主题|工单标题|summary|ticketsubject)$/, 1]],
	text: [
		[
			/^(text|body|message|content|description|transcript|正文|内容|会话内容|对话内容|聊天记录|问题描述|工单内容|咨询内容|问题内容|留言内容|消息内容|描述|(客户|用户)?(说了什么|说的话|原话|原文|描述)|(问题|诉求|工单)?详情|ticketdescription)$/,
			1
		]
	],
	vendor_verdict: [
		[/^(bot|ai|vendor|机器人)(verdict|resolution|resolutionstate|resolved|outcome|解决状态|判定|是否解决)$/, 1],
		[/^(resolutionstate|解决状态|是否解决|解决情况|问题是否解决)$/, 0.8]
	],
	refused: [[/^(refused|rejected|requestrefused|是否拒绝|被拒)$/, 1]],
	currency_value: [[/^(value|amount|ordervalue|orderamount|金额|订单金额|涉及金额)$/, 0.8]],
	segment: [
		[/^(segment|customersegment|tier|plan|customertype|level|membership|grade)$/, 1],
		[/^(客群|客户分层|客户等级|会员等级|客户类型|用户等级|分层|套餐)$/, 1],
		[/^contract(type)?$/, 0.5]
	],
	joined_at: [
		[
			/^(joined|join|signup|signedup|registered|registration|customersince|since|activation|start)(at|on|date|time)?$/,
			1
		],
		[/^(注册|加入|开户|入网|激活|入会)(时间|日期)$/, 1]
	],
	churned: [[/^(churn|churned|ischurned|churnlabel|attrition|exited|left|流失|是否流失|已流失)$/, 1]],
	churned_at: [
		[/^((churn(ed)?|cancel(led|ed|lation)?|left|exit)(at|on|date|time)|(流失|注销|退订|离网)(时间|日期))$/, 1]
	],
	annual_margin: [[/^(annualmargin|margin|yearlymargin|profit|annualprofit|年毛利|毛利|年利润)$/, 1]],
	acquisition_cost: [[/^(acquisitioncost|cac|costtoacquire|获客成本)$/, 1]],
	conversation_id: [
		[
			/^(conversation|chat|session|ticket|case|dialog(ue)?|thread|incident|request|会话|对话|工单|聊天|案例)(id|编号|号|key|no|number)$/,
			1
		],
		[/^(case|ticket|incident|conversation|session)$/, 0.8]
	],
	message_id: [
		[/^(message|msg|turn|tweet|comment|post|消息|发言)(id|编号|号)$/, 1],
		[/^id$/, 0.4]
	],
	in_reply_to: [
		[
			/^(inreplyto|inreplytoid|inresponseto|inresponsetotweetid|parentmessageid|parentid|replyto|replytoid|回复消息|回复的?消息(id|编号))$/,
			1
		]
	],
	seq: [
		[/^(seq|sequence|turn|turnnumber|turnindex|index|position|messageindex|messagenumber|chatindex|序号|轮次|顺序)$/, 1]
	],
	sent_at: [
		[
			/^(sent|message|msg|created|posted|written|reply)(at|on|time|date|datetime|timestamp|createdat|sentat)?(utc|gmt)?$/,
			1
		],
		[/^(time|timestamp|date|datetime|时间|日期|发送时间|消息时间|发言时间|聊天时间)$/, 0.9],
		[/(发送|消息|发言)(时间|日期)$/, 1]
	],
	author: [
		[
			/^(author|sender|from|role|speaker|writer|authortype|sendertype|authorrole|senderrole|fromtype|messageauthortype|usertype|actortype|party|direction)$/,
			1
		],
		[/^(发送方|发送者|发送人|发言人|发言方|角色|消息来源|说话人|发送者类型|发送方类型|发送人类型|消息类型)$/, 1],
		[/^(inbound|isinbound|iscustomer|fromcustomer|是否客户)$/, 0.9]
	],
	author_id: [[/^(author|sender|speaker|actor|writer|user|发送人|发送者|发言人)(id|name|编号|姓名|昵称)$/, 1]],
	happened_at: [
		[/^(at|time|timestamp|date|datetime|时间|日期|发生时间|操作时间|事件时间|变更时间|状态时间)$/, 1],
		[
			/^(event|activity|action|status|state|change|complete|completion|log|occurred|changed|start|end|transition)(at|on|time|date|datetime|timestamp|endtime|starttime)?$/,
			0.95
		],
		[/timestamp$/, 0.8],
		[/^(created|updated)(at|on|time|date)?$/, 0.7]
	],
	event: [
		[
			/^(event|eventname|eventtype|activity|activityname|activityid|activitytype|action|actiontype|transition|操作|操作类型|事件|事件类型|事件名称|动作|节点)$/,
			1
		],
		[/^(state|newstate|tostate|status|newstatus|tostatus|状态|新状态)$/, 0.8]
	]
};
