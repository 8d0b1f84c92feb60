package v1

type ObjectMeta struct {
	Name        string
	Annotations map[string]string
}
