// Package workerpool is a stub for tests: types and signatures of github.com/gammazero/workerpool, without its code.
package workerpool

type WorkerPool struct{}

func New(maxWorkers int) *WorkerPool { return nil }

func (p *WorkerPool) Submit(task func()) {}

func (p *WorkerPool) SubmitWait(task func()) {}

func (p *WorkerPool) StopWait() {}
