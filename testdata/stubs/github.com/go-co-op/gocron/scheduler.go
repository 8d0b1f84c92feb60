// Package gocron is a stub for tests: types and signatures of github.com/go-co-op/gocron, without its code.
package gocron

import "time"

type Scheduler struct{}

type Job struct{}

type Locker interface{ Lock(key string) error }

func NewScheduler(loc *time.Location) *Scheduler { return nil }

func (s *Scheduler) Every(interval any) *Scheduler { return nil }

func (s *Scheduler) Minutes() *Scheduler { return nil }

func (s *Scheduler) Do(jobFun any, params ...any) (*Job, error) { return nil, nil }

func (s *Scheduler) WithDistributedLocker(l Locker) {}

func (s *Scheduler) StartAsync() {}
