package table

// peopleFields are what a file may say of those who work here.
var peopleFields = []Field{
	{"external_id", isIdentifier, "employee id|employee number|employee no|person id|user id|staff id|external id|id|code|табельный номер|код сотрудника|ид сотрудника|ид|код|номер на служител|код на служител|идентификатор"},
	{"name", isName, "sales agent|salesperson|sales rep|sales representative|employee name|employee|user name|full name|person|name|сотрудник|фио сотрудника|продавец|торговый представитель|фио|менеджер|имя|служител|търговец|име на служител|име"},
	{"given_name", isName, "first name|given name|firstname|имя|първо име|име"},
	{"family_name", isName, "last name|family name|surname|lastname|фамилия|фамилно име"},
	{"email", isEmail, "email|e mail|mail|email address|work email|почта|эл почта|электронная почта|имейл|ел поща|служебен имейл"},
	{"manager", isAny, "reports to|manager|manager name|supervisor|head|руководитель|начальник|подчиняется|ръководител|пряк ръководител"},
	{"team", isAny, "team|sales team|regional office|territory|department|office|branch|команда|отдел|группа|филиал|региональный офис|екип|отдел|офис"},
	{"role", isText, "role|access role|роль|роля"},
	{"hired_on", isDate, "hire date|hired on|hired|employed since|дата приема|дата приема на работу|принят|дата на постъпване|нает на"},
}

// ofStaff tells whether each row is somebody who works here: a salesperson or an
// employee who reports to somebody.
func ofStaff(t *Table) bool {
	m := ProposeMapping(t, People)
	if m.confidence("manager") < surely || ProposeMapping(t, Contacts).Column("company") >= 0 {
		return false
	}
	if m.confidence("given_name") >= surely && m.confidence("family_name") >= surely {
		return true
	}
	named := m.Column("name")
	if named < 0 {
		return false
	}
	switch NormaliseName(t.Columns[named].Name) {
	case "sales agent", "salesperson", "sales rep", "sales representative", "employee", "employee name", "сотрудник", "фио сотрудника", "продавец", "служител", "търговец", "име на служител":
		return true
	}
	return false
}
