// Package session is a stub for tests: types and signatures of github.com/beego/beego/v2/server/web/filter/session, without its code.
package session

import (
	"github.com/beego/beego/v2/server/web"
	"github.com/beego/beego/v2/server/web/session"
)

func Session(providerType session.ProviderType, options ...session.ManagerConfigOpt) web.FilterChain {
	return nil
}
