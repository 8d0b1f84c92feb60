package middle // want package:` ignored\(bottom/bottom\.go:6 bottom/bottom\.go:7 bottom/bottom\.go:9 middle/middle\.go:6\)}$`

import "example.com/suppression/bottom"

// B adds its own directive to those of bottom.
var B = &bottom.A //hiddenstate:ignore memstate,unguarded two checks
