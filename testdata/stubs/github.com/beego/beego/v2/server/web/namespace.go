package web

import (
	"net/http"

	"github.com/beego/beego/v2/server/web/context"
)

type Namespace struct{}

type LinkNamespace func(*Namespace)

func NewNamespace(prefix string, params ...LinkNamespace) *Namespace { return nil }

func AddNamespace(nl ...*Namespace) {}

func (n *Namespace) Cond(cond func(*context.Context) bool) *Namespace { return nil }

func (n *Namespace) Filter(action string, filter ...FilterFunc) *Namespace { return nil }

func (n *Namespace) Router(rootpath string, c ControllerInterface, mappingMethods ...string) *Namespace {
	return nil
}

func (n *Namespace) AutoRouter(c ControllerInterface) *Namespace { return nil }

func (n *Namespace) Namespace(ns ...*Namespace) *Namespace { return nil }

func (n *Namespace) Handler(rootpath string, h http.Handler) *Namespace { return nil }

func (n *Namespace) Include(cList ...ControllerInterface) *Namespace { return nil }

func (n *Namespace) Get(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Post(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Put(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Delete(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Patch(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Head(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Options(rootpath string, f HandleFunc) *Namespace { return nil }

func (n *Namespace) Any(rootpath string, f HandleFunc) *Namespace { return nil }

func NSCond(cond func(*context.Context) bool) LinkNamespace { return nil }

func NSBefore(filterList ...FilterFunc) LinkNamespace { return nil }

func NSAfter(filterList ...FilterFunc) LinkNamespace { return nil }

func NSInclude(cList ...ControllerInterface) LinkNamespace { return nil }

func NSRouter(rootpath string, c ControllerInterface, mappingMethods ...string) LinkNamespace {
	return nil
}

func NSAutoRouter(c ControllerInterface) LinkNamespace { return nil }

func NSAutoPrefix(prefix string, c ControllerInterface) LinkNamespace { return nil }

func NSNamespace(prefix string, params ...LinkNamespace) LinkNamespace { return nil }

func NSHandler(rootpath string, h http.Handler) LinkNamespace { return nil }

func NSGet(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlGet(rootpath string, f interface{}) LinkNamespace { return nil }

func NSPost(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlPost(rootpath string, f interface{}) LinkNamespace { return nil }

func NSPut(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlPut(rootpath string, f interface{}) LinkNamespace { return nil }

func NSDelete(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlDelete(rootpath string, f interface{}) LinkNamespace { return nil }

func NSPatch(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlPatch(rootpath string, f interface{}) LinkNamespace { return nil }

func NSHead(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlHead(rootpath string, f interface{}) LinkNamespace { return nil }

func NSOptions(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlOptions(rootpath string, f interface{}) LinkNamespace { return nil }

func NSAny(rootpath string, f HandleFunc) LinkNamespace { return nil }

func NSCtrlAny(rootpath string, f interface{}) LinkNamespace { return nil }
