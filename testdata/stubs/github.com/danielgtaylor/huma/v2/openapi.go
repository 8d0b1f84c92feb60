package huma

import "time"

type Server struct{}

type Param struct{}

type RequestBody struct{}

type Response struct{}

type Operation struct {
	Method                       string
	Path                         string
	DefaultStatus                int
	MaxBodyBytes                 int64
	BodyReadTimeout              time.Duration
	Errors                       []int
	SkipValidateParams           bool
	SkipValidateBody             bool
	RejectUnknownQueryParameters bool
	Hidden                       bool
	Metadata                     map[string]any
	Middlewares                  Middlewares
	Tags                         []string
	Summary                      string
	Description                  string
	ExternalDocs                 *ExternalDocs
	OperationID                  string
	Parameters                   []*Param
	RequestBody                  *RequestBody
	Responses                    map[string]*Response
	Callbacks                    map[string]map[string]*PathItem
	Deprecated                   bool
	Security                     []map[string][]string
	Servers                      []*Server
	Extensions                   map[string]any
}

func (o *Operation) MarshalJSON() ([]byte, error) { return nil, nil }

type PathItem struct{}

type ExternalDocs struct{}

type OpenAPI struct{}
