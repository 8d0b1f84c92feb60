package v1

type LoadBalancerPolicy struct{ Strategy string }
