package redis

type ProbabilisticCmdable interface{}
