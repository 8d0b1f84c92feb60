package fiber

type Group struct{}

func (grp *Group) Name(name string) Router { return nil }

func (grp *Group) Use(args ...any) Router { return nil }

func (grp *Group) Get(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Head(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Post(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Put(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Delete(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Connect(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Options(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Trace(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Patch(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Add(methods []string, path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) All(path string, handler any, handlers ...any) Router { return nil }

func (grp *Group) Group(prefix string, handlers ...any) Router { return nil }

func (grp *Group) RouteChain(path string) Register { return nil }

func (grp *Group) Route(prefix string, fn func(router Router), name ...string) Router { return nil }
