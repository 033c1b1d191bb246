package api_test

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// dav is a calendar program of the first person, with its own password.
type dav struct {
	*client
	secret  string
	company string
	call    string
}

func newDAV(t *testing.T) dav {
	c := signedIn(t)
	key := c.do(http.MethodPost, "/account/calendar/keys", `{"kind":"device","name":"Phone","password":"correct horse"}`)
	if key.status != http.StatusCreated {
		t.Fatalf("no key: %d %s", key.status, key.body)
	}
	d := dav{client: c, secret: field(t, key.body, "secret")}
	d.company = field(t, c.do(http.MethodPost, "/companies", `{"name":"Severny Beton"}`).body, "id")
	d.call = field(t, c.do(http.MethodGet, "/companies/"+d.company+"/next-step", "").body, "operation_id")
	return d
}

// send asks as a program does, which has no cookies.
func (d dav) send(method, path, body string, headers ...string) response {
	d.t.Helper()
	req, err := http.NewRequestWithContext(d.t.Context(), method, d.url+path, bytes.NewBufferString(body))
	if err != nil {
		d.t.Fatal(err)
	}
	req.SetBasicAuth("ann@example.com", d.secret)
	if strings.HasPrefix(body, "<") {
		req.Header.Set("Content-Type", "application/xml")
	}
	for i := 0; i+1 < len(headers); i += 2 {
		req.Header.Set(headers[i], headers[i+1])
	}
	res, err := http.DefaultTransport.RoundTrip(req)
	if err != nil {
		d.t.Fatal(err)
	}
	defer res.Body.Close()
	text, err := io.ReadAll(res.Body)
	if err != nil {
		d.t.Fatal(err)
	}
	return response{status: res.StatusCode, body: string(text), header: res.Header}
}

// plan plans a call tomorrow at ten and gives its id.
func (d dav) plan() string {
	d.t.Helper()
	at := time.Now().AddDate(0, 0, 1).UTC().Format("2006-01-02") + "T10:00:00Z"
	r := d.do(http.MethodPost, "/activities", fmt.Sprintf(`{"company_id":%q,"operation_id":%q,"state":"planned","start_at":%q,"minutes":30}`, d.company, d.call, at))
	if r.status != http.StatusCreated {
		d.t.Fatalf("not planned: %d %s", r.status, r.body)
	}
	return field(d.t, r.body, "id")
}

const davHome = "/dav/me/calendars/kaymak/"

func phoneEvent(uid, title string, day time.Time) string {
	return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phone//EN\r\nBEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + day.UTC().Format("20060102") + "T130000Z\r\nDURATION:PT1H\r\nSUMMARY:" + title + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
}

func TestCalendarProgramsAreAnswered(t *testing.T) {
	d := newDAV(t)
	id := d.plan()
	tomorrow := time.Now().AddDate(0, 0, 1)
	ask := `<?xml version="1.0"?><d:propfind xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:current-user-principal/><c:calendar-home-set/><d:displayname/><d:getetag/></d:prop></d:propfind>`
	query := `<?xml version="1.0"?><c:calendar-query xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name="VCALENDAR"><c:comp-filter name="VEVENT"><c:time-range start="20200101T000000Z" end="20400101T000000Z"/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>`
	for _, tc := range []struct {
		name, method, path, body string
		headers                  []string
		status                   int
		holds                    string
	}{
		{"who am I", "PROPFIND", "/dav/", ask, []string{"Depth", "0"}, 207, "/dav/me/"},
		{"where are my calendars", "PROPFIND", "/dav/me/", ask, []string{"Depth", "0"}, 207, "/dav/me/calendars/"},
		{"which are there", "PROPFIND", "/dav/me/calendars/", ask, []string{"Depth", "1"}, 207, davHome},
		{"what is in it", "PROPFIND", davHome, ask, []string{"Depth", "1"}, 207, id + ".ics"},
		{"its events", "REPORT", davHome, query, []string{"Depth", "1"}, 207, "SUMMARY:Call: Severny Beton"},
		{"one event", "GET", davHome + id + ".ics", "", nil, 200, "DTSTART:" + tomorrow.UTC().Format("20060102") + "T100000Z"},
		{"no such event", "GET", davHome + "none.ics", "", nil, 404, "no such event"},
		{"a new one", "PUT", davHome + "p1.ics", phoneEvent("p1", "Severny Beton", tomorrow), []string{"If-None-Match", "*"}, 201, ""},
		{"new though it is there", "PUT", davHome + "p1.ics", phoneEvent("p1", "x", tomorrow), []string{"If-None-Match", "*"}, 412, "changed elsewhere"},
		{"by an old tag", "PUT", davHome + "p1.ics", phoneEvent("p1", "x", tomorrow), []string{"If-Match", `"old"`}, 412, "changed elsewhere"},
		{"no event", "PUT", davHome + "p2.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\nEND:VCALENDAR\r\n", nil, 422, "takes events"},
		{"nothing at all", "PUT", davHome + "p2.ics", "hello", nil, 422, "can be read"},
		{"too much", "PUT", davHome + "p2.ics", strings.Repeat("x", 300<<10), nil, 429, "too large"},
		{"another calendar", "MKCALENDAR", "/dav/me/calendars/mine/", "", nil, 403, "cannot be changed"},
		{"away with the calendar", "DELETE", davHome, "", nil, 403, "cannot be changed"},
		{"away with the event", "DELETE", davHome + "p1.ics", "", nil, 204, ""},
		{"it is gone", "GET", davHome + "p1.ics", "", nil, 404, ""},
		{"entities", "PROPFIND", "/dav/", `<!DOCTYPE x [<!ENTITY a "aaaa">]><d:propfind xmlns:d="DAV:"><d:prop>&a;</d:prop></d:propfind>`, nil, 400, ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if r := d.send(tc.method, tc.path, tc.body, tc.headers...); r.status != tc.status || !strings.Contains(r.body, tc.holds) {
				t.Errorf("%d, want %d with %q:\n%s", r.status, tc.status, tc.holds, r.body)
			}
		})
	}
	if r := d.send("GET", "/.well-known/caldav", ""); r.status != http.StatusMovedPermanently || r.header.Get("Location") != "/dav/" {
		t.Errorf("where programs look first: %d %s", r.status, r.header.Get("Location"))
	}
	d.secret = "wrong"
	if r := d.send("PROPFIND", "/dav/", ask); r.status != http.StatusUnauthorized || !strings.HasPrefix(r.header.Get("WWW-Authenticate"), "Basic") {
		t.Errorf("with a wrong password: %d", r.status)
	}
}

func TestAFeedIsReadAtItsSecretAddressOnly(t *testing.T) {
	d := newDAV(t)
	d.plan()
	key := d.do(http.MethodPost, "/account/calendar/keys", `{"kind":"feed","password":"correct horse"}`)
	at := "/calendar/" + field(t, key.body, "secret") + ".ics"
	if r := d.send("GET", at, ""); r.status != 200 || !strings.Contains(r.body, "SUMMARY:Call: Severny Beton") || r.header.Get("Content-Type") != "text/calendar; charset=utf-8" {
		t.Errorf("the feed: %d %s", r.status, r.body)
	}
	d.do(http.MethodPost, "/account/calendar/keys", `{"kind":"feed","password":"correct horse"}`)
	if r := d.send("GET", at, ""); r.status != 404 {
		t.Errorf("the address before still leads somewhere: %d", r.status)
	}
	if r := d.send("GET", "/calendar/"+d.secret+".ics", ""); r.status != 404 {
		t.Errorf("a device's password is a feed: %d", r.status)
	}
}

// TestVdirsyncer: a program that many people have syncs both ways.
func TestVdirsyncer(t *testing.T) {
	program, err := exec.LookPath("vdirsyncer")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("vdirsyncer is missing: in CI this may not be skipped (scripts/test-deps installs it)")
		}
		t.Skip("SKIPPED: vdirsyncer is not installed")
	}
	d := newDAV(t)
	id := d.plan()
	dir := t.TempDir()
	files := filepath.Join(dir, "files", "kaymak")
	config := fmt.Sprintf("[general]\nstatus_path = %q\n[pair p]\na = \"there\"\nb = \"here\"\ncollections = [\"kaymak\"]\nconflict_resolution = \"a wins\"\n[storage there]\ntype = \"caldav\"\nurl = %q\nusername = \"ann@example.com\"\npassword = %q\n[storage here]\ntype = \"filesystem\"\npath = %q\nfileext = \".ics\"\n",
		filepath.Join(dir, "status"), d.url+"/dav/", d.secret, filepath.Dir(files))
	if err := os.WriteFile(filepath.Join(dir, "config"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	run := func(args ...string) {
		t.Helper()
		cmd := exec.CommandContext(t.Context(), program, append([]string{"-c", filepath.Join(dir, "config")}, args...)...)
		cmd.Env, cmd.Stdin = append(os.Environ(), "LC_ALL=C.UTF-8", "LANG=C.UTF-8"), strings.NewReader("y\ny\ny\n")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("vdirsyncer %v: %v\n%s", args, err, out)
		}
	}
	sync := func() { t.Helper(); run("sync") }
	read := func(name string) string {
		text, _ := os.ReadFile(filepath.Join(files, name))
		return string(text)
	}
	run("discover")
	sync()
	if !strings.Contains(read(id+".ics"), "SUMMARY:Call: Severny Beton") {
		t.Fatalf("what was planned has not come: %q", read(id+".ics"))
	}

	// Moved on the telephone, and something new there.
	day := time.Now().AddDate(0, 0, 1).UTC().Format("20060102")
	moved := strings.Replace(read(id+".ics"), "DTSTART:"+day+"T100000Z", "DTSTART:"+day+"T094500Z", 1)
	for name, text := range map[string]string{id + ".ics": moved, "phone.ics": phoneEvent("phone", "Call: Severny Beton", time.Now().AddDate(0, 0, 2)), "week.ics": strings.Replace(phoneEvent("week", "Standup", time.Now()), "SUMMARY", "RRULE:FREQ=WEEKLY\r\nSUMMARY", 1)} {
		if err := os.WriteFile(filepath.Join(files, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sync()
	sync()
	if body := d.do(http.MethodGet, "/activities/"+id, "").body; !strings.Contains(body, "T09:45:00Z") || !strings.Contains(body, `"minutes":45`) {
		t.Errorf("not moved here: %s", body)
	}
	if n := strings.Count(d.do(http.MethodGet, "/activities", "").body, `"company_name"`); n != 2 {
		t.Errorf("%d activities, want the planned one and the telephone's", n)
	}
	if names, _ := filepath.Glob(filepath.Join(files, "*.ics")); len(names) != 3 {
		t.Errorf("%d files on the telephone, want 3: %v", len(names), names)
	}

	// Called off there.
	if err := os.Remove(filepath.Join(files, id+".ics")); err != nil {
		t.Fatal(err)
	}
	sync()
	if body := d.do(http.MethodGet, "/activities/"+id, "").body; !strings.Contains(body, `"state":"cancelled"`) {
		t.Errorf("not called off here: %s", body)
	}
}
