package redis

type ArrayCmdable interface{}
