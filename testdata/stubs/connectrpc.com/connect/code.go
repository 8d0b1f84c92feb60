package connect

type Code uint32

const CodeNotFound Code = 5

const CodeUnimplemented Code = 12

const CodeUnauthenticated Code = 16
