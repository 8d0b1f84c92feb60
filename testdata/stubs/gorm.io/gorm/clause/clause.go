// Package clause is a stub for tests: types and signatures of gorm.io/gorm/clause, without its code.
package clause

type Builder interface{ WriteByte(byte) error }

type Expression interface{ Build(builder Builder) }

type Column struct{ Name string }

type Expr struct {
	SQL  string
	Vars []any
}

func (expr Expr) Build(builder Builder) {}

type OnConflict struct {
	Columns   []Column
	DoNothing bool
}

func (onConflict OnConflict) Build(builder Builder) {}

const (
	LockingStrengthUpdate    = "UPDATE"
	LockingStrengthShare     = "SHARE"
	LockingOptionsSkipLocked = "SKIP LOCKED"
)

type Locking struct {
	Strength string
	Table    Column
	Options  string
}

func (locking Locking) Build(builder Builder) {}
