package echo

import "io"

type Logger interface {
	Debug(i ...interface{})
	Debugf(format string, args ...interface{})
	Error(i ...interface{})
	Errorf(format string, args ...interface{})
	Fatal(i ...interface{})
	Fatalf(format string, args ...interface{})
	Info(i ...interface{})
	Infof(format string, args ...interface{})
	Output() io.Writer
	Panic(i ...interface{})
	Panicf(format string, args ...interface{})
	Prefix() string
	Print(i ...interface{})
	Printf(format string, args ...interface{})
	SetHeader(h string)
	SetOutput(w io.Writer)
	SetPrefix(p string)
	Warn(i ...interface{})
	Warnf(format string, args ...interface{})
}
