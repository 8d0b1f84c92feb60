// Package gocron is a stub for tests: types and signatures of github.com/go-co-op/gocron/v2, without its code.
package gocron

import "time"

type Scheduler interface {
	NewJob(JobDefinition, Task, ...JobOption) (Job, error)
	Start()
}

type Job interface{ Name() string }

type JobDefinition interface{ setup() }

type JobOption func()

type Task func()

type SchedulerOption func()

type Locker interface{ Lock(key string) error }

func NewScheduler(options ...SchedulerOption) (Scheduler, error) { return nil, nil }

func DurationJob(duration time.Duration) JobDefinition { return nil }

func NewTask(function any, parameters ...any) Task { return nil }

func WithDistributedLocker(locker Locker) SchedulerOption { return nil }

type Elector interface{ IsLeader() error }

func WithDistributedElector(elector Elector) SchedulerOption { return nil }

func WithDistributedJobLocker(locker Locker) JobOption { return nil }

func WithDisabledDistributedJobLocker(disabled bool) JobOption { return nil }

func WithName(name string) JobOption { return nil }

func WithLocation(location *time.Location) SchedulerOption { return nil }
