//go:build !unix

package data

import "errors"

func fifo(string) error { return errors.ErrUnsupported }
