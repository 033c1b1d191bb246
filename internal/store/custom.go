package store

import (
	"context"
	"strconv"

	"github.com/uptrace/bun"

	"kaymak/internal/crm"
)

type customFieldRow struct {
	bun.BaseModel `bun:"table:custom_field,alias:f"`
	ID            ID `bun:",pk"`
	Number        int64
	Noun          string
	Kind          string
	Name          string
	Names         string
	Options       string
	Required      bool
	Shown         string
	Place         int64
	CreatedAt     int64
	UpdatedAt     int64
	DeletedAt     *int64
	Version       int64
}

func newCustomFieldRow(c crm.CustomField) customFieldRow {
	return customFieldRow{
		ID: ID(c.ID), Number: c.Number, Noun: string(c.Noun), Kind: string(c.Kind), Name: c.Name, Names: jsonText(c.Names, len(c.Names) == 0), Options: jsonText(c.Options, len(c.Options) == 0),
		Required: c.Required, Shown: jsonText(c.Shown, len(c.Shown) == 0), Place: c.Place, CreatedAt: millis(c.CreatedAt), UpdatedAt: millis(c.UpdatedAt), DeletedAt: optionalMillis(c.DeletedAt), Version: c.Version,
	}
}

func (r customFieldRow) field() crm.CustomField {
	c := crm.CustomField{
		ID: crm.ID(r.ID), Number: r.Number, Noun: crm.Noun(r.Noun), Kind: crm.CustomKind(r.Kind), Name: r.Name, Required: r.Required, Place: r.Place,
		CreatedAt: instant(r.CreatedAt), UpdatedAt: instant(r.UpdatedAt), DeletedAt: optionalInstant(r.DeletedAt), Version: r.Version,
	}
	readJSON(r.Names, &c.Names)
	readJSON(r.Options, &c.Options)
	readJSON(r.Shown, &c.Shown)
	return c
}

// CustomField finds a field by id, also one that was put away.
func CustomField(ctx context.Context, tx *Tx, id crm.ID) (crm.CustomField, error) {
	var row customFieldRow
	if err := tx.NewSelect().Model(&row).Where("id = ?", ID(id)).Scan(ctx); err != nil {
		return crm.CustomField{}, found(err, "custom")
	}
	return row.field(), nil
}

// CustomFields gives a noun's fields in their order, those put away left out.
func CustomFields(ctx context.Context, tx *Tx, noun crm.Noun) ([]crm.CustomField, error) {
	var rows []customFieldRow
	if err := tx.NewSelect().Model(&rows).Where("noun = ? AND deleted_at IS NULL", string(noun)).Order("place", "number").Scan(ctx); err != nil {
		return nil, err
	}
	fields := make([]crm.CustomField, len(rows))
	for i, r := range rows {
		fields[i] = r.field()
	}
	return fields, nil
}

// InsertCustomField adds a field behind the others of its noun and gives it a number.
func InsertCustomField(ctx context.Context, tx *Tx, c crm.CustomField) (crm.CustomField, error) {
	err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number) + 1, ?), coalesce(max(place) + 1, 1) FROM custom_field", firstCustom).Scan(&c.Number, &c.Place)
	if err != nil {
		return c, err
	}
	row := newCustomFieldRow(c)
	_, err = tx.NewInsert().Model(&row).Exec(ctx)
	return c, err
}

// UpdateCustomField replaces the version c carries; noun, kind and number stay.
func UpdateCustomField(ctx context.Context, tx *Tx, c crm.CustomField) error {
	row := newCustomFieldRow(c)
	row.Version++
	row.UpdatedAt = millis(tx.Now)
	res, err := tx.NewUpdate().Model(&row).ExcludeColumn("id", "number", "noun", "kind", "created_at").WherePK().Where("version = ?", c.Version).Exec(ctx)
	return one(res, err, stale())
}

// customTypes say how a list takes the kinds.
var customTypes = map[crm.CustomKind]FieldType{
	crm.CustomText: TextField, crm.CustomNumber: NumberField, crm.CustomMoney: MoneyField, crm.CustomDate: DateField,
	crm.CustomChoice: ChoiceField, crm.CustomPerson: PersonField, crm.CustomYesNo: ChoiceField,
}

// ownFields are the tags and custom fields of a noun, as a list takes them.
func ownFields(ctx context.Context, tx *Tx, noun crm.Noun, record string) ([]Field, error) {
	tags, err := Tags(ctx, tx)
	if err != nil {
		return nil, err
	}
	tagged := storedField("tag", ChoiceField, tagField, record)
	for _, t := range tags {
		tagged.Choices = append(tagged.Choices, strconv.FormatInt(t.Number, 10))
	}
	fields := []Field{tagged}
	custom, err := CustomFields(ctx, tx, noun)
	for _, c := range custom {
		f := storedField(c.Key(), customTypes[c.Kind], c.Number, record)
		f.Sortable = true
		for _, o := range c.Options {
			f.Choices = append(f.Choices, strconv.FormatInt(o.Number, 10))
		}
		if c.Kind == crm.CustomYesNo {
			f.Choices = []string{"yes", "no"}
		}
		fields = append(fields, f)
	}
	return fields, err
}

func wholeNumber(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	return n
}
