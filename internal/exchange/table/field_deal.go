package table

var dealFields = []Field{
	{"external_id", isDealID, "opportunity id|deal id|opportunity number|deal number|deal no|record id|id|код сделки|номер сделки|ид сделки|ид|код|номер|код на сделка|номер на сделка"},
	{"title", isText, "deal name|opportunity name|deal title|opportunity|deal|title|name|subject|topic|название сделки|сделка|название|тема|предмет|име на сделката|име на сделка|наименование|предмет на сделката"},
	{"company_id", isIdentifier, "account id|company id|customer id|client id|customer number|company code|customer code|client code|код клиента|код контрагента|номер клиента|код на клиент|клиентски номер|код на фирма"},
	{"company_tax_id", isTaxID, "tax id|inn|vat|vat id|vat number|eik|инн|инн клиента|инн контрагента|унп|бин|еик|булстат|еик булстат|еик на клиент|ддс номер"},
	{"company", isName, "account name|company name|customer name|client name|account|company|customer|client|organization|organisation|buyer|компания|клиент|контрагент|организация|название компании|покупатель|заказчик|фирма|име на фирма|име на клиент|дружество"},
	{"stage", isText, "deal stage|opportunity stage|sales stage|pipeline stage|stage|stage name|этап сделки|этап воронки|стадия сделки|этап|стадия|етап на сделката|етап на сделка|етап|фаза"},
	{"outcome", isText, "deal status|opportunity status|outcome|won lost|status|result|статус сделки|исход|статус|результат|статус на сделката|изход"},
	{"amount", isNumber, "deal amount|deal value|opportunity amount|close value|amount|value|expected revenue|expected value|total|sum|price total|сумма сделки|сумма|стоимость|бюджет|стойност на сделката|сума на сделката|сума|стойност"},
	{"probability", isNumber, "probability|win probability|chance|likelihood|вероятность|шанс|вероятност"},
	{"expected_on", isDate, "expected close date|expected close|expected closing|planned close date|forecast date|due date|ожидаемая дата закрытия|плановая дата закрытия|ожидаемое закрытие|предполагаемая дата закрытия|очаквана дата на приключване|очаквано приключване|очаквана дата"},
	{"closed_on", isDate, "close date|closed date|date closed|closed on|closed at|actual close date|дата закрытия|закрыта|дата завершения|дата на приключване|приключена на|дата на затваряне"},
	{"created_on", isDate, "created date|create date|date created|created on|created at|created|engage date|open date|opened on|start date|дата создания|создана|дата открытия|дата начала|дата на създаване|създадена на|начална дата"},
	{"owner", isAny, "deal owner|opportunity owner|sales agent|account manager|owner|sales rep|salesperson|sales representative|responsible|assigned to|ответственный|менеджер|продавец|владелец|отговорник|търговец|мениджър"},
	{"product", isText, "product|product name|item|service|товар|продукт|услуга|номенклатура|стока|услуга продукт"},
	{"quantity", isNumber, "quantity|qty|units|количество|кол во|брой|бройка"},
	{"currency", isCurrency, "currency|currency code|валюта|код валюты|код на валута"},
	{"source", isText, "lead source|source|deal source|origin|источник|источник сделки|откуда|източник|източник на сделката"},
	{"reason", isText, "loss reason|lost reason|close reason|closed reason|win reason|reason|причина отказа|причина проигрыша|причина|причина за загуба|причина за отказ"},
	{"note", isText, "note|notes|comment|comments|description|remark|next step|примечание|комментарий|заметка|описание|бележка|коментар|забележка"},
}

// isDealID wants values that name deals beyond this file; they may come twice.
func isDealID(c Column) float64 {
	if countsLines(c.Samples) {
		return 0
	}
	return isIdentifier(c)
}
