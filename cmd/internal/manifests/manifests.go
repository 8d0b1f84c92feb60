// Package manifests finds what pins clients to instances in the files beside
// the code of a module: manifests of Kubernetes and charts of Helm, compose
// files, configurations of proxies, Terraform and CloudFormation. It also knows
// which folders of containers are storage of one instance only.
//
// What pins is said in rules.yaml. Formats are read by parsers, with positions;
// a value that is computed elsewhere, as by a template or a variable, is not
// known and passes for nothing.
package manifests

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"

	"github.com/hiddenstate/hiddenstate/passes/finding"
	"github.com/hiddenstate/hiddenstate/passes/sticky"
)

// Module is a module whose files are looked at.
type Module struct {
	Path string // import path
	Dir  string // absolute
}

// Result is what the files of modules say. Its positions have folders as import
// paths below the module's.
type Result struct {
	Findings []*finding.Finding
	Volumes  []Volume
	Skipped  []Skipped
}

// Skipped is a file that may say something but was not read.
type Skipped struct {
	Package string // the folder as import path
	File    string // base name
	Reason  string
}

// Volume is a folder of a container whose content other instances do not have.
type Volume struct {
	Module   string
	Position finding.Position
	Subject  string // StatefulSet shop/api
	Kind     string // emptyDir, hostPath, or volume: one for each replica of a StatefulSet
	Path     string // where it is mounted, absolute
	WorkDir  string // working folder of the container, if the manifest says it
}

// Scan reads the files of modules. An error is one of reading folders.
func Scan(modules []Module) (*Result, error) {
	r := new(Result)
	for _, m := range modules {
		if err := r.module(m); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *Result) module(m Module) error {
	files, err := list(m.Dir)
	if err != nil {
		return err
	}
	for i := range files {
		f := &files[i]
		found, volumes, err := f.read()
		pkg := path.Join(m.Path, path.Dir(f.name))
		if err != nil {
			r.Skipped = append(r.Skipped, Skipped{pkg, path.Base(f.name), "not read: " + oneLine(err)})
			continue
		}
		ids := make(map[string]int)
		slices.SortStableFunc(found, func(a, b pin) int {
			return cmp.Or(cmp.Compare(a.pos.line, b.pos.line), cmp.Compare(a.pos.column, b.pos.column))
		})
		found = slices.CompactFunc(found, func(a, b pin) bool { return a.pos == b.pos })
		for _, p := range found {
			r.Findings = append(r.Findings, p.finding(m.Path, f.name, ids))
		}
		for _, v := range volumes {
			v.Module, v.Position.Package, v.Position.File = m.Path, pkg, path.Base(f.name)
			r.Volumes = append(r.Volumes, v)
		}
	}
	return nil
}

func oneLine(err error) string {
	return strings.Join(strings.Fields(strings.TrimPrefix(err.Error(), "yaml: ")), " ")
}

// finding makes the finding of a pin. ids counts those of the file that would
// have the same id.
func (p *pin) finding(module, file string, ids map[string]int) *finding.Finding {
	id := fmt.Sprintf("sticky:%s#%s:%s", path.Join(module, file), p.subject, p.setting)
	ids[id]++
	if n := ids[id]; n > 1 {
		id = fmt.Sprintf("%s#%d", id, n)
	}
	setting := p.setting
	if p.value != "" {
		setting += ": " + strings.Join(strings.Fields(p.value), " ")
	}
	by := cmp.Or(sticky.Recognised[p.by], "by "+p.by)
	message := fmt.Sprintf("%s pins clients to instances %s (%s)", p.subject, by, setting)
	if p.severity == finding.Info {
		message = fmt.Sprintf("%s sends requests to instances %s (%s), which pins clients if it tells them apart", p.subject, by, setting)
	}
	severity := p.severity
	if illustrates(file) {
		severity = finding.Info
	}
	pkg := path.Join(module, path.Dir(file))
	return &finding.Finding{
		ID: id, Check: "sticky", Kind: p.kind, Severity: severity, Message: message, Package: pkg, Remedy: sticky.Remedy,
		Position: finding.Position{Package: pkg, File: path.Base(file), Line: p.pos.line, Column: p.pos.column},
	}
}
