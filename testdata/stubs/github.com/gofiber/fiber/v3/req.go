package fiber

type Range struct{}

func GetReqHeader[V GenericType](c Ctx, key string, defaultValue ...V) V { return *new(V) }

func Params[V GenericType](c Ctx, key string, defaultValue ...V) V { return *new(V) }

func Query[V GenericType](c Ctx, key string, defaultValue ...V) V { return *new(V) }
