package godo

type StickySessions struct {
	Type             string
	CookieName       string
	CookieTtlSeconds int
}
