package gin

type Param struct {
	Key   string
	Value string
}

type Params []Param

func (ps Params) Get(name string) (string, bool) { return "", false }

func (ps Params) ByName(name string) (va string) { return "" }
