package api

import (
	"context"
	"net/http"
	"time"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// NoteForm is what people edit of a note.
type NoteForm struct {
	Text   string `json:"text" maxLength:"80000" doc:"plain text; <@id> names a person"`
	Pinned bool   `json:"pinned" required:"false" doc:"stands above the others"`
}

// Named is somebody with the name of today.
type Named struct {
	ID   crm.ID `json:"id" format:"uuid"`
	Name string `json:"name"`
}

// Note is what somebody wrote down about a record.
type Note struct {
	NoteForm
	ID         crm.ID    `json:"id" format:"uuid"`
	AuthorID   crm.ID    `json:"author_id"`
	AuthorName string    `json:"author_name"`
	Mentions   []Named   `json:"mentions" nullable:"false" doc:"people whom the text names as <@id>, in lists"`
	CreatedAt  time.Time `json:"created_at"`
	UpdatedAt  time.Time `json:"updated_at"`
	Version    int64     `json:"version"`
}

func newNote(n crm.Note) Note {
	return Note{NoteForm: NoteForm{n.Text, n.Pinned}, ID: n.ID, AuthorID: n.AuthorID, Mentions: []Named{}, CreatedAt: n.CreatedAt, UpdatedAt: n.UpdatedAt, Version: n.Version}
}

// namedNote is a note with the names of its author and of those it names.
func namedNote(n crm.Note, names map[crm.ID]string) Note {
	out := newNote(n)
	out.AuthorName = names[n.AuthorID]
	for _, id := range crm.Mentions(n.Text) {
		out.Mentions = append(out.Mentions, Named{id, names[id]})
	}
	return out
}

// NoteList is a part of the notes on a record.
type NoteList struct {
	Items []Note `json:"items" nullable:"false"`
	More  bool   `json:"more" doc:"there are further ones"`
}

func newNoteList(list service.NoteList) NoteList {
	out := NoteList{Items: []Note{}, More: list.More}
	for _, n := range list.Notes {
		out.Items = append(out.Items, namedNote(n, list.Names))
	}
	return out
}

type noteListInput struct {
	Noun   string `path:"noun" enum:"company,contact,deal"`
	ID     crm.ID `path:"id" format:"uuid"`
	Offset int64  `query:"offset" minimum:"0" maximum:"100000" default:"0"`
	Limit  int64  `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

type noteCreate struct {
	Noun string `path:"noun" enum:"company,contact,deal"`
	ID   crm.ID `path:"id" format:"uuid"`
	Body NoteForm
}

type noteUpdate struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		NoteForm
		Version int64 `json:"version"`
	}
}

type mentionInput struct {
	Noun string `path:"noun" enum:"company,contact,deal"`
	ID   crm.ID `path:"id" format:"uuid"`
	Q    string `query:"q" maxLength:"200" doc:"beginnings of words of the name, in either script"`
}

func registerNotes(r *router) {
	handle(r, operation("list-mentionable", http.MethodGet, "/records/{noun}/{id}/mentionable", "People who may see the record, whom a note on it can name"), func(ctx context.Context, a access.Actor, in *mentionInput) (*answer[page[Named]], error) {
		people, err := r.Notes.Mentionable(ctx, a, crm.Noun(in.Noun), in.ID, in.Q)
		return &answer[page[Named]]{whole(people, func(u crm.User) Named { return Named{u.ID, u.Name} })}, err
	})
	handle(r, operation("list-notes", http.MethodGet, "/records/{noun}/{id}/notes", "Notes on a record, the pinned ones first, then the newest"), func(ctx context.Context, a access.Actor, in *noteListInput) (*answer[NoteList], error) {
		list, err := r.Notes.List(ctx, a, crm.Noun(in.Noun), in.ID, in.Offset, in.Limit)
		return &answer[NoteList]{newNoteList(list)}, err
	})
	handle(r, created(operation("create-note", http.MethodPost, "/records/{noun}/{id}/notes", "Write a note on a record")), func(ctx context.Context, a access.Actor, in *noteCreate) (*answer[Note], error) {
		n, err := r.Notes.Create(ctx, a, crm.Note{Noun: crm.Noun(in.Noun), RecordID: in.ID, Text: in.Body.Text, Pinned: in.Body.Pinned})
		return &answer[Note]{newNote(n)}, err
	})
	handle(r, operation("update-note", http.MethodPut, "/notes/{id}", "Change a note, pin it or let it go"), func(ctx context.Context, a access.Actor, in *noteUpdate) (*answer[Note], error) {
		n, err := r.Notes.Update(ctx, a, crm.Note{ID: in.ID, Text: in.Body.Text, Pinned: in.Body.Pinned, Version: in.Body.Version})
		return &answer[Note]{newNote(n)}, err
	})
	handle(r, operation("delete-note", http.MethodDelete, "/notes/{id}", "Take a note away"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Notes.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-note", http.MethodPost, "/notes/{id}/restore", "Bring a deleted note back"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[Note], error) {
		n, err := r.Notes.Restore(ctx, a, in.ID)
		return &answer[Note]{newNote(n)}, err
	})
}
