// Package openapi stubs the part of a client of Twilio that sends.
package openapi

type CreateMessageParams struct{ To, Body *string }

type ApiV2010Message struct{ Sid *string }

type ApiService struct{}

func (*ApiService) CreateMessage(*CreateMessageParams) (*ApiV2010Message, error) { return nil, nil }

func (*ApiService) FetchMessage(sid string) (*ApiV2010Message, error) { return nil, nil }
