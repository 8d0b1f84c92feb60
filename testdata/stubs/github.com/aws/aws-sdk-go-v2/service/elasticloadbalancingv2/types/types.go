package types

type TargetGroupAttribute struct{ Key, Value *string }
