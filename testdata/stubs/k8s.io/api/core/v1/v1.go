package v1

import meta "k8s.io/apimachinery/pkg/apis/meta/v1"

type ServiceAffinity string

const (
	ServiceAffinityClientIP ServiceAffinity = "ClientIP"
	ServiceAffinityNone     ServiceAffinity = "None"
)

type ServiceSpec struct {
	ClusterIP       string
	SessionAffinity ServiceAffinity
}

type Service struct {
	meta.ObjectMeta
	Spec ServiceSpec
}
