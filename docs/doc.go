// Package docs carries the published schema of a session into the program, so
// that what `diepte doctor` holds a file to is the very file that others read.
// The rest of this folder is for people.
package docs

import _ "embed"

// SessionSchema is the JSON Schema of a session file (draft 2020-12).
//
//go:embed session.schema.json
var SessionSchema []byte
