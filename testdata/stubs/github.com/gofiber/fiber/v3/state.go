package fiber

type State struct{}

func (s *State) Set(key string, value any) {}

func (s *State) Get(key string) (any, bool) { return nil, false }

func (s *State) Delete(key string) {}

func (s *State) Reset() {}
