// Package resources is a stub for tests: signatures of github.com/razorpay/razorpay-go/resources, without its code.
package resources

type Payment struct{}

func (p *Payment) Refund(paymentID string, amount int, data map[string]interface{}, extraHeaders map[string]string) (map[string]interface{}, error) {
	return nil, nil
}

func (p *Payment) Fetch(paymentID string, queryParams map[string]interface{}, extraHeaders map[string]string) (map[string]interface{}, error) {
	return nil, nil
}

type Order struct{}

func (order *Order) Create(data map[string]interface{}, extraHeaders map[string]string) (map[string]interface{}, error) {
	return nil, nil
}
