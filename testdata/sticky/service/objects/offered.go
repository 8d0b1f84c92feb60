package objects

import (
	core "k8s.io/api/core/v1"
	meta "k8s.io/apimachinery/pkg/apis/meta/v1"
	apply "k8s.io/client-go/applyconfigurations/core/v1"
)

// Spec is what a user asks an operator for.
type Spec struct {
	Affinity string
	Sticky   bool
	Spread   bool
	Created  bool
	Mode     string
	Metrics  *Metrics
}

type Metrics struct{ Port int32 }

// Whoever writes the Spec decides.
func offered(svc *core.Service, s *Spec) {
	if s.Sticky {
		svc.Spec.SessionAffinity = core.ServiceAffinityClientIP // want "service by their address where it is asked to .ServiceSpec.SessionAffinity: ClientIP."
	}
}

// Nobody need ask.
func unlessOff(svc *core.Service, s *Spec) {
	if !s.Spread {
		svc.Spec.SessionAffinity = core.ServiceAffinityClientIP // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}
}

func offeredByName(svc *core.Service, s *Spec) {
	switch s.Mode {
	case "sticky":
		svc.Spec.SessionAffinity = core.ServiceAffinityClientIP // want "service by their address where it is asked to .ServiceSpec.SessionAffinity: ClientIP."
	case "spread":
		svc.Spec.SessionAffinity = core.ServiceAffinityNone
	}
}

func offeredValue(s *Spec) *core.Service {
	affinity := core.ServiceAffinityNone
	if s.Sticky {
		affinity = core.ServiceAffinityClientIP
	}
	return &core.Service{Spec: core.ServiceSpec{
		SessionAffinity: affinity, // want "service by their address where it is asked to .ServiceSpec.SessionAffinity: ClientIP."
	}}
}

func defaultValue(s *Spec) *core.Service {
	affinity := core.ServiceAffinityClientIP
	if s.Spread {
		affinity = core.ServiceAffinityNone
	}
	return &core.Service{Spec: core.ServiceSpec{
		SessionAffinity: affinity, // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}}
}

// affinityOf pins by default.
func affinityOf(s *Spec) core.ServiceAffinity {
	if s.Affinity != "" {
		return core.ServiceAffinity(s.Affinity)
	}
	return core.ServiceAffinityClientIP
}

func byDefault(s *Spec) *core.Service {
	return &core.Service{Spec: core.ServiceSpec{
		SessionAffinity: affinityOf(s), // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}}
}

func byClosure(s *Spec) *core.Service {
	affinity := func() core.ServiceAffinity {
		if s.Affinity != "" {
			return core.ServiceAffinity(s.Affinity)
		}
		return core.ServiceAffinityClientIP
	}()
	return &core.Service{Spec: core.ServiceSpec{
		SessionAffinity: affinity, // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}}
}

func stickyIf(on bool) core.ServiceAffinity {
	if on {
		return core.ServiceAffinityClientIP
	}
	return core.ServiceAffinityNone
}

func offeredByFunction(s *Spec) core.ServiceSpec {
	return core.ServiceSpec{SessionAffinity: stickyIf(s.Sticky)} // want "service by their address where it is asked to .ServiceSpec.SessionAffinity: ClientIP."
}

// The Service as a whole is optional; it pins wherever there is one.
func optionalService(s *Spec) *core.Service {
	if s.Metrics == nil {
		return nil
	}
	if s.Sticky {
		return &core.Service{Spec: core.ServiceSpec{
			SessionAffinity: core.ServiceAffinityClientIP, // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
		}}
	}
	return nil
}

// Whether there is a Service yet is no setting.
func createdOnce(s *Spec, svc *core.Service) {
	if missing(svc) {
		svc.Spec.SessionAffinity = core.ServiceAffinityClientIP // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}
}

func missing(svc *core.Service) bool { return svc.Spec.SessionAffinity == "" }

func guarded(svc *core.Service) {
	if svc != nil {
		svc.Spec.SessionAffinity = core.ServiceAffinityClientIP // want "service by their address .ServiceSpec.SessionAffinity: ClientIP."
	}
}

type ports struct {
	headless bool
	pinned   bool
}

// The program itself asks for it.
func built(p ports) *apply.ServiceSpecApplyConfiguration {
	spec := apply.ServiceSpec()
	if p.pinned {
		spec = spec.WithSessionAffinity(core.ServiceAffinityClientIP) // want "service by their address .core.ServiceSpecApplyConfiguration.WithSessionAffinity: ClientIP."
	}
	return spec
}

func builtForAll() *apply.ServiceSpecApplyConfiguration {
	return built(ports{headless: false, pinned: true})
}

func offeredAnnotation(o *meta.ObjectMeta, s *Spec) {
	if s.Sticky {
		o.Annotations["nginx.ingress.kubernetes.io/affinity"] = "cookie" // want "ingress by a cookie where it is asked to .nginx.ingress.kubernetes.io/affinity: cookie."
	}
}
