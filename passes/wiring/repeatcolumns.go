package wiring

import (
	"reflect"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/effects"
)

// A kept field is one that a table has a column for.
type kept struct {
	field  *effects.Field
	path   []string // of fields from the record to it
	column string
}

// keptFields returns the fields of a record's type that tables have columns for,
// with those of structs that mappers take for a part of the record.
func (r *repeats) keptFields(typ string) []kept {
	var out []kept
	var add func(typ string, path []string, prefix string)
	add = func(typ string, path []string, prefix string) {
		t := r.types[typ]
		if t == nil || len(path) > 3 {
			return
		}
		for k := range t.Fields {
			f := &t.Fields[k]
			at := append(append([]string(nil), path...), f.Name)
			if part, more := partOfRecord(f); part && r.types[f.Sym] != nil && len(r.types[f.Sym].Fields) > 0 {
				add(f.Sym, at, prefix+more)
				continue
			}
			out = append(out, kept{f, at, prefix + columnName(f)})
		}
	}
	add(typ, nil, "")
	return out
}

// partOfRecord reports whether a field's struct is kept in the columns of the
// record, and what stands before their names.
func partOfRecord(f *effects.Field) (part bool, prefix string) {
	part = f.Embedded
	for _, word := range strings.Split(reflect.StructTag(f.Column).Get("gorm"), ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(word), ":")
		switch strings.ToLower(name) {
		case "embedded":
			part = true
		case "embeddedprefix":
			prefix = value
		}
	}
	return part, prefix
}
