package cron

type Option func(*Cron)

func WithSeconds() Option { return nil }
