package chi

type methodTyp uint

type Route struct{}
