package events

type APIGatewayProxyRequest struct {
	Resource                        string
	Path                            string
	HTTPMethod                      string
	Headers                         map[string]string
	MultiValueHeaders               map[string][]string
	QueryStringParameters           map[string]string
	MultiValueQueryStringParameters map[string][]string
	PathParameters                  map[string]string
	StageVariables                  map[string]string
	RequestContext                  APIGatewayProxyRequestContext
	Body                            string
	IsBase64Encoded                 bool
}

type APIGatewayProxyResponse struct {
	StatusCode        int
	Headers           map[string]string
	MultiValueHeaders map[string][]string
	Body              string
	IsBase64Encoded   bool
}

type APIGatewayProxyRequestContext struct{}

type APIGatewayV2HTTPRequest struct {
	Version               string
	RouteKey              string
	RawPath               string
	RawQueryString        string
	Cookies               []string
	Headers               map[string]string
	QueryStringParameters map[string]string
	PathParameters        map[string]string
	RequestContext        APIGatewayV2HTTPRequestContext
	StageVariables        map[string]string
	Body                  string
	IsBase64Encoded       bool
}

type APIGatewayV2HTTPRequestContext struct{}

type APIGatewayV2HTTPResponse struct {
	StatusCode        int
	Headers           map[string]string
	MultiValueHeaders map[string][]string
	Body              string
	IsBase64Encoded   bool
	Cookies           []string
}
