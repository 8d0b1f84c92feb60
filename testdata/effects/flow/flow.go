// Package flow has exits that succeed and exits that fail.
package flow

import "errors"

var n int

func straight() { n = 1 }

func refused(ok bool) error {
	if !ok {
		return errors.New("no")
	}
	n = 2
	return nil
}

func deferred(ok bool) error {
	defer straight()
	if !ok {
		return errors.New("no")
	}
	n = 2
	return nil
}

func crashed(ok bool) {
	if !ok {
		panic("no")
	}
	n = 3
}

func repeated(k int) int {
	for range k {
		n++
	}
	return n
}
