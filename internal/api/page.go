package api

// page is a part of a list. Next is the cursor of the following part, empty at
// the end.
type page[T any] struct {
	Items []T    `json:"items" nullable:"false"`
	Next  string `json:"next"`
}

// whole is a list that always fits one page.
func whole[R, T any](records []R, shape func(R) T) page[T] {
	items := make([]T, 0, len(records))
	for _, r := range records {
		items = append(items, shape(r))
	}
	return page[T]{Items: items}
}
