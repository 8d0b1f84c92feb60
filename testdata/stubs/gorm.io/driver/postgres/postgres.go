package postgres

import "gorm.io/gorm"

type Config struct {
	DSN  string
	Conn gorm.Option
}

type dialector struct{ dsn string }

func (d *dialector) Name() string { return "postgres" }

func Open(dsn string) gorm.Dialector { return &dialector{dsn} }

func New(config Config) gorm.Dialector { return &dialector{config.DSN} }
