package redis

type ClusterCmdable interface{}
