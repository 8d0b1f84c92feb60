package huma

type Group struct {
	API
}

func NewGroup(api API, prefixes ...string) *Group { return nil }

func (g *Group) Adapter() Adapter { return nil }

func (g *Group) Config() Config { return Config{} }

func (g *Group) DocumentOperation(op *Operation) {}

func (g *Group) UseModifier(modifier func(o *Operation, next func(*Operation))) {}

func (g *Group) UseSimpleModifier(modifier func(o *Operation)) {}

func (g *Group) ModifyOperation(op *Operation, next func(*Operation)) {}

func (g *Group) UseMiddleware(middlewares ...func(ctx Context, next func(Context))) {}

func (g *Group) Middlewares() Middlewares { return nil }

func (g *Group) UseTransformer(transformers ...Transformer) {}

func (g *Group) Transform(ctx Context, status string, v any) (any, error) { return nil, nil }
