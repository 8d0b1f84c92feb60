package redis

type JSONCmdable interface{}
