package crm

import "time"

// JobState is where a piece of background work stands.
type JobState string

// The states; the last three are final.
const (
	JobQueued    JobState = "queued"
	JobRunning   JobState = "running"
	JobDone      JobState = "done"
	JobFailed    JobState = "failed"
	JobCancelled JobState = "cancelled"
)

// Final tells whether the job will not change any more.
func (s JobState) Final() bool { return s == JobDone || s == JobFailed || s == JobCancelled }

// Job is a piece of background work with its progress.
type Job struct {
	ID         ID
	Kind       string
	State      JobState
	SubjectID  ID // the import, run or record it works on
	UserID     ID
	Payload    []byte // JSON, read by the kind's handler
	Stage      string
	Done       int64
	Total      int64 // 0 while unknown
	Cancelling bool
	Error      string // JSON of the fault
	Result     string // JSON
	CreatedAt  time.Time
	FinishedAt *time.Time
}
