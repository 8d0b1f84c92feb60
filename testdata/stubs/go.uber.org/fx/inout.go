package fx

import "go.uber.org/dig"

type In = dig.In

type Out = dig.Out
