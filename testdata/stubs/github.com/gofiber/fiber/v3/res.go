package fiber

type SendFile struct{}

type Cookie struct{}

type ResFmt struct{}
