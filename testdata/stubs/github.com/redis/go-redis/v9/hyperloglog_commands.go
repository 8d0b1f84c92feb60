package redis

type HyperLogLogCmdable interface{}
