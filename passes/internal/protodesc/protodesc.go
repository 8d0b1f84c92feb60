// Package protodesc reads what generated code carries of its proto file: the
// methods that may be called again. It knows only the few fields that this
// takes, so that the analyzers need no library for protocol buffers.
package protodesc

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"io"
)

// Numbers of fields in google/protobuf/descriptor.proto.
const (
	filePackage      = 2
	fileService      = 6
	serviceName      = 1
	serviceMethod    = 2
	methodName       = 1
	methodOptions    = 4
	idempotencyLevel = 34
)

// unknownLevel is the level of a method of which the proto file says nothing.
const unknownLevel = 0

// maxSize bounds what a packed descriptor may hold.
const maxSize = 4 << 20

// Idempotent returns the methods, as "/package.Service/Method", whose option
// idempotency_level says that they have no side effects or are idempotent. The
// descriptor is a serialized FileDescriptorProto, which older generators pack
// with gzip. Of a descriptor that is cut short, what comes before counts.
func Idempotent(descriptor []byte) []string {
	if packed, err := gzip.NewReader(bytes.NewReader(descriptor)); err == nil {
		if descriptor, err = io.ReadAll(io.LimitReader(packed, maxSize)); err != nil {
			return nil
		}
	}
	pkg := ""
	var services [][]byte
	for f := range fields(descriptor) {
		switch f.number {
		case filePackage:
			pkg = string(f.bytes) + "."
		case fileService:
			services = append(services, f.bytes)
		}
	}
	var out []string
	for _, s := range services {
		out = append(out, methods(pkg, s)...)
	}
	return out
}

// methods returns those of one service.
func methods(pkg string, service []byte) []string {
	name := ""
	var found []string
	for f := range fields(service) {
		switch f.number {
		case serviceName:
			name = string(f.bytes)
		case serviceMethod:
			if method, ok := idempotent(f.bytes); ok {
				found = append(found, method)
			}
		}
	}
	for n, method := range found {
		found[n] = "/" + pkg + name + "/" + method
	}
	return found
}

// idempotent returns the name of a method, and whether its options say that it
// may be called again.
func idempotent(method []byte) (name string, ok bool) {
	for f := range fields(method) {
		switch f.number {
		case methodName:
			name = string(f.bytes)
		case methodOptions:
			for o := range fields(f.bytes) {
				if o.number == idempotencyLevel {
					ok = o.varint != unknownLevel
				}
			}
		}
	}
	return name, ok
}

// A field is one field of a message: a number, or bytes.
type field struct {
	number uint64
	varint uint64
	bytes  []byte
}

// fields yields the fields of a message in order, up to the first that cannot
// be read.
func fields(message []byte) func(yield func(field) bool) {
	return func(yield func(field) bool) {
		for len(message) > 0 {
			tag, n := binary.Uvarint(message)
			if n <= 0 {
				return
			}
			f := field{number: tag >> 3}
			message = message[n:]
			size := uint64(0)
			switch tag & 7 {
			case 0:
				if f.varint, n = binary.Uvarint(message); n <= 0 {
					return
				}
				size = uint64(n)
			case 1:
				size = 8
			case 2:
				length, n := binary.Uvarint(message)
				if n <= 0 || length > uint64(len(message)-n) {
					return
				}
				message = message[n:]
				f.bytes, size = message[:length], length
			case 5:
				size = 4
			default:
				return
			}
			if size > uint64(len(message)) || !yield(f) {
				return
			}
			message = message[size:]
		}
	}
}
