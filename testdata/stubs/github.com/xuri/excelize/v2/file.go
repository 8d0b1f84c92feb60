package excelize

type Options struct{}

type File struct{ Path string }

func NewFile() *File { return nil }

func (f *File) SetCellValue(sheet, cell string, value any) error { return nil }

func (f *File) SaveAs(name string, opts ...Options) error { return nil }

func (f *File) Write(w interface{ Write([]byte) (int, error) }, opts ...Options) error { return nil }
