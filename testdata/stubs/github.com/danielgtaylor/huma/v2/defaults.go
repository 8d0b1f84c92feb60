package huma

func DefaultConfig(title string, version string) Config { return Config{} }
