import type { Scenario } from './conversation.ts';

/** What a bot says in a language that it has no full set of phrases for: enough to answer from an article, and to fetch a person. */
export interface FewPhrases {
	/** It is a bot, does not answer in this language, and a person takes over. */
	readonly bringPerson: string;
	readonly offerPerson: string;
	readonly acknowledge: string;
	/** Said with the first answer of a trade in which a general answer may be taken for advice. */
	readonly cautions: Readonly<Partial<Record<Scenario, string>>>;
}

/** By ISO 639-1. */
export const otherLanguages: Readonly<Record<string, FewPhrases>> = {
	ar: {
		bringPerson: 'أنا روبوت ولا أستطيع الإجابة بالعربية. أحيل محادثتك الآن إلى زميل، ولا داعي لإعادة ما كتبته.',
		offerPerson: 'هل تفضّل التحدث إلى شخص؟',
		acknowledge: 'أعتذر عن الإزعاج.',
		cautions: {
			medical: 'هذه معلومات عامة وليست نصيحة طبية؛ في الحالات الطارئة اتصل برقم الطوارئ.',
			legal: 'هذه معلومات عامة وليست استشارة قانونية.',
			finance: 'لا تعطِ رمزًا أو كلمة مرور لأي شخص؛ لا يتصل أحد منا لطلبها.'
		}
	},
	cs: {
		bringPerson: 'Jsem robot a česky odpovídat neumím. Předávám vás kolegovi; co jste napsali, nemusíte opakovat.',
		offerPerson: 'Chcete raději mluvit s člověkem?',
		acknowledge: 'Mrzí mě, že máte potíže.',
		cautions: {
			medical: 'Jde o obecné informace, ne o lékařskou radu; v nouzi volejte tísňovou linku.',
			legal: 'Jde o obecné informace, ne o právní radu.',
			finance: 'Nikomu nesdělujte kód, PIN ani heslo; nikdo od nás si o ně nevolá.'
		}
	},
	da: {
		bringPerson: 'Jeg er en robot og kan ikke svare på dansk. En kollega tager over; du behøver ikke gentage noget.',
		offerPerson: 'Vil du hellere tale med et menneske?',
		acknowledge: 'Jeg er ked af besværet.',
		cautions: {
			medical: 'Dette er generel information og ikke lægelig rådgivning; ring til alarmcentralen i nødstilfælde.',
			legal: 'Dette er generel information og ikke juridisk rådgivning.',
			finance: 'Giv aldrig en kode eller adgangskode til nogen; ingen fra os ringer for at bede om den.'
		}
	},
	de: {
		bringPerson:
			'Ich bin ein Bot und kann auf Deutsch nicht antworten. Eine Kollegin oder ein Kollege übernimmt; Sie müssen nichts wiederholen.',
		offerPerson: 'Möchten Sie lieber mit einem Menschen sprechen?',
		acknowledge: 'Es tut mir leid, dass Sie Ärger damit haben.',
		cautions: {
			medical: 'Das ist allgemeine Auskunft und kein ärztlicher Rat; im Notfall wählen Sie den Notruf.',
			legal: 'Das ist allgemeine Auskunft und keine Rechtsberatung.',
			finance: 'Geben Sie Code, PIN oder Passwort niemandem; von uns ruft niemand an und fragt danach.'
		}
	},
	es: {
		bringPerson:
			'Soy un bot y no puedo responder en español. Le paso con una persona del equipo; no hace falta que repita lo que ha escrito.',
		offerPerson: '¿Prefiere hablar con una persona?',
		acknowledge: 'Siento las molestias.',
		cautions: {
			medical: 'Es información general y no un consejo médico; en una emergencia llame al número de emergencias.',
			legal: 'Es información general y no asesoramiento jurídico.',
			finance: 'No dé nunca un código, PIN o contraseña a nadie; nadie de nuestra parte llama para pedirlos.'
		}
	},
	fa: {
		bringPerson:
			'من ربات هستم و نمی‌توانم به فارسی پاسخ بدهم. گفتگو را به همکارم می‌سپارم؛ لازم نیست چیزی را تکرار کنید.',
		offerPerson: 'می‌خواهید با یک نفر صحبت کنید؟',
		acknowledge: 'از مشکلی که پیش آمده متأسفم.',
		cautions: {
			medical: 'این اطلاعات عمومی است و توصیهٔ پزشکی نیست؛ در موارد اضطراری با اورژانس تماس بگیرید.',
			legal: 'این اطلاعات عمومی است و مشاورهٔ حقوقی نیست.',
			finance: 'کد یا گذرواژه را به هیچ‌کس ندهید؛ هیچ‌کس از طرف ما برای آن تماس نمی‌گیرد.'
		}
	},
	fr: {
		bringPerson:
			'Je suis un robot et je ne peux pas répondre en français. Une personne de l’équipe prend le relais ; inutile de répéter ce que vous avez écrit.',
		offerPerson: 'Préférez-vous parler à une personne ?',
		acknowledge: 'Je suis désolé pour ce désagrément.',
		cautions: {
			medical:
				'Ces informations sont générales et ne remplacent pas un avis médical ; en cas d’urgence, appelez les secours.',
			legal: 'Ces informations sont générales et ne constituent pas un conseil juridique.',
			finance:
				'Ne donnez jamais un code ou un mot de passe à qui que ce soit ; personne chez nous n’appelle pour le demander.'
		}
	},
	he: {
		bringPerson: 'אני בוט ואיני יכול לענות בעברית. השיחה עוברת לנציג; אין צורך לחזור על מה שכתבת.',
		offerPerson: 'להעביר אותך לנציג אנושי?',
		acknowledge: 'צר לי על אי הנוחות.',
		cautions: {
			medical: 'זהו מידע כללי ואינו ייעוץ רפואי; במקרה חירום יש להתקשר למוקד החירום.',
			legal: 'זהו מידע כללי ואינו ייעוץ משפטי.',
			finance: 'אין למסור קוד או סיסמה לאיש; איש מאיתנו אינו מתקשר כדי לבקש אותם.'
		}
	},
	hi: {
		bringPerson:
			'मैं एक बॉट हूँ और हिन्दी में उत्तर नहीं दे सकता। मैं आपकी बातचीत एक सहयोगी को सौंप रहा हूँ; आपको कुछ दोहराना नहीं पड़ेगा।',
		offerPerson: 'क्या आप किसी व्यक्ति से बात करना चाहेंगे?',
		acknowledge: 'असुविधा के लिए खेद है।',
		cautions: {
			medical: 'यह सामान्य जानकारी है, चिकित्सकीय सलाह नहीं; आपात स्थिति में आपातकालीन नंबर पर फ़ोन करें।',
			legal: 'यह सामान्य जानकारी है, क़ानूनी सलाह नहीं।',
			finance: 'कोई कोड, पिन या पासवर्ड किसी को न दें; हमारी ओर से कोई इसे माँगने के लिए फ़ोन नहीं करता।'
		}
	},
	id: {
		bringPerson:
			'Saya bot dan tidak dapat menjawab dalam bahasa Indonesia. Seorang rekan akan melanjutkan; Anda tidak perlu mengulang.',
		offerPerson: 'Apakah Anda ingin berbicara dengan petugas?',
		acknowledge: 'Maaf atas ketidaknyamanannya.',
		cautions: {
			medical: 'Ini informasi umum dan bukan nasihat medis; dalam keadaan darurat hubungi nomor darurat.',
			legal: 'Ini informasi umum dan bukan nasihat hukum.',
			finance:
				'Jangan berikan kode, PIN, atau kata sandi kepada siapa pun; kami tidak pernah menelepon untuk memintanya.'
		}
	},
	it: {
		bringPerson:
			'Sono un bot e non posso rispondere in italiano. Una persona del team prosegue; non occorre ripetere quello che ha scritto.',
		offerPerson: 'Preferisce parlare con una persona?',
		acknowledge: 'Mi dispiace per il disagio.',
		cautions: {
			medical: 'Sono informazioni generali e non un parere medico; in caso di emergenza chiami il numero di emergenza.',
			legal: 'Sono informazioni generali e non una consulenza legale.',
			finance: 'Non comunichi mai un codice, il PIN o la password a nessuno; nessuno di noi telefona per chiederli.'
		}
	},
	ja: {
		bringPerson:
			'私はボットで、日本語ではお答えできません。担当者におつなぎします。お書きいただいた内容は引き継ぎますので、もう一度ご説明いただく必要はありません。',
		offerPerson: '担当者におつなぎしましょうか。',
		acknowledge: 'ご不便をおかけして申し訳ございません。',
		cautions: {
			medical: 'これは一般的な情報であり、医学的な助言ではありません。緊急の場合は救急に電話してください。',
			legal: 'これは一般的な情報であり、法律上の助言ではありません。',
			finance: '認証コードや暗証番号、パスワードは誰にも教えないでください。当社から電話でお尋ねすることはありません。'
		}
	},
	ko: {
		bringPerson:
			'저는 봇이며 한국어로 답변드릴 수 없습니다. 상담원에게 연결해 드리며, 작성하신 내용은 다시 말씀하지 않으셔도 됩니다.',
		offerPerson: '상담원과 이야기하시겠습니까?',
		acknowledge: '불편을 드려 죄송합니다.',
		cautions: {
			medical: '일반적인 정보이며 의학적 조언이 아닙니다. 응급 상황에서는 응급 전화로 연락하세요.',
			legal: '일반적인 정보이며 법률 자문이 아닙니다.',
			finance: '인증 코드나 비밀번호를 누구에게도 알려 주지 마세요. 저희는 전화로 이를 묻지 않습니다.'
		}
	},
	nl: {
		bringPerson:
			'Ik ben een bot en kan niet in het Nederlands antwoorden. Een collega neemt het over; u hoeft niets te herhalen.',
		offerPerson: 'Wilt u liever met een medewerker spreken?',
		acknowledge: 'Het spijt me van het ongemak.',
		cautions: {
			medical: 'Dit is algemene informatie en geen medisch advies; bel in nood het alarmnummer.',
			legal: 'Dit is algemene informatie en geen juridisch advies.',
			finance: 'Geef nooit een code, pincode of wachtwoord aan iemand; niemand van ons belt om ernaar te vragen.'
		}
	},
	pl: {
		bringPerson:
			'Jestem botem i nie potrafię odpowiadać po polsku. Przekazuję rozmowę pracownikowi; nie trzeba niczego powtarzać.',
		offerPerson: 'Czy woli Pan/Pani porozmawiać z człowiekiem?',
		acknowledge: 'Przepraszam za kłopot.',
		cautions: {
			medical: 'To informacje ogólne, a nie porada lekarska; w nagłym wypadku proszę zadzwonić na numer alarmowy.',
			legal: 'To informacje ogólne, a nie porada prawna.',
			finance: 'Proszę nikomu nie podawać kodu, PIN-u ani hasła; nikt od nas nie dzwoni, by o nie pytać.'
		}
	},
	pt: {
		bringPerson:
			'Sou um bot e não consigo responder em português. Um colega vai continuar; não precisa de repetir o que escreveu.',
		offerPerson: 'Prefere falar com uma pessoa?',
		acknowledge: 'Lamento o incómodo.',
		cautions: {
			medical:
				'Esta informação é geral e não é aconselhamento médico; em caso de emergência, ligue para o número de emergência.',
			legal: 'Esta informação é geral e não é aconselhamento jurídico.',
			finance: 'Nunca dê um código, PIN ou senha a ninguém; ninguém da nossa parte liga a pedi-los.'
		}
	},
	ru: {
		bringPerson: 'Я бот и не умею отвечать по-русски. Передаю разговор сотруднику; повторять написанное не нужно.',
		offerPerson: 'Хотите поговорить с сотрудником?',
		acknowledge: 'Приношу извинения за неудобства.',
		cautions: {
			medical: 'Это общие сведения, а не медицинская консультация; в экстренном случае звоните в службу спасения.',
			legal: 'Это общие сведения, а не юридическая консультация.',
			finance: 'Никому не сообщайте код, ПИН или пароль; наши сотрудники не звонят, чтобы их узнать.'
		}
	},
	sv: {
		bringPerson: 'Jag är en bot och kan inte svara på svenska. En kollega tar över; du behöver inte upprepa något.',
		offerPerson: 'Vill du hellre prata med en människa?',
		acknowledge: 'Jag är ledsen för besväret.',
		cautions: {
			medical: 'Detta är allmän information och inte medicinsk rådgivning; ring nödnumret i en nödsituation.',
			legal: 'Detta är allmän information och inte juridisk rådgivning.',
			finance: 'Ge aldrig en kod, PIN eller ett lösenord till någon; ingen från oss ringer och frågar efter det.'
		}
	},
	th: {
		bringPerson: 'ฉันเป็นบอตและไม่สามารถตอบเป็นภาษาไทยได้ กำลังส่งต่อให้เจ้าหน้าที่ คุณไม่ต้องเล่าซ้ำอีก',
		offerPerson: 'ต้องการพูดคุยกับเจ้าหน้าที่ไหม',
		acknowledge: 'ขออภัยในความไม่สะดวก',
		cautions: {
			medical: 'ข้อมูลนี้เป็นข้อมูลทั่วไป ไม่ใช่คำแนะนำทางการแพทย์ หากฉุกเฉินโปรดโทรหมายเลขฉุกเฉิน',
			legal: 'ข้อมูลนี้เป็นข้อมูลทั่วไป ไม่ใช่คำแนะนำทางกฎหมาย',
			finance: 'อย่าบอกรหัสหรือรหัสผ่านแก่ผู้ใด เราไม่โทรไปขอรหัสจากคุณ'
		}
	},
	tr: {
		bringPerson:
			'Ben bir botum ve Türkçe yanıt veremiyorum. Görüşmeyi bir çalışma arkadaşıma aktarıyorum; yazdıklarınızı tekrarlamanıza gerek yok.',
		offerPerson: 'Bir yetkiliyle görüşmek ister misiniz?',
		acknowledge: 'Yaşadığınız sorun için üzgünüm.',
		cautions: {
			medical: 'Bu genel bilgidir, tıbbi tavsiye değildir; acil durumda acil yardım numarasını arayın.',
			legal: 'Bu genel bilgidir, hukuki danışmanlık değildir.',
			finance: 'Kod, PIN veya parolanızı kimseye vermeyin; bizden kimse bunları sormak için aramaz.'
		}
	},
	uk: {
		bringPerson:
			'Я бот і не вмію відповідати українською. Передаю розмову працівникові; повторювати написане не потрібно.',
		offerPerson: 'Бажаєте поговорити з працівником?',
		acknowledge: 'Перепрошую за незручності.',
		cautions: {
			medical: 'Це загальні відомості, а не медична порада; у невідкладному випадку телефонуйте до екстреної служби.',
			legal: 'Це загальні відомості, а не юридична порада.',
			finance: 'Нікому не повідомляйте код, PIN чи пароль; ніхто від нас не телефонує, щоб їх дізнатися.'
		}
	},
	vi: {
		bringPerson:
			'Tôi là bot và không thể trả lời bằng tiếng Việt. Tôi chuyển cuộc trò chuyện cho đồng nghiệp; bạn không cần nhắc lại.',
		offerPerson: 'Bạn có muốn nói chuyện với nhân viên không?',
		acknowledge: 'Rất xin lỗi vì sự bất tiện này.',
		cautions: {
			medical: 'Đây là thông tin chung, không phải lời khuyên y tế; trường hợp khẩn cấp hãy gọi số cấp cứu.',
			legal: 'Đây là thông tin chung, không phải tư vấn pháp lý.',
			finance: 'Đừng đưa mã, PIN hay mật khẩu cho bất kỳ ai; chúng tôi không bao giờ gọi điện để hỏi.'
		}
	}
};
