package redis

type apBatch struct{}
