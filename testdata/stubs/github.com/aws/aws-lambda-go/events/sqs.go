package events

type SQSEvent struct {
	Records []SQSMessage
}

type SQSMessage struct {
	MessageId              string
	ReceiptHandle          string
	Body                   string
	Md5OfBody              string
	Md5OfMessageAttributes string
	Attributes             map[string]string
	MessageAttributes      map[string]SQSMessageAttribute
	EventSourceARN         string
	EventSource            string
	AWSRegion              string
}

type SQSMessageAttribute struct{}
