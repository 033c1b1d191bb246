package exchange_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"

	"kaymak/internal/exchange"
	"kaymak/internal/exchange/table"
)

// An export as an accountant saves it: another encoding, a title, a total,
// serials among the dates, a foreign sum, a cell too many.
const russianExport = `Отчёт по оплатам;;;;
Период: 2026 год;;;;
;;;;
Дата оплаты;№ документа;Контрагент;Сумма, руб.;Комментарий
05.01.2026;П-1;ООО "Ромашка";1 234,50;
46028;П-2;ИП Щукин;99,00;аванс
07.01.2026 0:00:00;П-3;ЗАО Вектор;(15,00);возврат
08.01.2026;П-4;ЗАО Вектор;$15,00;
09.01.2026;П-5;ЗАО Вектор;5;;;лишнее
10.01.2026;П-6;NULL;7,00;
Итого;;;1 345,50;
`

func TestAccountantsExport(t *testing.T) {
	content, err := charmap.Windows1251.NewEncoder().String(russianExport)
	if err != nil {
		t.Fatal(err)
	}
	d := detect(t, write(t, content))
	if d.Plan.Dialect.Encoding != "windows-1251" || d.Plan.Dialect.Delimiter != ";" || d.Plan.Layout.StartLine != 4 {
		t.Errorf("%+v", d.Plan)
	}
	m := table.ProposeMapping(d.Table, table.Payments)
	if table.ProposeTarget(d.Table) != table.Payments || m.Column("date") != 0 || m.Column("external_id") != 1 || m.Column("company") != 2 || m.Column("amount") != 3 {
		t.Errorf("%+v", m)
	}
	var got []string
	for row, err := range d.Table.Rows() {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, spelled(d.Table, row))
	}
	want := []string{
		`5: 2026-01-05 ООО "Ромашка" 1234.50`, "6: 2026-01-06 ИП Щукин 99.00", "7: 2026-01-07 ЗАО Вектор -15.00",
		"8: cell.currency", "9: row.too_many_cells", "10: 2026-01-10  7.00", "11: row.total",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func spelled(tab *table.Table, row table.Row) string {
	line := table.Decimal{Unscaled: int64(row.Line)}.String() + ": "
	if row.Bad != nil {
		return line + row.Bad.Code
	}
	day, bad := tab.Columns[0].Dates.Parse(row.Cells[0])
	if bad != nil {
		return line + bad.Code
	}
	much, bad := tab.Columns[3].Numbers.Parse(row.Cells[3])
	if bad != nil {
		return line + bad.Code
	}
	return line + day.String() + " " + row.Cells[2] + " " + much.String()
}

func TestWishesOverruleTheDetection(t *testing.T) {
	f := write(t, "id,when,sum\n1,01/02/2026,\"1,234\"\n2,03/04/2026,\"5,678\"\n")
	d := detect(t, f)
	if c := d.Table.Columns; !c[1].Dates.Ambiguous || !c[2].Numbers.Ambiguous || len(d.Table.Notes) != 2 {
		t.Fatalf("%+v %+v", c, d.Table.Notes)
	}
	none := 0
	d, err := f.Detect(exchange.Wish{Table: table.Wish{
		StartLine: 2, HeaderRows: &none, Decimal: map[int]byte{2: ','}, DateOrder: map[int]table.DateOrder{1: table.MonthFirst},
	}})
	if err != nil {
		t.Fatal(err)
	}
	c := d.Table.Columns
	day, bad := c[1].Dates.Parse("01/02/2026")
	much, worse := c[2].Numbers.Parse("1,234")
	if bad != nil || worse != nil || day.String() != "2026-01-02" || much.String() != "1.234" || d.Table.Count != 2 || c[0].Name != "" {
		t.Error(day, much, d.Table.Count, bad, worse)
	}
}
