// Package artifex is a stub for tests: types and signatures of github.com/mborders/artifex, without its code.
package artifex

import "time"

type Dispatcher struct{}

type DispatchTicker struct{}

type DispatchCron struct{}

func NewDispatcher(maxWorkers int, maxQueue int) *Dispatcher { return nil }

func (d *Dispatcher) Start() {}

func (d *Dispatcher) Stop() {}

func (d *Dispatcher) Dispatch(run func()) {}

func (d *Dispatcher) DispatchIn(run func(), duration time.Duration) {}

func (d *Dispatcher) DispatchEvery(run func(), interval time.Duration) *DispatchTicker { return nil }

func (d *Dispatcher) DispatchCron(run func(), cronStr string) (*DispatchCron, error) { return nil, nil }
