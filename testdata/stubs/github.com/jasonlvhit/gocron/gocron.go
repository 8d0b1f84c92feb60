// Package gocron is a stub for tests: types and signatures of github.com/jasonlvhit/gocron, without its code.
package gocron

type Job struct{ interval uint64 }

type Scheduler struct{ size int }

type Locker interface {
	Lock(key string) (bool, error)
	Unlock(key string) error
}

func SetLocker(l Locker) {}

func NewScheduler() *Scheduler { return nil }

func Every(interval uint64) *Job { return nil }

func Start() chan bool { return nil }

func (s *Scheduler) Every(interval uint64) *Job { return nil }

func (j *Job) Minutes() *Job { return nil }

func (j *Job) Lock() *Job { return nil }

func (j *Job) Do(jobFun any, params ...any) error { return nil }
