package service

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"

	"kaymak/internal/fault"
)

// argon2id with 19 MiB and two passes: the OWASP Password Storage Cheat Sheet's
// recommendation for a server that also has other work to do.
const (
	argonMemory = 19 * 1024
	argonPasses = 2
	argonLanes  = 1
	argonSalt   = 16
	argonKey    = 32
)

// unknownHash is verified when nobody has the address, so that the answer takes
// as long as for a known one.
var unknownHash = encodeHash(make([]byte, argonSalt), make([]byte, argonKey))

func hashPassword(password string) (string, error) {
	salt := make([]byte, argonSalt)
	if _, err := rand.Read(salt); err != nil {
		return "", fault.Wrap(err, "reading randomness")
	}
	return encodeHash(salt, argon(password, salt)), nil
}

func argon(password string, salt []byte) []byte {
	return argon2.IDKey([]byte(password), salt, argonPasses, argonMemory, argonLanes, argonKey)
}

// encodeHash writes the PHC string format.
func encodeHash(salt, key []byte) string {
	b64 := base64.RawStdEncoding
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, argonMemory, argonPasses, argonLanes, b64.EncodeToString(salt), b64.EncodeToString(key))
}

func verifyPassword(hash, password string) bool {
	known := hash != ""
	if !known {
		hash = unknownHash
	}
	parts := strings.Split(hash, "$")
	if len(parts) != 6 {
		return false
	}
	salt, err1 := base64.RawStdEncoding.DecodeString(parts[4])
	key, err2 := base64.RawStdEncoding.DecodeString(parts[5])
	if err1 != nil || err2 != nil {
		return false
	}
	return subtle.ConstantTimeCompare(key, argon(password, salt)) == 1 && known
}
