package redis

type TimeseriesCmdable interface{}
