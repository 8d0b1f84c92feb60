package connect

type IdempotencyLevel int

const IdempotencyUnknown IdempotencyLevel = 0

const IdempotencyNoSideEffects IdempotencyLevel = 1

const IdempotencyIdempotent IdempotencyLevel = 2
