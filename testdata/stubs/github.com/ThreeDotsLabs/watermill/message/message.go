// Package message is a stub for tests: types and signatures of github.com/ThreeDotsLabs/watermill/message, without its code.
package message

type Message struct{ Payload []byte }

func NewMessage(uuid string, payload []byte) *Message { return nil }
