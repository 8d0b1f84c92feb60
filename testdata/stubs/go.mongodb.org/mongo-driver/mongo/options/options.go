// Package options is a stub for tests: signatures of go.mongodb.org/mongo-driver/mongo/options, without its code.
package options

type UpdateOptions struct{ Upsert *bool }

func Update() *UpdateOptions { return nil }

func (uo *UpdateOptions) SetUpsert(b bool) *UpdateOptions { return uo }

type IndexOptions struct{ Unique *bool }

func Index() *IndexOptions { return nil }

func (i *IndexOptions) SetUnique(unique bool) *IndexOptions { return i }

func (i *IndexOptions) SetName(name string) *IndexOptions { return i }

func (i *IndexOptions) SetPartialFilterExpression(expression any) *IndexOptions { return i }
