package migrate

import (
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/dialect/sql/schema"
)

var (
	AdmissionsColumns = []*schema.Column{
		{Name: "id", Increment: true},
		{Name: "code", Unique: true},
		{Name: "show_date"},
		{Name: "seat"},
		{Name: "price"},
	}
	AdmissionsTable = &schema.Table{
		Name:       "admissions",
		Columns:    AdmissionsColumns,
		PrimaryKey: []*schema.Column{AdmissionsColumns[0]},
		Indexes: []*schema.Index{
			{Name: "seat_once", Unique: true, Columns: []*schema.Column{AdmissionsColumns[2], AdmissionsColumns[3]}},
			{Name: "price", Columns: []*schema.Column{AdmissionsColumns[4]}},
		},
	}
	GuestsColumns = []*schema.Column{
		{Name: "id"},
		{Name: "name"},
	}
	GuestsTable = &schema.Table{
		Name:       "guests",
		Columns:    GuestsColumns,
		PrimaryKey: []*schema.Column{GuestsColumns[0]},
	}
	PassesColumns = []*schema.Column{
		{Name: "id", Increment: true},
		{Name: "holder_mail"},
		{Name: "number"},
		{Name: "uses"},
		{Name: "left_at"},
		{Name: "gate_passes"},
	}
	PassesTable = &schema.Table{
		Name:       "passes",
		Columns:    PassesColumns,
		PrimaryKey: []*schema.Column{PassesColumns[0]},
		Indexes: []*schema.Index{
			{Name: "gate_number", Unique: true, Columns: []*schema.Column{PassesColumns[2], PassesColumns[5]}},
			{Name: "holder", Unique: true, Columns: []*schema.Column{PassesColumns[1]}, Annotation: &entsql.IndexAnnotation{Where: "left_at IS NULL"}},
		},
	}
	Tables = []*schema.Table{AdmissionsTable, GuestsTable, PassesTable}
)
