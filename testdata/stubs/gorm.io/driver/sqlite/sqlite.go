package sqlite

import "gorm.io/gorm"

type dialector struct{ dsn string }

func (d *dialector) Name() string { return "sqlite" }

func Open(dsn string) gorm.Dialector { return &dialector{dsn} }
