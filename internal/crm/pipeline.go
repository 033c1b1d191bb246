package crm

import (
	"strings"
	"time"
	"unicode/utf8"

	"kaymak/internal/fault"
)

// Pipeline is a way that deals go, stage by stage.
type Pipeline struct {
	ID       ID
	Name     string
	Position int64
	Active   bool // false: kept for the deals it has, offered to no new one
	// CommitFrom is the probability from which a deal counts as committed in the
	// forecast, in basis points.
	CommitFrom int64
	Stages     []Stage // in their order
	CreatedAt  time.Time
	UpdatedAt  time.Time
	Version    int64
}

// Stage is a step of a pipeline.
type Stage struct {
	ID          ID
	PipelineID  ID
	Name        string
	Position    int64
	Probability int64 // of winning a deal that stands here, basis points
	RotDays     int64 // a deal that stands here longer is shown as forgotten; 0 never
}

// Bounds of pipelines.
const (
	MaxStages      = 20
	MaxRotDays     = 3650
	MaxProbability = 10_000
)

// DefaultPipelineID names the pipeline that every workspace begins with, so that
// it is made once.
var DefaultPipelineID = ID{15: 2}

// DefaultPipeline is the one that a workspace begins with, in its language. The
// stages have no ids yet.
func DefaultPipeline(language string) Pipeline {
	words, known := pipelineWords[language]
	if !known {
		words = pipelineWords["en"]
	}
	p := Pipeline{ID: DefaultPipelineID, Name: words[0], Position: 1, Active: true, CommitFrom: 7500, Version: 1}
	for i, s := range []struct{ probability, rot int64 }{{1000, 14}, {2500, 21}, {5000, 21}, {7500, 14}, {9000, 14}} {
		p.Stages = append(p.Stages, Stage{PipelineID: p.ID, Name: words[i+1], Position: int64(i + 1), Probability: s.probability, RotDays: s.rot})
	}
	return p
}

var pipelineWords = map[string][6]string{
	"en": {"Sales", "First interest", "Need understood", "Offer sent", "Terms agreed", "Contract being signed"},
	"ru": {"Продажи", "Первый интерес", "Потребность понятна", "Предложение отправлено", "Условия согласованы", "Договор на подписи"},
	"bg": {"Продажби", "Първи интерес", "Нуждата е ясна", "Офертата е изпратена", "Условията са договорени", "Договорът се подписва"},
}

// DefaultReasons are the reasons that a workspace begins with, without ids.
func DefaultReasons(language string) []Reason {
	words, known := reasonWords[language]
	if !known {
		words = reasonWords["en"]
	}
	var list []Reason
	for i, name := range words {
		outcome := DealWon
		if i >= 3 {
			outcome = DealLost
		}
		list = append(list, Reason{Outcome: outcome, Name: name, Position: int64(i + 1), Active: true, Version: 1})
	}
	return list
}

var reasonWords = map[string][]string{
	"en": {"Best terms", "Trust built over time", "Nobody else could", "Too expensive", "A competitor was chosen", "No money for it", "No answer any more", "Not what they need"},
	"ru": {"Лучшие условия", "Доверие, заслуженное временем", "Никто другой не мог", "Слишком дорого", "Выбрали конкурента", "Нет денег", "Перестали отвечать", "Им нужно другое"},
	"bg": {"Най-добри условия", "Доверие, спечелено с времето", "Никой друг не можеше", "Твърде скъпо", "Избраха конкурент", "Няма пари", "Спряха да отговарят", "Трябва им друго"},
}

// CheckPipeline trims and checks a pipeline with its stages, and numbers the
// stages in their order.
func CheckPipeline(p Pipeline) (Pipeline, error) {
	var f fault.Fields
	p.Name = checkName(&f, "name", "pipeline.name", p.Name)
	checkProbability(&f, "commit_from", p.CommitFrom)
	if len(p.Stages) == 0 || len(p.Stages) > MaxStages {
		f.Add("stages", "pipeline.stages", "must be 1 to 20 stages")
	}
	stages, seen := make([]Stage, len(p.Stages)), map[string]bool{}
	for i, s := range p.Stages {
		path := fieldPath("stages", i)
		s.Name = checkName(&f, path+".name", "stage.name", s.Name)
		if key := NameKey(s.Name); seen[key] {
			f.Add(path+".name", "stage.twice", "is the name of another stage")
		} else {
			seen[key] = true
		}
		checkProbability(&f, path+".probability", s.Probability)
		if s.RotDays < 0 || s.RotDays > MaxRotDays {
			f.Add(path+".rot_days", "stage.rot_days", "must be 0 to 3650 days")
		}
		s.PipelineID, s.Position = p.ID, int64(i+1)
		stages[i] = s
	}
	p.Stages = stages
	return p, f.Err()
}

func checkName(f *fault.Fields, path, code, name string) string {
	name = strings.TrimSpace(name)
	if n := utf8.RuneCountInString(name); n == 0 || n > 80 || !utf8.ValidString(name) || strings.ContainsRune(name, 0) {
		f.Add(path, code, "must have 1 to 80 characters")
	}
	return name
}

func checkProbability(f *fault.Fields, path string, p int64) {
	if p < 0 || p > MaxProbability {
		f.Add(path, "deal.probability", "must lie between 0 and 100 %")
	}
}

// Stage finds one of the pipeline's stages.
func (p Pipeline) Stage(id ID) (Stage, bool) {
	for _, s := range p.Stages {
		if s.ID == id {
			return s, true
		}
	}
	return Stage{}, false
}

// Reason is why deals are won or lost, for choosing from.
type Reason struct {
	ID       ID
	Outcome  DealOutcome // won or lost
	Name     string
	Position int64
	Active   bool // false: kept for the deals that have it
	Version  int64
}

// CheckReason trims and checks a reason.
func CheckReason(r Reason) (Reason, error) {
	var f fault.Fields
	r.Name = checkName(&f, "name", "reason.name", r.Name)
	if r.Outcome != DealWon && r.Outcome != DealLost {
		f.Add("outcome", "deal.outcome", "must be won or lost")
	}
	return r, f.Err()
}
