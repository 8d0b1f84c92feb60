package effects

import (
	"bytes"
	"compress/flate"
	"encoding/gob"
	"io"
)

// A wireUnit is a unit as it is stored in a fact: ops as one sequence of
// numbers a function, which gob and flate pack well.
type wireUnit struct {
	Unit  Unit // without Funcs
	Funcs []wireFunc
}

type wireFunc struct {
	Func Func // without Ops and Blocks
	Code []int32
	Flow []int32
}

// GobEncode encodes the units as compressed blobs, each made once.
func (c *closure) GobEncode() ([]byte, error) {
	blobs := make([][]byte, len(c.units))
	for i, u := range c.units {
		if u.blob == nil {
			blob, err := encode(u)
			if err != nil {
				return nil, err
			}
			u.blob = blob
		}
		blobs[i] = u.blob
	}
	var buf bytes.Buffer
	err := gob.NewEncoder(&buf).Encode(blobs)
	return buf.Bytes(), err
}

// GobDecode decodes what GobEncode encoded.
func (c *closure) GobDecode(data []byte) error {
	var blobs [][]byte
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&blobs); err != nil {
		return err
	}
	for _, blob := range blobs {
		u, err := decode(blob)
		if err != nil {
			return err
		}
		u.blob = blob
		c.units = append(c.units, u)
	}
	return nil
}

func encode(u *Unit) ([]byte, error) {
	w := wireUnit{Unit: *u, Funcs: make([]wireFunc, len(u.Funcs))}
	w.Unit.Funcs = nil
	for i, f := range u.Funcs {
		w.Funcs[i] = wireFunc{Func: *f, Code: pack(f.Ops), Flow: packBlocks(f.Blocks)}
		w.Funcs[i].Func.Ops, w.Funcs[i].Func.Blocks = nil, nil
	}
	var buf bytes.Buffer
	z, err := flate.NewWriter(&buf, flate.DefaultCompression)
	if err != nil {
		return nil, err
	}
	if err := gob.NewEncoder(z).Encode(w); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

func decode(blob []byte) (*Unit, error) {
	data, err := io.ReadAll(flate.NewReader(bytes.NewReader(blob)))
	if err != nil {
		return nil, err
	}
	var w wireUnit
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&w); err != nil {
		return nil, err
	}
	u := w.Unit
	u.Funcs = make([]*Func, len(w.Funcs))
	for i := range w.Funcs {
		f := w.Funcs[i].Func
		f.Ops, f.Blocks = unpack(w.Funcs[i].Code), unpackBlocks(w.Funcs[i].Flow)
		u.Funcs[i] = &f
	}
	return &u, nil
}

// opWidth is the number of numbers that an op takes besides its arguments.
const opWidth = 13

// pack writes ops as numbers: code, flags, operands, position, arguments.
// Lines are kept as differences, which are small.
func pack(ops []Op) []int32 {
	code := make([]int32, 0, opWidth*len(ops))
	line := int32(0)
	for _, o := range ops {
		code = append(code, int32(o.Code), int32(o.Flag), o.Dst, o.A, o.B, o.C, o.Sym, o.Typ, o.Held, o.Pos.File, o.Pos.Line-line, o.Pos.Col, int32(len(o.Args)))
		code = append(code, o.Args...)
		line = o.Pos.Line
	}
	return code
}

func unpack(code []int32) []Op {
	var ops []Op
	line := int32(0)
	for len(code) > 0 {
		n := opWidth + code[opWidth-1]
		o := Op{Code: Code(code[0]), Flag: Flag(code[1]), Dst: code[2], A: code[3], B: code[4], C: code[5], Sym: code[6], Typ: code[7], Held: code[8], Pos: Pos{code[9], code[10] + line, code[11]}}
		if n > opWidth {
			o.Args = code[opWidth:n:n]
		}
		line = o.Pos.Line
		ops = append(ops, o)
		code = code[n:]
	}
	return ops
}
