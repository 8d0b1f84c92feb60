package jwt

type TokenOption func(*Token)
