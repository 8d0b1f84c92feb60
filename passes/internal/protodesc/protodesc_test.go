package protodesc_test

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/internal/protodesc"
)

// bytesField is a field that holds bytes.
func bytesField(number byte, content string) string {
	return string(binary.AppendUvarint([]byte{number<<3 | 2}, uint64(len(content)))) + content
}

// level is the option idempotency_level, behind another one.
func level(n byte) string { return "\x88\x02\x01\x90\x02" + string([]byte{n}) }

func method(name, options string) string {
	return bytesField(2, bytesField(1, name)+bytesField(2, ".a.In")+bytesField(3, ".a.Out")+bytesField(4, options))
}

func file() string {
	service := bytesField(1, "Orders") + method("Get", level(1)) + method("Create", level(0)) + method("Put", level(2)) + method("Send", "") +
		bytesField(2, bytesField(1, "Bare"))
	return bytesField(1, "a.proto") + bytesField(2, "a.v1") + bytesField(4, bytesField(1, "Message")) + bytesField(6, service) + bytesField(12, "proto3")
}

func TestIdempotent(t *testing.T) {
	want := []string{"/a.v1.Orders/Get", "/a.v1.Orders/Put"}
	assert.Equal(t, want, protodesc.Idempotent([]byte(file())))

	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	_, err := w.Write([]byte(file()))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	assert.Equal(t, want, protodesc.Idempotent(packed.Bytes()))
	assert.Empty(t, protodesc.Idempotent(packed.Bytes()[:20]))

	assert.Equal(t, []string{"/Orders/Get"}, protodesc.Idempotent([]byte(bytesField(6, bytesField(1, "Orders")+method("Get", level(1))))), "no package")
}

// TestCut reads every beginning of a descriptor.
func TestCut(t *testing.T) {
	whole := file()
	for n := range len(whole) {
		assert.NotPanics(t, func() { protodesc.Idempotent([]byte(whole[:n])) })
	}
	assert.Empty(t, protodesc.Idempotent(nil))
	assert.Empty(t, protodesc.Idempotent([]byte("\x0f\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff")))
	assert.Empty(t, protodesc.Idempotent([]byte("\x12\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01")))
}
