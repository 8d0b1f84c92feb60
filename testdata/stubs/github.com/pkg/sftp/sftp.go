package sftp

type Client struct{}

type File struct{}

func (c *Client) Create(path string) (*File, error) { return nil, nil }

func (f *File) Write(b []byte) (int, error) { return 0, nil }

func (f *File) Close() error { return nil }
