package planfile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"kaymak/internal/fault"
)

// maxBytes bounds a file that is written by hand, or lists a team's companies.
const maxBytes = 16 << 20

// decode reads a whole file into a tree; its errors are about the file as such.
func decode(r io.Reader) (*yaml.Node, error) {
	text, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, fault.New(fault.Invalid, "planfile.unreadable", "The plan cannot be read.").Because(err)
	}
	if len(text) > maxBytes {
		return nil, fault.New(fault.Invalid, "planfile.too_large", "The plan is larger than 16 MB.")
	}
	return parse(text)
}

// parse makes a tree of YAML or JSON. JSON is read as JSON, because a YAML
// reader stumbles over its tabs and escapes.
func parse(text []byte) (*yaml.Node, error) {
	text = bytes.TrimPrefix(text, []byte("\xef\xbb\xbf"))
	if json.Valid(text) {
		d := json.NewDecoder(bytes.NewReader(text))
		d.UseNumber()
		return parseJSON(d)
	}
	d := yaml.NewDecoder(bytes.NewReader(text))
	var document, second yaml.Node
	switch err := d.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, fault.New(fault.Invalid, "planfile.empty", "The plan is empty.")
	case err != nil:
		return nil, syntax(err)
	}
	switch err := d.Decode(&second); {
	case err == nil:
		return nil, fault.New(fault.Invalid, "planfile.syntax", "The file holds more than one document.").With("reason", "---")
	case !errors.Is(err, io.EOF):
		return nil, syntax(err)
	}
	return document.Content[0], nil
}

func syntax(err error) error {
	reason := strings.TrimPrefix(err.Error(), "yaml: ")
	return fault.Newf(fault.Invalid, "planfile.syntax", "This is neither YAML nor JSON: %s.", reason).With("reason", reason)
}

// parseJSON reads one value of valid JSON, keeping repeated keys.
func parseJSON(d *json.Decoder) (*yaml.Node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, syntax(err)
	}
	switch v := token.(type) {
	case json.Delim:
		node := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
		if v == '[' {
			node = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		}
		for d.More() {
			child, err := parseJSON(d)
			if err != nil {
				return nil, err
			}
			node.Content = append(node.Content, child)
		}
		_, err := d.Token()
		return node, err
	case json.Number:
		return scalar("!!float", v.String()), nil
	case string:
		return scalar("!!str", v), nil
	case bool:
		return scalar("!!bool", strconv.FormatBool(v)), nil
	}
	return scalar("!!null", "null"), nil
}

func scalar(tag, value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value}
}
