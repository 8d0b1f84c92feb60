package huma

type registryConfig struct{}
