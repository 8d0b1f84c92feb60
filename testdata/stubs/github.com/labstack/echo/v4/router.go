package echo

type Router struct{}
