package v1

import core "k8s.io/api/core/v1"

type ServiceSpecApplyConfiguration struct{ SessionAffinity *core.ServiceAffinity }

func ServiceSpec() *ServiceSpecApplyConfiguration { return new(ServiceSpecApplyConfiguration) }

func (b *ServiceSpecApplyConfiguration) WithSessionAffinity(value core.ServiceAffinity) *ServiceSpecApplyConfiguration {
	return b
}
