package table

var contactFields = []Field{
	{"external_id", isIdentifier, "contact id|person id|external id|id|code|код контакта|ид контакта|код|ид|номер|код на контакт|идентификатор"},
	{"name", isName, "full name|contact name|contact|person|name|display name|фио|контактное лицо|полное имя|контакт|имя и фамилия|лице за контакт|име и фамилия|пълно име"},
	{"given_name", isName, "first name|given name|forename|firstname|имя|собствено име|първо име|име"},
	{"middle_name", isName, "middle name|patronymic|second name|отчество|презиме|бащино име"},
	{"family_name", isName, "last name|family name|surname|lastname|фамилия|фамилно име"},
	{"position", isText, "position|job title|title|job|post|role at company|должность|пост|длъжност|позиция"},
	{"company", isName, "company|company name|organization|organisation|organization name|account|account name|client|customer|employer|компания|название компании|организация|клиент|контрагент|фирма|име на фирма|дружество|организация"},
	{"company_id", isIdentifier, "company id|company code|company external id|account id|client id|customer id|customer code|organization id|код компании|код клиента|код контрагента|ид компании|код на фирма|код на клиент"},
	{"company_tax_id", isTaxID, "tax id|company tax id|inn|vat|vat id|vat number|eik|инн|инн компании|еик|булстат|ддс номер"},
	{"phone_work", isPhone, "phone work|work phone|business phone|phone|phone number|telephone|tel|office phone|рабочий телефон|телефон|телефон рабочий|служебен телефон|телефонен номер"},
	{"phone_mobile", isPhone, "mobile|mobile phone|cell|cell phone|phone mobile|mobile number|мобильный|мобильный телефон|телефон мобильный|сотовый|мобилен|мобилен телефон|gsm"},
	{"phone_home", isPhone, "phone home|home phone|домашний телефон|домашен телефон"},
	{"phone_other", isPhone, "phone other|other phone|phone 2|second phone|другой телефон|телефон 2|друг телефон"},
	{"email_work", isEmail, "email work|work email|email|e mail|mail|email address|business email|почта|эл почта|электронная почта|адрес эл почты|рабочая почта|имейл|ел поща|служебен имейл"},
	{"email_home", isEmail, "email home|home email|personal email|личная почта|личен имейл"},
	{"email_other", isEmail, "email other|other email|email 2|другая почта|почта 2|друг имейл"},
	{"birthday", isDate, "birthday|birth date|date of birth|dob|день рождения|дата рождения|рожден ден|дата на раждане"},
	{"language", isText, "language|lang|язык|език"},
	{"role", isText, "role|decision role|buying role|роль|роль в решении|роля|роля в решението"},
	{"do_not_contact", isAny, "do not contact|do not call|opt out|unsubscribed|не беспокоить|не звонить|отписан|да не се безпокои|отписан"},
	{"owner", isAny, "owner|sales|account manager|manager|sales rep|salesperson|responsible|assigned to|менеджер|ответственный|продавец|отговорник|търговец|мениджър"},
	{"note", isText, "note|notes|background|comment|comments|description|remark|примечание|комментарий|заметка|описание|бележка|бележки|коментар"},
}

// surely is the confidence from which a column is called exactly what a field is.
const surely = 0.8

// ofPeople tells whether each row is a person: it has a first and a family name
// in columns of their own, or says outright that it names contacts.
func ofPeople(t *Table) bool {
	m := ProposeMapping(t, Contacts)
	if m.confidence("given_name") >= surely && m.confidence("family_name") >= surely {
		return true
	}
	named := m.Column("name")
	if named < 0 || m.confidence("name") < surely {
		return false
	}
	switch NormaliseName(t.Columns[named].Name) {
	case "full name", "фио", "полное имя", "пълно име", "име и фамилия", "имя и фамилия":
		return true
	case "contact name", "контактное лицо", "лице за контакт": // a list of companies names somebody at each
		return m.Column("company") < 0
	}
	return false
}
