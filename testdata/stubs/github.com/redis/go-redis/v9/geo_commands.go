package redis

type GeoCmdable interface{}
