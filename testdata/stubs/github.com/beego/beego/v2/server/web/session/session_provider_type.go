package session

type ProviderType string

const (
	ProviderMemory ProviderType = "memory"
	ProviderRedis  ProviderType = "redis"
)

type ManagerConfigOpt func(config *ManagerConfig)
