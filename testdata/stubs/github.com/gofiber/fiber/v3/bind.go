package fiber

type Bind struct{}

func (b *Bind) Custom(name string, dest any) error { return nil }

func (b *Bind) Header(out any) error { return nil }

func (b *Bind) Cookie(out any) error { return nil }

func (b *Bind) Query(out any) error { return nil }

func (b *Bind) JSON(out any) error { return nil }

func (b *Bind) CBOR(out any) error { return nil }

func (b *Bind) XML(out any) error { return nil }

func (b *Bind) Form(out any) error { return nil }

func (b *Bind) URI(out any) error { return nil }

func (b *Bind) MsgPack(out any) error { return nil }

func (b *Bind) Body(out any) error { return nil }

func (b *Bind) All(out any) error { return nil }
