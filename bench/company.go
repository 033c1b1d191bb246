package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"kaymak/internal/crm"
)

// Names are made of parts: three in five Cyrillic.
var (
	given    = strings.Fields("Anna Boris Clara Denis Elena Filip Galina Hristo Irina Jan Katya Leonid Maria Nikola Olga Pavel Rosa Stefan Tanya Viktor")
	families = strings.Fields("Adler Belov Conti Dimov Egorov Fischer Georgiev Hansen Ivanov Jansen Kolev Lange Moroz Novak Orlov Petrov Rossi Stoev Todorov Weber")

	latinRoots    = strings.Fields("Alpha Amber Arctic Atlas Aurora Beacon Birch Bright Cedar Cobalt Coral Delta Ember Falcon Forest Granite Harbour Helios Indigo Jade Juniper Lagoon Maple Meridian Nimbus Nordic Oak Onyx Orbit Pacific Pine Quartz Raven River Sable Sierra Silver Summit Terra Thistle Tundra Vector Vertex Willow Zenith")
	latinTrades   = strings.Fields("Foods Bakery Dairy Brewing Cosmetics Furniture Retail Pharma Farms Logistics Textiles Metals Plastics Glass Paper Print Energy Motors Tools Electronics")
	latinForms    = strings.Fields("Ltd LLC GmbH AG BV SA Inc Oy")
	latinPlaces   = strings.Fields("Hamburg Lyon Porto Gdansk Turin Ghent Malmo Tartu Graz Brno Cork Leeds Bergen Zadar Split Vilnius Riga Aarhus Basel Bilbao")
	russianRoots  = strings.Fields("Агат Вектор Кедр Орион Меридиан Сокол Рубин Парус Базис Квант Спектр Ладога Онега Астра Восход Исток Импульс Маяк Полюс Радуга Альфа Гранит Феникс Атлант Лидер Берёза Ёлка Сапфир Янтарь Титан Горизонт Север Прогресс Союз Эталон Виктория Родник Каскад Магнит Авангард Олимп Топаз Факел Витязь Заря")
	russianTrades = strings.Fields("Продукт Хлеб Молоко Напитки Косметик Мебель Трейд Фарм Агро Логистик Текстиль Металл Пласт Стекло Бумага Принт Энерго Авто Инструмент Электро Строй Снаб Сервис Упаковка Торг")
	russianForms  = strings.Fields("ООО ООО ООО АО ЗАО ПАО ТД ЕООД ООД")
	russianPlaces = strings.Fields("Москва Казань Самара Тверь Пермь Уфа Омск Томск Тула Рязань Воронеж Краснодар Пловдив Варна Бургас Русе Плевен Сливен Добрич Перник София Ярославль Иваново Киров Пенза Саратов Ростов Сочи Курск Орёл")
	industries    = strings.Fields("food bakery dairy drinks cosmetics furniture retail pharma farming logistics textiles metals plastics glass paper print energy motors tools electronics")
	sizeBands     = []string{"1–10", "11–50", "51–250", "250+"}
)

func makeCompany(r *rand.Rand, i int, people []crm.User) crm.Company {
	cyrillic := r.IntN(10) < 6
	name, place := latinName(r), pick(r, latinPlaces)
	if cyrillic {
		name, place = russianName(r), pick(r, russianPlaces)
	}
	c := crm.Company{
		ID: madeID(r, 1, i), ExternalID: externalID(i), Name: name, TaxID: fmt.Sprintf("%010d", r.Int64N(1e10)), Industry: pick(r, industries),
		Region: place, City: place, SizeBand: sizeBands[min(3, int(r.ExpFloat64()))], Phone: fmt.Sprintf("+%d 0%02d %03d-%02d-%02d", 7+r.IntN(2)*352, r.IntN(100), r.IntN(1000), r.IntN(100), r.IntN(100)),
		Email: fmt.Sprintf("office@k%d.example", i), Status: crm.Prospect, CreatedAt: recorded, UpdatedAt: recorded, Version: 1,
	}
	if r.IntN(20) > 0 {
		c.OwnerID = pick(r, people).ID
	}
	if r.IntN(10) < 6 {
		c.Standing.Potential = int64(300_000 * math.Exp(1.5*r.NormFloat64()))
		c.Standing.PotentialOn = endDay.AddDays(-1 - r.IntN(700))
	}
	return c
}

func latinName(r *rand.Rand) string {
	switch r.IntN(3) {
	case 0:
		return fmt.Sprintf("%s %s %d %s", pick(r, latinRoots), pick(r, latinTrades), 1+r.IntN(99), pick(r, latinForms))
	case 1:
		return fmt.Sprintf("%s %s %s %s", pick(r, latinPlaces), pick(r, latinRoots), pick(r, latinTrades), pick(r, latinForms))
	}
	return fmt.Sprintf("%s & %s %s %s", pick(r, families), pick(r, families), pick(r, latinTrades), pick(r, latinForms))
}

func russianName(r *rand.Rand) string {
	switch r.IntN(3) {
	case 0:
		return fmt.Sprintf("%s «%s-%s-%d»", pick(r, russianForms), pick(r, russianRoots), pick(r, russianTrades), 1+r.IntN(99))
	case 1:
		return fmt.Sprintf("%s «%s%s %s»", pick(r, russianForms), pick(r, russianPlaces), strings.ToLower(pick(r, russianTrades)), pick(r, russianRoots))
	}
	return fmt.Sprintf("%s «%s %s %s»", pick(r, russianForms), pick(r, russianRoots), pick(r, russianRoots), pick(r, russianTrades))
}
