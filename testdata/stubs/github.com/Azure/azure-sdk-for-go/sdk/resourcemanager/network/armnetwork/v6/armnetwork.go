package armnetwork

type LoadDistribution string

const (
	LoadDistributionDefault  LoadDistribution = "Default"
	LoadDistributionSourceIP LoadDistribution = "SourceIP"
)

type LoadBalancingRulePropertiesFormat struct{ LoadDistribution *LoadDistribution }
