// Package exp is a stub for tests: types and signatures of github.com/doug-martin/goqu/v9/exp, without its code.
package exp

type (
	Record map[string]any
	Ex     map[string]any
	Vals   []any
)

type Expression interface{ Clone() Expression }

type Comparable interface {
	Eq(any) Expression
	Gt(any) Expression
}

type IdentifierExpression interface {
	Expression
	Comparable
}

type LiteralExpression interface {
	Expression
	Comparable
}

type ConflictExpression interface{ Expression }

type ConflictUpdateExpression interface {
	ConflictExpression
	Where(...Expression) ConflictUpdateExpression
}

func (e Ex) Clone() Expression { return e }

type AppendableExpression interface {
	Expression
	ReturnsColumns() bool
}

type WaitOption int

const SkipLocked WaitOption = 2
