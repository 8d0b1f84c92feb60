package migrate

import "entgo.io/ent/dialect/sql/schema"

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
	Tables = []*schema.Table{AdmissionsTable, GuestsTable}
)
