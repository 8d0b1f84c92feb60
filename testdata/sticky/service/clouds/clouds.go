// Package clouds configures the load balancers of clouds.
package clouds

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/resourcemanager/network/armnetwork/v6"
	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing"
	"github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2/types"
	"github.com/digitalocean/godo"
	"github.com/gophercloud/gophercloud/v2/openstack/loadbalancer/v2/pools"
	"google.golang.org/api/compute/v1"
)

func ref[T any](v T) *T { return &v }

func groups() []types.TargetGroupAttribute {
	return []types.TargetGroupAttribute{
		{Key: ref("stickiness.enabled"), Value: ref("true")}, // want "load-balancer by a cookie .TargetGroupAttribute.Key: stickiness.enabled."
		{Key: ref("stickiness.type"), Value: ref("lb_cookie")},
	}
}

func freeGroups() []types.TargetGroupAttribute {
	return []types.TargetGroupAttribute{{Key: ref("stickiness.enabled"), Value: ref("false")}}
}

func classic(ctx context.Context, c *elasticloadbalancing.Client) error {
	_, err := c.CreateLBCookieStickinessPolicy(ctx, &elasticloadbalancing.CreateLBCookieStickinessPolicyInput{}) // want "load-balancer by a cookie .elasticloadbalancing.Client.CreateLBCookieStickinessPolicy."
	return err
}

func otherPolicy(ctx context.Context, c *elasticloadbalancing.Client) error {
	return c.CreateLoadBalancerPolicy(ctx, &elasticloadbalancing.CreateLoadBalancerPolicyInput{})
}

func google() []compute.BackendService {
	return []compute.BackendService{
		{Name: "a", SessionAffinity: "CLIENT_IP"},        // want "load-balancer by their address .BackendService.SessionAffinity: CLIENT_IP."
		{Name: "b", SessionAffinity: "GENERATED_COOKIE"}, // want "load-balancer by a cookie .BackendService.SessionAffinity: GENERATED_COOKIE."
		{Name: "c", SessionAffinity: "NONE"},
	}
}

func azure() []*armnetwork.LoadBalancingRulePropertiesFormat {
	byClient := armnetwork.LoadDistributionSourceIP
	even := armnetwork.LoadDistributionDefault
	return []*armnetwork.LoadBalancingRulePropertiesFormat{
		{LoadDistribution: &byClient}, // want "load-balancer by their address .LoadBalancingRulePropertiesFormat.LoadDistribution: SourceIP."
		{LoadDistribution: &even},
	}
}

func droplets() []godo.StickySessions {
	return []godo.StickySessions{
		{Type: "cookies", CookieName: "route"}, // want "load-balancer by a cookie .StickySessions.Type: cookies."
		{Type: "none"},
	}
}

func openstack() []pools.SessionPersistence {
	return []pools.SessionPersistence{
		{Type: "SOURCE_IP"},   // want "load-balancer by their address .SessionPersistence.Type: SOURCE_IP."
		{Type: "HTTP_COOKIE"}, // want "load-balancer by a cookie .SessionPersistence.Type: HTTP_COOKIE."
		{},
	}
}
