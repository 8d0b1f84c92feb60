package top // want package:` ignored\(bottom/bottom\.go:6 bottom/bottom\.go:7 bottom/bottom\.go:9 middle/middle\.go:6\)}$`

import "example.com/suppression/middle"

// B has none of its own.
var B = middle.B
