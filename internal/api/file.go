package api

import (
	"context"
	"io"
	"mime"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// FileForm is what people edit of a file.
type FileForm struct {
	Name string `json:"name" maxLength:"1000" doc:"with the extension"`
}

// File is a file on a record.
type File struct {
	FileForm
	ID         crm.ID    `json:"id" format:"uuid"`
	Size       int64     `json:"size" doc:"bytes"`
	MediaType  string    `json:"media_type"`
	Shown      bool      `json:"shown" doc:"a browser may show it: an image or a PDF"`
	AuthorID   crm.ID    `json:"author_id"`
	AuthorName string    `json:"author_name"`
	CreatedAt  time.Time `json:"created_at"`
	Version    int64     `json:"version"`
}

func newFile(f crm.File) File {
	return File{FileForm: FileForm{f.Name}, ID: f.ID, Size: f.Size, MediaType: f.MediaType, Shown: crm.Shown(f.MediaType), AuthorID: f.AuthorID, CreatedAt: f.CreatedAt, Version: f.Version}
}

// FileList is a part of the files on a record.
type FileList struct {
	Items      []File   `json:"items" nullable:"false"`
	More       bool     `json:"more" doc:"there are further ones"`
	Writes     bool     `json:"writes" doc:"whether you may add, rename and delete"`
	MaxSize    int64    `json:"max_size" doc:"bytes that a file may have"`
	Extensions []string `json:"extensions" nullable:"false" doc:"kinds that are taken"`
}

func newFileList(list service.FileList, limits service.FileLimits) FileList {
	out := FileList{Items: []File{}, More: list.More, Writes: list.Writes, MaxSize: limits.Size, Extensions: limits.Extensions}
	for _, f := range list.Files {
		file := newFile(f)
		file.AuthorName = list.Names[f.AuthorID]
		out.Items = append(out.Items, file)
	}
	return out
}

type fileListInput struct {
	Noun   string `path:"noun" enum:"company,contact,activity,deal,task"`
	ID     crm.ID `path:"id" format:"uuid"`
	Offset int64  `query:"offset" minimum:"0" maximum:"100000" default:"0"`
	Limit  int64  `query:"limit" minimum:"1" maximum:"200" default:"50"`
}

type fileUpload struct {
	Noun string `path:"noun" enum:"company,contact,activity,deal,task"`
	ID   crm.ID `path:"id" format:"uuid"`
	Name string `query:"file_name" maxLength:"1000" doc:"with the extension"`
	body io.Reader
}

// Resolve keeps the body for the handler: a content is never held in memory.
func (u *fileUpload) Resolve(ctx huma.Context) []error {
	u.body = ctx.BodyReader()
	return nil
}

type fileRename struct {
	ID   crm.ID `path:"id" format:"uuid"`
	Body struct {
		FileForm
		Version int64 `json:"version"`
	}
}

type fileDownload struct {
	ID     crm.ID `path:"id" format:"uuid"`
	Inline bool   `query:"inline" doc:"to be shown where a browser may show it"`
}

func registerFiles(r *router) {
	handle(r, operation("list-files", http.MethodGet, "/records/{noun}/{id}/files", "Files on a record, the newest first"), func(ctx context.Context, a access.Actor, in *fileListInput) (*answer[FileList], error) {
		list, err := r.Files.List(ctx, a, crm.Noun(in.Noun), in.ID, in.Offset, in.Limit)
		if err != nil {
			return nil, err
		}
		return &answer[FileList]{newFileList(list, r.Files.FileLimits)}, nil
	})
	r.registerFileContents()
	handle(r, operation("rename-file", http.MethodPut, "/files/{id}", "Give a file another name"), func(ctx context.Context, a access.Actor, in *fileRename) (*answer[File], error) {
		f, err := r.Files.Rename(ctx, a, crm.File{ID: in.ID, Name: in.Body.Name, Version: in.Body.Version})
		return &answer[File]{newFile(f)}, err
	})
	handle(r, operation("delete-file", http.MethodDelete, "/files/{id}", "Take a file away"), func(ctx context.Context, a access.Actor, in *versionedInput) (*struct{}, error) {
		return nil, r.Files.Delete(ctx, a, in.ID, in.Version)
	})
	handle(r, operation("restore-file", http.MethodPost, "/files/{id}/restore", "Bring a deleted file back, within 30 days"), func(ctx context.Context, a access.Actor, in *idInput) (*answer[File], error) {
		f, err := r.Files.Restore(ctx, a, in.ID)
		return &answer[File]{newFile(f)}, err
	})
}

var anything = map[string]*huma.MediaType{"application/octet-stream": {Schema: &huma.Schema{Type: "string", Format: "binary"}}}

func (r *router) registerFileContents() {
	upload := created(operation("upload-file", http.MethodPost, "/records/{noun}/{id}/files", "Put a file with a record"))
	upload.RequestBody = &huma.RequestBody{Required: true, Content: anything}
	upload.SkipValidateBody = true
	handle(r, upload, func(ctx context.Context, a access.Actor, in *fileUpload) (*answer[File], error) {
		f, err := r.Files.Add(ctx, a, crm.File{Noun: crm.Noun(in.Noun), RecordID: in.ID, Name: in.Name}, in.body)
		return &answer[File]{newFile(f)}, err
	})
	download := operation("download-file", http.MethodGet, "/files/{id}/content", "What is in a file, whole or a range of it")
	download.Responses = map[string]*huma.Response{"200": {Description: "the content", Content: anything}}
	handle(r, download, func(ctx context.Context, a access.Actor, in *fileDownload) (*huma.StreamResponse, error) {
		f, content, err := r.Files.Open(ctx, a, in.ID)
		if err != nil {
			return nil, err
		}
		return &huma.StreamResponse{Body: func(out huma.Context) { serveFile(out, f, content, in.Inline) }}, nil
	})
}

// filePolicy lets a content that is shown do nothing: it has an origin of its own
// and loads, runs and sends nothing.
const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"

// serveFile sends a content, or the range that was asked for. It is for the disk
// of whoever asked unless a browser may show it and was asked to. The browser may
// keep an image but asks each time whether it still may show it.
func serveFile(out huma.Context, f crm.File, content io.ReadSeekCloser, inline bool) {
	defer content.Close()
	req, w := humago.Unwrap(out)
	h := w.Header()
	disposition := "attachment"
	if inline && crm.Shown(f.MediaType) {
		disposition = "inline"
		h.Set("Cache-Control", "private, no-cache")
	}
	h.Set("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": f.Name}))
	h.Set("Content-Type", f.MediaType)
	h.Set("Content-Security-Policy", filePolicy)
	h.Set("ETag", `"`+f.SHA256+`"`)
	http.ServeContent(w, req, "", time.Time{}, content)
}
