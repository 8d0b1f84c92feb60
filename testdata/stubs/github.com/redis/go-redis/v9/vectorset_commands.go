package redis

type VectorSetCmdable interface{}
