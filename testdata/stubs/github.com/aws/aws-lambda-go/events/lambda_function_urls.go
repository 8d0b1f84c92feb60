package events

type LambdaFunctionURLRequest struct {
	Version               string
	RawPath               string
	RawQueryString        string
	Cookies               []string
	Headers               map[string]string
	QueryStringParameters map[string]string
	RequestContext        LambdaFunctionURLRequestContext
	Body                  string
	IsBase64Encoded       bool
}

type LambdaFunctionURLRequestContext struct{}

type LambdaFunctionURLResponse struct {
	StatusCode      int
	Headers         map[string]string
	Body            string
	IsBase64Encoded bool
	Cookies         []string
}
