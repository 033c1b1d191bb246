package cli

import (
	"bytes"
	"encoding/json"

	"kaymak/internal/api"
	"kaymak/internal/fault"
)

type openAPICommand struct{}

// Run prints the API's description, indented so that changes can be read.
func (openAPICommand) Run(std *Streams) error {
	b, err := api.OpenAPI(Version)
	if err != nil {
		return err
	}
	var pretty bytes.Buffer
	if err := json.Indent(&pretty, b, "", "  "); err != nil {
		return fault.Wrap(err, "printing the API")
	}
	pretty.WriteByte('\n')
	_, err = pretty.WriteTo(std.Out)
	return err
}
