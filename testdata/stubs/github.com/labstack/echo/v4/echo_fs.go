package echo

type filesystem struct{}
