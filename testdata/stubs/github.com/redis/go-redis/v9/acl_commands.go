package redis

type ACLCmdable interface{}
