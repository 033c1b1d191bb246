package table

import "strings"

// Target is what the rows of a file describe.
type Target string

// The targets.
const (
	Companies Target = "companies"
	Payments  Target = "payments"
	Contacts  Target = "contacts"
	Deals     Target = "deals"
	People    Target = "people"
)

// Field is something of ours that a column can feed.
type Field struct {
	Key   string
	wants func(c Column) float64 // 0 … 1: how well the content fits; 0 forbids
	names string                 // normalised names in en, ru, bg, best first, split by |
}

// Fields lists the fields of a target in the order in which they are shown.
func Fields(target Target) []Field {
	switch target {
	case Companies:
		return companyFields
	case Contacts:
		return contactFields
	case Deals:
		return dealFields
	case People:
		return peopleFields
	}
	return paymentFields
}

var companyFields = []Field{
	{"external_id", isIdentifier, "external id|company id|customer id|client id|account id|customer number|customer no|customer code|client code|client number|company code|code|id|number|код|код клиента|код контрагента|номер клиента|ид|внешний код|клиентски номер|код на клиент|код на контрагент|номер|идентификатор|код идентификатор"},
	{"name", isName, "company name|customer name|client name|account name|company|customer|client|account|organization name|organization|organisation|name|legal name|business name|supplier|partner|наименование|название|название компании|наименование контрагента|контрагент|клиент|компания|организация|покупатель|заказчик|партнер|юрлицо|юридическое лицо|фирма|име на фирма|име на клиент|клиент име|име|име на контрагент|дружество|купувач|наименование на фирмата"},
	{"tax_id", isTaxID, "tax id|inn|vat|vat id|vat number|vat no|tax number|ein|eik|bulstat|company registration number|инн|инн клиента|инн контрагента|унп|бин|огрн|еик|булстат|еик булстат|ддс номер|инн ддс|номер по ддс|еик на клиент"},
	{"industry", isText, "industry|sector|branch|segment|line of business|отрасль|сфера|сфера деятельности|вид деятельности|сегмент|отрасъл|бранш|сектор|дейност"},
	{"region", isText, "region|state|state or province|province|county|territory|area|регион|область|край|территория|округ|област|район"},
	{"country", isText, "country|country region|страна|държава"},
	{"city", isText, "city|town|locality|office location|город|населенный пункт|нас пункт|град|населено място"},
	{"size_band", isAny, "size|size band|company size|employees|number of employees|headcount|размер|численность|сотрудников|количество сотрудников|кол во сотрудников|размер на фирмата|служители|брой служители|персонал"},
	{"phone", isPhone, "phone|phone number|telephone|tel|mobile|phone work|телефон|тел|мобильный|рабочий телефон|моб телефон|мобилен|телефонен номер"},
	{"phone_more", isPhone, "phone more|further phones|other phones|other phone|second phone|phone 2|другие телефоны|другой телефон|второй телефон|телефон 2|други телефони|друг телефон|втори телефон"},
	{"fax", isPhone, "fax|fax number|факс|номер на факс"},
	{"email", isEmail, "email|e mail|mail|email address|email work|почта|эл почта|электронная почта|адрес эл почты|имейл|и мейл|ел поща|електронна поща"},
	{"email_more", isEmail, "email more|further emails|other emails|other email|second email|email 2|другие адреса почты|другая почта|почта 2|други имейли|друг имейл|имейл 2"},
	{"addresses", isText, "addresses|address|street|street address|legal address|office address|billing street|адреса|адрес|улица|юридический адрес|фактический адрес|адреси|адрес на управление"},
	{"postcode", isAny, "postcode|postal code|zip|zip code|zip postal code|почтовый индекс|индекс|пощенски код"},
	{"website", isWebsite, "website|web site|web|url|site|homepage|domain|сайт|веб сайт|интернет сайт|уебсайт|уеб сайт|интернет страница"},
	{"owner", isAny, "owner|account owner|account manager|manager|sales rep|sales representative|salesperson|sales person|sales agent|responsible|assigned to|sales rep employee number|менеджер|ответственный|ответственный менеджер|куратор|продавец|торговый представитель|отговорник|търговец|мениджър|търговски представител|отговорен служител"},
	{"second_owner", isAny, "second owner|co owner|second salesperson|deputy|второй ответственный|второй продавец|второй менеджер|втори отговорник|втори търговец"},
	{"holding", isAny, "holding|parent|parent company|parent account|subsidiary of|belongs to|group of companies|холдинг|головная компания|материнская компания|входит в|част от|компания майка|група"},
	{"source", isText, "source|lead source|origin|источник|откуда|източник|откъде"},
	{"potential_low", isNumber, "potential low|low potential|potential min|минимальный потенциал|потенциал мин|потенциал минимум|потенциал от|минимален потенциал"},
	{"potential", isNumber, "potential|potential likely|likely potential|annual potential|potential per year|potential value|потенциал|годовой потенциал|потенциал в год|вероятный потенциал|годишен потенциал|вероятен потенциал"},
	{"potential_high", isNumber, "potential high|high potential|potential max|максимальный потенциал|потенциал макс|потенциал максимум|потенциал до|максимален потенциал"},
	{"status", isText, "status|company status|customer status|state of relation|статус|состояние|статус клиента|състояние"},
	{"tags", isText, "tags|tag|labels|keywords|теги|тег|метки|етикети|тагове"},
	{"note", isText, "note|notes|comment|comments|description|remark|remarks|примечание|комментарий|комментарии|заметка|описание|бележка|бележки|коментар|забележка|описание"},
}

var paymentFields = []Field{
	{"company_id", isIdentifier, "customer id|customer number|client id|company id|account id|company external id|customer no|customer code|client code|company code|client number|account number|код клиента|код контрагента|номер клиента|ид клиента|код покупателя|код на клиент|номер на клиент|клиентски номер|код на контрагент|customer|client|код идентификатор|код"},
	{"company_tax_id", isTaxID, "tax id|inn|vat|vat id|vat number|eik|инн|инн контрагента|инн покупателя|инн плательщика|инн клиента|унп|бин|еик|булстат|еик булстат|еик на клиент|ддс номер"},
	{"company", isName, "customer name|company name|client name|account name|customer|client|company|account|buyer|payer|payer name|supplier|vendor|counterparty|partner|organization|organisation|merchant|name|контрагент|клиент|покупатель|плательщик|заказчик|компания|организация|наименование контрагента|название компании|партнер|фирма|наименование|контрагент наименование|име на клиент|име на фирма|клиент име|име на контрагент|наредител|купувач|платец|дружество|наименование анализируемых позиций|име"},
	{"date", isDate, "payment date|date of payment|paid date|date paid|paid on|paid at|settled date|settlement date|date settled|received on|value date|booking date|transaction date|posting date|date|close date|closed date|invoice date|order date|sale date|sales date|document date|date of invoice|created at|created|day|engage date|дата оплаты|дата платежа|дата поступления|дата операции|дата проводки|дата|дата документа|дата продажи|дата реализации|дата отгрузки|дата заказа|дата счета|период|день|дата на плащане|дата на плащането|дата на документ|дата на фактура|дата на продажба|вальор|дата на операция|дата на транзакция"},
	{"amount", isNumber, "payment amount|amount paid|paid amount|amount|net amount|total amount|sum|total|line total|revenue|turnover|sales|sales amount|sale amount|invoice amount|order amount|value|close value|deal value|order total|invoice total|grand total|net sales|amount net|credit|price total|сумма оплаты|сумма платежа|сумма|сумма документа|сумма поступления|приход|выручка|оборот|продажи|стоимость|итого|сумма продажи|сумма с ндс|сумма без ндс|поступление|кредит|данные по анализируемому критерию продажи оборот прибыль|данные по анализируемому критерию|сума на плащане|сума|сума на плащането|обща сума|стойност|приходи|оборот с ддс|продажби|платена сума|сума с ддс|сума без ддс"},
	{"margin", isNumber, "margin|gross margin|profit|gross profit|contribution|маржа|прибыль|валовая прибыль|наценка|печалба|марж|брутна печалба|брутен марж"},
	{"currency", isCurrency, "currency|currency code|curr|ccy|валюта|код валюты|вид валута|код на валута"},
	{"external_id", isPaymentID, "payment id|payment number|payment no|transaction id|transaction number|transaction no|check number|cheque number|document number|document no|receipt number|invoice number|invoice no|invoice id|order id|order number|opportunity id|reference|row id|line id|id|номер платежа|номер документа|номер|номер счета|номер заказа|ид платежа|документ|код операции|номер на плащане|номер на документ|номер на фактура|фактура|номер на транзакция|референция"},
	{"purpose", isText, "purpose|payment purpose|description|details|memo|narrative|comment|comments|product|product name|item|expense type|назначение платежа|назначение|описание|комментарий|номенклатура|товар|содержание|основание|основание за плащане|пояснение|забележка|продукт|стока"},
	{"kind", isText, "payment type|payment kind|kind|type|operation type|transaction type|deal stage|вид операции|вид платежа|тип операции|тип платежа|тип|вид|вид плащане|тип плащане|вид операция"},
	{"owner", isAny, "owner|account manager|manager|sales rep|salesperson|sales agent|sales representative|менеджер|ответственный|продавец|отговорник|търговец|мениджър"},
	{"region", isText, "region|state|state or province|territory|country|регион|область|страна|област|държава"},
	{"city", isText, "city|town|город|град"},
	{"industry", isText, "industry|sector|customer segment|отрасль|сегмент|отрасъл|бранш"},
}

var knownNameSet = func() map[string]bool {
	set := map[string]bool{}
	for _, fields := range [][]Field{companyFields, paymentFields, contactFields, dealFields, peopleFields} {
		for _, f := range fields {
			for _, n := range strings.Split(f.names, "|") {
				set[n] = true
			}
		}
	}
	return set
}()

func isKnownName(normalised string) bool { return knownNameSet[normalised] }

func namesDate(name string) bool {
	for _, w := range nameWords(name) {
		switch w {
		case "date", "day", "дата", "день", "ден", "дати", "даты", "вальор", "on", "at", "период":
			return true
		}
	}
	return false
}

func namesIdentifier(name string) bool {
	for _, w := range nameWords(name) {
		switch w {
		case "id", "code", "number", "no", "код", "номер", "ид", "инн", "еик", "vat", "phone", "телефон", "inn", "eik":
			return true
		}
	}
	return false
}
