// Package twilio stubs a client of Twilio.
package twilio

import api "github.com/twilio/twilio-go/rest/api/v2010"

type RestClient struct{ Api *api.ApiService }

func NewRestClient() *RestClient { return nil }
