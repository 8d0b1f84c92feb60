// Package options is a stub for tests: signatures of go.mongodb.org/mongo-driver/v2/mongo/options, without its code.
package options

type IndexOptionsBuilder struct{ Opts []func() }

func Index() *IndexOptionsBuilder { return nil }

func (i *IndexOptionsBuilder) SetUnique(unique bool) *IndexOptionsBuilder { return i }

type UpdateOneOptionsBuilder struct{ Opts []func() }

func UpdateOne() *UpdateOneOptionsBuilder { return nil }

func (uo *UpdateOneOptionsBuilder) SetUpsert(b bool) *UpdateOneOptionsBuilder { return uo }
