// Package sticky defines an Analyzer that reports clients pinned to instances.
//
// # Analyzer sticky
//
// sticky: report clients that are pinned to one instance
//
// With sticky sessions, state in the memory of one process seems to work: each
// client comes back to the instance that knows it. It is lost all the same when
// that instance is replaced, and load cannot move to the others.
//
//	svc.Spec.SessionAffinity = corev1.ServiceAffinityClientIP   // WRONG
//	svc.Spec.SessionAffinity = corev1.ServiceAffinityNone       // RIGHT, with state outside
//
// There are three kinds of places in Go code:
//
//   - service, ingress: an object of Kubernetes or of a gateway is built with a
//     field or an annotation that pins;
//   - load-balancer: a cloud is told to make a load balancer's sessions stick;
//   - proxy: a reverse proxy chooses the instance by a cookie or by the client's
//     address: a value computed from one, or an element at an index that is.
//
// Values must be known: a constant, also by a helper such as ptr.To. A setting
// that is copied from a configuration is not reported. What runs only where a
// configuration asks for it, as in a load balancer that offers several ways to
// choose, is information: whoever sets that configuration pins. So is it where
// one of several implementations pins. What has to be switched off, or what the
// program itself switches on, pins. A proxy that chooses by the host name, the
// path or the tenant pins nobody.
//
// The hiddenstate command also reads the files beside the code: manifests of
// Kubernetes, charts, compose files, configurations of proxies, Terraform and
// CloudFormation. Where the module keeps state in memory, the message of the
// command says which one stickiness hides.
package sticky
