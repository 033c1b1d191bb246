package service

import "kaymak/internal/crm"

// operationWords are what calendars call the built-in operations. The screens
// have the same words; a test holds the two together.
var operationWords = map[string]map[string]string{
	"en": {"field_meeting": "Meeting at the client’s", "office_meeting": "Meeting in our office", "call": "Call", "presentation": "Presentation", "letter": "Letter", "offer": "Offer", "contract": "Contract", "shipment": "Shipment paperwork"},
	"ru": {"field_meeting": "Встреча у клиента", "office_meeting": "Встреча в нашем офисе", "call": "Звонок", "presentation": "Презентация", "letter": "Письмо", "offer": "Коммерческое предложение", "contract": "Договор", "shipment": "Оформление отгрузки"},
	"bg": {"field_meeting": "Среща при клиента", "office_meeting": "Среща в нашия офис", "call": "Обаждане", "presentation": "Презентация", "letter": "Писмо", "offer": "Оферта", "contract": "Договор", "shipment": "Документи за доставка"},
}

// OperationName is what an operation is called in a language.
func OperationName(o crm.Operation, language string) string {
	if o.Name != "" {
		return o.Name
	}
	words := operationWords[language]
	if words == nil {
		words = operationWords["en"]
	}
	if name := words[o.Code]; name != "" {
		return name
	}
	return o.Code
}
