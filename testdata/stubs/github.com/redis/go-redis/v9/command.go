package redis

import (
	"time"

	"github.com/redis/go-redis/v9/internal/proto"
)

type Cmder interface {
	Err() error
	await()
	cachedSlot() (int, bool)
	firstKeyPos() int8
	rawErr() error
	readRawReply(rd *proto.Reader) error
	readReply(rd *proto.Reader) error
	readTimeout() *time.Duration
	setCachedSlot(int)
	setReady(*apBatch)
	stepCount() int8
	stringArg(int) string
}

type baseCmd struct{}

func (cmd *baseCmd) setReady(b *apBatch) {}

func (cmd *baseCmd) await() {}

func (cmd *baseCmd) rawErr() error { return nil }

func (cmd *baseCmd) stringArg(pos int) string { return "" }

func (cmd *baseCmd) firstKeyPos() int8 { return 0 }

func (cmd *baseCmd) cachedSlot() (int, bool) { return 0, false }

func (cmd *baseCmd) setCachedSlot(slot int) {}

func (cmd *baseCmd) stepCount() int8 { return 0 }

func (cmd *baseCmd) Err() error { return nil }

func (cmd *baseCmd) readTimeout() *time.Duration { return nil }

func (cmd *baseCmd) readRawReply(rd *proto.Reader) (err error) { return nil }

type Cmd struct {
	baseCmd
}

func (cmd *Cmd) Result() (interface{}, error) { return nil, nil }

func (cmd *Cmd) Text() (string, error) { return "", nil }

func (cmd *Cmd) Int() (int, error) { return 0, nil }

func (cmd *Cmd) Bool() (bool, error) { return false, nil }

func (cmd *Cmd) readReply(rd *proto.Reader) (err error) { return nil }

type SliceCmd struct {
	baseCmd
}

func (cmd *SliceCmd) Result() ([]interface{}, error) { return nil, nil }

func (cmd *SliceCmd) readReply(rd *proto.Reader) (err error) { return nil }

type StatusCmd struct {
	baseCmd
}

func (cmd *StatusCmd) SetVal(val string) {}

func (cmd *StatusCmd) Val() string { return "" }

func (cmd *StatusCmd) Result() (string, error) { return "", nil }

func (cmd *StatusCmd) Bytes() ([]byte, error) { return nil, nil }

func (cmd *StatusCmd) String() string { return "" }

func (cmd *StatusCmd) readReply(rd *proto.Reader) (err error) { return nil }

func (cmd *StatusCmd) Clone() Cmder { return nil }

type IntCmd struct {
	baseCmd
}

func (cmd *IntCmd) SetVal(val int64) {}

func (cmd *IntCmd) Val() int64 { return 0 }

func (cmd *IntCmd) Result() (int64, error) { return 0, nil }

func (cmd *IntCmd) Uint64() (uint64, error) { return 0, nil }

func (cmd *IntCmd) String() string { return "" }

func (cmd *IntCmd) readReply(rd *proto.Reader) (err error) { return nil }

func (cmd *IntCmd) Clone() Cmder { return nil }

type DurationCmd struct {
	baseCmd
}

func (cmd *DurationCmd) Val() time.Duration { return 0 }

func (cmd *DurationCmd) Result() (time.Duration, error) { return 0, nil }

func (cmd *DurationCmd) readReply(rd *proto.Reader) error { return nil }

type BoolCmd struct {
	baseCmd
}

func (cmd *BoolCmd) SetVal(val bool) {}

func (cmd *BoolCmd) Val() bool { return false }

func (cmd *BoolCmd) Result() (bool, error) { return false, nil }

func (cmd *BoolCmd) String() string { return "" }

func (cmd *BoolCmd) readReply(rd *proto.Reader) (err error) { return nil }

func (cmd *BoolCmd) Clone() Cmder { return nil }

type StringCmd struct {
	baseCmd
}

func (cmd *StringCmd) SetVal(val string) {}

func (cmd *StringCmd) Val() string { return "" }

func (cmd *StringCmd) Result() (string, error) { return "", nil }

func (cmd *StringCmd) Bytes() ([]byte, error) { return nil, nil }

func (cmd *StringCmd) Bool() (bool, error) { return false, nil }

func (cmd *StringCmd) Int() (int, error) { return 0, nil }

func (cmd *StringCmd) Int64() (int64, error) { return 0, nil }

func (cmd *StringCmd) Uint64() (uint64, error) { return 0, nil }

func (cmd *StringCmd) Float32() (float32, error) { return 0, nil }

func (cmd *StringCmd) Float64() (float64, error) { return 0, nil }

func (cmd *StringCmd) Time() (time.Time, error) { return time.Time{}, nil }

func (cmd *StringCmd) Scan(val interface{}) error { return nil }

func (cmd *StringCmd) String() string { return "" }

func (cmd *StringCmd) readReply(rd *proto.Reader) (err error) { return nil }

func (cmd *StringCmd) Clone() Cmder { return nil }

type FloatCmd struct {
	baseCmd
}

func (cmd *FloatCmd) Result() (float64, error) { return 0, nil }

func (cmd *FloatCmd) readReply(rd *proto.Reader) (err error) { return nil }

type StringSliceCmd struct {
	baseCmd
}

func (cmd *StringSliceCmd) Val() []string { return nil }

func (cmd *StringSliceCmd) Result() ([]string, error) { return nil, nil }

func (cmd *StringSliceCmd) readReply(rd *proto.Reader) error { return nil }

type MapStringStringCmd struct {
	baseCmd
}

func (cmd *MapStringStringCmd) Result() (map[string]string, error) { return nil, nil }

func (cmd *MapStringStringCmd) readReply(rd *proto.Reader) error { return nil }

type ZSliceCmd struct {
	baseCmd
}

func (cmd *ZSliceCmd) Result() ([]Z, error) { return nil, nil }

func (cmd *ZSliceCmd) readReply(rd *proto.Reader) error { return nil }

type ScanCmd struct {
	baseCmd
}

func (cmd *ScanCmd) Result() (keys []string, cursor uint64, err error) { return nil, 0, nil }

func (cmd *ScanCmd) readReply(rd *proto.Reader) error { return nil }
