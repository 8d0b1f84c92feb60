package events

import "time"

type SNSEvent struct {
	Records []SNSEventRecord
}

type SNSEventRecord struct {
	EventVersion         string
	EventSubscriptionArn string
	EventSource          string
	SNS                  SNSEntity
}

type SNSEntity struct {
	Signature         string
	MessageID         string
	Type              string
	TopicArn          string
	MessageAttributes map[string]interface{}
	SignatureVersion  string
	Timestamp         time.Time
	SigningCertURL    string
	Message           string
	UnsubscribeURL    string
	Subject           string
}
