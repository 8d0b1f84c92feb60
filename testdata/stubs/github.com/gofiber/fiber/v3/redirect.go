package fiber

type Redirect struct{}
