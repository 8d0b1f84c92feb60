package events

type SQSEventResponse struct {
	BatchItemFailures []SQSBatchItemFailure
}

type SQSBatchItemFailure struct {
	ItemIdentifier string
}
