// Package events is a stub for tests: types and signatures of github.com/aws/aws-lambda-go/events, without its code.
package events

type ALBTargetGroupRequest struct {
	HTTPMethod                      string
	Path                            string
	QueryStringParameters           map[string]string
	MultiValueQueryStringParameters map[string][]string
	Headers                         map[string]string
	MultiValueHeaders               map[string][]string
	RequestContext                  ALBTargetGroupRequestContext
	IsBase64Encoded                 bool
	Body                            string
}

type ALBTargetGroupRequestContext struct{}

type ALBTargetGroupResponse struct {
	StatusCode        int
	StatusDescription string
	Headers           map[string]string
	MultiValueHeaders map[string][]string
	Body              string
	IsBase64Encoded   bool
}
