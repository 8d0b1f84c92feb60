package echo

import (
	"encoding"
	"encoding/json"
	"time"
)

type ValueBinder struct{}

func QueryParamsBinder(c *Context) *ValueBinder { return nil }

func PathValuesBinder(c *Context) *ValueBinder { return nil }

func FormFieldBinder(c *Context) *ValueBinder { return nil }

func (b *ValueBinder) String(sourceParam string, dest *string) *ValueBinder { return nil }

func (b *ValueBinder) Strings(sourceParam string, dest *[]string) *ValueBinder { return nil }

func (b *ValueBinder) JSONUnmarshaler(sourceParam string, dest json.Unmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) TextUnmarshaler(sourceParam string, dest encoding.TextUnmarshaler) *ValueBinder {
	return nil
}

func (b *ValueBinder) Int64(sourceParam string, dest *int64) *ValueBinder { return nil }

func (b *ValueBinder) Int(sourceParam string, dest *int) *ValueBinder { return nil }

func (b *ValueBinder) Ints(sourceParam string, dest *[]int) *ValueBinder { return nil }

func (b *ValueBinder) Bool(sourceParam string, dest *bool) *ValueBinder { return nil }

func (b *ValueBinder) Float64(sourceParam string, dest *float64) *ValueBinder { return nil }

func (b *ValueBinder) Time(sourceParam string, dest *time.Time, layout string) *ValueBinder {
	return nil
}

func (b *ValueBinder) Duration(sourceParam string, dest *time.Duration) *ValueBinder { return nil }
