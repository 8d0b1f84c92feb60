package report

import (
	"fmt"
	"html/template"
)

// hues gives kinds of state their colours, in degrees of the colour circle.
// Kinds that often meet in one service lie apart.
var hues = map[string]int{
	"session": 255, "cart": 155, "entity-store": 305, "job": 60, "upload": 210, "ratelimit": 25,
	"preference": 340, "counter": 95, "otp-token": 280, "idempotency-store": 185, "denylist": 10,
	"connection-hub": 125, "instance-key": 45, "current-user": 325, "config": 75, "cache": 230,
}

// colorOf returns the colour of a kind as Graphviz writes it: hue, saturation
// and value between 0 and 1. Kinds that are rare in maps are grey.
func colorOf(kind string) string {
	hue, ok := hues[kind]
	if !ok {
		return "0.000 0.000 0.450"
	}
	return fmt.Sprintf("%.3f 0.700 0.700", float64(hue)/360)
}

// hue returns the hue and the chroma of a kind as custom properties of CSS.
func hue(kind string) template.CSS {
	hue, ok := hues[kind]
	if !ok {
		return "--hue:0;--chroma:0"
	}
	return template.CSS(fmt.Sprintf("--hue:%d;--chroma:.14", hue))
}

// questionText words the questions of a reason.
var questionText = map[string]string{
	"reached":  "Is it reached from a request?",
	"outlives": "Does it outlive the request?",
	"changes":  "Does it change at run time?",
	"meaning":  "What is it, and how grave?",
}
