// Package cron is a stub for tests: types and signatures of github.com/robfig/cron/v3, without its code.
package cron

import (
	"context"
	"time"
)

type Cron struct{}

type Job interface {
	Run()
}

type Schedule interface {
	Next(time.Time) time.Time
}

type EntryID int

type Entry struct {
	ID         EntryID
	Schedule   Schedule
	Next       time.Time
	Prev       time.Time
	WrappedJob Job
	Job        Job
}

func (e Entry) Valid() bool { return false }

func New(opts ...Option) *Cron { return nil }

type FuncJob func()

func (f FuncJob) Run() {}

func (c *Cron) AddFunc(spec string, cmd func()) (EntryID, error) { return 0, nil }

func (c *Cron) AddJob(spec string, cmd Job) (EntryID, error) { return 0, nil }

func (c *Cron) Schedule(schedule Schedule, cmd Job) EntryID { return 0 }

func (c *Cron) Entries() []Entry { return nil }

func (c *Cron) Location() *time.Location { return nil }

func (c *Cron) Entry(id EntryID) Entry { return Entry{} }

func (c *Cron) Remove(id EntryID) {}

func (c *Cron) Start() {}

func (c *Cron) Run() {}

func (c *Cron) Stop() context.Context { return nil }
