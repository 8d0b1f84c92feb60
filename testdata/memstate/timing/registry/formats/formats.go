// Package formats registers encoders.
package formats

import (
	"encoding/xml"

	"example.com/timing/registry"
)

func init() { registry.RegisterEncoder("xml", xml.Marshal) }
