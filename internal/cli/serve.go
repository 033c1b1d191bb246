package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"os"
	"strings"
	"time"

	"kaymak/internal/api"
	"kaymak/internal/fault"
	"kaymak/internal/service"
	"kaymak/web"
)

type serveCommand struct {
	dataFlags
	fileFlags
	Listen    string         `default:"127.0.0.1:8080" help:"Address to answer on." env:"KAYMAK_LISTEN"`
	PublicURL string         `name:"public-url" help:"Address people type; https:// makes cookies secure." env:"KAYMAK_PUBLIC_URL" placeholder:"URL"`
	Proxies   []netip.Prefix `name:"trusted-proxy" default:"127.0.0.1/32,::1/128" help:"Networks of proxies that say in X-Forwarded-For where a request comes from." env:"KAYMAK_TRUSTED_PROXY" placeholder:"CIDR"`
	LogFormat string         `name:"log-format" enum:"text,json" default:"text" help:"How the log is written (${enum})." env:"KAYMAK_LOG_FORMAT"`
}

// drainTime is how long running requests may take to end when we stop.
const drainTime = 15 * time.Second

// Run serves until the process is asked to stop.
func (c *serveCommand) Run(ctx context.Context, std *Streams) error {
	log := newLog(std, c.LogFormat)
	slog.SetDefault(log)
	limits, err := c.limits()
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return fault.Newf(fault.Unavailable, "serve.listen", "Cannot listen on %s: %v. Choose another address with --listen.", c.Listen, errors.Unwrap(err))
	}
	defer listener.Close()
	host, _ := os.Hostname()
	d, err := c.open(ctx, log, host+" "+c.Listen)
	if err != nil {
		return err
	}
	d.core.FileLimits = limits
	if err := d.core.Blobs.Check(ctx); err != nil {
		return errors.Join(err, d.close())
	}
	if err := d.runner.Start(context.WithoutCancel(ctx)); err != nil {
		return errors.Join(err, d.close())
	}
	server := &http.Server{
		Handler:           api.NewHandler(d.core, api.NewServices(d.core), api.Config{Version: Version, Secure: strings.HasPrefix(c.PublicURL, "https://"), PublicURL: strings.TrimSuffix(c.PublicURL, "/"), Proxies: c.Proxies, UI: web.Handler()}),
		ReadHeaderTimeout: 10 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	fmt.Fprintf(std.Err, "Kaymak %s answers on http://%s (%s)\n", Version, listener.Addr(), d.core.Store.Engine())
	return errors.Join(serveUntil(ctx, server, listener, d), d.close())
}

// serveUntil answers until ctx ends, then lets requests and jobs come to rest.
func serveUntil(ctx context.Context, server *http.Server, listener net.Listener, d *data) error {
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	go giveBack(ctx)
	sweep, minute := time.NewTicker(time.Hour), time.NewTimer(untilMinute(time.Now()))
	defer sweep.Stop()
	defer minute.Stop()
	remind(ctx, d)
	sweepFiles(ctx, d)
	turnOfDay(ctx, d)
	for {
		select {
		case err := <-failed:
			return fault.Wrap(err, "serving")
		case now := <-sweep.C:
			if err := errors.Join(d.core.Sessions().Sweep(ctx, now), service.NewAccounts(d.core).Sweep(ctx), service.Notifications{Core: d.core}.Sweep(ctx)); err != nil {
				d.core.Log.Warn("sessions and notifications were not swept", "error", err)
			}
			sweepFiles(ctx, d)
			turnOfDay(ctx, d)
		case <-minute.C:
			remind(ctx, d)
			allot(ctx, d)
			minute.Reset(untilMinute(time.Now()))
		case <-ctx.Done():
			rest, cancel := context.WithTimeout(context.Background(), drainTime)
			defer cancel()
			return errors.Join(server.Shutdown(rest), d.runner.Stop(rest))
		}
	}
}

// untilMinute is how long it is to the next full minute, when tasks come due.
func untilMinute(now time.Time) time.Duration {
	return now.Truncate(time.Minute).Add(time.Minute).Sub(now)
}

// remind tells people of tasks that have come due.
func remind(ctx context.Context, d *data) {
	if err := (service.Notifications{Core: d.core}).Remind(ctx); err != nil && ctx.Err() == nil {
		d.core.Log.Warn("people were not reminded of their tasks", "error", err)
	}
}

// allot brings the budgets of the year in line with segments and standards that
// changed for many companies at once.
func allot(ctx context.Context, d *data) {
	if err := (service.Budgets{Core: d.core}).CatchUp(ctx); err != nil && ctx.Err() == nil {
		d.core.Log.Warn("the budgets of the year were not brought in line", "error", err)
	}
}

// sweepFiles removes contents that no file names any more.
func sweepFiles(ctx context.Context, d *data) {
	if err := (service.Files{Core: d.core}).Sweep(ctx); err != nil && ctx.Err() == nil {
		d.core.Log.Warn("contents of deleted files were not removed", "error", err)
	}
}

// turnOfDay lets what is dated for today come into force on the cards.
func turnOfDay(ctx context.Context, d *data) {
	if err := (service.Strategies{Core: d.core}).TurnOfDay(ctx); err != nil {
		d.core.Log.Warn("the cards were not brought in line with today", "error", err)
	}
	if err := (service.Activities{Core: d.core}).TurnOfYear(ctx); err != nil {
		d.core.Log.Warn("the minutes on the cards were not brought into this year", "error", err)
	}
	if err := (service.Schedules{Core: d.core}).TurnOfDay(ctx); err != nil {
		d.core.Log.Warn("schedules were not brought into this day", "error", err)
	}
	if err := (service.Prospects{Core: d.core}).TurnOfDay(ctx); err != nil {
		d.core.Log.Warn("prospects on which nothing was done did not go back", "error", err)
	}
}

func newLog(std *Streams, format string) *slog.Logger {
	if format == "json" {
		return slog.New(slog.NewJSONHandler(std.Err, nil))
	}
	return slog.New(slog.NewTextHandler(std.Err, nil))
}
