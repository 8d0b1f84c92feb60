// Package objects builds objects of Kubernetes and of gateways.
package objects

import (
	contour "github.com/projectcontour/contour/apis/projectcontour/v1"
	istio "istio.io/api/networking/v1"
	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	apply "k8s.io/client-go/applyconfigurations/core/v1"
	gateway "sigs.k8s.io/gateway-api/apis/v1"
)

func pinned() *core.Service {
	return &core.Service{Spec: core.ServiceSpec{
		SessionAffinity: core.ServiceAffinityClientIP, // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}}
}

func later(svc *core.Service) {
	svc.Spec.SessionAffinity = core.ServiceAffinityClientIP // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
}

func chosen(svc *core.Service, sticky bool) {
	affinity := core.ServiceAffinityNone
	if sticky {
		affinity = core.ServiceAffinityClientIP
	}
	svc.Spec.SessionAffinity = affinity // want "service by their address where it is asked to .ServiceSpec.SessionAffinity: ClientIP."
}

func free(svc *core.Service) { svc.Spec.SessionAffinity = core.ServiceAffinityNone }

// copied sets what somebody else decides.
func copied(svc, from *core.Service) { svc.Spec.SessionAffinity = from.Spec.SessionAffinity }

// pins only reads.
func pins(svc *core.Service) bool { return svc.Spec.SessionAffinity == core.ServiceAffinityClientIP }

func applied() *apply.ServiceSpecApplyConfiguration {
	return apply.ServiceSpec().WithSessionAffinity(core.ServiceAffinityClientIP) // want "service by their address .core.ServiceSpecApplyConfiguration.WithSessionAffinity: ClientIP."
}

func appliedFree() *apply.ServiceSpecApplyConfiguration {
	return apply.ServiceSpec().WithSessionAffinity(core.ServiceAffinityNone)
}

func ingress() meta.ObjectMeta {
	return meta.ObjectMeta{Name: "shop", Annotations: annotations()}
}

func annotations() map[string]string {
	return map[string]string{
		"nginx.ingress.kubernetes.io/affinity":            "cookie", // want "ingress by a cookie .nginx.ingress.kubernetes.io/affinity: cookie."
		"nginx.ingress.kubernetes.io/session-cookie-name": "route",
	}
}

func sources(o *meta.ObjectMeta) {
	o.Annotations["haproxy.org/load-balance"] = "source"     // want "ingress by their address .haproxy.org/load-balance: source."
	o.Annotations["haproxy.org/cookie-persistence"] = o.Name // want "ingress by a cookie .haproxy.org/cookie-persistence."
}

func balanced(o *meta.ObjectMeta) {
	o.Annotations["haproxy.org/load-balance"] = "leastconn"
	o.Annotations["example.com/affinity"] = "cookie"
}

// controller reads annotations, as the controller of an ingress does.
func controller(o *meta.ObjectMeta) bool {
	return o.Annotations["nginx.ingress.kubernetes.io/affinity"] == "cookie"
}

func route() gateway.HTTPRouteRule {
	return gateway.HTTPRouteRule{
		Name:               "shop",
		SessionPersistence: &gateway.SessionPersistence{}, // want "ingress by their session .HTTPRouteRule.SessionPersistence."
	}
}

func plainRoute() gateway.HTTPRouteRule {
	return gateway.HTTPRouteRule{Name: "shop", SessionPersistence: nil}
}

func mesh() []*istio.LoadBalancerSettings_ConsistentHashLB {
	return []*istio.LoadBalancerSettings_ConsistentHashLB{
		{HashKey: &istio.LoadBalancerSettings_ConsistentHashLB_UseSourceIp{UseSourceIp: true}}, // want "service by their address .LoadBalancerSettings_ConsistentHashLB_UseSourceIp.UseSourceIp: true."
		{HashKey: &istio.LoadBalancerSettings_ConsistentHashLB_UseSourceIp{UseSourceIp: false}},
		{HashKey: &istio.LoadBalancerSettings_ConsistentHashLB_HttpCookie{HttpCookie: &istio.LoadBalancerSettings_ConsistentHashLB_HTTPCookie{Name: "route"}}}, // want "service by a cookie .LoadBalancerSettings_ConsistentHashLB_HttpCookie.HttpCookie."
		{HashKey: &istio.LoadBalancerSettings_ConsistentHashLB_HttpHeaderName{HttpHeaderName: "X-Tenant"}},
	}
}

func proxies() []contour.LoadBalancerPolicy {
	return []contour.LoadBalancerPolicy{
		{Strategy: "Cookie"}, // want "ingress by a cookie .LoadBalancerPolicy.Strategy: Cookie."
		{Strategy: "RoundRobin"},
	}
}
