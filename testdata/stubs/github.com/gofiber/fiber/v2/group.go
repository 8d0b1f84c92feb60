package fiber

type Group struct{}

func (grp *Group) Name(name string) Router { return nil }

func (grp *Group) Use(args ...interface{}) Router { return nil }

func (grp *Group) Get(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Head(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Post(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Put(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Delete(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Connect(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Options(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Trace(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Patch(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Add(method string, path string, handlers ...Handler) Router { return nil }

func (grp *Group) Static(prefix string, root string, config ...Static) Router { return nil }

func (grp *Group) All(path string, handlers ...Handler) Router { return nil }

func (grp *Group) Group(prefix string, handlers ...Handler) Router { return nil }

func (grp *Group) Route(prefix string, fn func(router Router), name ...string) Router { return nil }
