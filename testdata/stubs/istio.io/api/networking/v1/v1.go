package v1

type LoadBalancerSettings_ConsistentHashLB_HTTPCookie struct{ Name string }

type isHashKey interface{ isHashKey() }

type LoadBalancerSettings_ConsistentHashLB struct{ HashKey isHashKey }

type LoadBalancerSettings_ConsistentHashLB_HttpCookie struct {
	HttpCookie *LoadBalancerSettings_ConsistentHashLB_HTTPCookie
}

func (*LoadBalancerSettings_ConsistentHashLB_HttpCookie) isHashKey() {}

type LoadBalancerSettings_ConsistentHashLB_UseSourceIp struct{ UseSourceIp bool }

func (*LoadBalancerSettings_ConsistentHashLB_UseSourceIp) isHashKey() {}

type LoadBalancerSettings_ConsistentHashLB_HttpHeaderName struct{ HttpHeaderName string }

func (*LoadBalancerSettings_ConsistentHashLB_HttpHeaderName) isHashKey() {}
