package ticket

import "entgo.io/ent/dialect/sql"

// Table is not the plural of the type's name.
const Table = "admissions"

type Predicate func(*sql.Selector)

func Code(v string) Predicate { return Predicate(sql.FieldEQ("code", v)) }
