package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"kaymak/internal/access"
	"kaymak/internal/service"
)

type passwordCommand struct {
	dataFlags
	Email         string `arg:"" help:"Address the person signs in with."`
	PublicURL     string `name:"public-url" default:"http://127.0.0.1:8080" help:"Address people type." env:"KAYMAK_PUBLIC_URL" placeholder:"URL"`
	RemoveFactors bool   `name:"remove-factors" help:"Forget the person's app, passkeys and recovery codes as well."`
}

// Run makes a link for somebody whom no administrator can help: whoever may run
// commands on the data may do this.
func (c *passwordCommand) Run(ctx context.Context, std *Streams) error {
	d, err := c.open(ctx, slog.New(slog.NewTextHandler(std.Err, nil)), "password")
	if err != nil {
		return err
	}
	token, err := c.reset(ctx, d)
	if err := errors.Join(err, d.close()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(std.Out, "Within a day, once, and while kaymak serve runs, another password can be chosen at\n%s/invite#%s\n", strings.TrimSuffix(c.PublicURL, "/"), token)
	return err
}

func (c *passwordCommand) reset(ctx context.Context, d *data) (token string, err error) {
	accounts := service.NewAccounts(d.core)
	person, err := accounts.Named(ctx, c.Email)
	if err != nil {
		return "", err
	}
	if c.RemoveFactors {
		if err := accounts.RemoveFactors(ctx, access.System, person); err != nil {
			return "", err
		}
	}
	_, token, err = service.People{Core: d.core}.ResetPassword(ctx, access.System, person)
	return token, err
}
