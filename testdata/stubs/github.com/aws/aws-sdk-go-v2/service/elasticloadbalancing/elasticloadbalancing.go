package elasticloadbalancing

import "context"

type Client struct{}

type Options struct{}

type CreateLBCookieStickinessPolicyInput struct{ LoadBalancerName, PolicyName *string }

type CreateLBCookieStickinessPolicyOutput struct{}

func (c *Client) CreateLBCookieStickinessPolicy(ctx context.Context, in *CreateLBCookieStickinessPolicyInput, opts ...func(*Options)) (*CreateLBCookieStickinessPolicyOutput, error) {
	return nil, nil
}

type CreateLoadBalancerPolicyInput struct{ LoadBalancerName *string }

func (c *Client) CreateLoadBalancerPolicy(ctx context.Context, in *CreateLoadBalancerPolicyInput, opts ...func(*Options)) error {
	return nil
}
