package connect

type ClientStreamForClient[Req any, Res any] struct{}

type ClientStreamForClientSimple[Req any, Res any] struct{}

type ServerStreamForClient[Res any] struct{}

type BidiStreamForClient[Req any, Res any] struct{}

type BidiStreamForClientSimple[Req any, Res any] struct{}
