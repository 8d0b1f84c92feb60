package report

import (
	"fmt"
	"html/template"
)

// hues gives kinds of state their colours, in degrees of the colour circle.
// Kinds that often meet in one service lie apart; caches, whose loss loses
// nothing, and whatever has no colour are grey.
var hues = map[string]int{
	"session": 262, "cart": 150, "entity-store": 300, "job": 55, "upload": 205, "ratelimit": 25,
	"preference": 340, "counter": 95, "otp-token": 235, "idempotency-store": 120, "denylist": 8,
	"connection-hub": 175, "instance-key": 75, "current-user": 320, "config": 105,
}

// colorOf returns the colour of a kind as Graphviz writes it: hue, saturation
// and value between 0 and 1.
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
