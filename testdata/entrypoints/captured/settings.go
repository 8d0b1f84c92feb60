package main

import (
	"flag"
	"os"
)

type settings struct {
	base                 string
	colour, frame, label bool
}

// load fills the settings from the environment, a profile and flags.
func load() *settings {
	s := &settings{base: os.Getenv("BASE")}
	first(s)
	second(s)
	third(s)
	fourth(s)
	flag.BoolVar(&s.colour, "colour", s.colour, "")
	flag.Parse()
	return s
}

func first(s *settings) {
	s.colour, s.frame, s.label = on("COLOUR"), on("FRAME"), on("LABEL")
}

func second(s *settings) {
	if os.Getenv("PROFILE") == "plain" {
		s.colour, s.frame, s.label = s.frame, s.label, s.colour
	}
}

func third(s *settings) {
	if os.Getenv("PROFILE") == "rich" {
		s.colour, s.frame, s.label = either(s.colour, s.frame), either(s.frame, s.label), either(s.label, s.colour)
	}
}

func fourth(s *settings) {
	other := profile(os.Getenv("PROFILE"))
	s.colour, s.frame, s.label = either(other.colour, s.colour), either(other.frame, s.frame), either(other.label, s.label)
}

func profile(name string) settings {
	switch name {
	case "a":
		return settings{colour: on("A"), frame: true}
	case "b":
		return settings{frame: on("B"), label: true}
	case "c":
		return settings{label: on("C"), colour: true}
	}
	return settings{}
}

func on(name string) bool { return os.Getenv(name) != "" }

func either(a, b bool) bool {
	if a {
		return a
	}
	return b
}
