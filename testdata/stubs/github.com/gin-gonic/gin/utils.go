package gin

import "net/http"

func WrapF(f http.HandlerFunc) HandlerFunc { return nil }

func WrapH(h http.Handler) HandlerFunc { return nil }

type H map[string]any
