package cli

import (
	"strings"

	"kaymak/internal/crm"
	"kaymak/internal/service"
)

// s3Flags say where contents of files are kept when not in the data folder. What
// other people of the machine see of a command line has no place for a key.
type s3Flags struct {
	Endpoint  string `help:"S3-compatible store to keep the contents of files in, instead of the data folder." env:"KAYMAK_S3_ENDPOINT" placeholder:"URL"`
	Bucket    string `help:"Bucket in the S3 store." env:"KAYMAK_S3_BUCKET"`
	Region    string `help:"Region of the S3 store, where it has some." env:"KAYMAK_S3_REGION"`
	Prefix    string `help:"What every key in the bucket begins with." env:"KAYMAK_S3_PREFIX" placeholder:"kaymak/"`
	AccessKey string `help:"Access key; better in KAYMAK_S3_ACCESS_KEY." env:"KAYMAK_S3_ACCESS_KEY"`
	SecretKey string `help:"Secret key; better in KAYMAK_S3_SECRET_KEY." env:"KAYMAK_S3_SECRET_KEY"`
}

// fileFlags say which files are taken.
type fileFlags struct {
	MaxFile   int64    `name:"max-file" default:"25" help:"Largest file on a record, in MB." env:"KAYMAK_MAX_FILE"`
	MaxFiles  int64    `name:"max-files" default:"0" help:"All files on records together, in MB; 0 for as much as there is room." env:"KAYMAK_MAX_FILES"`
	FileKinds []string `name:"file-kinds" help:"Extensions of the files that are taken; all that are known by default." env:"KAYMAK_FILE_KINDS" placeholder:"pdf,docx"`
}

const megabyte = 1_000_000

func (f fileFlags) limits() (service.FileLimits, error) {
	l := service.DefaultFileLimits()
	if f.MaxFile < 1 || f.MaxFile > 10_000 || f.MaxFiles < 0 || f.MaxFiles > 1_000_000_000 {
		return l, misused("--max-file, --max-files", "have to be 1 to 10000 and 0 to 1000000000 MB")
	}
	l.Size, l.Total = f.MaxFile*megabyte, f.MaxFiles*megabyte
	if len(f.FileKinds) == 0 {
		return l, nil
	}
	l.Extensions = nil
	for _, extension := range f.FileKinds {
		extension = strings.ToLower(strings.Trim(extension, " ."))
		if _, known := crm.FileKindOf("file." + extension); !known {
			return l, misused("--file-kinds", "files that end in .%s cannot be taken, because their content cannot be told", extension)
		}
		l.Extensions = append(l.Extensions, extension)
	}
	return l, nil
}
