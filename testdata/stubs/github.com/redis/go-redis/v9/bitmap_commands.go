package redis

type BitMapCmdable interface{}
