package redis

type SearchCmdable interface{}
