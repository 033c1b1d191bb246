package service

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base32"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/boombuler/barcode/qr"
	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"kaymak/internal/access"
	"kaymak/internal/crm"
	"kaymak/internal/fault"
	"kaymak/internal/store"
)

// Enrolment is what an app needs to make codes: told once, while it is set up.
type Enrolment struct {
	Secret string // base32, to be typed
	URL    string // otpauth://…
	QR     QR     // the same as a picture
}

// QR is a picture of dark squares: an SVG path in a square of Size units.
type QR struct {
	Size int
	Path string
}

// secretBytes is the key length that RFC 4226 recommends for HMAC-SHA-1.
const secretBytes = 20

var base32Text = base32.StdEncoding.WithPadding(base32.NoPadding)

func randomBase32(bytes int) string {
	b := make([]byte, bytes)
	_, _ = rand.Read(b) // never fails: the program ends where there is no randomness
	return base32Text.EncodeToString(b)
}

// BeginTotp makes a secret for the person's app. It asks for nothing until a code
// of it was shown.
func (s Accounts) BeginTotp(ctx context.Context, a access.Actor, here crm.ID, password string) (e Enrolment, err error) {
	u, err := s.confirm(ctx, a, here, password, "password")
	if err != nil {
		return e, err
	}
	e.Secret = randomBase32(secretBytes)
	err = s.write(ctx, func(tx *store.Tx) error {
		factors, err := store.FactorsOf(ctx, tx, u.ID)
		if err != nil {
			return err
		}
		if factors.Totp {
			return fault.New(fault.Conflict, "totp.there", "An app is set up already. Remove it first.")
		}
		w, err := store.Workspace(ctx, tx)
		if err != nil {
			return err
		}
		e.URL = totpURL(w.Name, u.Email, e.Secret)
		return store.SaveTotp(ctx, tx, crm.Totp{UserID: u.ID, Secret: e.Secret})
	})
	if err != nil {
		return e, err
	}
	e.QR, err = drawQR(e.URL)
	return e, err
}

func totpURL(workspace, email, secret string) string {
	q := url.Values{"secret": {secret}, "issuer": {"Kaymak"}, "algorithm": {"SHA1"}, "digits": {"6"}, "period": {"30"}}
	// Apps do not read "+" as a space.
	return "otpauth://totp/" + url.PathEscape("Kaymak ("+workspace+"):"+email) + "?" + strings.ReplaceAll(q.Encode(), "+", "%20")
}

func drawQR(text string) (QR, error) {
	code, err := qr.Encode(text, qr.M, qr.Auto)
	if err != nil {
		return QR{}, fault.Wrap(err, "drawing a QR code")
	}
	var path strings.Builder
	size := code.Bounds().Dx()
	for y := range size {
		for x := range size {
			if r, _, _, _ := code.At(x, y).RGBA(); r == 0 {
				fmt.Fprintf(&path, "M%d %dh1v1h-1z", x, y)
			}
		}
	}
	return QR{size, path.String()}, nil
}

// ConfirmTotp puts the secret into force once the app has shown a code of it, and
// gives recovery codes where the person has none.
func (s Accounts) ConfirmTotp(ctx context.Context, a access.Actor, code string) (codes []string, err error) {
	under := []tally{{"second\n" + a.UserID.String(), freePerPair}}
	if err := s.limits.allow(s.Now(), under); err != nil {
		return nil, err
	}
	err = s.write(ctx, func(tx *store.Tx) error {
		t, err := store.Totp(ctx, tx, a.UserID)
		if fault.Is(err, fault.NotFound) || err == nil && t.Confirmed {
			return fault.New(fault.Conflict, "totp.not_begun", "Begin to set up the app first.")
		}
		if err != nil {
			return err
		}
		if t.LastStep, err = stepOf(t, code, tx.Now); err != nil {
			return err
		}
		if t.LastStep == 0 {
			return wrongCode()
		}
		t.Confirmed = true
		if err := store.SaveTotp(ctx, tx, t); err != nil {
			return err
		}
		if codes, err = firstRecovery(ctx, tx, a.UserID); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "totp_added")
	})
	if fault.CodeOf(err) == "invalid" {
		s.limits.failed(s.Now(), under)
	}
	return codes, err
}

func wrongCode() error {
	var f fault.Fields
	f.Add("code", "totp.code", "is not the code of this half minute")
	return f.Err()
}

// stepOf is the half minute of which a typed text is the code, of those next to
// now; 0 where it is none. Every one is compared, so that the time tells nothing.
func stepOf(t crm.Totp, typed string, now time.Time) (step int64, err error) {
	digits, is := crm.TotpDigits(typed)
	if !is {
		return 0, nil
	}
	for _, near := range []int64{-1, 0, 1} {
		at := now.Unix()/crm.TotpStep + near
		code, err := totp.GenerateCodeCustom(t.Secret, time.Unix(at*crm.TotpStep, 0), totp.ValidateOpts{Period: crm.TotpStep, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err != nil {
			return 0, fault.Wrap(err, "making a code")
		}
		if subtle.ConstantTimeCompare([]byte(code), []byte(digits)) == 1 {
			step = at
		}
	}
	return step, nil
}

// RemoveTotp forgets the person's app; the codes for emergencies go with the last
// second factor.
func (s Accounts) RemoveTotp(ctx context.Context, a access.Actor, here crm.ID, password string) error {
	if _, err := s.confirm(ctx, a, here, password, "password"); err != nil {
		return err
	}
	return s.write(ctx, func(tx *store.Tx) error {
		if err := store.DeleteTotp(ctx, tx, a.UserID); err != nil {
			return err
		}
		if err := dropRecovery(ctx, tx, a.UserID); err != nil {
			return err
		}
		return record(ctx, tx, a, "user", a.UserID, "totp_removed")
	})
}
