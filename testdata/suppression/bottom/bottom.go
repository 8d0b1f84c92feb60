package bottom // want package:` ignored\(bottom/bottom\.go:6 bottom/bottom\.go:7 bottom/bottom\.go:9\)}$`

// The directive without a reason is handed on to nobody, and so is one that
// stands at no code.

var A int //hiddenstate:ignore memstate kept below
//hiddenstate:ignore memstate the whole type
type T struct {
	b int //hiddenstate:ignore memstate the field
}

var C int //hiddenstate:ignore memstate

//hiddenstate:ignore memstate nowhere
